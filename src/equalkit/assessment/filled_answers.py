"""Answers from rows that people filled in, on top of the answers from before."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from equalkit.assessment.cells import shown
from equalkit.assessment.editing import item_id
from equalkit.assessment.reading import said_wrong
from equalkit.model.assessment import DutyAnswer, EvidenceItem, PlannedMeasure
from equalkit.model.workbook import FILLED, same_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from equalkit.assessment.filled_rows import FilledRow, FilledSheet
    from equalkit.model.assessment import Assessment

    Item = PlannedMeasure | EvidenceItem
    Parts = dict[str, Any]

KINDS: Final[dict[str, tuple[str, type[PlannedMeasure | EvidenceItem]]]] = {
    "measures": ("m", PlannedMeasure),
    "evidence": ("e", EvidenceItem),
}
"""First letter of ids, and the model, by sheet."""

NO_DUTY: Final = "is not a duty of this checklist"

ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}")
"""How ids look in assessments."""


def filled_answers(
    sheets: Mapping[str, FilledSheet], before: Assessment, allowed: Collection[str]
) -> dict[str, DutyAnswer]:
    """Return what is said of every duty that is mentioned; what is wrong is noted.

    Args:
        sheets: ``duties``, ``measures`` and ``evidence``.
        before: The answers that the workbook was made with.
        allowed: Ids of the duties that may be answered.
    """
    duties = sheets["duties"]
    found = {row.id: _answer(row, duties, before) for row in _known(duties, allowed)}
    for name in KINDS:
        for duty, (items, taken) in _items(sheets[name], before, allowed).items():
            parts = found.setdefault(duty, _parts(before.answer(duty)))
            parts[name] = items
            parts["removed"] = tuple(sorted({*parts["removed"], *taken} - {i.id for i in items}))
    return {} if duties.problems else {duty: DutyAnswer(**parts) for duty, parts in found.items()}


def _parts(model: Any) -> Parts:
    """Return the attributes of a part of an assessment."""
    return {name: getattr(model, name) for name in type(model).model_fields}


def _kept(said: Any, before: Any) -> Any:
    """Return what was there before, if a cell still says the same."""
    texts = isinstance(said, str) and isinstance(before, str)
    return before if texts and same_text(said, before) else said


def _known(sheet: FilledSheet, allowed: Collection[str]) -> Iterator[FilledRow]:
    """Yield the rows of known duties; note ids that are missing, unknown or there twice."""
    for row in _once(sheet):
        if not row.id:
            problem = "the id of the duty is missing. Give it back, or empty the row"
            sheet.wrong(row.number, "id", problem)
        elif row.id not in allowed:
            sheet.wrong(row.number, "id", f"{shown(row.id)} {NO_DUTY}")
        else:
            yield row


def _once(sheet: FilledSheet) -> Iterator[FilledRow]:
    """Yield rows; note those with an id that an earlier row has."""
    seen: dict[str, int] = {}
    for row in sheet.rows:
        if row.id in seen:
            problem = f"the id {shown(row.id)} stands in row {seen[row.id]} too. Keep one of them"
            sheet.wrong(row.number, "id", problem)
            continue
        if row.id:
            seen[row.id] = row.number
        yield row


def _answer(row: FilledRow, sheet: FilledSheet, before: Assessment) -> Parts:
    """Return the parts of an answer; a cell that says the same keeps what it was made from."""
    old = _parts(before.answer(row.id))
    said = {key: value for key, value in row.said.items() if key != "id"}
    if said.get("state") == "":
        said["state"] = "not-answered"
    new = {**old, **{key: _kept(value, old[key]) for key, value in said.items()}}
    if new["state"] == "not-applicable" and not new["reason"].strip():
        problem = "a duty that is not applicable needs a reason. Write why"
        sheet.wrong(row.number, "reason", problem)
    return new


def _items(
    sheet: FilledSheet, before: Assessment, allowed: Collection[str]
) -> dict[str, tuple[tuple[Item, ...], set[str]]]:
    """Return measures or evidence by duty, with the ids that were taken away on purpose.

    A row that is absent takes nothing away; a row with its id and nothing else does.
    """
    name = sheet.name
    old: dict[str, tuple[str, Item]] = {
        one.id: (duty, one)
        for duty, answer in before.answers.items()
        for one in getattr(answer, name)
    }
    new = dict(old)
    for row in _once(sheet):
        if row.empty:
            new.pop(row.id, None)
        elif made := _item(row, sheet, old.get(row.id), allowed):
            duty, parts = made
            at = row.id or _free_id(KINDS[name][0], duty, parts, new)
            item = _checked(row, sheet, {**parts, "id": at})
            new.update({at: (duty, item)} if item else {})
    return {
        duty: (
            tuple(item for at, item in new.values() if at == duty),
            {id_ for id_, (at, _) in old.items() if at == duty and new.get(id_, ("",))[0] != duty},
        )
        for duty in {duty for duty, _ in (*old.values(), *new.values())}
    }


def _item(
    row: FilledRow,
    sheet: FilledSheet,
    was: tuple[str, Item] | None,
    allowed: Collection[str],
) -> tuple[str, Parts] | None:
    """Return the duty and the parts of a measure or evidence; None when something is wrong."""
    if len(row.said) < len(FILLED[sheet.name]):
        return None
    duty = row.said["duty"]
    wrong = {
        "id": "" if not row.id or ID.fullmatch(row.id) else f"{shown(row.id)} is not an id",
        "duty": "" if duty in allowed else f"{shown(duty)} {NO_DUTY}",
        "title": "" if row.said["title"] else "a title is needed. To take it away, empty the row",
    }
    for key in (key for key, problem in wrong.items() if problem):
        sheet.wrong(row.number, key, wrong[key])
    if any(wrong.values()):
        return None
    before = _flat_parts(was[1]) if was else {}
    said = {key: value for key, value in row.said.items() if key != "duty"}
    return duty, {**before, **{key: _kept(said[key], before.get(key)) for key in said}}


def _flat_parts(item: Item) -> Parts:
    """Return the attributes of an item, those of its file beside the others."""
    parts = _parts(item)
    if isinstance(item, EvidenceItem):
        file = parts.pop("file")
        parts |= {
            "file_name": file.name if file else "",
            "file_sha256": file.sha256 if file else "",
        }
    return parts


def _checked(row: FilledRow, sheet: FilledSheet, parts: Parts) -> Item | None:
    """Return a measure or evidence; None when something is wrong, which is noted."""
    plain = dict(parts)
    name, digest = plain.pop("file_name", ""), plain.pop("file_sha256", "")
    if name or digest:
        plain["file"] = {"name": name, "sha256": digest}
    try:
        return KINDS[sheet.name][1].model_validate(plain)
    except ValidationError as problem:
        key = "_".join(map(str, problem.errors()[0]["loc"]))
        sheet.wrong(row.number, key if key in sheet.places else "id", said_wrong(problem))
        return None


def _free_id(letter: str, duty: str, parts: Parts, taken: Collection[str]) -> str:
    """Return an id that follows from what a new item says: the same if it is read again."""
    told = [parts[key] for key in sorted(parts) if key != "id"]
    ids = (item_id(letter, duty, *told, number) for number in count())
    return next(one for one in ids if one not in taken)
