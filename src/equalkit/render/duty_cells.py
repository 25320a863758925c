"""What stands in the cells of a duty: the same in every format that has columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.answer_words import LEVEL_WORDS, STATE_WORDS, STEP_WORDS
from equalkit.render import outline
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from equalkit.model.assessment import DutyAnswer, EvidenceItem, PlannedMeasure
    from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection

    Cell = str | date | None
    Join = Callable[[Sequence[str]], str]

STATUS_WORDS = {"applies": phrase("Applies"), "may-apply": phrase("May apply")}


def duties(checklist: Checklist) -> Iterator[tuple[ChecklistSection, ChecklistItem]]:
    """Yield every duty with its section, in the order of the checklist."""
    for section in checklist.sections:
        for item in section.items:
            yield section, item


def duty_cells(
    item: ChecklistItem, section: ChecklistSection, checklist: Checklist, join: Join
) -> dict[str, str]:
    """Return what stands in the cells of a duty, by column.

    Args:
        item: The duty.
        section: The section it stands in.
        checklist: The list it stands in.
        join: Puts several texts into one cell.
    """
    say = words(checklist.lang)
    by_heading = {row.heading: row.texts for row in outline.rows(item, checklist, section.label)}

    def told(english: str) -> str:
        """Return what the outline says under a heading."""
        return join(by_heading.get(say(english), ()))

    return {
        "id": item.id,
        "label": item.label,
        "citations": join(item.citations),
        "status": say(STATUS_WORDS.get(item.status, item.status)),
        "applies_if": item.applies_if,
        "steps": join(item.steps) or item.summary,
        "summary": item.summary,
        "evidence": join(item.evidence),
        "publication": join(item.publication),
        "deadlines": join(item.deadlines),
        "frequency": item.frequency,
        "trigger": item.trigger,
        "participants": join(item.participants),
        "supervisors": join(item.supervisors),
        "unless": join(item.unless),
        "grounds": ", ".join(item.grounds),
        "section": section.label,
        "in_force": told("In force"),
        "caution": join([*by_heading.get(say("Note"), ()), *_open_ends(item.id, checklist)]),
        "sources": join(item.sources),
    }


def _open_ends(duty: str, checklist: Checklist) -> Iterator[str]:
    """Yield what somebody must still settle about an answer."""
    say = words(checklist.lang)
    answer = checklist.assessment.answer(duty) if checklist.assessment else None
    if answer and answer.confirm:
        yield f"{say('Must be confirmed')}: {answer.confirm.reason}"
    for other in answer.others if answer else ():
        yield f"{say('Another file said')}: {other.field}: {other.value}"


def answer_cells(answer: DutyAnswer, lang: str) -> dict[str, Cell]:
    """Return what stands in the cells that a person fills in about a duty, by column."""
    return {
        "state": words(lang)(STATE_WORDS[answer.state]),
        "reason": answer.reason,
        "note": answer.note,
        "responsible": answer.responsible,
        "due": answer.due,
    }


def measure_cells(duty: str, measure: PlannedMeasure, lang: str) -> dict[str, Cell]:
    """Return what stands in the cells of a measure, by column."""
    say = words(lang)
    step, level = measure.method_step, measure.decision_level
    return {
        **{name: getattr(measure, name) for name in type(measure).model_fields},
        "duty": duty,
        "method_step": say(STEP_WORDS[step]) if step else "",
        "decision_level": say(LEVEL_WORDS[level]) if level else "",
    }


def evidence_cells(duty: str, evidence: EvidenceItem) -> dict[str, Cell]:
    """Return what stands in the cells of a piece of evidence, by column."""
    file = evidence.file
    return {
        **{name: getattr(evidence, name) for name in type(evidence).model_fields if name != "file"},
        "duty": duty,
        "file_name": file.name if file else "",
        "file_sha256": file.sha256 if file else "",
    }
