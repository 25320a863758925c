"""What a report says under one heading: from answers, measures, evidence and the profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from equalkit.applicability.values import plain, read_value
from equalkit.errors import BadFactValueError
from equalkit.model.answer import FALSE, Status
from equalkit.model.answer_words import STATE_WORDS
from equalkit.model.draft import Bullets, DraftTable, Missing, Paragraph, paragraphs
from equalkit.model.phrases import applies_if
from equalkit.model.text import say as said
from equalkit.model.wording import date_text, listed, requirement_text, value_text
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from equalkit.model.answer import Applicability, Explanation
    from equalkit.model.assessment import Assessment, EvidenceItem, PlannedMeasure
    from equalkit.model.draft import Block, Span
    from equalkit.model.law import Law
    from equalkit.model.profile import Profile
    from equalkit.model.report import ReportSection, ReportTable

BLANK_ROWS = 4
"""Rows of a table for which only the organisation knows the headings."""

MOST_REASONS = 3


class Told(NamedTuple):
    """All that a draft is made from.

    Args:
        law: The country's law.
        assessment: What was answered.
        org: The organisation, as it is told of.
        answers: What the law says to it, by duty id; only versions in force on the date.
        lang: BCP 47 tag of the draft.
    """

    law: Law
    assessment: Assessment
    org: Profile
    answers: Mapping[str, Applicability]
    lang: str

    def duties(self, section: ReportSection) -> list[Applicability]:
        """Return the duties of a section that are law on the date, in its order."""
        return [self.answers[duty] for duty in section.duties if duty in self.answers]

    def day(self, day: date | None) -> str:
        """Return a date for a reader; empty for none."""
        return date_text(day, self.lang) if day else ""


def bearing(section: ReportSection, told: Told) -> bool:
    """Tell whether some duty of a section may bind the organisation, or none is named."""
    duties = told.duties(section)
    return not duties or any(one.status is not Status.DOES_NOT_APPLY for one in duties)


def scope(section: ReportSection, told: Told) -> Iterator[Block]:
    """Yield what is not, or not surely, required of the organisation, and why."""
    say = words(told.lang)
    duties = told.duties(section)
    if not bearing(section, told):
        text = say(
            "Not required of you, by what the profile says: {reasons}. The heading stays, "
            "because the profile may be wrong."
        )
        reasons = dict.fromkeys(_why_free(one, told.lang) for one in duties)
        yield Paragraph(text.format(reasons="; ".join(reasons)), "guidance")
    for one in duties:
        if one.status is Status.MAY_APPLY:
            text = say("«{duty}» may be required of you; it depends on this: {condition}.")
            condition = applies_if(one.explanation, told.lang) or "–"
            label = said(one.duty.label, told.lang)
            yield Paragraph(text.format(duty=label, condition=condition), "guidance")


def _why_free(answer: Applicability, lang: str) -> str:
    """Return why a duty does not bind, in words: what it asks for, or what it excepts."""
    say, label = words(lang), said(answer.duty.label, lang)
    found = dict.fromkeys(_failing(answer.explanation, lang))
    tests = listed(list(found)[:MOST_REASONS], lang, "and")
    return f"{label} ({say('Applies if')}: {tests})" if tests else label


def _failing(node: Explanation, lang: str) -> Iterator[str]:
    """Yield the tests that fail, as near to the top as they have names of their own."""
    if node.kind in ("fact", "role", "phase", "ground"):
        yield requirement_text(node, lang)
        return
    for child in node.children:
        if child.truth == FALSE and child.kind not in ("exception", "not"):
            yield from _failing(child, lang)


def facts(section: ReportSection, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield the facts about the organisation that a section states."""
    lines: list[Span] = []
    for name in section.facts:
        fact = told.law.vocabulary.facts.get(name)
        label = said(fact.label, told.lang) if fact else name
        value = _value(name, told)
        lines.append(f"{label}: {value}" if value else Missing(label, required))
    if lines:
        yield Bullets(tuple(lines))


def _value(name: str, told: Told) -> str:
    """Return what the profile says of a fact, or of the one that stands in for it."""
    vocabulary = told.law.vocabulary
    fact = vocabulary.facts.get(name)
    if fact is None:
        return ""
    if name not in told.org.facts:
        return _value(fact.fallback, told) if fact.fallback else ""
    codes = vocabulary.values(fact)
    try:
        values = plain(read_value(fact, told.org.facts[name], codes))
    except BadFactValueError:
        return ""
    shown = [value_text(codes.concepts.get(one, one), told.lang) for one in values]
    return listed(shown, told.lang, "and")


def answers(section: ReportSection, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield what was answered to each duty of a section.

    Of duties that do not bind, only answers are told; the gap only where none binds.
    """
    duties = told.duties(section)
    bound = [one for one in duties if one.status is not Status.DOES_NOT_APPLY]
    for one in duties:
        if one in bound or not bound or told.assessment.answer(one.duty.id).state != "not-answered":
            yield from _answer(one, told, required=required and one in bound)


def _answer(one: Applicability, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield what was answered to one duty: state, reason, note, and what is still open."""
    say = words(told.lang)
    given = told.assessment.answer(one.duty.id)
    name = f"{said(one.duty.label, told.lang)} ({'; '.join(one.duty.citations)})"
    if given.state == "not-answered":
        yield Paragraph(Missing(say("an answer to «{duty}»").format(duty=name), required))
    else:
        yield Paragraph(f"{name}: {say(STATE_WORDS[given.state])}")
    if given.reason:
        yield Paragraph(f"{say('Reason')}: {' '.join(given.reason.split())}", "quote")
    yield from paragraphs(given.note, "quote")
    if given.state in ("met", "partly", "not-met") and not given.note.strip():
        text = say("a description for «{duty}»: the answer has no note")
        yield Paragraph(Missing(text.format(duty=name), required))
    if given.confirm:
        text = say("a confirmation of «{duty}»: {reason}")
        yield Paragraph(Missing(text.format(duty=name, reason=given.confirm.reason), required))


def _measures(section: ReportSection, told: Told) -> list[PlannedMeasure]:
    """Return the measures of a section's duties, in its order."""
    return [m for one in told.duties(section) for m in told.assessment.answer(one.duty.id).measures]


def measures(section: ReportSection, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield all measures of a section, with what is planned, done and achieved."""
    say = words(told.lang)
    header = ("Measure", "Responsible role", "Planned", "Done", "Effect")
    rows: list[tuple[Span, ...]] = [
        (m.title, m.responsible, told.day(m.planned), told.day(m.done), m.effect)
        for m in _measures(section, told)
    ]
    yield from _table(
        say("Measures"), tuple(map(say, header)), rows, Missing(say("measures"), required)
    )


def plans(section: ReportSection, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield the measures that are not done yet: who does them, and by when."""
    say = words(told.lang)
    rows: list[tuple[Span, ...]] = [
        (
            m.title,
            m.responsible or Missing(say("who is responsible"), required=False),
            told.day(m.planned) or Missing(say("by when"), required=False),
        )
        for m in _measures(section, told)
        if not m.done
    ]
    header = (say("Measure"), say("Responsible role"), say("Planned"))
    gap = Missing(say("measures that are planned"), required)
    yield from _table(say("Planned measures"), header, rows, gap)


def results(section: ReportSection, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield the measures that are done, and what came of them."""
    say = words(told.lang)
    rows: list[tuple[Span, ...]] = [
        (m.title, told.day(m.done), m.effect or Missing(say("what came of it"), required))
        for m in _measures(section, told)
        if m.done
    ]
    header = (say("Measure"), say("Done"), say("Effect"))
    gap = Missing(say("measures that are done, and what came of them"), required)
    yield from _table(say("Measures that are done"), header, rows, gap)


def _table(
    caption: str, header: tuple[str, ...], rows: list[tuple[Span, ...]], gap: Missing
) -> Iterator[Block]:
    """Yield a table; where it has no rows, that they are missing."""
    yield DraftTable(caption, header, tuple(dict.fromkeys(rows))) if rows else Paragraph(gap)


def evidence(section: ReportSection, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield the evidence of a section's duties."""
    say = words(told.lang)
    items = [
        e for one in told.duties(section) for e in told.assessment.answer(one.duty.id).evidence
    ]
    lines = dict.fromkeys(_evidence(item, told) for item in items)
    yield Bullets(tuple(lines)) if lines else Paragraph(Missing(say("evidence"), required))


def _evidence(item: EvidenceItem, told: Told) -> str:
    """Return a piece of evidence on one line: title, where it is, and its days."""
    say = words(told.lang)
    days = (
        (say("Date"), item.made_on),
        (say("Valid until"), item.valid_until),
        (say("Published"), item.published),
    )
    dated = [f"{name}: {told.day(day)}" for name, day in days if day]
    where = [part for part in (item.link, item.file.name if item.file else "") if part]
    return " · ".join((item.title, *where, *dated))


def tables(section: ReportSection, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield the tables that a person fills in, with what is missing before each."""
    say = words(told.lang)
    for one in section.tables:
        caption = said(one.label, told.lang)
        text = say("what goes into the table «{table}»").format(table=caption)
        yield Paragraph(Missing(text, required))
        yield _empty(one, caption, told.lang)


def _empty(table: ReportTable, caption: str, lang: str) -> DraftTable:
    """Return a table with room to write."""
    header = tuple(said(one, lang) for one in table.columns)
    names = [said(one, lang) for one in table.rows] or [""] * BLANK_ROWS
    return DraftTable(caption, header, tuple((name, *[""] * (len(header) - 1)) for name in names))
