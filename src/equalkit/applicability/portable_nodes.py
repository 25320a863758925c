"""Nodes of a program as lists, and the sets of codes that they name."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from equalkit.applicability.forms import (
    Among,
    Binding,
    Comparison,
    Equal,
    Form,
    GroundConcerned,
    Joined,
    Opposite,
    Ordered,
    RoleHeld,
    Settled,
    WorkedOut,
)

if TYPE_CHECKING:
    from equalkit.applicability.program import Node
    from equalkit.model.condition import Value

EXACT: Final = 2**53 - 1
"""The largest whole number that every reader of JSON keeps as it is."""


class Sets:
    """Sets of codes, each kept once."""

    def __init__(self) -> None:
        self.lists: list[list[str]] = []
        self._at: dict[frozenset[str], int] = {}

    def at(self, codes: frozenset[str]) -> int:
        """Return the position of a set; sorted, it is added when it is new."""
        if codes not in self._at:
            self._at[codes] = len(self.lists)
            self.lists.append(sorted(codes))
        return self._at[codes]


def plain_node(node: Node, sets: Sets) -> list[Any]:
    """Return what a node asks; a duty's own role is told apart from one in a condition."""
    if isinstance(node.form, RoleHeld) and node.kind == "role":
        return ["role", *map(sets.at, node.form)]
    return _plain_form(node.form, sets)


def _plain_form(form: Form, sets: Sets) -> list[Any]:
    """Return a form as a list: its name, then its parts."""
    match form:
        case Joined(operator, children):
            return [operator, list(children)]
        case GroundConcerned(wanted):
            return ["ground", sets.at(wanted)]
        case WorkedOut(fact, direct, outcomes, otherwise):
            return [
                "worked-out",
                fact,
                _plain_form(direct, sets),
                [*map(list, outcomes)],
                otherwise,
            ]
        case Binding(positive, whole, partial, grounds, as_asked):
            limited = [[at, sets.at(excepted)] for at, excepted in partial]
            return ["duty", [*positive], [*whole], limited, sets.at(grounds), int(as_asked)]
        case _:
            return _plain_comparison(form, sets)


def _plain_comparison(form: Comparison, sets: Sets) -> list[Any]:
    """Return a comparison as a list: its name, then its parts."""
    match form:
        case Settled(truth):
            return ["settled", truth]
        case Among(fact, certain, possible, with_none):
            return ["among", fact, sets.at(certain), sets.at(possible), int(with_none)]
        case RoleHeld(certain, possible):
            return ["role-held", sets.at(certain), sets.at(possible)]
        case Equal(fact, value):
            word = isinstance(value, (bool, str))
            return ["same" if word else "eq", fact, plain_value(value)]
        case Ordered(fact, operator, value):
            return [operator, fact, plain_value(value)]
        case Opposite(of):
            return ["opposite", _plain_comparison(of, sets)]


def plain_value(value: Value) -> bool | int | str:
    """Return a value as JSON can hold it, exactly: 2/3 and large numbers as text."""
    if isinstance(value, (Fraction, date)) or (isinstance(value, int) and value > EXACT):
        return str(value)
    return value
