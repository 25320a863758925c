"""What every format of a checklist shows of its answers, and leaves empty for new ones."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from equalkit.model.answer_words import LEVEL_WORDS, STATE_WORDS, STEP_WORDS
from equalkit.model.wording import date_text, listed
from equalkit.render import outline
from equalkit.render.outline import Row
from equalkit.render.printable import lines, one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from equalkit.model.assessment import DutyAnswer, EvidenceItem, PlannedMeasure
    from equalkit.model.checklist import Checklist, ChecklistItem

NOT_ANSWERED: Final = "not-answered"

CHOICES: Final = ("met", "partly", "not-met", "not-applicable", NOT_ANSWERED)
"""The states in the order in which a reader chooses among them."""

BOXES: Final = {"met": "[x]", "partly": "[~]", "not-met": "[!]", "not-applicable": "[-]"}
"""Boxes of what is answered; the word of the state always stands beside them."""

OPEN_BOXES: Final = ("[ ]", "[?]")
"""Boxes of what is not answered, by whether the duty stands on a condition."""


class Field(NamedTuple):
    """Something to write by hand.

    Args:
        heading: What it is.
        lines: How many lines it needs.
    """

    heading: str
    lines: int = 1


def state(item: ChecklistItem, checklist: Checklist) -> str:
    """Return the state of a duty; *not answered* where there is no assessment."""
    return checklist.assessment.answer(item.id).state if checklist.assessment else NOT_ANSWERED


def box(item: ChecklistItem, checklist: Checklist) -> str:
    """Return the box in front of a duty."""
    unsure = outline.conditional(item, checklist)
    return BOXES.get(state(item, checklist), OPEN_BOXES[unsure])


def head_lines(checklist: Checklist) -> Iterator[str]:
    """Yield the lines of `extent_lines`, and how far the answers are."""
    yield from extent_lines(checklist)
    if checklist.assessment and checklist.items:
        yield progress_line(checklist)


def extent_lines(checklist: Checklist) -> Iterator[str]:
    """Yield by what a list was narrowed, that it is empty, and who answers it."""
    say = words(checklist.lang)
    if line := filter_line(checklist):
        yield line
    if not checklist.items:
        yield say("There is no duty in this list.")
    if checklist.assessment and checklist.assessment.organisation:
        yield one_line(f"{say('Organisation')}: {checklist.assessment.organisation}")


def filter_line(checklist: Checklist) -> str:
    """Return by what a list was narrowed, on one line; empty for a whole list."""
    if not checklist.filters:
        return ""
    return one_line(f"{words(checklist.lang)('Filtered')}: {' · '.join(checklist.filters)}")


def counts(checklist: Checklist) -> Counter[str]:
    """Return how many duties are in each state."""
    return Counter(state(item, checklist) for item in checklist.items)


def progress_line(checklist: Checklist) -> str:
    """Return how many duties are in each state, on one line."""
    say = words(checklist.lang)
    found = counts(checklist)
    told = [f"{BOXES.get(one, '[ ]')} {say(STATE_WORDS[one])}: {found[one]}" for one in CHOICES]
    return f"{say('Answers')}: {' · '.join(told)}"


def answer_rows(item: ChecklistItem, checklist: Checklist) -> Iterator[Row]:
    """Yield what was answered about a duty; nothing where there is no assessment."""
    if checklist.assessment is None:
        return
    say, lang = words(checklist.lang), checklist.lang
    answer = checklist.assessment.answer(item.id)
    yield Row(say("State"), (say(STATE_WORDS[answer.state]),))
    found = [
        *text_rows(answer, lang),
        (say("Our measures"), [measure_text(one, lang) for one in answer.measures]),
        (say("Our evidence"), [evidence_text(one, lang) for one in answer.evidence]),
    ]
    yield from (Row(heading, tuple(texts)) for heading, texts in found if texts)


def text_rows(answer: DutyAnswer, lang: str) -> list[tuple[str, list[str]]]:
    """Return all of an answer but its state, measures and evidence; empty parts too."""
    say = words(lang)
    others = [f"{one.field}: {one.value} ({one.revision})" for one in answer.others]
    return [
        (say("Reason"), lines(answer.reason)),
        (say("Our note"), lines(answer.note)),
        (say("Responsible role"), lines(answer.responsible)),
        (say("Our deadline"), _day(answer.due, lang)),
        (say("Answered on"), _day(answer.answered_on, lang)),
        (say("Must be confirmed"), lines(answer.confirm.reason) if answer.confirm else []),
        (say("Another file said"), [one_line(text) for text in others]),
    ]


def _day(day: date | None, lang: str) -> list[str]:
    """Return a day as readers write it; nothing for none."""
    return [date_text(day, lang)] if day else []


def measure_text(measure: PlannedMeasure, lang: str) -> str:
    """Return a measure on one line."""
    say = words(lang)
    return _told(
        measure.title,
        [
            (say("Kind"), measure.kind),
            (say("Step"), say(STEP_WORDS.get(measure.method_step, "-"))),
            (say("Level"), say(LEVEL_WORDS.get(measure.decision_level, "-"))),
            (say("Responsible role"), measure.responsible),
            (say("Planned"), *_day(measure.planned, lang)),
            (say("Done"), *_day(measure.done, lang)),
            (say("Effect"), measure.effect),
        ],
    )


def evidence_text(evidence: EvidenceItem, lang: str) -> str:
    """Return a piece of evidence on one line."""
    say = words(lang)
    return _told(
        evidence.title,
        [
            (say("Link"), evidence.link),
            (say("File"), place(evidence)),
            (say("Date"), *_day(evidence.made_on, lang)),
            (say("Valid until"), *_day(evidence.valid_until, lang)),
            (say("Published"), *_day(evidence.published, lang)),
        ],
    )


def place(evidence: EvidenceItem) -> str:
    """Return the file of a piece of evidence with its digest; empty for none."""
    kept = evidence.file
    return f"{kept.name} (SHA-256 {kept.sha256})" if kept else ""


def _told(title: str, parts: Iterable[tuple[str, ...]]) -> str:
    """Return a title with what is known of it, on one line."""
    known = [f"{part[0]}: {part[1]}" for part in parts if part[1:] and part[1] not in ("", "-")]
    return one_line(" · ".join([title, *known]))


def elsewhere_line(checklist: Checklist) -> str:
    """Return the ids of duties that were answered and are not in the list; empty for none."""
    if checklist.assessment is None:
        return ""
    shown = {item.id for item in checklist.items}
    others = sorted({*checklist.assessment.answers, *checklist.assessment.gone} - shown)
    heading = words(checklist.lang)("Answered, and not in this list")
    return one_line(f"{heading}: {listed(others, checklist.lang, 'and')}") if others else ""


def choices(lang: str) -> list[str]:
    """Return the words for the states, in the order in which a reader chooses."""
    say = words(lang)
    return [say(STATE_WORDS[one]) for one in CHOICES]


def meeting_fields(lang: str) -> tuple[Field, ...]:
    """Return what is written by hand at the top of a list for a meeting."""
    say = words(lang)
    return Field(say("Date of the meeting")), Field(say("Participants"), 2)


def duty_fields(lang: str) -> tuple[Field, ...]:
    """Return what is written by hand about each duty, below the boxes of its state."""
    say = words(lang)
    return (
        Field(say("Responsible role")),
        Field(say("Our deadline")),
        Field(say("Our note"), 2),
    )
