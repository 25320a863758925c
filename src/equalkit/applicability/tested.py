"""What the law compares facts with, and the answers worth trying."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from equalkit.model.condition import constraints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.condition import Constraint, Value
    from equalkit.model.duty import Duty
    from equalkit.model.fact import Fact
    from equalkit.model.law import Law

SMALLEST = Fraction(1, 1000)
"""The step beside a threshold of a fact that is not a whole number."""


def tested_in(duty: Duty) -> Iterator[Constraint]:
    """Yield every comparison in a duty: its condition, exceptions and phases."""
    yield from constraints(duty.condition)
    for exception in duty.exceptions:
        yield from constraints(exception.condition)
    for phase in duty.phases:
        yield from constraints(phase.condition)


def tested(law: Law) -> Iterator[Constraint]:
    """Yield every comparison in the law, those of derived facts included."""
    for duty in law.duties.values():
        yield from tested_in(duty)
    for rule in law.derivations:
        yield from constraints(rule.condition)


def root(law: Law, fact: str) -> str:
    """Return the fact that stands in for another, and is asked in its place."""
    found = law.vocabulary.facts.get(fact)
    return root(law, found.fallback) if found and found.fallback else fact


def tested_values(law: Law) -> dict[str, set[Value]]:
    """Return the values that the law compares each fact with, by fact id."""
    found: dict[str, set[Value]] = {}
    for constraint in tested(law):
        for fact in {constraint.fact, root(law, constraint.fact)}:
            found.setdefault(fact, set()).update(constraint.values)
    return found


def answers_to_try(fact: Fact, values: set[Value]) -> list[Any]:
    """Return answers that differ in what they may change, in order.

    Those are the values the law names, with the nearest on both sides; for codes each
    code and none of them.

    Example:
        >>> from equalkit.model import Fact
        >>> answers_to_try(Fact("employees", "x:e", "integer"), {20})
        [19, 20, 21]
    """
    if fact.datatype == "boolean":
        return [False, True]
    if fact.datatype in ("code", "text"):
        return [*sorted(map(str, values)), False]
    if fact.datatype == "date":
        step: Any = timedelta(days=1)
    else:
        step = 1 if fact.datatype == "integer" else SMALLEST
    numbers: set[Any] = {n for v in values for n in _around(v, step)}
    if fact.datatype != "date":
        top = 1 if fact.unit == "share" else None
        numbers = {n for n in numbers if n >= 0 and (top is None or n <= top)}
    return sorted(numbers)


def _around(value: Any, step: Any) -> list[Any]:
    """Return a value and its neighbours."""
    usable = isinstance(value, (int, Fraction, date)) and not isinstance(value, bool)
    return [value - step, value, value + step] if usable else []
