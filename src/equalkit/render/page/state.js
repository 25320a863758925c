/* What was answered, and how the page looks at it. */

const STATES = ["not-answered", "met", "partly", "not-met", "not-applicable"];
const SCHEMA = "https://w3id.org/equalkit/schema/assessment-1.json";
const LONGEST = 20000;
const MARKS = { "not-answered": "○", met: "✓", partly: "◐", "not-met": "✕", "not-applicable": "–" };

const view = {
  lang: page.langs[0],
  open: new Set(),
  asked: [],
  more: 3,
  allRoles: false,
  unsaved: false,
  saved: false,
  errors: new Map(),
  found: new Map(),
  filter: { role: "", ground: "", status: "", state: "", deadline: "", search: "" },
};

const engine = page.program ? equalkitEngine(page.program) : null;
const duties = new Map(page.duties.map((duty) => [duty.id, duty]));
const questions = new Map(page.questions.map((one) => [one.id, one]));
const made = page.assessment;
let doc = structuredClone(made);
let base = doc.revision || 0;

/* What the page was made for: those answers are part of it, and are not asked. */
const given = page.profile;

function isGiven(fact) {
  if (fact === "role") return Boolean(given.roles);
  if (fact === "sector") return given.sector !== undefined;
  if (fact === "employees") return given.employees !== undefined;
  return Boolean(given.facts && Object.hasOwn(given.facts, fact));
}

function answerOf(id) {
  return Object.hasOwn(doc.answers || {}, id) ? doc.answers[id] : {};
}

function stateOf(id) {
  return answerOf(id).state || "not-answered";
}

/* Note that something changed: the copy in the browser follows, the file does not. */
function touched() {
  view.unsaved = true;
  showSaved();
  keepDraft();
}

/* Change the answer to a duty. */
function answer(id, parts) {
  if (!doc.answers) doc.answers = {};
  doc.answers[id] = { ...answerOf(id), ...parts, answered_on: today(), revision: base + 1 };
  touched();
}

/* Return what was told about a fact; undefined for « don't know ». */
function told(fact, profile = doc.profile || {}) {
  if (fact === "role") return profile.roles;
  if (fact === "sector") return profile.sector;
  if (fact === "employees" && profile.employees !== undefined) return profile.employees;
  return profile.facts && Object.hasOwn(profile.facts, fact) ? profile.facts[fact] : undefined;
}

/* Keep an answer to a question; undefined takes it back. */
function tell(fact, value) {
  const profile = { ...(doc.profile || {}) };
  const key = { role: "roles", sector: "sector", employees: "employees" }[fact];
  if (key) {
    if (value === undefined) delete profile[key];
    else profile[key] = value;
  } else {
    const facts = { ...(profile.facts || {}) };
    if (value === undefined) delete facts[fact];
    else facts[fact] = value;
    profile.facts = facts;
  }
  doc.profile = profile;
  touched();
}

/* Return the organisation as the engine sees it, without one fact where that is asked. */
function situation(without) {
  const profile = { ...(doc.profile || {}), ...given };
  const facts = { ...((doc.profile || {}).facts || {}), ...(given.facts || {}) };
  if (profile.employees !== undefined) facts.employees = profile.employees;
  let { roles, sector } = profile;
  if (without === "role") roles = undefined;
  else if (without === "sector") sector = undefined;
  else if (without) delete facts[without];
  const sectors = sector === undefined ? [] : [].concat(sector);
  return { roles: roles || [], sector: sectors.length ? sectors : null, facts };
}

/* Work out what applies now. Without an engine, what was worked out when the page was made. */
function evaluate() {
  let found = null;
  try {
    found = engine && engine.evaluate(situation());
  } catch (problem) {
    announce(t("cannot-use", { problem: problem.message }));
  }
  for (const duty of page.duties) {
    const now = (found && found[duty.id]) || { status: duty.status, missing: duty.missing, openExceptions: null };
    view.found.set(duty.id, now);
  }
}

function statusOf(id) {
  return view.found.get(id).status;
}

function relevant() {
  return page.duties.filter((duty) => statusOf(duty.id) !== "does-not-apply");
}

/* Return the days by which something is to be done: the law's next ones, and one's own. */
function deadlinesOf(duty) {
  const now = today();
  const year = Number(now.slice(0, 4));
  const found = (duty.days || []).map((one) => {
    if (!one.startsWith("--")) return one;
    const next = `${year}-${one.slice(2)}`;
    return next >= now ? next : `${year + 1}-${one.slice(2)}`;
  });
  const own = answerOf(duty.id).due;
  return own ? [...found, own].sort() : found.sort();
}

/* Tell whether a deadline, or a day that was planned for, passed; or evidence expired. */
function isOverdue(duty) {
  const done = ["met", "not-applicable"].includes(stateOf(duty.id));
  const { measures = [], evidence = [] } = answerOf(duty.id);
  const now = today();
  return (!done && deadlinesOf(duty).some((one) => one < now))
    || measures.some((one) => one.planned && !one.done && one.planned < now)
    || evidence.some((one) => one.valid_until && one.valid_until < now);
}

/* Return the day some months from today. */
function inMonths(months) {
  const now = new Date();
  const then = new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, now.getDate()));
  return then.toISOString().slice(0, 10);
}
