/* The page as a whole: header, language, keys, printing, start. */

/* Say whether everything is in a file. */
function showSaved() {
  const place = document.getElementById("saved");
  if (!place) return;
  const kept = view.kept === false ? t("not-kept") : t("kept-here");
  const said = view.unsaved ? `${t("unsaved")} ${kept}` : base || view.saved ? t("all-saved") : t("nothing-yet");
  if (place.textContent !== said) place.textContent = said;
  place.classList.toggle("unsaved", view.unsaved);
}

/* Tell something that a reader should see, and hear. */
function notify(text, kind = "notice") {
  const close = el("button", { type: "button", class: "button quiet", click: () => { box.remove(); document.getElementById("main").focus(); } }, t("close"));
  const box = el("div", { class: kind, role: kind === "notice" ? "status" : "alert", tabindex: "-1" }, el("p", {}, text), close);
  document.getElementById("notices").replaceChildren(box);
  box.focus();
}

function complain(text) {
  notify(text, "error-summary");
}

function makeToolbar() {
  const file = el("input", { type: "file", id: "load", accept: ".json,application/json", hidden: true, "aria-label": t("load"), change: async () => {
    await loadFile(file.files[0]);
    file.value = "";
  } });
  document.getElementById("tools").replaceChildren(
    el("p", { id: "saved", role: "status" }),
    el("div", { class: "buttons" },
      el("button", { type: "button", class: "button", id: "save", "aria-keyshortcuts": "Control+S Meta+S", title: "Ctrl+S", click: saveFile }, t("save")),
      el("button", { type: "button", class: "button quiet", click: () => file.click() }, t("load")), file,
      el("button", { type: "button", class: "button quiet", click: () => window.print() }, t("print"))));
  showSaved();
}

function makeHeader() {
  const labels = page.langs.map((lang) => el("option", { value: lang, lang, selected: lang === view.lang }, page.words[lang].language));
  const pick = el("select", { id: "language", change: () => {
    view.lang = pick.value;
    rebuild();
    document.getElementById("language").focus();
    announce(t("language"));
  } }, labels);
  document.getElementById("masthead").replaceChildren(
    el("p", { class: "brand" }, "equalkit"),
    page.langs.length > 1 ? el("div", { class: "language" }, el("label", { for: "language" }, t("choose-language")), pick) : "");
  const facts = [[t("date"), day(doc.on)], [t("law-as-of"), day(page.law_as_of)], [t("release"), page.release || "–"], [t("verified-on"), day(page.verified_on)], [t("for"), page.whom[view.lang].join(" · ") || t("country-whole")]];
  const name = el("input", { type: "text", id: "organisation", maxlength: 500, dir: "auto", autocomplete: "organization", input: () => { doc.organisation = name.value; touched(); } });
  name.value = doc.organisation || "";
  document.getElementById("lead").replaceChildren(
    el("h1", {}, law(page.title)),
    el("p", { class: "on-paper organisation" }, written(doc.organisation || "")),
    el("dl", { class: "facts" }, facts.filter(([, value]) => value).map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", {}, value)))),
    el("p", { class: "on-paper" }, `${t("printed-on")} ${day(today())}`),
    page.filters[view.lang] ? el("p", {}, page.filters[view.lang]) : "",
    page.proposed ? el("p", { class: "warning" }, el("strong", {}, t("proposed"))) : "",
    el("p", { class: "disclaimer" }, law(page.disclaimer)),
    el("div", { class: "field organisation-field" }, el("label", { for: "organisation" }, t("organisation")), name));
}

/* Headings and hints of what stands in the page already. */
function sayFrame() {
  document.documentElement.lang = view.lang;
  document.title = law(page.title);
  for (const place of document.querySelectorAll("[data-say]")) place.textContent = t(place.dataset.say);
  for (const place of document.querySelectorAll("[data-label]")) place.setAttribute("aria-label", t(place.dataset.label));
  const madeFor = document.getElementById("made-for");
  madeFor.hidden = Object.keys(given).length < 2;
  madeFor.textContent = t("made-for", { whom: page.whom[view.lang].join(" · ") });
}

function showHorizon() {
  const place = document.getElementById("horizon");
  place.closest("section").hidden = !page.horizon.length;
  place.replaceChildren(...page.horizon.map((one) => el("li", {},
    el("strong", {}, law(one.label)), " ", law(one.state), one.since ? ` (${t("from-date", { date: day(one.since) })})` : "",
    one.sources.map((source) => [" ", link(source, t("source"))]))));
}

/* Build everything again: another language, or another file. */
function rebuild() {
  sayFrame();
  makeHeader();
  makeToolbar();
  evaluate();
  document.getElementById("questions").replaceChildren();
  document.getElementById("errors").replaceChildren();
  showQuestions();
  makeFilters();
  makeDuties();
  showDuties();
  showHorizon();
  offerDrafts();
}

/* On paper everything that is shown stands open, with the answers as text. */
function beforePrint() {
  view.printing = true;
  makeHeader();
  for (const duty of page.duties) {
    const made = document.getElementById(`duty-${duty.id}`);
    if (made.hidden) continue;
    if (!made.querySelector(".law")) {
      made.append(el("div", { class: "body only-paper" }, el("div", { class: "law" })));
      showLaw(duty, made);
    }
    made.querySelector(".body").append(printed(duty));
    made.open = true;
  }
}

function afterPrint() {
  document.querySelectorAll("details .on-paper, .only-paper").forEach((one) => one.remove());
  for (const duty of page.duties) document.getElementById(`duty-${duty.id}`).open = view.open.has(duty.id);
  setTimeout(() => { view.printing = false; }, 0);
}

function keys(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
    event.preventDefault();
    saveFile();
  } else if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    document.getElementById("filter-search").focus();
  }
}

function openAll(open) {
  for (const made of document.querySelectorAll("details.duty:not([hidden])")) made.open = open;
}

function start() {
  document.getElementById("more-questions").addEventListener("click", () => {
    const before = document.getElementById("questions").children.length;
    view.more += 3;
    showQuestions();
    const next = document.getElementById("questions").children[before];
    if (next) next.querySelector("input, select").focus();
  });
  document.getElementById("open-all").addEventListener("click", () => openAll(true));
  document.getElementById("close-all").addEventListener("click", () => openAll(false));
  document.addEventListener("keydown", keys);
  window.addEventListener("beforeunload", (event) => { if (view.unsaved) event.preventDefault(); });
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
  rebuild();
  document.getElementById("static").remove();
  document.getElementById("app").hidden = false;
  document.documentElement.classList.add("live");
}

start();
