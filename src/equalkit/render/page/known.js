/*
 * What is known about an organisation, for the engine beside it: values read, and what
 * follows from them, as in equalkit.applicability.values and situation.
 *
 * Numbers are exact: a number or text such as 60, 0.5, "2/3", "40 %" becomes a fraction of
 * two BigInts. A share above 1 is in per cent, and becomes the simplest fraction near to
 * six decimals, so that 0.6666666667 is 2/3. Dates are compared as text, YYYY-MM-DD.
 */

/**
 * Return the functions with which profiles are read.
 *
 * @param {object} program As portable_program returns it.
 * @param {Set<string>[]} sets The program's lists of codes.
 */
function equalkitKnown(program, sets) {
  "use strict";

  const ROLE = "role";
  const SECTOR = "sector";
  const NONE_OF_THEM = "none";
  const ANYTHING = "anything"; // the answer "yes" to a question with several answers
  const FINEST_SHARE = 1000000n;
  const NO_CODES = new Set();

  const facts = new Map(Object.entries(program.facts));
  const roles = new Map(Object.entries(program.roles));
  const standIns = [...facts.keys()].filter((id) => facts.get(id).fallback || facts.get(id).default);
  const publicSectors = new Set(program.public);

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
    const all = codes.size === 1 && codes.has("true");
    const none = codes.size === 1 && (codes.has("false") || codes.has(NONE_OF_THEM));
    if (all || none) return fact.frame ? undefined : all ? ANYTHING : new Set([NONE_OF_THEM]);
    return codes.size > 1 && !fact.many ? undefined : codes;
  }

  /** Return the code for a name in a list that does not hold every name; case is not minded. */
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
      if (found !== undefined) known.set(id, found);
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

  /** Return a number or date of the program. */
  function constant(value) {
    return typeof value === "string" && DATE.test(value) ? value : number(String(value));
  }

  /** Tell whether a fact can have a value. */
  function readable(fact, value) {
    return facts.has(fact) && read(facts.get(fact), value) !== undefined;
  }

  return { facts, situation, compare, constant, meets, readable, ANYTHING, NO_CODES, ROLE, SECTOR };
}
