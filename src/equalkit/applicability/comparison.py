"""Tests of one fact: constraints made into small functions, in three values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from equalkit.applicability.forms import Among, Equal, Opposite, Ordered, RoleHeld, Settled
from equalkit.applicability.values import ANYTHING, NONE_OF_THEM
from equalkit.model.answer import FALSE, TRUE, UNKNOWN
from equalkit.model.condition import ROLE, SECTOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from equalkit.applicability.forms import Comparison
    from equalkit.applicability.situation import Situation
    from equalkit.model.concept import Scheme
    from equalkit.model.condition import Constraint

Test: TypeAlias = "Callable[[Situation, list[int]], int]"
"""Takes the situation and the values found so far; returns a truth value."""


def comparison(constraint: Constraint, codes: Scheme) -> Comparison:
    """Return what a constraint asks, with its codes worked out.

    Args:
        constraint: What is asked for.
        codes: The scheme that its codes are matched in.
    """
    if constraint.operator in ("isAnyOf", "isNoneOf"):
        among = _among(constraint, codes)
        return among if constraint.operator == "isAnyOf" else Opposite(among)
    if constraint.operator in ("eq", "neq"):
        equal = Equal(constraint.fact, constraint.values[0])
        return equal if constraint.operator == "eq" else Opposite(equal)
    return Ordered(constraint.fact, constraint.operator, constraint.values[0])


def comparison_test(asked: Comparison) -> Test:
    """Return the test for what a constraint asks."""
    if isinstance(asked, Settled):
        return settled(asked.truth)
    if isinstance(asked, Opposite):
        return _negated(comparison_test(asked.of))
    if isinstance(asked, Among):
        return _held(asked)
    if isinstance(asked, RoleHeld):
        return _role(asked.certain, asked.possible)
    return _equal(*asked) if isinstance(asked, Equal) else _ordered(*asked)


def settled(truth: int) -> Test:
    """Return the test that says the same of everyone."""
    return lambda _situation, _values: truth


def _negated(test: Test) -> Test:
    """Return the opposite test; unknown stays unknown."""
    return lambda situation, values: TRUE - test(situation, values)


def covered(wanted: Iterable[str], codes: Scheme) -> frozenset[str]:
    """Return the codes that certainly are among the wanted ones.

    Those are the wanted, everything narrower, and every broader code all of whose
    parts are covered; one part alone is never the whole.

    Example:
        >>> from equalkit.model import Concept, Scheme
        >>> scheme = Scheme.of("x", [Concept("a", "x:a"), Concept("b", "x:b", broader=("a",)),
        ...                          Concept("c", "x:c", broader=("a",))])
        >>> sorted(covered(["b", "c"], scheme))
        ['a', 'b', 'c']
    """
    certain = {below for code in wanted for below in codes.below(code)}
    while True:
        more = {
            c for c, parts in codes.parts.items() if len(parts) > 1 and parts <= certain
        } - certain
        if not more:
            return frozenset(certain)
        certain |= more


EVERYONE_HAS_ONE = (ROLE, SECTOR)
"""Facts to which « none of them » is no answer: if every code will do, nothing is asked."""


def _among(constraint: Constraint, codes: Scheme) -> Among | RoleHeld | Settled:
    """Return the question whether one of the codes held is among the wanted."""
    wanted = frozenset(map(str, constraint.values))
    certain = covered(wanted, codes)
    possible = frozenset(a for code in wanted for a in codes.above(code))
    if constraint.fact in EVERYONE_HAS_ONE and codes.concepts and certain >= codes.concepts.keys():
        return Settled(TRUE)
    if constraint.fact == ROLE:
        return RoleHeld(certain, possible)
    return Among(constraint.fact, certain, possible, NONE_OF_THEM in wanted)


def _held(asked: Among) -> Test:
    """Return the test whether one of the codes held is among the wanted."""
    fact, certain, possible, _ = asked
    with_none = TRUE if asked.with_none else FALSE

    def test(situation: Situation, _values: list[int]) -> int:
        held: Any = situation.known.get(fact)
        if held is None:
            return UNKNOWN
        if held is ANYTHING:
            return TRUE - with_none
        if not certain.isdisjoint(held):
            return TRUE
        return FALSE if possible.isdisjoint(held) else UNKNOWN

    return test


def _role(certain: frozenset[str], possible: frozenset[str]) -> Test:
    """Return the test whether one of the roles is held, or may well be."""

    def test(situation: Situation, _values: list[int]) -> int:
        held: Any = situation.known.get(ROLE)
        if held is None:
            return UNKNOWN
        if not certain.isdisjoint(held):
            return TRUE
        if certain.isdisjoint(situation.perhaps) and possible.isdisjoint(held):
            return FALSE
        return UNKNOWN

    return test


def _equal(fact: str, wanted: Any) -> Test:
    """Return the test whether a fact has a value."""
    if isinstance(wanted, (bool, str)):
        codes = frozenset((str(wanted),))

        def test_word(situation: Situation, _values: list[int]) -> int:
            held: Any = situation.known.get(fact)
            if held is None:
                return UNKNOWN
            same = held is wanted if isinstance(held, bool) else held == codes
            return TRUE if same else FALSE

        return test_word

    def test(situation: Situation, _values: list[int]) -> int:
        held: Any = situation.known.get(fact)
        if held is None:
            return UNKNOWN
        low, high = held
        if low == high == wanted:
            return TRUE
        return UNKNOWN if low <= wanted <= high else FALSE

    return test


def _ordered(fact: str, operator: str, wanted: Any) -> Test:
    """Return the test for a bound: what is known may be a range."""
    bound = _BOUNDS[operator]

    def test(situation: Situation, _values: list[int]) -> int:
        held: Any = situation.known.get(fact)
        if held is None:
            return UNKNOWN
        return bound(held[0], held[1], wanted)

    return test


_BOUNDS: Mapping[str, Callable[[Any, Any, Any], int]] = {
    "gteq": lambda low, high, n: TRUE if low >= n else FALSE if high < n else UNKNOWN,
    "gt": lambda low, high, n: TRUE if low > n else FALSE if high <= n else UNKNOWN,
    "lteq": lambda low, high, n: TRUE if high <= n else FALSE if low > n else UNKNOWN,
    "lt": lambda low, high, n: TRUE if high < n else FALSE if low >= n else UNKNOWN,
}
