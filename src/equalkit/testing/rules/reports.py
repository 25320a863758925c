"""Rules about report templates: what they name exists, and is told in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.text import LAST_RESORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.law import Law
    from equalkit.model.report import ReportSection, ReportTemplate
    from equalkit.model.text import Texts
    from equalkit.testing.submission import Submission


def known_in_report(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty, fact and role that a report names exists."""
    law = submission.law
    for template in law.report_templates.values() if law else ():
        if law:
            yield from (
                (template.kind, f"names {what}, which is not known")
                for what in _unknown(template, law)
            )


def _unknown(template: ReportTemplate, law: Law) -> Iterator[str]:
    """Yield what a report names and the law does not have."""
    sections = tuple(template.walk())
    named = {*template.duties, *(duty for one in sections for duty in one.duties)}
    facts = {fact for one in sections for fact in one.facts}
    yield from (f"duty '{one}'" for one in sorted(named - law.duties.keys()))
    yield from (f"fact '{one}'" for one in sorted(facts - law.vocabulary.facts.keys()))
    roles = law.vocabulary.scheme("role")
    yield from (f"role '{one}'" for one in template.roles if one not in roles)


def told_in_report(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty that a report names is answered under some heading."""
    law = submission.law
    for template in law.report_templates.values() if law else ():
        sections = tuple(template.walk())
        named = {*template.duties, *(duty for one in sections for duty in one.duties)}
        told = {duty for one in sections if "answers" in one.filled_from for duty in one.duties}
        for duty in sorted(named - told):
            yield template.kind, f"names '{duty}', and tells its answer under no heading"


def report_citations(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every citation in a report is from an act that is described."""
    law = submission.law
    acts = [act.id for act in law.acts.values()] if law else []
    for template in law.report_templates.values() if law else ():
        cited = (*template.citations, *(c for one in template.walk() for c in one.citations))
        for citation in dict.fromkeys(cited):
            if not any(act in citation for act in acts):
                yield template.kind, f"cites '{citation}', which is from no act that is described"


def report_texts(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every heading of a report, and what it asks for, is in every language, and in English."""
    law = submission.law
    wanted = dict.fromkeys((*submission.pack.languages, LAST_RESORT))
    for template in law.report_templates.values() if law else ():
        for text in (text for one in template.walk() for text in _texts(one)):
            lacking = [lang for lang in wanted if not text.get(lang, "").strip()]
            if lacking:
                shown = next(iter(text.values()), "a heading")
                yield template.kind, f"does not say « {shown} » in {', '.join(lacking)}"


def _texts(section: ReportSection) -> Iterator[Texts]:
    """Yield the texts of one section."""
    yield from (section.label, section.asks)
    for table in section.tables:
        yield from (table.label, *table.columns, *table.rows)
