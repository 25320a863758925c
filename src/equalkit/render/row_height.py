"""How high a row must be: not every program works it out when it opens a workbook."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LINE = 13.0
"""Points for a line of 10 point text."""

HIGHEST = 409.0
"""Points; no row of a spreadsheet is higher."""

LETTERS_PER_WIDTH = 1.15
"""Letters of running text that fit into the width of one digit."""


def row_height(cells: Iterable[tuple[str, float]]) -> float:
    r"""Return the height in points of a row of wrapped texts, rather too high than too low.

    Args:
        cells: Texts with the widths of their columns, in digits.

    Example:
        >>> row_height([("short", 20), ("one\ntwo\nthree", 20)])
        41.0
    """
    lines = max((_lines(text, width) for text, width in cells), default=1)
    return min(lines * LINE + 2, HIGHEST)


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes, broken at spaces; a long word is cut."""
    room = max(int(width * LETTERS_PER_WIDTH) - 1, 1)
    return sum(_wrapped(line, room) for line in text.split("\n"))


def _wrapped(line: str, room: int) -> int:
    """Return how many lines one paragraph takes."""
    count, used = 1, 0
    for word in line.split(" "):
        if used and used + 1 + len(word) > room:
            count, used = count + 1, 0
        used += len(word) + bool(used)
        if used > room:
            count, used = count + ceil(used / room) - 1, used % room
    return count
