/* Texts and elements. Data become text nodes, never markup. */

const page = JSON.parse(document.getElementById("data").textContent);
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/* Say a phrase of the interface; gaps are filled with texts. */
function t(key, gaps) {
  const said = page.words[view.lang][key];
  return said.replace(/\{(\w+)\}/g, (gap, name) => (gaps && name in gaps ? String(gaps[name]) : gap));
}

/* Return a text of the law in the reader's language, by its number. */
function law(number) {
  return number === undefined ? "" : page.texts[view.lang][number];
}

/* Return what somebody wrote, without what turns the direction of writing. */
function shown(text) {
  return String(text).replace(STEERING, "\ufffd");
}

/* Make an element. A key that is a function listens; false and undefined are left out. */
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.flat(Infinity).filter((one) => one !== "" && one !== null && one !== undefined && one !== false));
  return made;
}

/* Show what somebody wrote, apart from the writing direction around it. */
function written(text) {
  return el("bdi", { class: "written" }, shown(text));
}

/* Link to a source; anything but the web is shown as text. */
function link(address, label) {
  const safe = /^https?:\/\/[^\s]+$/i.test(address);
  const text = label || (safe ? shortened(address) : "");
  return safe ? el("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text) : written(address);
}

/* Return where an address leads, in short: the site and the last part of the path. */
function shortened(address) {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split("/").filter(Boolean).pop();
  const name = shown(hostname.replace(/^www\./, ""));
  return last ? `${name} · ${shown(last).slice(0, 60)}` : name;
}

function capital(text) {
  return text.slice(0, 1).toLocaleUpperCase(view.lang) + text.slice(1);
}

/* Write a date as readers of the language do; anything else comes back as it is. */
function day(iso) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso || "");
  if (!parts) return shown(iso || "");
  if (view.lang === "en") return iso;
  const made = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return made.toLocaleDateString(view.lang, { timeZone: "UTC", dateStyle: "long" });
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/* Return letters and figures that nobody has used yet. */
function fresh(prefix, bytes = 4) {
  const random = new Uint8Array(bytes);
  crypto.getRandomValues(random);
  return prefix + Array.from(random, (one) => one.toString(16).padStart(2, "0")).join("");
}

/* Tell assistive technology something, without moving anybody. */
function announce(text) {
  const place = document.getElementById("announcer");
  place.textContent = "";
  setTimeout(() => { place.textContent = text; }, 50);
}

/* Wait until somebody has stopped typing. */
function later(work, wait = 300) {
  let timer = 0;
  const wait_ = (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = 0; work(...given); }, wait);
  };
  wait_.now = (...given) => {
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    work(...given);
  };
  return wait_;
}
