/*
 * The three-valued engine, for a page that must answer without Python and without a network.
 * It needs known.js before it.
 *
 *   const engine = equalkitEngine(program);   // from equalkit.applicability.portable
 *   engine.evaluate({ roles: ["employer"], sector: [], facts: { employees: 60 } });
 *
 * It answers as equalkit.applicability does; the tests in tests/render/page hold the two
 * against each other. Truth is 0 (false), 1 (unknown) or 2 (true): "and" is the least,
 * "or" the greatest.
 */

/**
 * Make an engine for the law of one day.
 *
 * @param {object} program As portable_program returns it.
 * @returns {{evaluate: Function, questions: Function, readable: Function}}
 */
function equalkitEngine(program) {
  "use strict";

  const FALSE = 0;
  const UNKNOWN = 1;
  const TRUE = 2;
  const STATUSES = ["does-not-apply", "may-apply", "applies"];

  const sets = program.sets.map((codes) => new Set(codes));
  const duties = Object.entries(program.duties);
  const { facts, situation, compare, constant, meets, readable, ANYTHING, NO_CODES, ROLE, SECTOR } =
    equalkitKnown(program, sets);

  // ---- Tests: each node becomes a function of the situation and the truths so far.

  const truth = (holds) => (holds ? TRUE : FALSE);

  const BOUNDS = { // of a range against a value: surely, surely not; a missing end is endless
    eq: [(low, high) => low === 0 && high === 0, (low, high) => low > 0 || high < 0],
    gteq: [(low) => low >= 0, (low, high) => high < 0],
    gt: [(low) => low > 0, (low, high) => high <= 0],
    lteq: [(low, high) => high <= 0, (low) => low > 0],
    lt: [(low, high) => high < 0, (low) => low >= 0],
  };

  function bounded(fact, operator, value) {
    const [surely, surelyNot] = BOUNDS[operator];
    const wanted = constant(value);
    return (s) => {
      const held = s.known.get(fact);
      if (held === undefined) return UNKNOWN;
      const low = compare(held.low, wanted);
      const high = held.high === null ? 1 : held.high === held.low ? low : compare(held.high, wanted);
      return surely(low, high) ? TRUE : surelyNot(low, high) ? FALSE : UNKNOWN;
    };
  }

  function same(fact, wanted) {
    return (s) => {
      const held = s.known.get(fact);
      if (held === undefined) return UNKNOWN;
      return truth(held instanceof Set ? held.size === 1 && held.has(wanted) : held === wanted);
    };
  }

  function among(fact, certain, possible, withNone) {
    return (s) => {
      const held = s.known.get(fact);
      if (held === undefined) return UNKNOWN;
      if (held === ANYTHING) return withNone ? FALSE : TRUE;
      return meets(held, certain) ? TRUE : meets(held, possible) ? UNKNOWN : FALSE;
    };
  }

  function roleHeld(certain, possible) {
    return (s) => {
      const held = s.known.get(ROLE);
      if (held === undefined) return UNKNOWN;
      if (meets(held, certain)) return TRUE;
      return meets(s.perhaps, certain) || meets(held, possible) ? UNKNOWN : FALSE;
    };
  }

  function least(children) {
    return (s, v) => children.reduce((found, at) => Math.min(found, v[at]), TRUE);
  }

  function exactlyOne(children) {
    return (s, v) => {
      const yes = children.filter((at) => v[at] === TRUE).length;
      if (yes > 1) return FALSE;
      return children.some((at) => v[at] === UNKNOWN) ? UNKNOWN : truth(yes);
    };
  }

  function workedOut(fact, direct, outcomes, otherwise) {
    return (s, v) => {
      if (s.known.has(fact)) return direct(s, v);
      const sure = outcomes.filter(([at]) => v[at] === TRUE).map(([, said]) => said);
      if (sure.length) return Math.max(...sure);
      return outcomes.some(([at]) => v[at] === UNKNOWN) ? UNKNOWN : otherwise;
    };
  }

  function binding(positive, whole, partial, grounds, asAsked) {
    const every = least(positive);
    return (s, v) => {
      if (whole.some((at) => v[at] === TRUE)) return FALSE;
      const shown = partial.filter(([at]) => v[at] === TRUE);
      if (shown.length) {
        const concerned = [...(asAsked && s.grounds.size ? s.grounds : grounds)];
        const gone = (ground) => shown.some(([, excepted]) => sets[excepted].has(ground));
        if (concerned.length && concerned.every(gone)) return FALSE;
      }
      return every(s, v);
    };
  }

  const MAKE = {
    settled: (value) => () => value,
    among: (fact, certain, possible, withNone) => among(fact, sets[certain], sets[possible], withNone),
    role: (certain, possible) => roleHeld(sets[certain], sets[possible]),
    "role-held": (certain, possible) => roleHeld(sets[certain], sets[possible]),
    same,
    opposite: (form) => {
      const test = make(form);
      return (s, v) => TRUE - test(s, v);
    },
    ground: (wanted) => (s) => truth(!s.grounds.size || meets(s.grounds, sets[wanted])),
    and: least,
    or: (children) => (s, v) => children.reduce((found, at) => Math.max(found, v[at]), FALSE),
    not: ([child]) => (s, v) => TRUE - v[child],
    xone: exactlyOne,
    "worked-out": (fact, direct, outcomes, otherwise) => workedOut(fact, make(direct), outcomes, otherwise),
    duty: (positive, whole, partial, grounds, asAsked) => binding(positive, whole, partial, sets[grounds], asAsked),
  };

  function make([name, ...parts]) {
    return BOUNDS[name] ? bounded(parts[0], name, parts[1]) : MAKE[name](...parts);
  }

  /** Return the nodes that an unknown node may be waiting for; exceptions are not waited for. */
  function childrenOf([name, ...parts]) {
    if (name === "worked-out") return parts[2].map(([at]) => at);
    return ["and", "or", "xone", "not", "duty"].includes(name) ? parts[0] : [];
  }

  /** Return the fact that a node asks for; empty for those that ask for none. */
  function subjectOf([name, ...parts]) {
    if (name === "opposite") return subjectOf(parts[0]);
    if (name === "role-held") return ROLE;
    return BOUNDS[name] || ["among", "same", "worked-out"].includes(name) ? parts[0] : "";
  }

  const tests = program.nodes.map(make);
  const children = program.nodes.map(childrenOf);
  const subjects = program.nodes.map(subjectOf);

  function run(s) {
    const values = new Uint8Array(tests.length);
    for (let at = 0; at < tests.length; at += 1) values[at] = tests[at](s, values);
    return values;
  }

  // ---- What is missing, and what is worth asking.

  /** Return a function that gives the facts that an unknown node is waiting for. */
  function waiter(s, values) {
    const found = new Map();
    return function missing(at) {
      if (values[at] !== UNKNOWN) return NO_CODES;
      if (found.has(at)) return found.get(at);
      const below = children[at].filter((child) => values[child] === UNKNOWN);
      const needed = new Set(below.flatMap((child) => [...missing(child)]));
      if (subjects[at] && !below.length) needed.add(subjects[at]);
      if (program.nodes[at][0] === "role") {
        needed.add(ROLE);
        if (s.perhaps.size && !s.known.has(SECTOR)) needed.add(SECTOR);
      }
      found.set(at, needed);
      return needed;
    };
  }

  /**
   * Answer for every duty.
   *
   * @param {object} profile roles and sector: ids; facts: by id a number, boolean, text,
   *   date, list of codes or "none". What the program does not ask for, and what a fact
   *   cannot be, counts as not told; so does an empty list.
   * @returns {object} By duty id: status; missing, the facts that decide it, sorted; and
   *   openExceptions, the places of those that could still be shown.
   */
  function evaluate(profile) {
    const s = situation(profile);
    const values = run(s);
    const missing = waiter(s, values);
    const answers = {};
    for (const [id, [at, ...exceptions]] of duties) {
      const open = values[at] === FALSE ? [] : exceptions.filter(([, node]) => values[node] === UNKNOWN);
      answers[id] = {
        status: STATUSES[values[at]],
        missing: [...missing(at)].sort(),
        openExceptions: open.map(([place]) => place),
      };
    }
    return answers;
  }

  /** Return the fact that stands in for another, and is asked in its place. */
  function root(fact) {
    const standsIn = facts.get(fact)?.fallback;
    return standsIn ? root(standsIn) : fact;
  }

  /**
   * Return the facts whose answer can still change a status: the roles, the sector, then
   * those that most duties wait for. What no answer can change is left out.
   */
  function questions(profile) {
    const s = situation(profile);
    const now = run(s);
    const missing = waiter(s, now);
    const waiting = new Map();
    for (const [, [at]] of duties) {
      for (const fact of new Set([...missing(at)].map(root))) waiting.set(fact, (waiting.get(fact) || 0) + 1);
    }
    const rank = (fact) => ({ [ROLE]: 0, [SECTOR]: 1 })[fact] ?? 2;
    const order = (a, b) => rank(a) - rank(b) || waiting.get(b) - waiting.get(a) || (a < b ? -1 : 1);
    return [...waiting.keys()].sort(order).filter((fact) => rank(fact) < 2 || canMatter(profile, fact, now));
  }

  function canMatter(profile, fact, now) {
    const options = facts.get(fact)?.try || [];
    return options.some((option) => {
      const then = run(situation({ ...profile, facts: { ...profile.facts, [fact]: option } }));
      return duties.some(([, [at]]) => then[at] !== now[at]);
    });
  }

  return { evaluate, questions, readable };
}
