"""A checklist as CSV: one row per duty, for whoever sorts and counts.

Written for a double click: with a byte order mark, which tells Excel that it is UTF-8,
and with semicolons, which Excel expects where the comma is the decimal mark, as in the
countries that equalkit speaks for. Programs read it with ``encoding="utf-8-sig"`` and
``delimiter=";"``. What begins like a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from equalkit.model.assessment import NO_ANSWER
from equalkit.model.workbook import ANSWER, FIRST, REST, SHEETS, Column
from equalkit.render.duty_cells import answer_cells, duties, duty_cells
from equalkit.render.printable import one_line
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.checklist import Checklist
    from equalkit.render.duty_cells import Cell

COLUMNS = (
    *FIRST,
    *ANSWER,
    Column("our_measures", SHEETS["measures"], 0),
    Column("our_evidence", SHEETS["evidence"], 0),
    *REST,
    Column("on", phrase("Date"), 0),
    Column("law_as_of", phrase("Law as of"), 0),
    Column("release", phrase("Content release"), 0),
    Column("verified_on", phrase("Verified on"), 0),
    Column("disclaimer", phrase("Please note"), 0),
)
"""As in the workbook, with measures and evidence by title only. Rows are copied into other
files, so that each says as of when it holds.
"""

FORMULA_SIGNS = "=+-@＝＋－＠"
BETWEEN = " | "


def render(checklist: Checklist, *, blank: bool = False) -> str:
    r"""Return the checklist as CSV with a byte order mark; lines end as CSV's do, in CR LF.

    Args:
        checklist: What to write.
        blank: Whether to leave out the answers, to be filled in by hand.

    Example:
        >>> from datetime import date
        >>> import equalkit as ek
        >>> from equalkit.testing import example_graph
        >>> checklist = example_graph().checklist(ek.Profile("xa"), on=date(2026, 1, 1))
        >>> render(checklist).splitlines()[0][:25]
        '\ufeffId;Duty;Legal basis;Stat'
    """
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";")
    say = words(checklist.lang)
    writer.writerow(safe(say(column.heading)) for column in COLUMNS)
    shown = checklist._replace(assessment=None) if blank else checklist
    for row in _rows(shown, blank=blank):
        writer.writerow(map(safe, row))
    return "\ufeff" + stream.getvalue()


def safe(cell: Cell) -> str:
    """Return a cell on one line, in which no spreadsheet sees a formula.

    Example:
        >>> safe("=1+1"), safe("a-b"), safe(None)
        ("'=1+1", 'a-b', '')
    """
    text = cell.isoformat() if isinstance(cell, date) else one_line(cell or "")
    return f"'{text}" if text.startswith(tuple(FORMULA_SIGNS)) else text


def _rows(checklist: Checklist, *, blank: bool) -> Iterator[list[Cell]]:
    """Yield one row per duty."""
    given = checklist.assessment
    for section, item in duties(checklist):
        answer = given.answer(item.id) if given else NO_ANSWER
        cells: dict[str, Cell] = {
            **duty_cells(item, section, checklist, BETWEEN.join),
            "on": checklist.on,
            "law_as_of": checklist.law_as_of,
            "release": checklist.release,
            "verified_on": checklist.verified_on,
            "disclaimer": checklist.disclaimer,
        }
        if not blank:
            cells |= answer_cells(answer, checklist.lang)
        cells["our_measures"] = BETWEEN.join(one.title for one in answer.measures)
        cells["our_evidence"] = BETWEEN.join(one.title for one in answer.evidence)
        yield [cells.get(column.key) for column in COLUMNS]
