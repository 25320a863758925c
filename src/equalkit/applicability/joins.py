"""Tests made of other tests: joins, derived facts, and the test of a whole duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.applicability.comparison import comparison_test
from equalkit.applicability.forms import Binding, GroundConcerned, Joined, WorkedOut
from equalkit.applicability.situation import Situation
from equalkit.model.answer import FALSE, TRUE, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from equalkit.applicability.comparison import Test
    from equalkit.applicability.forms import Form


def make_test(form: Form) -> Test:
    """Return the test that asks what a form says.

    Example:
        >>> make_test(Joined("not", (0,)))(None, [2])
        0
    """
    make: Callable[[Any], Test] = _TESTS.get(type(form), comparison_test)
    return make(form)


def _concerned(wanted: frozenset[str]) -> Test:
    """Return the test whether the question's ground is concerned."""

    def test(situation: Situation, _values: list[int]) -> int:
        asked = situation.grounds
        return TRUE if not asked or not wanted.isdisjoint(asked) else FALSE

    return test


def joined(operator: str, children: tuple[int, ...]) -> Test:
    """Return the test that joins others, in Kleene's logic.

    Example:
        >>> joined("and", (0, 1))(None, [2, 1]), joined("or", (0, 1))(None, [2, 1])
        (1, 2)
    """
    if len(children) == 1 and operator != "not":
        only = children[0]
        return lambda _s, v: v[only]
    if len(children) == 2 and operator in ("and", "or"):
        left, right = children
        if operator == "and":
            return lambda _s, v: min(v[right], v[left])
        return lambda _s, v: max(v[right], v[left])
    return _JOINS[operator](children)


def _xone(children: tuple[int, ...]) -> Test:
    """Return the test that exactly one is true."""

    def test(_situation: Situation, values: list[int]) -> int:
        found = [values[child] for child in children]
        if found.count(TRUE) > 1:
            return FALSE
        if UNKNOWN in found:
            return UNKNOWN
        return TRUE if TRUE in found else FALSE

    return test


_JOINS: Mapping[str, Callable[[tuple[int, ...]], Test]] = {
    "and": lambda c: lambda _s, v: min([v[i] for i in c], default=TRUE),
    "or": lambda c: lambda _s, v: max([v[i] for i in c], default=FALSE),
    "xone": _xone,
    "not": lambda c: lambda _s, v: TRUE - v[c[0]],
}


def outcome(test: Test, fact: str, value: str | bool | None) -> int:  # noqa: FBT001 (a value, no switch)
    """Return what the test says when a rule gives the fact a value; unknown for no value."""
    if value is None:
        return UNKNOWN
    known = value if isinstance(value, bool) else frozenset((value,))
    return test(Situation({fact: known}, {}, frozenset(), frozenset()), [])


def _worked_out(form: WorkedOut) -> Test:
    """Return the test of a fact that is worked out when nobody tells it."""
    fact, direct, outcomes, otherwise = form
    told = make_test(direct)

    def test(situation: Situation, values: list[int]) -> int:
        if fact in situation.known:
            return told(situation, values)
        return derived(outcomes, otherwise, values)

    return test


def derived(outcomes: Sequence[tuple[int, int]], otherwise: int, values: list[int]) -> int:
    """Return the truth of a test on a fact that rules work out.

    Args:
        outcomes: For each rule, the position of its condition and what the test says of
            the value that the rule gives.
        otherwise: What the test says when no rule gives a value.
        values: The truth of every node so far.
    """
    sure = [outcome for child, outcome in outcomes if values[child] == TRUE]
    if sure:
        return max(sure)
    if any(values[child] == UNKNOWN for child, _ in outcomes):
        return UNKNOWN
    return otherwise


def binding(
    positive: tuple[int, ...],
    exceptions: tuple[tuple[int, tuple[str, ...]], ...],
    grounds: tuple[str, ...],
    *,
    as_asked: bool = True,
) -> Binding:
    """Return the form of a duty: everything positive, and no exception shown.

    An exception for single grounds ends the duty only where no other ground is left.

    Args:
        positive: Positions of what must be true.
        exceptions: Position of each exception, and the grounds that it is limited to.
        grounds: Those that the duty is about.
        as_asked: Whether grounds that were not asked about are left out.
    """
    bound = frozenset(grounds)
    whole = tuple(
        at for at, excepted in exceptions if not excepted or (bound and bound <= {*excepted})
    )
    partial = tuple((at, frozenset(e)) for at, e in exceptions if at not in whole)
    return Binding(positive, whole, partial, bound, as_asked)


def _binding(form: Binding) -> Test:
    """Return the test of a duty."""
    positive, whole, partial, bound, as_asked = form
    every = joined("and", positive) if len(positive) != 1 else None
    only = positive[0] if positive else -1
    if not whole and not partial:
        return every or (lambda _s, v: v[only])

    def test(situation: Situation, values: list[int]) -> int:
        for at in whole:
            if values[at] == TRUE:
                return FALSE
        shown = [excepted for at, excepted in partial if values[at] == TRUE]
        if shown:
            concerned = (as_asked and situation.grounds) or bound
            if concerned and concerned <= frozenset().union(*shown):
                return FALSE
        return every(situation, values) if every else values[only]

    return test


_TESTS: Mapping[type[Form], Callable[[Any], Test]] = {
    Joined: lambda form: joined(*form),
    Binding: _binding,
    GroundConcerned: lambda form: _concerned(form.wanted),
    WorkedOut: _worked_out,
}
