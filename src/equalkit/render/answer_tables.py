"""The answers of a checklist as tables, for documents on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from equalkit.model.answer_words import LEVEL_WORDS, STATE_WORDS, STEP_WORDS
from equalkit.model.wording import date_text
from equalkit.render import answers
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from equalkit.model.assessment import EvidenceItem, PlannedMeasure
    from equalkit.model.checklist import Checklist

NOTHING = "–"


class Told(NamedTuple):
    """A table.

    Args:
        caption: What it holds.
        columns: Heading and width in centimetres of each.
        rows: The cells; as many in each row as there are columns.
    """

    caption: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]


def progress(checklist: Checklist) -> Told:
    """Return how many duties are in each state."""
    say = words(checklist.lang)
    found = answers.counts(checklist)
    return Told(
        say("Answers"),
        ((say("State"), 5.0), (say("Duties"), 2.5)),
        tuple((say(STATE_WORDS[state]), str(found[state])) for state in answers.CHOICES),
    )


def measures(found: Iterable[PlannedMeasure], lang: str) -> Told:
    """Return what an organisation does, or will do, about a duty."""
    say = words(lang)
    return Told(
        say("Our measures"),
        (
            (say("Measure"), 4.8), (say("Step"), 2.4), (say("Level"), 2.5),
            (say("Responsible role"), 2.6), (say("Planned"), 2.1), (say("Done"), 2.1),
        ),
        tuple(_measure(one, lang) for one in found),
    )  # fmt: skip


def _measure(measure: PlannedMeasure, lang: str) -> tuple[str, ...]:
    """Return the cells of one measure."""
    say = words(lang)
    kind = f" ({measure.kind})" if measure.kind else ""
    effect = f" – {say('Effect')}: {measure.effect}" if measure.effect else ""
    step = STEP_WORDS.get(measure.method_step)
    level = LEVEL_WORDS.get(measure.decision_level)
    return (
        one_line(f"{measure.title}{kind}{effect}"),
        say(step) if step else NOTHING,
        say(level) if level else NOTHING,
        one_line(measure.responsible) or NOTHING,
        _day(measure.planned, lang),
        _day(measure.done, lang),
    )


def evidence(found: Iterable[EvidenceItem], lang: str) -> Told:
    """Return what shows that something was done."""
    say = words(lang)
    return Told(
        say("Our evidence"),
        (
            (say("Evidence"), 4.0), (say("Link"), 5.3), (say("Date"), 2.1),
            (say("Valid until"), 2.4), (say("Published"), 2.7),
        ),
        tuple(
            (
                one_line(one.title),
                "\n".join(filter(None, map(one_line, (one.link, answers.place(one))))) or NOTHING,
                _day(one.made_on, lang),
                _day(one.valid_until, lang),
                _day(one.published, lang),
            )
            for one in found
        ),
    )  # fmt: skip


def _day(day: date | None, lang: str) -> str:
    """Return a day as readers write it; a dash for none."""
    return date_text(day, lang) if day else NOTHING
