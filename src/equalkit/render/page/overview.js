/* The whole list: sections, filters, progress. */

/* Make every section with the cards in it. */
function makeDuties() {
  const place = document.getElementById("duties");
  place.replaceChildren(...page.sections.map((section, at) => el("section", { class: "role", "data-at": at, "aria-labelledby": `role-${at}` },
    el("h3", { id: `role-${at}` }, capital(law(section.label)), " ", el("span", { class: "count" })),
    page.duties.filter((duty) => duty.section === at).map(card))),
  el("p", { id: "nothing", class: "notice", hidden: true }, t("nothing-shown")));
}

/* Tell whether a duty passes the filters. */
function passes(duty) {
  const { role, ground, status, state, deadline, search } = view.filter;
  if (statusOf(duty.id) === "does-not-apply") return false;
  if (role && !(duty.roles || []).includes(Number(role))) return false;
  if (ground && !(duty.grounds || []).includes(Number(ground))) return false;
  if (status && statusOf(duty.id) !== status) return false;
  if (state && stateOf(duty.id) !== state) return false;
  if (deadline && !inTime(duty, deadline)) return false;
  return search.split(" ").every((word) => haystack(duty).includes(word));
}

function inTime(duty, wanted) {
  if (wanted === "overdue") return isOverdue(duty);
  const days = deadlinesOf(duty);
  if (wanted === "none") return !days.length;
  return days.some((one) => one >= today() && one <= inMonths(Number(wanted)));
}

/* Return all words of a duty, in small letters; made once for each language. */
function haystack(duty) {
  if (!duty.words || duty.words.lang !== view.lang) {
    const numbers = [duty.label, duty.summary, duty.trigger, duty.frequency, ...(duty.steps || []), ...(duty.evidence || []), ...(duty.deadlines || []), ...(duty.grounds || []), ...(duty.roles || [])];
    duty.words = { lang: view.lang, text: [...numbers.map(law), ...duty.citations, duty.id].join(" ").toLocaleLowerCase() };
  }
  return duty.words.text;
}

/* Say of every duty that was opened what the law asks now: an answer has changed it. */
function showLaws() {
  for (const duty of page.duties) showLaw(duty, document.getElementById(`duty-${duty.id}`));
}

/* Show what applies and passes the filters, with its state. */
function showDuties() {
  const visible = new Set(page.duties.filter((duty) => passes(duty) || view.forced === duty.id).map((duty) => duty.id));
  for (const duty of page.duties) {
    const made = document.getElementById(`duty-${duty.id}`);
    made.hidden = !visible.has(duty.id);
    if (!made.hidden) showState(duty);
  }
  for (const section of document.querySelectorAll("section.role")) {
    const number = section.querySelectorAll("details:not([hidden])").length;
    section.hidden = !number;
    section.querySelector(".count").textContent = `(${number})`;
  }
  view.shown = visible.size;
  document.getElementById("nothing").hidden = visible.size > 0;
  document.getElementById("count").textContent = countWords();
  showProgress();
}

function countWords() {
  const all = relevant();
  const sure = all.filter((duty) => statusOf(duty.id) === "applies").length;
  return `${t("shown-of", { shown: view.shown, all: all.length })} ${t("apply-count", { sure, unsure: all.length - sure })}`;
}

const announceCount = later(() => announce(countWords()), 600);

/* Make one list to choose from. */
function choice(key, label, options) {
  const change = () => {
    view.filter[key] = control.value;
    view.forced = "";
    showDuties();
    announceCount();
  };
  const control = el("select", { id: `filter-${key}`, change }, el("option", { value: "" }, t("all")),
    options.map(([value, text]) => el("option", { value, selected: String(value) === view.filter[key] }, text)));
  return el("div", { class: "field" }, el("label", { for: `filter-${key}` }, label), control);
}

/* Return the texts that some duties have, by name. */
function used(key) {
  const numbers = [...new Set(page.duties.flatMap((duty) => duty[key] || []))];
  return numbers.map((one) => [one, capital(law(one))]).sort((a, b) => a[1].localeCompare(b[1], view.lang));
}

function makeFilters() {
  const search = el("input", { type: "search", id: "filter-search", autocomplete: "off", "aria-keyshortcuts": "/", input: later(() => {
    view.filter.search = search.value.trim().toLocaleLowerCase().replace(/\s+/g, " ");
    view.forced = "";
    showDuties();
    announceCount();
  }, 200) });
  search.value = view.filter.search;
  const clear = el("button", { type: "button", class: "button quiet", click: () => {
    for (const key of Object.keys(view.filter)) view.filter[key] = "";
    view.forced = "";
    makeFilters();
    showDuties();
    document.getElementById("clear-filters").focus();
    announceCount();
  }, id: "clear-filters" }, t("clear-filters"));
  document.getElementById("filters").replaceChildren(
    el("div", { class: "field" }, el("label", { for: "filter-search" }, t("search")), search),
    choice("role", t("role"), used("roles")),
    choice("ground", t("ground"), used("grounds")),
    choice("status", t("status"), [["applies", t("applies")], ["may-apply", t("may-apply")]]),
    choice("state", t("state-of-answer"), STATES.map((state) => [state, t(state)])),
    choice("deadline", t("deadline"), [["overdue", t("overdue")], ["3", t("next-3")], ["12", t("next-12")], ["none", t("no-deadline")]]),
    el("p", {}, clear));
}

/* Tell how far the answers have come, in all and role by role. */
const showProgress = later(() => {
  const all = relevant();
  const groups = page.sections.map((section, at) => [capital(law(section.label)), all.filter((duty) => duty.section === at)]).filter(([, some]) => some.length);
  const place = document.getElementById("progress");
  place.replaceChildren(bar(t("all-duties"), all), groups.length > 1
    ? el("details", { class: "by-role", open: view.byRole, toggle: (event) => { view.byRole = event.target.open; } }, el("summary", {}, t("by-role")), groups.map(([label, some]) => bar(label, some)))
    : "");
  const left = Object.keys(doc.answers || {}).filter((id) => duties.has(id) && statusOf(id) === "does-not-apply" && stateOf(id) !== "not-answered").length;
  if (left) place.append(el("p", { class: "hint" }, t("kept-answers", { number: left })));
}, 60);

function bar(label, some) {
  const numbers = STATES.map((state) => [state, some.filter((duty) => stateOf(duty.id) === state).length]);
  const answered = some.length - numbers[0][1];
  const drawn = el("div", { class: "bar", "aria-hidden": "true" });
  for (const [state, number] of [...numbers.slice(1), numbers[0]]) {
    if (!number) continue;
    const piece = el("span", { class: state });
    piece.style.flexGrow = number;
    drawn.append(piece);
  }
  return el("div", { class: "progress" },
    el("p", {}, el("strong", {}, label), " ", t("answered-of", { answered, all: some.length })), drawn,
    el("ul", { class: "numbers" }, numbers.slice(1).concat([numbers[0]]).map(([state, number]) => el("li", { class: state }, `${MARKS[state]} ${t(state)}: ${number}`))));
}

/* Make a duty visible, whatever the filters say, and open it. */
function reveal(id) {
  view.forced = id;
  showDuties();
  const made = document.getElementById(`duty-${id}`);
  made.open = true;
  view.open.add(id);
  fill(duties.get(id), made);
  return made;
}
