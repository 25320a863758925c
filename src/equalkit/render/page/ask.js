/* Questions about the organisation: only those that still matter. */

const FEW_CODES = 7;
const FIRST_ROLES = 10;

/* Return the fact that is asked in place of another. */
function asked(fact) {
  const found = questions.get(fact);
  return found && found.fallback ? asked(found.fallback) : fact;
}

/* Tell whether another answer to a question could still change something. */
function matters(fact) {
  if (!engine) return false;
  const found = engine.evaluate(situation(fact));
  return Object.values(found).some((one) => one.missing.some((missing) => asked(missing) === fact));
}

/* Return the questions to show: those answered that matter, then the most decisive ones. */
function toAsk() {
  if (!engine) return { now: [], waiting: 0 };
  let open = [];
  try {
    open = engine.questions(situation()).filter((fact) => questions.has(fact) && !isGiven(fact));
  } catch {
    return { now: view.asked, waiting: 0 };
  }
  const frame = ["role", "sector"].filter((fact) => questions.has(fact) && !isGiven(fact));
  const answered = [...questions.keys()].filter((fact) => told(fact) !== undefined && !isGiven(fact) && !frame.includes(fact) && matters(fact));
  const before = view.asked.filter((fact) => answered.includes(fact) || open.includes(fact));
  const now = [...new Set([...frame, ...before, ...answered])];
  const blank = now.filter((fact) => told(fact) === undefined && !frame.includes(fact)).length;
  const next = open.filter((fact) => !now.includes(fact));
  now.push(...next.slice(0, Math.max(0, view.more - blank)));
  view.asked = now.filter((fact) => !frame.includes(fact));
  return { now, waiting: open.filter((fact) => !now.includes(fact)).length };
}

/* Bring the questions up to date; those that stay are left alone, so that focus stays too. */
function showQuestions() {
  const place = document.getElementById("questions");
  const { now, waiting } = toAsk();
  document.getElementById("about").hidden = !engine;
  for (const one of [...place.children]) if (!now.includes(one.dataset.fact)) one.remove();
  now.forEach((fact, at) => {
    const there = place.children[at];
    if (there && there.dataset.fact === fact) return;
    const held = [...place.children].find((one) => one.dataset.fact === fact);
    place.insertBefore(held || question(questions.get(fact)), there || null);
  });
  const more = document.getElementById("more-questions");
  more.hidden = !waiting;
  more.textContent = t("more-questions", { number: waiting });
}

/* Keep an answer, and let everything that depends on it follow. */
function tellAndShow(fact, value) {
  tell(fact, value);
  evaluate();
  showQuestions();
  showLaws();
  showDuties();
  announceCount();
}

/* Make the form for a question. */
function question(one) {
  const id = `q-${one.id}`;
  const hint = law(one.counting);
  const legend = law(one.question) || law(one.label);
  const hints = hint ? el("p", { class: "hint", id: `${id}-hint` }, hint) : "";
  const picks = one.id !== "sector" && (one.datatype === "boolean" || one.many || (one.datatype === "code" && one.codes.length <= FEW_CODES));
  const described = hint ? `${id}-hint` : undefined;
  if (picks) {
    const controls = one.datatype === "boolean" ? yesOrNo(one, id) : one.many ? several(one, id) : oneOf(one, id);
    return el("fieldset", { class: "question", "data-fact": one.id, "aria-describedby": described }, el("legend", {}, legend), hints, controls);
  }
  const control = one.datatype === "text" ? named(one, id, described) : one.codes.length ? list(one, id, described) : number(one, id, described);
  return el("div", { class: "question", "data-fact": one.id }, el("label", { for: id }, legend), hints, control);
}

function radio(name, value, label, checked, change) {
  const id = `${name}-${value}`;
  return el("div", { class: "choice" }, el("input", { type: "radio", name, id, value, checked, change }), el("label", { for: id }, label));
}

function yesOrNo(one, id) {
  const now = told(one.id);
  return el("div", { class: "choices inline" },
    radio(id, "yes", t("yes"), now === true, () => tellAndShow(one.id, true)),
    radio(id, "no", t("no"), now === false, () => tellAndShow(one.id, false)),
    radio(id, "unknown", t("do-not-know"), typeof now !== "boolean", () => tellAndShow(one.id, undefined)));
}

/* Return what was told as a list of codes. */
function codesTold(fact) {
  const now = told(fact);
  return now === undefined ? [] : [].concat(now);
}

function oneOf(one, id) {
  const now = codesTold(one.id);
  const pick = (value) => () => tellAndShow(one.id, value);
  return el("div", { class: "choices" },
    one.codes.map((code) => radio(id, code.id, capital(law(code.label)), now.includes(code.id), pick(code.id))),
    radio(id, "-none", t("none-of-these"), now.includes(false), pick(false)),
    radio(id, "-unknown", t("do-not-know"), !now.length, pick(undefined)));
}

/* Check boxes; « none of these » and « don't know » clear the others. */
function several(one, id) {
  const now = codesTold(one.id);
  const isRole = one.id === "role";
  const box = el("div", { class: `choices${one.codes.length > FEW_CODES ? " columns" : ""}` });
  const checked = () => [...box.querySelectorAll("input[data-code]:checked")].map((input) => input.dataset.code);
  const none = isRole ? null : el("input", { type: "checkbox", id: `${id}--none`, checked: now.includes(false) });
  const unknown = el("input", { type: "checkbox", id: `${id}--unknown`, checked: !now.length });
  const change = (event) => {
    const codes = event.target.dataset.code ? checked() : [];
    const isNone = event.target === none && none.checked;
    if (!event.target.dataset.code) box.querySelectorAll("input[data-code]").forEach((input) => { input.checked = false; });
    if (none) none.checked = isNone;
    unknown.checked = !codes.length && !isNone;
    tellAndShow(one.id, isNone ? false : codes.length ? codes : undefined);
  };
  const codes = [...one.codes].sort((a, b) => Number(now.includes(b.id)) - Number(now.includes(a.id)));
  codes.forEach((code, at) => {
    const extra = isRole && at >= Math.max(FIRST_ROLES, now.length) && !view.allRoles;
    box.append(el("div", { class: "choice", hidden: extra },
      el("input", { type: "checkbox", id: `${id}-${code.id}`, "data-code": code.id, checked: now.includes(code.id), change }),
      el("label", { for: `${id}-${code.id}` }, capital(law(code.label)))));
  });
  const last = el("div", { class: "choices inline" });
  for (const [input, label] of [[none, t("none-of-these")], [unknown, t("do-not-know")]]) {
    if (!input) continue;
    input.addEventListener("change", change);
    last.append(el("div", { class: "choice" }, input, el("label", { for: input.id }, label)));
  }
  const hidden = box.querySelectorAll("[hidden]").length;
  const all = hidden ? el("button", { type: "button", class: "button quiet", click: (event) => {
    view.allRoles = true;
    const first = box.querySelector("[hidden]");
    box.querySelectorAll("[hidden]").forEach((choice) => { choice.hidden = false; });
    event.target.remove();
    first.querySelector("input").focus();
  } }, t("all-roles", { number: one.codes.length })) : "";
  return [box, all ? el("p", {}, all) : "", last];
}

function list(one, id, described) {
  const now = codesTold(one.id);
  const choose = el("select", { id, "aria-describedby": described, change: () => {
    const value = choose.value;
    tellAndShow(one.id, value === "" ? undefined : value === "-none" ? false : value);
  } }, el("option", { value: "" }, t("do-not-know")),
  one.codes.map((code) => el("option", { value: code.id, selected: now.includes(code.id) }, "\u00a0\u00a0".repeat(code.depth || 0) + capital(law(code.label)))),
  one.id === "sector" ? "" : el("option", { value: "-none", selected: now.includes(false) }, t("none-of-these")));
  return choose;
}

/* A field with suggestions: the law names some, and others exist. */
function named(one, id, described) {
  const now = codesTold(one.id)[0];
  const known = one.codes.find((code) => code.id === now);
  const keep = later((text) => {
    const typed = text.trim().toLocaleLowerCase();
    const found = one.codes.find((code) => code.id === typed || page.langs.some((lang) => page.texts[lang][code.label].toLocaleLowerCase() === typed));
    tellAndShow(one.id, typed ? (found ? found.id : typed) : undefined);
  });
  const field = el("input", { type: "text", id, list: `${id}-list`, autocomplete: "off", maxlength: 200, "aria-describedby": [described, `${id}-empty`].filter(Boolean).join(" "), input: () => keep(field.value), change: () => keep.now(field.value) });
  field.value = known ? law(known.label) : now || "";
  return [field, el("datalist", { id: `${id}-list` }, one.codes.map((code) => el("option", { value: law(code.label) }))), el("p", { class: "hint", id: `${id}-empty` }, t("leave-empty"))];
}

/* Return what was typed as a number or day that the law can use; null when it is none. */
function readNumber(one, typed) {
  const plain = typed.trim().replace(/[\s\u00a0\u202f]/g, "");
  if (plain === "") return undefined;
  if (one.datatype === "date") return /^\d{4}-\d{2}-\d{2}$/.test(plain) ? plain : null;
  if (one.datatype === "integer") return /^\d{1,12}$/.test(plain) ? Number(plain) : null;
  const decimal = plain.replace(",", ".").replace(/%$/, "");
  if (!/^\d{1,15}(\.\d{1,10})?$/.test(decimal)) return null;
  if (!one.share) return decimal;
  return Number(decimal) <= 100 ? `${decimal}%` : null;
}

function number(one, id, described) {
  const unit = one.share ? "%" : law(one.unit);
  const error = el("p", { class: "error", id: `${id}-error`, hidden: true });
  const describing = [described, `${id}-empty`, `${id}-error`].filter(Boolean).join(" ");
  const keep = later(() => {
    const value = field.validity.badInput ? null : readNumber(one, field.value);
    const wrong = value === null;
    error.hidden = !wrong;
    error.textContent = wrong ? t(one.datatype === "date" ? "write-date" : one.datatype === "integer" ? "write-whole" : one.share ? "write-share" : "write-number") : "";
    field.setAttribute("aria-invalid", String(wrong));
    if (!wrong) tellAndShow(one.id, value);
  }, 350);
  const isDay = one.datatype === "date";
  const field = el("input", { type: isDay ? "date" : "text", id, class: isDay ? "" : "short", max: isDay ? "9999-12-31" : undefined, inputmode: isDay ? undefined : one.datatype === "integer" ? "numeric" : "decimal", autocomplete: "off", "aria-describedby": describing, input: () => keep(), change: () => keep.now() });
  const now = told(one.id);
  field.value = now === undefined ? "" : String(now).replace(/%$/, "");
  return [error, el("div", { class: "with-unit" }, field, unit ? el("span", { class: "unit" }, unit) : ""), el("p", { class: "hint", id: `${id}-empty` }, t("leave-empty"))];
}
