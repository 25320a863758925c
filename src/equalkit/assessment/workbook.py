"""Read a workbook that people filled in, whole or not at all.

The workbook holds the answers that it was made with. A cell that still says the same
keeps its answer as it was; what is absent (a row, a hidden duty) is not changed either.
Everything that is wrong is told at once, with sheet and cell.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from equalkit.assessment.filled_answers import ID, filled_answers
from equalkit.assessment.filled_rows import FilledSheet
from equalkit.assessment.reading import parse_assessment, read_bytes
from equalkit.assessment.saving import same_answer
from equalkit.assessment.sheets import read_sheets
from equalkit.errors import BadAssessmentError
from equalkit.model.workbook import DATA_SHEET, FILLED, WORKBOOK

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from equalkit.assessment.sheets import Row
    from equalkit.model.assessment import Assessment, DutyAnswer

MOST_TOLD: Final = 10
FAMILY: Final = WORKBOOK.rpartition("-")[0]


class Origin(NamedTuple):
    """Where a workbook comes from.

    Args:
        told: What its sheet of data says, by key.
        before: The answers that it was made with.
        duties: Ids of the duties that it lists.
    """

    told: dict[str, str]
    before: Assessment
    duties: frozenset[str]


def read_workbook(
    path: Path, *, known: Collection[str] | None = None, today: date | None = None
) -> Assessment:
    """Return the answers in a workbook that ``--format xlsx`` wrote and people filled in.

    Args:
        path: From Excel, LibreOffice or another program that saves ``.xlsx``.
        known: Ids of duties that may be answered; None for those the workbook lists.
        today: The day on which changed answers were given; None when not known.

    Returns:
        The assessment that the workbook was made from, with what was changed in it;
        changed answers bear the next revision.

    Raises:
        BadFileError: The file cannot be read, or is too large.
        BadAssessmentError: It is not a workbook of ours, is damaged or not harmless, or
            some of its cells are wrong; all of those are told.
        MissingExtraError: openpyxl is not installed.
    """
    source = str(path)
    sheets = read_sheets(read_bytes(path), source)
    origin = _origin(sheets, source)
    allowed = {*(origin.duties if known is None else known), *origin.before.answers}
    problems: list[str] = []
    filled = {name: FilledSheet(name, sheets, origin.told, problems) for name in FILLED}
    answers = filled_answers(filled, origin.before, allowed)
    if problems:
        raise BadAssessmentError(source, _listed(problems))
    return _changed(origin.before, answers, today)


def _listed(problems: Sequence[str]) -> str:
    """Return what is wrong, the first things of many."""
    more = len(problems) - MOST_TOLD
    told = [*problems[:MOST_TOLD], *([f"and {more} more"] if more > 0 else [])]
    return f"nothing was taken from it. {'; '.join(told)}"


def _changed(
    before: Assessment, answers: Mapping[str, DutyAnswer], today: date | None
) -> Assessment:
    """Return an assessment with answers that were filled in; the same when none differs."""
    new = {
        duty: answer.model_copy(
            update={"revision": before.revision + 1, "answered_on": today or answer.answered_on}
        )
        for duty, answer in answers.items()
        if not same_answer(answer, before.answer(duty))
    }
    if not new:
        return before
    whole = dict(sorted({**before.answers, **new}.items()))
    return before.model_copy(update={"answers": whole, "revision": before.revision + 1})


def _origin(sheets: Mapping[str, Sequence[Row]], source: str) -> Origin:
    """Return where a workbook comes from, as its sheet of data tells.

    Raises:
        BadAssessmentError: It is not ours, or another version's.
    """
    told = _told(sheets.get(DATA_SHEET, ()))
    schema = told.get("schema", "")
    if schema.startswith(f"{FAMILY}-") and schema != WORKBOOK:
        version = schema.removeprefix(f"{FAMILY}-")
        problem = f"it has version {version} of the format; this equalkit reads version 1"
        raise BadAssessmentError(source, f"{problem}. Use the equalkit that wrote it, or a newer")
    if schema != WORKBOOK:
        problem = f"it was not written by equalkit: it has no sheet '{DATA_SHEET}' of ours"
        raise BadAssessmentError(source, f"{problem}. Copy the answers into a new workbook")
    before = parse_assessment(_whole(told, "assessment").encode(), f"{source}, {DATA_SHEET}")
    return Origin(told, before, _ids(_whole(told, "duties"), source))


def _told(rows: Sequence[Row]) -> dict[str, str]:
    """Return keys with values."""
    pairs = [row.values[:2] for row in rows if len(row.values) > 1]
    return {str(key): str(value) for key, value in pairs if key and value is not None}


def _whole(told: Mapping[str, str], key: str) -> str:
    """Return a text that was cut into numbered parts; shorter when one is missing."""
    parts = {name: text for name, text in told.items() if name.startswith(f"{key} ")}
    return "".join(parts.get(f"{key} {number}", "") for number in range(1, len(parts) + 1))


def _ids(text: str, source: str) -> frozenset[str]:
    """Return ids from a list in JSON.

    Raises:
        BadAssessmentError: It is not a list of ids.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or not all(map(_is_id, found)):
        problem = f"its sheet '{DATA_SHEET}' is damaged. Take a new workbook"
        raise BadAssessmentError(source, problem)
    return frozenset(found)


def _is_id(found: object) -> bool:
    """Tell whether something read from JSON is an id."""
    return isinstance(found, str) and ID.fullmatch(found) is not None
