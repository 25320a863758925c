/* What people say about a duty: state, note, measures and evidence. */

const STEPS = ["", "map", "analyse", "act", "follow-up"];
const LEVELS = ["", "employee", "unit", "agency", "project-or-plan", "structural"];
const KINDS = {
  measures: {
    prefix: "m-",
    one: "measure",
    fields: [["title", "text", "measure-title", "", true], ["kind", "text", "measure-kind", "kind-hint"], ["responsible", "text", "responsible", "role-hint"], ["method_step", STEPS, "method-step"], ["decision_level", LEVELS, "decision-level"], ["planned", "date", "planned"], ["done", "date", "done"], ["effect", "area", "effect"]],
  },
  evidence: {
    prefix: "e-",
    one: "proof",
    fields: [["title", "text", "evidence-title", "", true], ["link", "text", "evidence-link", "link-hint"], ["file", "file", "evidence-file", "file-hint"], ["made_on", "date", "made-on"], ["valid_until", "date", "valid-until"], ["published", "date", "published-on"]],
  },
};

/* Make the form for the answer to a duty. */
function answerForm(duty) {
  const id = duty.id;
  const now = answerOf(id);
  const reason = field({ id: `${id}-reason`, kind: "area", label: t("reason"), hint: t("reason-hint"), value: now.reason, keep: (reason) => {
    answer(id, { reason });
    if (reason.trim()) clearError(`${id}-reason`);
  }, required: true });
  reason.hidden = stateOf(id) !== "not-applicable";
  const choose = (state) => () => {
    answer(id, { state });
    reason.hidden = state !== "not-applicable";
    if (state !== "not-applicable") clearError(`${id}-reason`);
    showState(duty);
    showProgress();
  };
  const confirm = now.confirm ? el("div", { class: "notice" }, el("p", {}, t("confirm-again"), " ", written(now.confirm.reason || "")),
    el("button", { type: "button", class: "button quiet", click: () => {
      answer(id, { confirm: undefined });
      confirm.remove();
      document.getElementById(`${id}-state-${stateOf(id)}`).focus();
      announce(t("confirmed"));
    } }, t("confirm"))) : "";
  return el("div", { class: "answer" },
    el("h5", {}, t("your-answer")), confirm,
    el("fieldset", { class: "states" }, el("legend", {}, t("how-far")),
      el("div", { class: "choices inline" }, STATES.map((state) => radio(`${id}-state`, state, t(state), stateOf(id) === state, choose(state))))),
    reason,
    field({ id: `${id}-note`, kind: "area", label: t("note"), value: now.note, keep: (note) => answer(id, { note }) }),
    el("div", { class: "pair" },
      field({ id: `${id}-responsible`, kind: "text", label: t("responsible"), hint: t("role-hint"), value: now.responsible, keep: (responsible) => answer(id, { responsible }) }),
      field({ id: `${id}-due`, kind: "date", label: t("own-due"), value: now.due, keep: (due) => { answer(id, { due }); showState(duty); showProgress(); } })),
    parts(duty, "measures", t("measures"), t("add-measure")),
    parts(duty, "evidence", t("evidence"), t("add-evidence")));
}

/* Make one field with its label, hint and place for an error. */
function field({ id, kind, label, hint, value, keep, required, options }) {
  const key = `f-${id}`;
  const error = view.errors.get(id);
  const describing = [hint && `${key}-hint`, `${key}-error`].filter(Boolean).join(" ");
  const attributes = { id: key, "aria-describedby": describing, "aria-invalid": error ? "true" : undefined, "aria-required": required ? "true" : undefined };
  const change = () => {
    if (kind !== "date") return keep(control.value);
    const wrong = control.validity.badInput || control.value > "9999-12-31";
    if (wrong) return setError(id, t("write-date"));
    clearError(id);
    return keep(control.value);
  };
  let control;
  if (Array.isArray(kind)) control = el("select", { ...attributes, change }, kind.map((one) => el("option", { value: one, selected: one === (value || "") }, one ? t(`part-${one}`) : t("not-said"))));
  else if (kind === "area") control = el("textarea", { ...attributes, rows: 3, maxlength: LONGEST, dir: "auto", input: change });
  else if (kind === "date") control = el("input", { ...attributes, type: "date", max: "9999-12-31", input: change });
  else control = el("input", { ...attributes, type: "text", maxlength: LONGEST, dir: "auto", autocomplete: "off", input: change });
  if (!Array.isArray(kind)) control.value = value || "";
  const wide = !Array.isArray(kind) && kind !== "date";
  return el("div", { class: `field${wide ? " wide" : ""}${error ? " wrong" : ""}`, id: `${key}-field` },
    el("label", { for: key }, label),
    hint ? el("p", { class: "hint", id: `${key}-hint` }, hint) : "",
    el("p", { class: "error", id: `${key}-error`, hidden: !error }, error || ""), control);
}

function setError(id, message) {
  view.errors.set(id, message);
  showError(id, message);
}

function clearError(id) {
  if (view.errors.delete(id)) showError(id, "");
}

function showError(id, message) {
  const place = document.getElementById(`f-${id}-error`);
  if (!place) return;
  place.textContent = message;
  place.hidden = !message;
  document.getElementById(`f-${id}-field`).classList.toggle("wrong", Boolean(message));
  const control = document.getElementById(`f-${id}`);
  if (message) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/* Make the list of measures, or of evidence, of a duty. */
function parts(duty, kind, heading, adding) {
  const items = () => answerOf(duty.id)[kind] || [];
  const list = el("div", { class: "parts", id: `${duty.id}-${kind}` });
  const change = (item, key) => (value) => {
    answer(duty.id, { [kind]: items().map((one) => (one.id === item ? { ...one, [key]: value } : one)) });
    if (["planned", "done", "valid_until"].includes(key)) showState(duty);
    if (key === "title" && value.trim()) clearError(`${duty.id}-${item}-title`);
  };
  const begin = (told) => {
    const item = { id: fresh(KINDS[kind].prefix), title: "", ...told };
    answer(duty.id, { [kind]: [...items(), item] });
    const made = part(duty, kind, item, change, remove);
    list.append(made);
    made.querySelector("input").focus();
  };
  const add = el("button", { type: "button", class: "button quiet", click: () => begin({}) }, adding);
  const remove = (item, place) => {
    const before = answerOf(duty.id);
    const removed = [...new Set([...(before.removed || []), item.id])];
    const at = items().findIndex((one) => one.id === item.id);
    const taken = items()[at];
    clearError(`${duty.id}-${item.id}-title`);
    answer(duty.id, { [kind]: items().filter((one) => one.id !== item.id), removed });
    const undo = el("button", { type: "button", class: "button quiet", click: () => {
      const now = items();
      answer(duty.id, { [kind]: [...now.slice(0, at), taken, ...now.slice(at)], removed: (answerOf(duty.id).removed || []).filter((one) => one !== taken.id) });
      const back = part(duty, kind, taken, change, remove);
      gone.replaceWith(back);
      back.querySelector("input").focus();
      announce(t("put-back"));
    } }, t("undo"));
    const gone = el("p", { class: "gone" }, t("removed", { title: shown(taken.title || t(KINDS[kind].one)) }), " ", undo);
    place.replaceWith(gone);
    undo.focus();
    announce(gone.firstChild.textContent);
  };
  list.append(...items().map((item) => part(duty, kind, item, change, remove)));
  return el("section", { class: "part-list", "aria-label": heading }, el("h6", {}, heading), list, el("p", {}, add), kind === "measures" ? suggestions(duty, begin) : "");
}

/* Offer measures that guidance names for a duty; one that is chosen can be changed. */
function suggestions(duty, begin) {
  if (!(duty.measures || []).length) return "";
  const id = `${duty.id}-suggested`;
  const chosen = el("select", { id, "aria-describedby": `${id}-hint` }, el("option", { value: "" }, t("choose")), duty.measures.map((one) => {
    const { label, method_step: step } = page.measures[one];
    return el("option", { value: one }, `${capital(law(label))}${step ? ` (${t(`part-${step}`)})` : ""}`);
  }));
  const add = el("button", { type: "button", class: "button quiet", click: () => {
    const one = page.measures[chosen.value];
    if (!one) return chosen.focus();
    const { label, ...parts_ } = one;
    begin({ ...parts_, title: capital(law(label)), source: chosen.value });
    chosen.value = "";
  } }, t("add-suggestion"));
  return el("div", { class: "field suggested" }, el("label", { for: id }, t("suggestions")), el("p", { class: "hint", id: `${id}-hint` }, t("suggestions-hint")), el("div", { class: "with-unit" }, chosen, add));
}

/* Make the form for one measure, or one piece of evidence. */
function part(duty, kind, item, change, remove) {
  const number = (answerOf(duty.id)[kind] || []).findIndex((one) => one.id === item.id) + 1;
  const legend = `${t(KINDS[kind].one)} ${number}`;
  const fields = KINDS[kind].fields.map(([key, type, label, hint, required]) => (type === "file"
    ? fileField(duty, item, change(item.id, "file"))
    : field({ id: `${duty.id}-${item.id}-${key}`, kind: type, label: t(label), hint: hint ? t(hint) : "", value: item[key], keep: change(item.id, key), required })));
  const made = el("fieldset", { class: "part" }, el("legend", {}, legend), el("div", { class: "grid" }, fields),
    el("button", { type: "button", class: "button danger", click: () => remove(item, made) }, t("remove"), el("span", { class: "unseen" }, ` ${legend}`)));
  return made;
}

/* A file is read here to know it again; it is not sent, and not kept. */
function fileField(duty, item, keep) {
  const id = `f-${duty.id}-${item.id}-file`;
  const told = el("p", { class: "digest", id: `${id}-told` });
  const show = (file) => told.replaceChildren(...(file ? [written(file.name), ` · SHA-256 ${shown(file.sha256)}`] : []));
  show(item.file);
  const input = el("input", { type: "file", id, "aria-describedby": `${id}-hint ${id}-told`, change: async () => {
    const [chosen] = input.files;
    if (!chosen) return;
    const sha256 = await digest(chosen);
    if (!sha256) { told.textContent = t("no-digest"); return; }
    const file = { name: chosen.name, sha256 };
    keep(file);
    show(file);
    announce(t("file-read", { file: shown(chosen.name) }));
  } });
  return el("div", { class: "field wide" }, el("label", { for: id }, t("evidence-file")), el("p", { class: "hint", id: `${id}-hint` }, t("file-hint")), input, told);
}

/* Find what must be mended before the answers are a whole file. */
function findErrors() {
  const found = [];
  for (const [id, one] of Object.entries(doc.answers || {})) {
    if (!duties.has(id)) continue;
    if (one.state === "not-applicable" && !(one.reason || "").trim()) found.push([id, `${id}-reason`, t("reason-missing")]);
    for (const kind of ["measures", "evidence"]) {
      for (const item of one[kind] || []) {
        if (!(item.title || "").trim()) found.push([id, `${id}-${item.id}-title`, t(kind === "measures" ? "measure-needs-title" : "evidence-needs-title")]);
      }
    }
  }
  for (const [field_, message] of view.errors) {
    const control = document.getElementById(`f-${field_}`);
    if (control && control.type === "date" && control.validity.badInput) found.push([control.closest("details").dataset.duty, field_, message]);
  }
  return found;
}

/* Tell whether the answers can be saved; else show what is missing, and where. */
function checkAll() {
  const found = findErrors();
  const place = document.getElementById("errors");
  view.errors = new Map(found.map(([, id, message]) => [id, message]));
  if (!found.length) {
    place.replaceChildren();
    return true;
  }
  const show = (duty, id) => (event) => {
    event.preventDefault();
    reveal(duty);
    document.getElementById(`f-${id}`).focus();
  };
  found.forEach(([, id, message]) => showError(id, message));
  const items = found.map(([duty, id, message]) => el("li", {}, el("a", { href: `#f-${id}`, click: show(duty, id) }, `${law(duties.get(duty).label)}: ${message}`)));
  place.replaceChildren(el("div", { class: "error-summary", role: "alert", tabindex: "-1", "aria-labelledby": "errors-heading" },
    el("h2", { id: "errors-heading" }, t("cannot-save")), el("ul", {}, items)));
  place.firstChild.focus();
  return false;
}
