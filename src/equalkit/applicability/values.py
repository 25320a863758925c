"""Values of facts: read from what users write, and compared."""

from __future__ import annotations

import re
from datetime import date, datetime
from fractions import Fraction
from math import inf
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from equalkit.errors import BadFactValueError, UnknownNameError
from equalkit.model.number import read_number

if TYPE_CHECKING:
    from equalkit.model.concept import Scheme
    from equalkit.model.fact import Fact

YES_WORDS = frozenset(("true", "yes", "ja", "kyllä", "y", "j", "1"))
NO_WORDS = frozenset(("false", "no", "nei", "nej", "ei", "n", "0"))
NONE_OF_THEM: Final = "none"
LONGEST_NUMBER = 40
"""Characters of a number; a longer one is a slip, or meant to keep us busy."""

_HUGE = re.compile(r"e[+-]?\d{3}", re.IGNORECASE)
"""An exponent of three figures: 1e999999999 would take all memory to write out."""

PER_CENT = 100
FINEST_SHARE = 1_000_000
"""Shares are the simplest fraction near to six decimals: 0.6666666667 is 2/3."""


class Range(NamedTuple):
    """What is known of a number or date: it lies in ``low <= x <= high``."""

    low: Any
    high: Any


class Anything:
    """The answer « yes » to a question with several answers: all of them."""

    def __repr__(self) -> str:
        """Return a word for messages."""
        return "yes"


ANYTHING: Final = Anything()

Known: TypeAlias = "Range | bool | frozenset[str] | Anything | str"
"""What is known about a fact, ready to be compared."""


def at_least(low: int | Fraction) -> Range:
    """Return a number of which only a lower bound is known.

    Example:
        >>> at_least(1)
        Range(low=1, high=inf)
    """
    return Range(low, inf)


def exactly(value: int | Fraction | date) -> Range:
    """Return a number or date that is known."""
    return Range(value, value)


def read_value(fact: Fact, given: Any, codes: Scheme) -> Known:
    """Return a user's value for a fact, ready to be compared.

    Args:
        fact: Which fact.
        given: As written in a profile or on the command line.
        codes: The scheme of the fact's codes; empty when it has none.

    Raises:
        BadFactValueError: The value cannot be one of this fact.
        UnknownNameError: The code is not in the scheme.

    Example:
        >>> from equalkit.model import Fact, Scheme
        >>> read_value(Fact("employees", "x:e", "integer"), "51", Scheme("x"))
        Range(low=51, high=51)
    """
    spelled = fact.spellings.get(str(given).strip().casefold())
    if spelled is not None:
        given = spelled
    if fact.datatype == "boolean":
        return _boolean(fact, given)
    if fact.datatype in ("code", "text"):
        return _codes(fact, given, codes)
    if fact.datatype == "date":
        return exactly(_date(fact, given))
    return exactly(_number(fact, given))


def _boolean(fact: Fact, given: Any) -> bool:
    """Return a yes or no, in any of our languages."""
    if isinstance(given, bool):
        return given
    word = str(given).strip().casefold()
    if word in YES_WORDS | NO_WORDS:
        return word in YES_WORDS
    raise BadFactValueError(fact.id, given, "true or false")


def _codes(fact: Fact, given: Any, codes: Scheme) -> frozenset[str] | Anything:
    """Return one code or several as a set of ids."""
    parts = given if isinstance(given, (tuple, list, set, frozenset)) else (given,)
    if fact.datatype == "text":
        return frozenset(_open_code(str(part), codes) for part in parts)
    words = {str(part).strip().casefold() for part in parts}
    if len(words) == 1 and not words.isdisjoint(("true", "false")):
        return ANYTHING if "true" in words else frozenset((NONE_OF_THEM,))
    found = frozenset(codes.resolve(str(part)) for part in parts)
    if len(found) > 1 and not fact.many:
        raise BadFactValueError(fact.id, ", ".join(sorted(found)), "one value, not several")
    return found


def _open_code(written: str, codes: Scheme) -> str:
    """Return the id of a code from a list that does not hold every value."""
    try:
        return codes.resolve(written)
    except UnknownNameError:
        return written.strip().casefold()


def _date(fact: Fact, given: Any) -> date:
    """Return a civil date."""
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        raise BadFactValueError(fact.id, given, "a date, YYYY-MM-DD") from None


def _number(fact: Fact, given: Any) -> int | Fraction:
    """Return a number, exactly; shares as simple fractions."""
    whole = fact.datatype == "integer"
    expected = "a whole number, 0 or more" if whole else "a number, 0 or more"
    if isinstance(given, bool):
        raise BadFactValueError(fact.id, str(given).lower(), expected)
    if isinstance(given, int) and given >= 0:
        number: int | Fraction = given
    else:
        number = _fraction(fact, given, expected)
    if number < 0 or (whole and number.denominator != 1):
        raise BadFactValueError(fact.id, given, expected)
    if fact.unit == "share":
        return _share(fact, given, Fraction(number))
    return int(number) if number.denominator == 1 else number


def _share(fact: Fact, given: Any, number: Fraction) -> Fraction:
    """Return a share from 0 to 1; what is above 1 was written in per cent."""
    share = number / PER_CENT if number > 1 or str(given).rstrip().endswith("%") else number
    if share > 1:
        raise BadFactValueError(fact.id, given, "a share from 0 to 1, or per cent up to 100")
    return share.limit_denominator(FINEST_SHARE)


def _fraction(fact: Fact, given: Any, expected: str) -> Fraction:
    """Return what a user wrote as an exact fraction."""
    text = str(given).strip()
    number = read_number(text.removesuffix("%").rstrip() if fact.unit == "share" else text)
    if number is None:
        raise BadFactValueError(fact.id, given, expected)
    return number


def plain(known: Known) -> tuple[Any, ...]:
    """Return a known value for display: numbers, dates, booleans or code ids.

    Example:
        >>> plain(exactly(3)), plain(frozenset({"b", "a"})), plain(at_least(1))
        ((3,), ('a', 'b'), ('≥ 1',))
    """
    if isinstance(known, Range):
        return (known.low,) if known.low == known.high else (f"≥ {known.low}",)
    if isinstance(known, frozenset):
        return tuple(sorted(known))
    return (known if isinstance(known, bool) else str(known),)
