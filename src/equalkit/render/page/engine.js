/*
 * The three-valued engine, for a page that must answer without Python and without a network.
 *
 *   const engine = equalkitEngine(program);   // from equalkit.applicability.portable
 *   engine.evaluate({ roles: ["employer"], sector: [], facts: { employees: 60 } });
 *
 * It answers as equalkit.applicability does; tests/render/page/test_engine.py holds the
 * two against each other. Truth is 0 (false), 1 (unknown) or 2 (true): "and" is the
 * least, "or" the greatest.
 *
 * Numbers are exact: a number or text such as 60, 0.5, "2/3", "40 %" becomes a fraction of
 * two BigInts. A share above 1 is in per cent, and becomes the simplest fraction near to
 * six decimals, so that 0.6666666667 is 2/3. Dates are compared as text, YYYY-MM-DD.
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
  const ROLE = "role";
  const SECTOR = "sector";
  const NONE_OF_THEM = "none";
  const ANYTHING = "anything"; // the answer "yes" to a question with several answers
  const FINEST_SHARE = 1000000n;
  const NO_CODES = new Set();

  const sets = program.sets.map((codes) => new Set(codes));
  const facts = new Map(Object.entries(program.facts));
  const roles = new Map(Object.entries(program.roles));
  const standIns = [...facts.keys()].filter((id) => facts.get(id).fallback || facts.get(id).default);
  const publicSectors = new Set(program.public);
  const duties = Object.entries(program.duties);

  // ---- Numbers: exact fractions { n, d }, in lowest terms, d > 0.

  const DECIMAL = /^([+-]?)(?:(\d{1,40})(?:\.(\d{0,40}))?|\.(\d{1,40}))(?:e([+-]?\d{1,2}))?$/i;
  const FRACTION = /^([+-]?\d{1,40})\/(\d{1,40})$/;

  function fraction(n, d) {
    let [a, b] = [n < 0n ? -n : n, d];
    while (b) [a, b] = [b, a % b];
    return { n: n / a, d: d / a };
  }

  /** Return the number that a text says; undefined when it says none. */
  function number(text) {
    const over = FRACTION.exec(text);
    if (over) return BigInt(over[2]) === 0n ? undefined : fraction(BigInt(over[1]), BigInt(over[2]));
    const found = DECIMAL.exec(text);
    if (!found) return undefined;
    const decimals = found[3] || found[4] || "";
    const shift = BigInt(decimals.length - Number(found[5] || 0));
    const digits = BigInt((found[2] || "") + decimals) * (found[1] === "-" ? -1n : 1n);
    return shift > 0n ? fraction(digits, 10n ** shift) : fraction(digits * 10n ** -shift, 1n);
  }

  /** Return the fraction nearest to a number whose denominator is not above the most. */
  function simplest(number, most) {
    if (number.d <= most) return number;
    let [p0, q0, p1, q1] = [0n, 1n, 1n, 0n];
    let [n, d] = [number.n, number.d];
    for (;;) {
      const a = n / d;
      if (q0 + a * q1 > most) break;
      [p0, q0, p1, q1] = [p1, q1, p0 + a * p1, q0 + a * q1];
      [n, d] = [d, n - a * d];
    }
    const k = (most - q0) / q1;
    const nearer = 2n * d * (q0 + k * q1) <= number.d;
    return nearer ? { n: p1, d: q1 } : { n: p0 + k * p1, d: q0 + k * q1 };
  }

  /** Compare two numbers, or two dates: below 0, 0 or above 0. */
  function compare(one, other) {
    if (typeof one === "string") return one < other ? -1 : Number(one > other);
    const [left, right] = one.d === other.d ? [one.n, other.n] : [one.n * other.d, other.n * one.d];
    return left < right ? -1 : Number(left > right);
  }

  // ---- What is told: values become ranges { low, high }, booleans, or sets of codes.

  const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

  function exactly(value) {
    return { low: value, high: value };
  }

  /** Return a value as the tests need it; undefined when the fact cannot have it. */
  function read(fact, value) {
    if (value === undefined || value === null || value === "") return undefined;
    if (fact.type === "boolean") return typeof value === "boolean" ? value : undefined;
    if (fact.type === "code" || fact.type === "text") return readCodes(fact, [].concat(value));
    const point = fact.type === "date" ? readDate(value) : readNumber(fact, value);
    return point === undefined ? undefined : exactly(point);
  }

  function readCodes(fact, parts) {
    if (parts.length === 0) return undefined;
    if (fact.type === "text") return new Set(parts.map((part) => readName(fact, String(part))));
    const codes = new Set(parts.map((part) => String(part)));
    if (codes.size === 1 && codes.has("true")) return ANYTHING;
    if (codes.size === 1 && codes.has("false")) return new Set([NONE_OF_THEM]);
    return codes.size > 1 && !fact.many ? undefined : codes;
  }

  /** Return the code for a name in a list that does not hold every name. */
  function readName(fact, written) {
    const names = fact.names || {};
    if (Object.values(names).includes(written)) return written;
    const name = written.trim().toLowerCase();
    const found = [name.replaceAll("_", "-"), name].find((one) => Object.hasOwn(names, one));
    return found === undefined ? name : names[found];
  }

  function readDate(value) {
    if (typeof value !== "string" || !DATE.test(value)) return undefined;
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value) ? value : undefined;
  }

  function readNumber(fact, value) {
    if (typeof value !== "number" && typeof value !== "string") return undefined;
    const text = String(value).trim();
    const percent = Boolean(fact.share) && text.endsWith("%");
    const found = number(percent ? text.slice(0, -1).trimEnd() : text);
    if (!found || found.n < 0n || (fact.type === "integer" && found.d !== 1n)) return undefined;
    if (!fact.share) return found;
    const share = percent || found.n > found.d ? fraction(found.n, found.d * 100n) : found;
    return share.n > share.d ? undefined : simplest(share, FINEST_SHARE);
  }

  // ---- The situation: what is told, then implied by a role, then stood in for, then default.

  function situation(profile) {
    const known = new Map();
    const via = new Set(); // facts that nobody told
    for (const [frame, told] of [[ROLE, profile.roles], [SECTOR, profile.sector]]) {
      const codes = told ? [].concat(told) : [];
      if (codes.length) known.set(frame, new Set(codes));
    }
    for (const [id, value] of Object.entries(profile.facts || {})) {
      const found = facts.has(id) ? read(facts.get(id), value) : undefined;
      if (found !== undefined && !(found === ANYTHING && (id === ROLE || id === SECTOR))) known.set(id, found);
    }
    const perhaps = addImplied(known, via);
    for (const id of standIns) if (!known.has(id)) standIn(id, known, via);
    const asked = known.get(program.ground);
    known.delete(program.ground);
    const sectors = known.get(SECTOR);
    return {
      known,
      perhaps: !sectors || meets(sectors, publicSectors) ? perhaps : NO_CODES,
      grounds: asked instanceof Set ? asked : NO_CODES,
    };
  }

  function meets(codes, others) {
    for (const code of codes) if (others.has(code)) return true;
    return false;
  }

  /** Add what the roles imply, broader ones included; return the roles that may be held too. */
  function addImplied(known, via) {
    const told = known.get(ROLE);
    const held = new Set();
    const perhaps = new Set();
    if (told instanceof Set) {
      for (const role of told) for (const above of roles.get(role)?.above || []) held.add(above);
    }
    for (const role of [...held].sort()) {
      const { implies = [], perhaps: also = [] } = roles.get(role) || {};
      implies.forEach((one) => addOne(one, known, via));
      also.forEach((one) => perhaps.add(one));
    }
    return perhaps;
  }

  /** Add one thing that a role implies: what was told stands, or becomes more precise. */
  function addOne([fact, how, value], known, via) {
    const told = known.get(fact);
    const codes = how === "codes" ? value.map(([code]) => code) : [];
    if (told === undefined) {
      const low = how === "least" ? constant(value) : undefined;
      known.set(fact, how === "least" ? { low, high: null } : how === "is" ? value : new Set(codes));
      via.add(fact);
    } else if (told instanceof Set && how === "codes") {
      const finer = value.every(([, above]) => meets(told, sets[above]));
      if (via.has(fact) || finer) known.set(fact, new Set([...told, ...codes]));
    }
  }

  /** Give an unknown fact the value of the fact that stands in for it, or its default. */
  function standIn(id, known, via) {
    const seen = new Set([id]);
    let at = facts.get(id).fallback;
    while (at && !seen.has(at)) {
      const value = known.get(at);
      const isRange = typeof value === "object" && !(value instanceof Set);
      if (value !== undefined && (isRange || !via.has(at))) {
        known.set(id, value);
        via.add(id);
        return;
      }
      seen.add(at);
      at = facts.get(at)?.fallback;
    }
    if (facts.get(id).default === undefined) return;
    known.set(id, new Set([facts.get(id).default]));
    via.add(id);
  }

  // ---- Tests: each node becomes a function of the situation and the truths so far.

  function constant(value) {
    return typeof value === "string" && DATE.test(value) ? value : number(String(value));
  }

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
      const facts = new Set(below.flatMap((child) => [...missing(child)]));
      if (subjects[at] && !below.length) facts.add(subjects[at]);
      if (program.nodes[at][0] === "role") {
        facts.add(ROLE);
        if (s.perhaps.size && !s.known.has(SECTOR)) facts.add(SECTOR);
      }
      found.set(at, facts);
      return facts;
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

  /** Tell whether a fact can have a value. */
  function readable(fact, value) {
    return facts.has(fact) && read(facts.get(fact), value) !== undefined;
  }

  return { evaluate, questions, readable };
}
