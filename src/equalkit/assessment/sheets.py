"""Workbooks as rows of plain values: the only place that knows openpyxl."""

from __future__ import annotations

import warnings
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from equalkit.assessment.zip_check import DAMAGED, check_zip
from equalkit.errors import BadAssessmentError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ROWS: Final = 10_000
"""With something in them, in one sheet."""

LAST_ROW: Final = 1_048_576
LAST_COLUMN: Final = 200
WHAT: Final = "Reading a workbook"

BROKEN: Final = (
    *DAMAGED,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    SyntaxError,
    TypeError,
)
"""What openpyxl raises when XML is not what it must be; parse errors are syntax errors."""


class Row(NamedTuple):
    """A row of a sheet that is not empty.

    Args:
        number: As people count: from 1.
        values: From the first column; None for an empty cell.
    """

    number: int
    values: tuple[Any, ...]


def read_sheets(content: bytes, source: str) -> dict[str, list[Row]]:
    """Return the rows of every sheet, by the sheet's name.

    Formulas come as the texts that they are written as: nothing is computed, and what a
    program had computed is not believed. openpyxl warns, and even prints, where styles are
    odd; neither is of use to who hands a workbook in.

    Args:
        content: The whole file.
        source: What to call it in messages.

    Raises:
        BadAssessmentError: It is not a workbook, is damaged, or is not harmless.
        MissingExtraError: openpyxl is not installed.
    """
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 (an extra, and slow to import)
    except ImportError as problem:
        raise MissingExtraError(WHAT, "xlsx") from problem
    check_zip(content, source)
    try:
        with warnings.catch_warnings(), redirect_stdout(StringIO()):
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
            found = {sheet.title: _rows(sheet) for sheet in book.worksheets}
    except BROKEN as problem:
        damaged = "it is damaged, or not a workbook (.xlsx). Save or send it again"
        raise BadAssessmentError(source, damaged) from problem
    crowded = [name for name, rows in found.items() if len(rows) > MOST_ROWS]
    if crowded:
        more = f"sheet '{crowded[0]}' has more than {MOST_ROWS} rows that are filled in"
        raise BadAssessmentError(source, more)
    return found


def _rows(sheet: Any) -> list[Row]:
    """Return the rows that are not empty; one more than is allowed tells that there are too many.

    What a sheet says about its own size is not believed.
    """
    sheet.reset_dimensions()
    return list(islice(_not_empty(sheet), MOST_ROWS + 1))


def _not_empty(sheet: Any) -> Iterator[Row]:
    """Yield the rows in which something stands.

    Between two rows far apart openpyxl gives one empty row again and again: it is looked
    at once.
    """
    empty = None
    rows = sheet.iter_rows(max_col=LAST_COLUMN, values_only=True)
    for number, values in enumerate(islice(rows, LAST_ROW), 1):
        if values is empty:
            continue
        if any(value not in (None, "") for value in values):
            yield Row(number, tuple(values))
        else:
            empty = values
