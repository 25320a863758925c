/* One duty: what the law asks, and the answer to it. */

/* Make the card of a duty; what is inside is made when it is first opened. */
function card(duty) {
  const made = el("details", { class: "duty", id: `duty-${duty.id}`, "data-duty": duty.id, open: view.open.has(duty.id) },
    el("summary", {},
      el("span", { class: "what" },
        el("h4", {}, capital(law(duty.label))),
        el("span", { class: "cited" }, duty.citations.join("; "))),
      el("span", { class: "tags" })));
  made.addEventListener("toggle", () => {
    if (view.printing) return;
    if (made.open) fill(duty, made);
    view.open[made.open ? "add" : "delete"](duty.id);
  });
  if (made.open) fill(duty, made);
  return made;
}

function fill(duty, made) {
  if (made.querySelector(".body")) return;
  made.append(el("div", { class: "body" }, el("div", { class: "law" }), answerForm(duty)));
  showLaw(duty, made);
}

/* Show what the law asks, as it stands for the answers given. */
function showLaw(duty, made) {
  const place = made.querySelector(".law");
  if (!place) return;
  const rows = [];
  const row = (label, ...content) => { if (content.flat().some(Boolean)) rows.push(el("dt", {}, label), el("dd", {}, content)); };
  const list = (texts) => (texts.length > 1 ? el("ul", {}, texts.map((text) => el("li", {}, text))) : texts[0]);
  const laws = (numbers) => list((numbers || []).map(law).filter(Boolean));
  const now = view.found.get(duty.id);
  row(t("status"), statusWords(duty));
  row(t("triggered"), law(duty.trigger));
  row(t("do"), duty.steps && duty.steps.length > 1 ? el("ol", {}, duty.steps.map((one) => el("li", {}, law(one)))) : laws(duty.steps));
  row(t("proof"), laws(duty.evidence));
  row(t("publish"), laws(duty.publication));
  row(t("how-often"), law(duty.frequency));
  row(t("deadline"), laws(duty.deadlines));
  row(t("involve"), laws(duty.participants));
  row(t("supervised"), laws(duty.supervisors));
  row(t("sanctions"), law(duty.sanctions));
  row(t("grounds"), (duty.grounds || []).map(law).join(", "));
  row(t("roles"), (duty.roles || []).map(law).join(", "));
  const open = now.openExceptions === null ? duty.unless.map(law) : now.openExceptions.map((at) => law(duty.exceptions[at]));
  row(t("exceptions"), list(open));
  row(t("in-force"), inForce(duty));
  row(t("certainty"), `${t(`confidence-${duty.confidence}`)}${duty.confidence === "low" ? ` ${t("check-source")}` : ""}`);
  row(t("sources"), list(duty.sources.map((one) => link(one))));
  row(t("id"), el("code", {}, duty.id));
  place.replaceChildren(el("h5", {}, t("the-law")), el("p", { class: "summary" }, law(duty.summary)), el("dl", {}, rows), reasons(duty));
}

function inForce(duty) {
  const since = t("from-date", { date: day(duty.since) });
  return duty.until ? `${since} ${t("until-date", { date: day(duty.until) })}` : since;
}

/* Say whether a duty applies, and what must still be known. */
function statusWords(duty) {
  const now = view.found.get(duty.id);
  if (now.status === "does-not-apply") return t("does-not-apply");
  if (now.status === "applies") return t("applies");
  const names = now.missing.map((fact) => questions.has(fact) ? law(questions.get(fact).label) : fact);
  return names.length ? t("may-apply-if", { facts: [...new Set(names)].join(", ") }) : t("may-apply");
}

/* Tell the conditions of a duty, line by line, with what was answered. */
function reasons(duty) {
  if (!duty.reasons.length) return "";
  let at = 0;
  const branch = (depth) => {
    const items = [];
    while (at < duty.reasons.length && duty.reasons[at][0] >= depth) {
      const [, text, fact] = duty.reasons[at];
      at += 1;
      const below = at < duty.reasons.length && duty.reasons[at][0] > depth ? branch(depth + 1) : "";
      const given_ = fact ? toldInWords(fact) : "";
      items.push(el("li", {}, law(text), given_ ? el("span", { class: "told" }, ` (${t("you-said")} `, written(given_), ")") : "", below));
    }
    return el("ul", {}, items);
  };
  return el("section", { class: "why", "aria-label": t("why") }, el("h6", {}, t("why")), branch(0));
}

/* Return what was told about a fact, in words; empty for nothing. */
function toldInWords(fact) {
  const profile = situation();
  const value = fact === "role" ? profile.roles : fact === "sector" ? profile.sector : profile.facts[fact] ?? profile.facts[asked(fact)];
  if (value === undefined || value === null || (Array.isArray(value) && !value.length)) return "";
  const one = questions.get(fact);
  return [].concat(value).map((part) => {
    if (part === true) return t("yes");
    if (part === false) return one && one.datatype !== "boolean" ? t("none-of-these") : t("no");
    const code = one && one.codes.find((found) => found.id === part);
    return code ? law(code.label) : one && one.datatype === "date" ? day(part) : String(part);
  }).join(", ");
}

/* Bring the tags on a card up to date. */
function showState(duty) {
  const made = document.getElementById(`duty-${duty.id}`);
  const state = stateOf(duty.id);
  const status = statusOf(duty.id);
  const overdue = isOverdue(duty);
  made.dataset.state = state;
  made.querySelector(".tags").replaceChildren(
    el("span", { class: `tag ${status}` }, status === "applies" ? t("applies") : status === "may-apply" ? t("may-apply") : t("does-not-apply")),
    el("span", { class: `tag state ${state}` }, el("span", { "aria-hidden": "true" }, `${MARKS[state]} `), t(state)),
    overdue ? el("span", { class: "tag overdue" }, el("span", { "aria-hidden": "true" }, "! "), t("overdue")) : "");
}

/* Write an answer as text, for paper. */
function printed(duty) {
  const now = answerOf(duty.id);
  const rows = [];
  const row = (label, value) => { if (value) rows.push(el("dt", {}, label), el("dd", {}, value)); };
  row(t("state-of-answer"), `${MARKS[stateOf(duty.id)]} ${t(stateOf(duty.id))}`);
  row(t("reason"), now.state === "not-applicable" && now.reason ? written(now.reason) : "");
  row(t("note"), now.note ? written(now.note) : "");
  row(t("responsible"), now.responsible ? written(now.responsible) : "");
  row(t("own-due"), now.due ? day(now.due) : "");
  for (const [kind, heading] of [["measures", t("measures")], ["evidence", t("evidence")]]) {
    const items = (now[kind] || []).map((item) => el("li", {}, printedPart(kind, item)));
    row(heading, items.length ? el("ol", {}, items) : "");
  }
  return el("div", { class: "on-paper" }, el("h5", {}, t("your-answer")), el("dl", {}, rows));
}

function printedPart(kind, item) {
  const told_ = KINDS[kind].fields.slice(1).filter(([key]) => item[key]).map(([key, type, label]) => {
    const value = key === "file" ? [written(item.file.name), ` SHA-256 ${shown(item.file.sha256)}`] : type === "date" ? day(item[key]) : Array.isArray(type) ? t(`part-${item[key]}`) : written(item[key]);
    return [`; ${t(label)}: `, value];
  });
  return [el("strong", {}, written(item.title || "–")), told_];
}
