"""Sheets and cells of a workbook: looks, protection, choices, paper."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.model.answer_words import LEVEL_WORDS, STATE_WORDS, STEP_WORDS
from equalkit.model.workbook import FIRST, REST, SHEETS, cell_text, heading, is_filled
from equalkit.render import outline
from equalkit.render.row_height import row_height
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from equalkit.model.checklist import Checklist
    from equalkit.model.workbook import Column
    from equalkit.render.duty_cells import Cell

FIRST_DAY_OF_SHEETS = date(1900, 3, 1)
"""Spreadsheets disagree about the days before; those are written as text."""

ALLOWED = {
    "autofilter": True,
    "sort": True,
    "format_columns": True,
    "format_rows": True,
}
"""What a person may do in a protected sheet, besides filling in."""

A4 = 9
FONT = {"font_name": "Arial", "font_size": 10}
"""Every office program has this font, or one of the same measures."""

CHOICES = {"state": STATE_WORDS, "step": STEP_WORDS, "level": LEVEL_WORDS}
FOLLOWING_COLUMNS = 2
"""Columns that stay in sight: the id and the name of the duty."""


class Book(NamedTuple):
    """A workbook that is being written.

    Args:
        file: XlsxWriter's workbook.
        formats: Looks of cells, by name.
        checklist: What is written into it.
        last_duty: Row of the last duty, from 0; 1 when there is none.
    """

    file: Any
    formats: dict[str, Any]
    checklist: Checklist
    last_duty: int

    @property
    def say(self) -> Callable[[str], str]:
        """The words of the reader's language."""
        return words(self.checklist.lang)


def formats(file: Any) -> dict[str, Any]:
    """Return the looks of cells. Colour tells nothing that is not told in words too."""
    plain = {"text_wrap": True, "valign": "top"}
    frame = {**plain, "border": 1, "border_color": "#BFBFBF"}
    open_ = {"locked": False, "num_format": "@"}
    day = {"locked": False, "num_format": "yyyy-mm-dd", "align": "left"}
    head = {**plain, "bold": True, "border": 1, "bg_color": "#1F3864", "font_color": "#FFFFFF"}
    looks = {
        "head": head,
        "head-fill": {**head, "bg_color": "#FFF2CC", "font_color": "#000000"},
        "text": frame,
        "fill": {**frame, **open_, "bg_color": "#FFFBEF"},
        "fill-date": {**frame, **day, "bg_color": "#FFFBEF"},
        "row": plain,
        "row-fill": {**plain, **open_},
        "row-fill-date": {**plain, **day},
        "title": {"bold": True, "font_size": 18},
        "part": {"bold": True, "font_size": 13, "valign": "bottom"},
        "name": {**plain, "bold": True},
        "told": plain,
        "data": {"num_format": "@"},
    }
    return {name: file.add_format(look) for name, look in looks.items()}


def sheet_with_headings(book: Book, name: str, columns: Sequence[Column]) -> Any:
    """Return a new sheet with its row of headings, which stays in sight and on paper."""
    sheet = book.file.add_worksheet(book.say(SHEETS[name]))
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)
        told = heading(column, book.checklist.lang)
        sheet.write_string(
            0, number, told, book.formats["head-fill" if is_filled(column) else "head"]
        )
    headings = [(heading(column, book.checklist.lang), column.width - 2) for column in columns]
    sheet.set_row(0, row_height(headings))
    sheet.freeze_panes(1, FOLLOWING_COLUMNS)
    sheet.repeat_rows(0)
    sheet.protect("", ALLOWED)
    set_up_print(book, sheet)
    return sheet


def set_height(sheet: Any, row: int, columns: Sequence[Column], cells: Mapping[str, Cell]) -> None:
    """Make a row so high that the texts to be read first can be read whole."""
    shown = [one for one in columns if one not in REST]
    texts = ((cells.get(one.key), one.width) for one in shown)
    sheet.set_row(row, row_height((text, width) for text, width in texts if isinstance(text, str)))


def set_up_print(book: Book, sheet: Any) -> None:
    """Fit a sheet to the width of A4 on its side, with page numbers."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    name = outline.title(book.checklist).replace("&", "&&")
    sheet.set_footer(f"&L&8{name[:100]}&R&8&P / &N")


def write(sheet: Any, row: int, column: int, cell: Cell, look: Any) -> None:
    """Write one cell: a day as a day, all else as text."""
    if isinstance(cell, date):
        if cell >= FIRST_DAY_OF_SHEETS:
            sheet.write_datetime(row, column, cell, look)
            return
        cell = cell.isoformat()
    if cell:
        sheet.write_string(row, column, cell_text(cell), look)
    else:
        sheet.write_blank(row, column, None, look)


def offer_choices(book: Book, sheet: Any, columns: Sequence[Column], last: int) -> None:
    """Let people choose from a list what cannot be said freely, and refuse what is no date."""
    for number, column in enumerate(columns):
        rule = _rule(book, column)
        if rule and column not in FIRST:
            sheet.data_validation(1, number, last, number, rule)


def _rule(book: Book, column: Column) -> dict[str, Any] | None:
    """Return what may be filled into a column; None for any text."""
    say = book.say
    if column.kind in CHOICES:
        chosen_from = [say(one) for one in CHOICES[column.kind].values()]
        return {
            "validate": "list",
            "source": chosen_from,
            "error_title": say("Not on the list"),
            "error_message": say("Choose one from the list."),
        }
    if column.kind == "duty":
        name = book.say(SHEETS["duties"]).replace("'", "''")
        return {
            "validate": "list",
            "source": f"='{name}'!$A$2:$A${book.last_duty + 1}",
            "error_title": say("Not on the list"),
            "error_message": say("Choose the id of a duty, as it stands in the checklist."),
        }
    if column.kind == "date":
        return {
            "validate": "date",
            "criteria": ">=",
            "value": FIRST_DAY_OF_SHEETS,
            "error_title": say("Not a date"),
            "error_message": say("Write a date, such as 2026-01-31."),
        }
    return None
