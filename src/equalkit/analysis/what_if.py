"""What if a fact were another: thresholds near by, and questions worth asking."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from equalkit.applicability.tested import answers_to_try, root, tested_in, tested_values
from equalkit.applicability.values import Range
from equalkit.model.answer import Status
from equalkit.model.change import OpenQuestion, Threshold
from equalkit.model.condition import BINDING_DUTY, ROLE, SECTOR

if TYPE_CHECKING:
    from datetime import date

    from equalkit.applicability.engine import Engine
    from equalkit.model.condition import Value
    from equalkit.model.law import Law
    from equalkit.model.profile import Profile


def used_facts(law: Law) -> dict[str, int]:
    """Return how many duties test each fact, sorted by fact; fallbacks are included.

    Every duty asks for a role; whether another duty binds, nobody is asked.
    """
    found: Counter[str] = Counter()
    for duty in law.duties.values():
        asked = {ROLE, *(constraint.fact for constraint in tested_in(duty))} - {BINDING_DUTY}
        found.update(asked | {root(law, fact) for fact in asked})
    return {fact: found[fact] for fact in sorted(found) if fact in law.vocabulary.facts}


def _statuses(engine: Engine, profile: Profile, on: date) -> dict[str, Status]:
    """Return the status of every duty version."""
    return {a.duty.id: a.status for a in engine.answer(profile, on, "en")}


def _bound(statuses: dict[str, Status]) -> frozenset[str]:
    """Return the ids of the duties that bind, or may bind."""
    return frozenset(k for k, s in statuses.items() if s != Status.DOES_NOT_APPLY)


def _with(profile: Profile, fact: str, value: Any) -> Profile:
    """Return the profile with one fact set."""
    return profile.with_facts(facts={**profile.facts, fact: value})


def thresholds(engine: Engine, profile: Profile, on: date) -> tuple[Threshold, ...]:
    """Return, for every known fact, the nearest values that change what binds.

    Args:
        engine: Of the profile's country.
        profile: The organisation as it is.
        on: The date.

    Returns:
        By fact id; for numbers and dates at most one below and one above.
    """
    law = engine.law
    values = tested_values(law)
    now = _bound(_statuses(engine, profile, on))
    known = engine.situation(profile)
    found = []
    for name in sorted(profile.facts):
        fact = law.vocabulary.fact(name)
        at = known.known.get(fact.id)
        options = answers_to_try(fact, values.get(fact.id, set()))
        for side in _sides(at, options):
            found += _nearest(engine, profile, on, fact.id, at, side, now)[:1]
    return tuple(found)


def _sides(at: Any, options: list[Any]) -> list[list[Any]]:
    """Return the options by direction, the nearest first; codes in one direction."""
    if isinstance(at, Range):
        below = [o for o in reversed(options) if o < at.low]
        return [below, [o for o in options if o > at.high]]
    if isinstance(at, bool):
        return [[not at]]
    return [[option] for option in options if option is not False and {option} != at]


def _nearest(  # noqa: PLR0913, PLR0917 (one question, with everything it is about)
    engine: Engine,
    profile: Profile,
    on: date,
    fact: str,
    at: Any,
    options: list[Any],
    now: frozenset[str],
) -> list[Threshold]:
    """Return the first option that changes what binds, as a list of one or none."""
    for option in options:
        then = _bound(_statuses(engine, _with(profile, fact, option), on))
        if then != now:
            told = profile.facts.get(fact)
            return [
                Threshold(
                    fact,
                    _shown(told if told is not None else at),
                    _shown(option),
                    tuple(sorted(then - now)),
                    tuple(sorted(now - then)),
                )
            ]
    return []


def _shown(value: Any) -> str:
    """Return a value as text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return f"{float(value):g}" if isinstance(value, Fraction) else str(value)


def open_questions(engine: Engine, profile: Profile, on: date) -> tuple[OpenQuestion, ...]:
    """Return the facts whose answer can still change a status, most decisive first.

    A fact whose every answer leaves all statuses as they are is not returned.

    Args:
        engine: Of the profile's country.
        profile: The organisation as far as it is known.
        on: The date.
    """
    law = engine.law
    waiting: dict[str, set[str]] = {}
    for answer in engine.answer(profile, on, "en"):
        for fact in answer.missing:
            waiting.setdefault(root(law, fact), set()).add(answer.duty.id)
    ordered = sorted(waiting.items(), key=lambda item: (_rank(item[0]), -len(item[1]), item[0]))
    values = tested_values(law)
    now = _statuses(engine, profile, on)
    return tuple(
        OpenQuestion(fact, tuple(sorted(duties)))
        for fact, duties in ordered
        if _can_matter(engine, profile, on, fact, values.get(fact, set()), now)
    )


def _rank(fact: str) -> int:
    """Return 0 for the roles, 1 for the sector, 2 for the rest: ask the frame first."""
    return {ROLE: 0, SECTOR: 1}.get(fact, 2)


def _can_matter(  # noqa: PLR0913, PLR0917 (one question, with everything it is about)
    engine: Engine,
    profile: Profile,
    on: date,
    fact: str,
    values: set[Value],
    now: dict[str, Status],
) -> bool:
    """Tell whether some answer changes a status."""
    if fact in (ROLE, SECTOR):
        return True
    options = answers_to_try(engine.law.vocabulary.fact(fact), values)
    return any(_statuses(engine, _with(profile, fact, option), on) != now for option in options)
