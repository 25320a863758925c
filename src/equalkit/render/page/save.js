/* Files, and the copy that the browser keeps. Nothing leaves the machine. */

const LARGEST_FILE = 20000000;
const MOST_DRAFTS = 5;
const SHELF = `equalkit-drafts:${page.key}`;
const session = fresh("s-");
const ORDER = {
  document: ["schema", "id", "revision", "country", "on", "law_as_of", "release", "lang", "organisation", "profile", "answers", "gone", "practices", "others", "history"],
  answer: ["state", "reason", "note", "responsible", "due", "answered_on", "revision", "measures", "evidence", "removed", "confirm", "others"],
  measure: ["id", "title", "kind", "method_step", "decision_level", "responsible", "planned", "done", "effect", "source"],
  evidence: ["id", "title", "type", "link", "file", "made_on", "valid_until", "published"],
  profile: ["country", "roles", "sector", "employees", "facts"],
};

function isEmpty(value) {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return !value.length;
  return typeof value === "object" && !Object.keys(value).length;
}

/* Return an object with its keys in order and without what is empty. */
function tidy(object, order) {
  const keys = [...order.filter((key) => Object.hasOwn(object, key)), ...Object.keys(object).filter((key) => !order.includes(key))];
  return Object.fromEntries(keys.filter((key) => !isEmpty(object[key])).map((key) => [key, object[key]]));
}

function tidyAnswer(one) {
  const parts = tidy(one, ORDER.answer);
  if (parts.state === "not-answered") delete parts.state;
  if (!parts.revision) delete parts.revision;
  if (parts.measures) parts.measures = parts.measures.map((item) => ({ ...tidy(item, ORDER.measure), title: item.title || "" }));
  if (parts.evidence) parts.evidence = parts.evidence.map((item) => ({ ...tidy(item, ORDER.evidence), title: item.title || "" }));
  return parts;
}

/* Return the assessment as it is kept in a file. */
function asFile() {
  const whole = { ...doc, schema: SCHEMA, id: doc.id || fresh("a-", 8), revision: base + 1, lang: view.lang };
  const profile = { ...(doc.profile || {}), ...given };
  const facts = { ...((doc.profile || {}).facts || {}), ...(given.facts || {}) };
  whole.profile = tidy({ ...profile, country: doc.country, facts }, ORDER.profile);
  const entries = Object.entries(doc.answers || {}).map(([id, one]) => [id, tidyAnswer(one)]);
  whole.answers = Object.fromEntries(entries.filter(([, one]) => !isEmpty(one)).sort(([a], [b]) => (a < b ? -1 : 1)));
  return tidy(whole, ORDER.document);
}

function saveFile() {
  // What is being typed counts too, although nobody has left the field yet.
  if (document.activeElement.matches("input[type=text], input[type=date]")) document.activeElement.dispatchEvent(new Event("change"));
  if (!checkAll()) return;
  const file = asFile();
  doc.id = file.id;
  const blob = new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" });
  const address = URL.createObjectURL(blob);
  const anchor = el("a", { href: address, download: fileName(), hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  view.unsaved = false;
  view.saved = true;
  dropDraft(session);
  showSaved();
  announce(t("saved-as", { file: fileName() }));
}

function fileName() {
  const name = (doc.organisation || "").normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 40);
  return `equalkit-${doc.country}-${name ? `${name.toLocaleLowerCase()}-` : ""}${today()}.json`;
}

/* Tell what is wrong with a file that was chosen; empty when nothing is. */
function wrongWith(found) {
  const isObject = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
  if (!isObject(found) || typeof found.schema !== "string") return t("not-an-assessment");
  if (found.schema !== SCHEMA) return t("other-schema", { schema: shown(found.schema).slice(0, 100) });
  if (found.country !== page.country) return t("other-country", { country: shown(found.country).slice(0, 20), here: page.country });
  const { answers = {}, profile = {}, organisation = "", on = "", id = "" } = found;
  const texts = [organisation, on, id, ...[].concat(profile && profile.roles || [], profile && profile.sector || [])];
  if (!isObject(answers) || !isObject(profile) || !isObject(profile.facts || {}) || !texts.every((one) => typeof one === "string")) return t("not-an-assessment");
  const isText = (one) => one === undefined || one === null || typeof one === "string";
  const isPart = (one) => isObject(one) && typeof one.id === "string" && Object.entries(one).every(([key, value]) => (key === "file" ? value === null || (isObject(value) && isText(value.name) && isText(value.sha256)) : isText(value)));
  const isAnswer = (one) => isObject(one) && STATES.includes(one.state || "not-answered")
    && [one.measures, one.evidence, one.removed].every((list) => list === undefined || Array.isArray(list))
    && [...(one.measures || []), ...(one.evidence || [])].every(isPart)
    && [one.reason, one.note, one.responsible, one.due].every(isText) && isObject(one.confirm || {});
  const bad = Object.entries(answers).find(([, one]) => !isAnswer(one));
  return bad ? t("bad-answer", { duty: shown(bad[0]).slice(0, 100) }) : "";
}

/* Read a file that somebody chose; what the page does not know stays in the data. */
async function loadFile(file) {
  if (!file) return;
  if (file.size > LARGEST_FILE) return complain(t("too-large"));
  let found;
  try {
    found = JSON.parse((await file.text()).replace(/^\ufeff/, ""));
  } catch {
    return complain(t("broken-file", { file: shown(file.name) }));
  }
  const wrong = wrongWith(found);
  if (wrong) return complain(wrong);
  if (view.unsaved && !window.confirm(t("replace-unsaved"))) return;
  adopt(found, false);
  const unknown = Object.keys(doc.answers || {}).filter((id) => !duties.has(id)).length;
  const said = [t("loaded", { file: shown(file.name), number: Object.keys(doc.answers || {}).length })];
  if (unknown) said.push(t("kept-elsewhere", { number: unknown }));
  if (!keepsTo(found.profile || {})) said.push(t("other-profile"));
  if (doc.on !== page.on) said.push(t("other-date", { theirs: day(doc.on), ours: day(page.on) }));
  notify(said.join(" "));
}

/* Tell whether a profile says what the page was made for. */
function keepsTo(profile) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const { facts = {}, ...rest } = given;
  return Object.keys(rest).every((key) => key === "country" || same(rest[key], profile[key]))
    && Object.keys(facts).every((key) => same(facts[key], (profile.facts || {})[key]));
}

/* Take an assessment as the one on the page. */
function adopt(found, unsaved) {
  doc = found;
  base = Number.isInteger(doc.revision) && doc.revision > 0 ? doc.revision : 0;
  view.unsaved = unsaved;
  view.saved = true;
  view.errors.clear();
  view.asked = [];
  rebuild();
}

/* Drafts: one for each time the page was opened, so that none writes over another. */
function drafts() {
  try {
    const kept = JSON.parse(localStorage.getItem(SHELF) || "[]");
    return Array.isArray(kept) ? kept.filter((one) => one && one.doc && !wrongWith(one.doc)) : [];
  } catch {
    return [];
  }
}

function writeDrafts(kept) {
  try {
    if (kept.length) localStorage.setItem(SHELF, JSON.stringify(kept));
    else localStorage.removeItem(SHELF);
    return true;
  } catch {
    return false;
  }
}

const keepDraft = later(() => {
  if (!view.unsaved) return;
  const mine = { session, at: new Date().toISOString(), base, doc: { ...doc, schema: SCHEMA } };
  view.kept = writeDrafts([mine, ...drafts().filter((one) => one.session !== session)].slice(0, MOST_DRAFTS));
  showSaved();
}, 400);

function dropDraft(which) {
  writeDrafts(drafts().filter((one) => one.session !== which));
}

/* Offer what was left unsaved when the page was last open. */
function offerDrafts() {
  const place = document.getElementById("drafts");
  place.replaceChildren(...drafts().filter((one) => one.session !== session).map((one) => {
    const when = new Date(one.at).toLocaleString(view.lang, { dateStyle: "long", timeStyle: "short" });
    const number = Object.keys(one.doc.answers || {}).length;
    const restore = () => { dropDraft(one.session); adopt(one.doc, true); touched(); notify(t("restored")); };
    const discard = () => { dropDraft(one.session); offerDrafts(); document.getElementById("main").focus(); announce(t("discarded")); };
    return el("section", { class: "notice", "aria-label": t("unsaved-draft") },
      el("p", {}, t("draft-from", { when, number })),
      el("p", { class: "buttons" },
        el("button", { type: "button", class: "button", click: restore }, t("restore")),
        el("button", { type: "button", class: "button quiet", click: discard }, t("discard"))));
  }));
}

/* Return the SHA-256 of a file that stays where it is; null where the browser has no way. */
async function digest(file) {
  if (!globalThis.crypto || !crypto.subtle) return null;
  const found = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(found), (one) => one.toString(16).padStart(2, "0")).join("");
}
