"""What each test asks, as plain data: made into functions here, into other code elsewhere.

Children are positions of nodes, which stand before the node that needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from equalkit.model.condition import ComparisonOperator, LogicalOperator, Value


class Settled(NamedTuple):
    """The same for everyone, as a truth value."""

    truth: int


class Among(NamedTuple):
    """Whether one of the codes held is among some.

    Args:
        fact: Which is asked.
        certain: The codes that surely are among them.
        possible: Broader codes: whoever has one may have one of them.
        with_none: Whether « none of them » is among them too.
    """

    fact: str
    certain: frozenset[str]
    possible: frozenset[str]
    with_none: bool


class RoleHeld(NamedTuple):
    """Whether one of some roles is held, or may well be; codes as in `Among`."""

    certain: frozenset[str]
    possible: frozenset[str]


class Equal(NamedTuple):
    """Whether a fact has a value."""

    fact: str
    value: Value


class Ordered(NamedTuple):
    """Whether a number or date lies on one side of a bound."""

    fact: str
    operator: ComparisonOperator
    value: Value


class Opposite(NamedTuple):
    """The opposite of a comparison; unknown stays unknown."""

    of: Among | RoleHeld | Equal | Settled


Comparison: TypeAlias = Settled | Among | RoleHeld | Equal | Ordered | Opposite


class GroundConcerned(NamedTuple):
    """Whether the grounds asked about, if any, are among some."""

    wanted: frozenset[str]


class Joined(NamedTuple):
    """Nodes joined in Kleene's logic."""

    operator: LogicalOperator
    children: tuple[int, ...]


class WorkedOut(NamedTuple):
    """A comparison with a fact that rules work out when nobody tells it.

    Args:
        fact: Which is asked.
        direct: The comparison, for when the fact is told.
        outcomes: For each rule, the position of its condition and what the comparison
            says of the value that the rule gives.
        otherwise: What it says when no rule gives a value.
    """

    fact: str
    direct: Form
    outcomes: tuple[tuple[int, int], ...]
    otherwise: int


class Binding(NamedTuple):
    """Whether a duty binds: everything positive, and no exception shown.

    Args:
        positive: Positions of what must be true.
        whole: Positions of the exceptions that end the duty.
        partial: Position of every other exception, with the grounds it is limited to.
        grounds: Those that the duty is about.
        as_asked: Whether grounds that were not asked about are left out.
    """

    positive: tuple[int, ...]
    whole: tuple[int, ...]
    partial: tuple[tuple[int, frozenset[str]], ...]
    grounds: frozenset[str]
    as_asked: bool


Form: TypeAlias = Comparison | GroundConcerned | Joined | WorkedOut | Binding
