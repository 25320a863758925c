"""The first sheet of a workbook: what it is, and how to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from equalkit.model.answer_words import STATE_WORDS
from equalkit.model.wording import date_text
from equalkit.model.workbook import ANSWER, SHEETS, SPARE_ROWS
from equalkit.render import outline
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.checklist import Checklist

MEANINGS = {
    "not-answered": phrase("Nobody has looked at it yet. This never counts as no."),
    "met": phrase("We do what the duty asks, and can show it."),
    "partly": phrase("We do some of it. Say in the note what is missing."),
    "not-met": phrase("We do not do it yet."),
    "not-applicable": phrase("It does not concern us. Write the reason; it is required."),
}
"""What each state means."""


class Told(NamedTuple):
    """A row of the first sheet.

    Args:
        look: ``title``, ``part`` or ``name``.
        name: What stands to the left.
        text: What stands to the right; empty beside a heading.
    """

    look: str
    name: str
    text: str = ""


def told_rows(checklist: Checklist) -> Iterator[Told]:
    """Yield the rows of the first sheet, from the top."""
    say = words(checklist.lang)
    yield Told("title", outline.title(checklist))
    yield from _facts(checklist)
    yield Told("part", "")
    yield Told("part", say("How to fill in"))
    yield from _steps(checklist.lang)
    yield Told("part", "")
    yield Told("part", say("What the states mean"))
    for state, meaning in MEANINGS.items():
        yield Told("name", say(STATE_WORDS[state]), say(meaning))
    yield Told("part", "")
    yield Told("part", say("Good to know"))
    yield from _good_to_know(checklist.lang)
    if checklist.horizon:
        yield Told("part", "")
        yield Told("part", say("On the horizon"))
    for name, text in outline.horizon_lines(checklist):
        yield Told("name", name, text)


def _facts(checklist: Checklist) -> Iterator[Told]:
    """Yield what the workbook is about."""
    say, lang = words(checklist.lang), checklist.lang
    whom = " · ".join(checklist.whom) or say("the country as a whole")
    given = checklist.assessment
    verified = checklist.verified_on
    facts = {
        say("Organisation"): given.organisation if given else "",
        say("For"): whom,
        say("Filtered"): " · ".join(checklist.filters),
        say("Date"): date_text(checklist.on, lang),
        say("Law as of"): date_text(checklist.law_as_of, lang),
        say("Content release"): checklist.release,
        say("Verified on"): date_text(verified, lang) if verified else "",
        say("Duties"): str(len(checklist.items)),
        say("Filtered"): " · ".join(checklist.filters),
        say("Caution"): checklist.disclaimer,
        say("Review"): outline.review_line(checklist),
    }
    for name, text in facts.items():
        if text:
            yield Told("name", name, text)


def _steps(lang: str) -> Iterator[Told]:
    """Yield what to do, step by step."""
    say = words(lang)
    filled = ", ".join(say(column.heading) for column in ANSWER)
    steps = (
        say("Open the sheet « {sheet} ». Each row is one duty.").format(
            sheet=say(SHEETS["duties"])
        ),
        say("Fill in these columns: {columns}. Their headings say so.").format(columns=filled),
        say(
            "Add measures and evidence on their own sheets: one row each. Choose the id of the duty from the list."
        ),
        say("Save as XLSX and send it back. It is read with: {command}").format(
            command="equalkit assess import"
        ),
    )
    for number, step in enumerate(steps, 1):
        yield Told("name", str(number), step)


def _good_to_know(lang: str) -> Iterator[Told]:
    """Yield what people ask about."""
    say = words(lang)
    yield Told(
        "name",
        say("Protection"),
        say("The sheets are protected against slips, without a password. You can filter and change widths. To sort, remove the protection first."),
    )  # fmt: skip
    yield Told(
        "name",
        say("Empty rows"),
        say("There are {number} empty rows for measures and for evidence.").format(
            number=SPARE_ROWS
        ),
    )
    yield Told(
        "name",
        say("Deleting"),
        say("A row that you delete counts as not changed. To take a measure or evidence away, empty its row but leave its id."),
    )  # fmt: skip
    yield Told(
        "name",
        say("Hidden sheet"),
        say("A hidden sheet named « data » tells what the answers were when the file was made. Leave it as it is."),
    )  # fmt: skip
    yield Told(
        "name",
        say("Privacy"),
        say("Name roles, not persons. Write nothing here that identifies employees or users."),
    )
