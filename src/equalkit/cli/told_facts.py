"""Facts as users write them, on the command line or in answer to a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.errors import BadFactValueError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from equalkit.model.fact import Fact

MOST_DIGITS = 12
"""Longer numbers are slips of the keyboard, and are left for others to refuse."""


def split_facts(written: Iterable[str]) -> dict[str, Any]:
    """Return facts from ``ID=VALUE``; the same id twice makes a list.

    Raises:
        BadFactValueError: One has no id, or no value.

    Example:
        >>> split_facts(["employees=60", "territory=north", "territory=south"])
        {'employees': '60', 'territory': ['north', 'south']}
    """
    found: dict[str, list[str]] = {}
    for one in written:
        fact, equals, value = one.partition("=")
        if not equals or not fact.strip():
            raise BadFactValueError(fact.strip() or one, value, "ID=VALUE, as in employees=60")
        found.setdefault(fact.strip(), []).append(value.strip())
    return {fact: given if len(given) > 1 else given[0] for fact, given in found.items()}


def typed(fact: Fact, given: Any) -> Any:
    """Return a value as the number or yes-or-no that its text plainly is.

    Anything else comes back as it was written, and is judged by those who know.

    Example:
        >>> from equalkit.model import Fact
        >>> typed(Fact("employees", "x:e", "integer"), "60")
        60
        >>> typed(Fact("listed", "x:l", "boolean"), "ja"), typed(Fact("size", "x:s", "code"), "1")
        (True, '1')
    """
    if not isinstance(given, str):
        return given
    from equalkit.applicability.values import NO_WORDS, YES_WORDS  # noqa: PLC0415 (help needs none of it)

    word = given.strip().casefold()
    if fact.datatype == "boolean" and word in YES_WORDS | NO_WORDS:
        return word in YES_WORDS
    if fact.datatype == "integer" and word.isdecimal() and len(word) <= MOST_DIGITS:
        return int(word)
    return given
