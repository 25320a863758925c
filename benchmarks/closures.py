"""The decision as plain Python closures: the floor for what any engine in Python can reach."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Test = Callable[[dict[str, Any]], bool]
    Join = Callable[[list[bool]], bool]


def _among(fact: str, codes: frozenset[str], *, many: bool) -> Test:
    """Return the test whether a code, or one of several, is among others."""
    if many:
        return lambda known: not codes.isdisjoint(known[fact])
    return lambda known: known[fact] in codes


_COMPARE: dict[str, Callable[[str, Any], Test]] = {
    "eq": lambda fact, value: lambda known: bool(known[fact] == value),
    "neq": lambda fact, value: lambda known: bool(known[fact] != value),
    "gt": lambda fact, value: lambda known: bool(known[fact] > value),
    "gteq": lambda fact, value: lambda known: bool(known[fact] >= value),
    "lt": lambda fact, value: lambda known: bool(known[fact] < value),
    "lteq": lambda fact, value: lambda known: bool(known[fact] <= value),
}


def _compared(test: dict[str, Any]) -> Test:
    """Return the closure that asks for one fact."""
    if test["kind"] == "among":
        return _among(test["fact"], frozenset(test["codes"]), many=test["many"])
    return _COMPARE[test["operator"]](test["fact"], test["value"])


def _joined(test: dict[str, Any]) -> Join:
    """Return the closure that joins values which are there already."""
    of: list[int] = test["of"]
    unless: list[int] = test.get("unless", [])
    if test["kind"] == "not":
        (only,) = of
        return lambda values: not values[only]

    def some(values: list[bool]) -> bool:
        for at in of:  # noqa: SIM110 (a generator would be slower, and this is the floor)
            if values[at]:
                return True
        return False

    def every(values: list[bool]) -> bool:
        for at in of:
            if not values[at]:
                return False
        for at in unless:  # noqa: SIM110 (as above)
            if values[at]:
                return False
        return True

    return some if test["kind"] == "or" else every


def decide_with_closures(given: dict[str, Any]) -> tuple[Callable[[], object], object]:
    """Decide with closures: each distinct comparison once, then joins, over a list of values."""
    tests = given["decision"]["tests"]
    duties: dict[str, int] = given["decision"]["duties"]
    asks = [(at, _compared(t)) for at, t in enumerate(tests) if t["kind"] in {"among", "compare"}]
    joins = [(at, _joined(t)) for at, t in enumerate(tests) if "of" in t]

    def decide(known: dict[str, Any]) -> list[bool]:
        values = [False] * len(tests)
        for at, ask in asks:
            values[at] = ask(known)
        for at, join in joins:
            values[at] = join(values)
        return [values[at] for at in duties.values()]

    contexts = given["contexts"]
    found = [[d for d, holds in zip(duties, decide(one), strict=True) if holds] for one in contexts]
    turn = cycle(contexts)
    return (lambda: decide(next(turn))), found
