"""A checklist as a workbook (XLSX) that people fill in and hand back.

Cells are texts and dates, never formulas. Sheets are protected against slips, without a
password: only what is to be filled in can be written. What to fill in is told in the
heading, not by colour alone. `equalkit.assessment.workbook` reads it back.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from equalkit.errors import MissingExtraError
from equalkit.model.assessment import NO_ANSWER
from equalkit.model.workbook import (
    ANSWER,
    DATA_SHEET,
    EVIDENCE,
    FIRST,
    MEASURES,
    REST,
    SHEETS,
    SPARE_ROWS,
    cell_text,
    is_filled,
)
from equalkit.render import outline
from equalkit.render.duty_cells import (
    answer_cells,
    duties,
    duty_cells,
    evidence_cells,
    measure_cells,
)
from equalkit.render.row_height import row_height
from equalkit.render.sheet_of_data import data_rows
from equalkit.render.sheet_to_read import told_rows
from equalkit.render.sheet_writing import (
    ALLOWED,
    FONT,
    Book,
    formats,
    offer_choices,
    set_height,
    set_up_print,
    sheet_with_headings,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from equalkit.model.checklist import Checklist
    from equalkit.model.workbook import Column
    from equalkit.render.duty_cells import Cell

WHAT = "The format xlsx"


def render(checklist: Checklist, *, blank: bool = False) -> bytes:
    """Return the checklist as a workbook; the same bytes for the same checklist.

    Args:
        checklist: What to write, with its answers when it has an assessment.
        blank: Whether to leave out the answers, to be filled in by hand.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 (an extra, and slow to import)
    except ImportError as problem:
        raise MissingExtraError(WHAT, "xlsx") from problem
    shown = checklist._replace(assessment=None) if blank else checklist
    stream = BytesIO()
    file = Workbook(stream, {"in_memory": True, "default_format_properties": dict(FONT)})
    book = Book(file, formats(file), shown, max(len(shown.items), 1))
    _describe(book)
    _write_read_me(book)
    _write_duties(book, blank=blank)
    _write_measures_and_evidence(book)
    _write_data(book)
    file.close()
    return stream.getvalue()


def _describe(book: Book) -> None:
    """Write what the file is, for those who look at its properties; no clock is read."""
    checklist = book.checklist
    file, on = book.file, checklist.on
    file.set_properties(
        {
            "title": cell_text(outline.title(checklist)),
            "subject": cell_text(outline.whom_line(checklist)),
            "comments": cell_text(checklist.disclaimer),
            "author": "equalkit",
            "created": datetime(on.year, on.month, on.day),  # noqa: DTZ001 (written as it is)
        }
    )
    file.set_custom_property("Language", checklist.lang)


def _write_read_me(book: Book) -> None:
    """Write the first sheet: what this is, and how to fill it in."""
    sheet = book.file.add_worksheet(book.say(SHEETS["read-me"]))
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 88)
    sheet.hide_gridlines(2)
    for number, (look, name, text) in enumerate(told_rows(book.checklist)):
        sheet.write_string(number, 0, cell_text(name), book.formats[look])
        if text:
            sheet.set_row(number, row_height([(name, 26), (text, 88)]))
            sheet.write_string(number, 1, cell_text(text), book.formats["told"])
    sheet.protect("", ALLOWED)
    set_up_print(book, sheet)


def _write_duties(book: Book, *, blank: bool) -> None:
    """Write the sheet with one row per duty."""
    checklist = book.checklist
    given = checklist.assessment
    columns = (*FIRST, *ANSWER, *REST)
    sheet = sheet_with_headings(book, "duties", columns)
    for row, (section, item) in enumerate(duties(checklist), 1):
        answer = given.answer(item.id) if given else NO_ANSWER
        cells: dict[str, Cell] = {**duty_cells(item, section, checklist, _listed)}
        if not blank:
            cells |= answer_cells(answer, checklist.lang)
        set_height(sheet, row, columns, cells)
        for number, column in enumerate(columns):
            fill = "fill-date" if column.kind == "date" else "fill"
            look = book.formats[fill if column in ANSWER else "text"]
            write(sheet, row, number, cells.get(column.key), look)
    sheet.autofilter(0, 0, book.last_duty, len(columns) - 1)
    offer_choices(book, sheet, columns, book.last_duty)
    sheet.print_area(0, 0, book.last_duty, len(FIRST) + len(ANSWER) - 1)


def _write_measures_and_evidence(book: Book) -> None:
    """Write the sheets with one row per measure and per piece of evidence."""
    given = book.checklist.assessment
    lang = book.checklist.lang
    measures: list[dict[str, Cell]] = []
    evidence: list[dict[str, Cell]] = []
    for item in book.checklist.items if given else ():
        answer = given.answer(item.id) if given else NO_ANSWER
        measures += [measure_cells(item.id, one, lang) for one in answer.measures]
        evidence += [evidence_cells(item.id, one) for one in answer.evidence]
    _write_rows(book, "measures", MEASURES, measures)
    _write_rows(book, "evidence", EVIDENCE, evidence)


def _write_rows(
    book: Book, name: str, columns: Sequence[Column], rows: Sequence[dict[str, Cell]]
) -> None:
    """Write a sheet of measures or evidence, with empty rows to add more."""
    sheet = sheet_with_headings(book, name, columns)
    last = len(rows) + SPARE_ROWS
    for row in range(1, last + 1):
        cells = rows[row - 1] if row <= len(rows) else {}
        if cells:
            set_height(sheet, row, columns, cells)
        for number, column in enumerate(columns):
            fill = "row-fill-date" if column.kind == "date" else "row-fill"
            look = fill if is_filled(column) else "row"
            write(sheet, row, number, cells.get(column.key), book.formats[look])
    sheet.autofilter(0, 0, last, len(columns) - 1)
    sheet.hide_gridlines(0)
    offer_choices(book, sheet, columns, last)


def _write_data(book: Book) -> None:
    """Write the hidden sheet that tells an import where the answers come from."""
    sheet = book.file.add_worksheet(DATA_SHEET)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 80)
    for row, (key, value) in enumerate(data_rows(book.checklist)):
        sheet.write_string(row, 0, key, book.formats["data"])
        sheet.write_string(row, 1, value, book.formats["data"])
    sheet.protect("")
    sheet.hide()


def _listed(texts: Sequence[str]) -> str:
    """Return several texts as lines of one cell."""
    return "\n".join(f"• {text}" for text in texts) if len(texts) > 1 else "".join(texts)
