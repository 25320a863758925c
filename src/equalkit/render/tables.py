"""Rows in columns, for the terminal and for spreadsheets."""

from __future__ import annotations

import csv
import io
import textwrap
from typing import TYPE_CHECKING, Any, Protocol

from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell must not begin with: a spreadsheet would take it for a formula."""

WIDEST = 100
"""Characters of a cell in the answer of a query; a definition would fill the screen."""

LEAST = 20
"""Columns that the last column keeps, however wide the others are."""


class Answer(Protocol):
    """What a query gave: names of columns, and rows of texts."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names, in order."""

    @property
    def rows(self) -> tuple[tuple[str | None, ...], ...]:
        """Return the rows, in order; None where there is no value."""


def table(
    columns: Sequence[str], rows: Sequence[Sequence[object]], width: int | None = None
) -> str:
    """Return rows in aligned columns, with a heading.

    Args:
        columns: The headings.
        rows: The cells; None is an empty one.
        width: Columns to keep within, by breaking the last cell; None for no limit.

    Example:
        >>> print(table(["id", "n"], [["a", 1], ["bcd", 2]]))
        id   n
        ---  -
        a    1
        bcd  2
    """
    text = [[one_line("" if cell is None else str(cell)) for cell in row] for row in rows]
    text.insert(0, list(columns))
    widths = [max(map(len, column)) for column in zip(*text, strict=True)]
    room = None if width is None else max(LEAST, width - sum(widths[:-1]) - 2 * len(widths[:-1]))
    widths[-1] = min(widths[-1], room or widths[-1])
    text.insert(1, ["-" * one for one in widths])
    return "\n".join(_row(row, widths, room) for row in text)


def _row(cells: Sequence[str], widths: Sequence[int], room: int | None) -> str:
    """Return one row, on more lines where its last cell needs them."""
    start = "".join(f"{cell:<{width}}  " for cell, width in zip(cells[:-1], widths, strict=False))
    if room is None or len(cells[-1]) <= room:
        return (start + cells[-1]).rstrip()
    return textwrap.fill(
        cells[-1], len(start) + room, initial_indent=start,
        subsequent_indent=" " * len(start), break_on_hyphens=False,
    )  # fmt: skip


def answer_data(answer: Answer | bool) -> Any:  # noqa: FBT001 (the answer of an ASK is a yes or no)
    """Return the answer of a query as plain data, ready for JSON."""
    if isinstance(answer, bool):
        return answer
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def answer_text(answer: Answer | bool, format_: str) -> str:  # noqa: FBT001 (as above)
    """Return the answer of a query as a table, or as CSV.

    Example:
        >>> answer_text(True, "text").strip()
        'true'
    """
    if isinstance(answer, bool):
        return f"{str(answer).lower()}\n"
    if format_ != "csv":
        rows = [[_cut(cell) for cell in row] for row in answer.rows]
        return table(answer.columns, rows) + "\n"
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([[_cell(cell) for cell in row] for row in answer.rows])
    return text.getvalue()


def _cut(cell: str | None) -> str | None:
    """Return a cell of a table, with a mark where it was cut; other formats have it whole."""
    return f"{cell[:WIDEST]}…" if cell and len(cell) > WIDEST else cell


def _cell(cell: str | None) -> str | None:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell and cell.startswith(FORMULA) else cell
