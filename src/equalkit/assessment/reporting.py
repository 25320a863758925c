"""Drafts of the reports that the law asks for, filled from an assessment.

A draft says what was answered and marks what is missing. It invents nothing, and keeps
a heading even where the profile says that it is not required: a missed duty is worse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.assessment import report_parts as parts
from equalkit.errors import UnknownNameError
from equalkit.model.answer import Status
from equalkit.model.draft import Draft, Heading, Missing, Paragraph
from equalkit.model.profile_file import as_profile
from equalkit.model.text import say as said
from equalkit.model.wording import date_text, disclaimer
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.assessment.report_parts import Told
    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment
    from equalkit.model.draft import Block, Span
    from equalkit.model.report import ReportSection, ReportTemplate

FILLINGS = {
    "answers": parts.answers,
    "measures": parts.measures,
    "plans": parts.plans,
    "results": parts.results,
    "evidence": parts.evidence,
}
"""What a section can be filled from, in the order in which it is told."""


def told_in(kg: KnowledgeGraph, assessment: Assessment, lang: str | None = None) -> Told:
    """Return all that reports are made from.

    Args:
        kg: The law.
        assessment: What was answered; its date counts.
        lang: BCP 47 tag; None for the assessment's own, or the country's first.

    Raises:
        UnknownNameError: The language is not known.
        QuestionError: The profile cannot be understood.
    """
    tag = kg.language(assessment.country, lang or assessment.lang or None)
    org = as_profile(assessment.profile, assessment.country)
    answers = kg.duties(org, on=assessment.on, lang=tag)
    law = kg.law(assessment.country)
    in_force = {one.duty.id: one for one in answers if assessment.on in one.duty.in_force}
    return parts.Told(law, assessment, org, in_force, tag)


def fitting(told: Told) -> tuple[ReportTemplate, ...]:
    """Return the reports that the law asks the organisation for, or may, by kind."""
    return tuple(
        template
        for template in _valid(told)
        if any(
            told.answers[duty].status is not Status.DOES_NOT_APPLY
            for duty in template.duties
            if duty in told.answers
        )
    )


def _valid(told: Told) -> list[ReportTemplate]:
    """Return the templates of the assessment's date, by kind."""
    all_ = told.law.report_templates.values()
    return sorted(one for one in all_ if told.assessment.on in one.in_force)


def find_template(told: Told, kind: str) -> ReportTemplate:
    """Return the report of a kind; one that does not fit the profile, too.

    Raises:
        UnknownNameError: The country has no report of the kind on the date.
    """
    valid = {one.kind: one for one in _valid(told)}
    if kind not in valid:
        raise UnknownNameError("report", kind, valid)
    return valid[kind]


def report_draft(template: ReportTemplate, told: Told, *, period: str = "") -> Draft:
    """Return a report as far as it can be written from the answers.

    Args:
        template: What it must say.
        told: From `told_in`.
        period: The time that the report is about, in words; empty to mark it as missing.

    Returns:
        Every heading of the template, in order; what is missing is marked.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.assessment import Assessment
        >>> from equalkit.testing import example_graph
        >>> day = date(2026, 1, 1)
        >>> told = told_in(example_graph(), Assessment(country="xa", on=day, law_as_of=day), "en")
        >>> draft = report_draft(find_template(told, "equality-plan"), told)
        >>> draft.title
        'Plan for equality'
        >>> draft.facts[0]
        ('Organisation', Missing(what='the name of the organisation', required=True))
    """
    lang = told.lang
    return Draft(
        title=said(template.label, lang),
        lang=lang,
        country=told.law.country,
        on=told.assessment.on,
        facts=tuple(_facts(template, told, period.strip())),
        notices=tuple(_notices(template, told)),
        blocks=tuple(block for one in template.sections for block in _section(one, told, 1)),
    )


def _facts(template: ReportTemplate, told: Told, period: str) -> Iterator[tuple[str, Span]]:
    """Yield what stands at the top."""
    say, given = words(told.lang), told.assessment
    name = given.organisation.strip()
    yield say("Organisation"), name or Missing(say("the name of the organisation"))
    yield say("Reporting period"), period or Missing(say("the period that the report is about"))
    yield say("Date"), date_text(given.on, told.lang)
    yield say("Legal basis"), "; ".join(template.citations)
    yield say("Law as of"), date_text(told.law.law_as_of, told.lang)
    yield say("Content release"), told.law.release or "–"


def _notices(template: ReportTemplate, told: Told) -> Iterator[str]:
    """Yield what a reader must know before anything else."""
    say = words(told.lang)
    yield say(
        "Draft with proposed content. What stands in italics, or behind a star, says what is "
        "asked for; take it out before you hand the report in."
    )
    if template not in fitting(told):
        yield say("By what the profile says, the law does not ask you for this report.")
    if template.note:
        yield said(template.note, told.lang)
    yield disclaimer(told.lang)


def _section(section: ReportSection, told: Told, level: int) -> Iterator[Block]:
    """Yield a section: what is asked for, what is known, what is missing, what is below."""
    say, lang = words(told.lang), told.lang
    yield Heading(said(section.label, lang), level)
    form = say("The law asks: {text} ({citations})")
    if not section.required:
        form = say("Recommended: {text} ({citations})")
    text = said(section.asks, lang)
    yield Paragraph(form.format(text=text, citations="; ".join(section.citations)), "guidance")
    if section.note:
        yield Paragraph(said(section.note, lang), "guidance")
    yield from parts.scope(section, told)
    bearing = parts.bearing(section, told)
    for block in _content(section, told, required=section.required and bearing):
        gap = isinstance(block, Paragraph) and isinstance(block.text, Missing)
        if not gap or section.required or bearing:
            yield block
    for one in section.sections:
        yield from _section(one, told, level + 1)


def _content(section: ReportSection, told: Told, *, required: bool) -> Iterator[Block]:
    """Yield what is known and what is missing under one heading."""
    yield from parts.facts(section, told, required=required)
    if "text" in section.filled_from:
        heading = said(section.label, told.lang)
        text = words(told.lang)("text on «{heading}»").format(heading=heading)
        yield Paragraph(Missing(text, required))
    for filling, fill in FILLINGS.items():
        if filling in section.filled_from:
            yield from fill(section, told, required=required)
    yield from parts.tables(section, told, required=required)
