"""Numbers as people and files write them, read exactly."""

from __future__ import annotations

import re
from fractions import Fraction

_WRITTEN = re.compile(
    r"[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})(e[+-]?\d{1,2})?|[+-]?\d{1,40}/\d{1,40}",
    re.ASCII | re.IGNORECASE,
)
"""What we read. Without bounds, a short text such as 1e999999999 would stop the machine."""


def read_number(text: str) -> Fraction | None:
    """Return the number that a text says, exactly; None when it says none.

    Args:
        text: A whole number, a decimal, with or without an exponent, or a fraction.

    Example:
        >>> read_number("0.5"), read_number("2/3"), read_number("many")
        (Fraction(1, 2), Fraction(2, 3), None)
    """
    if not _WRITTEN.fullmatch(text):
        return None
    try:
        return Fraction(text)
    except ZeroDivisionError:
        return None
