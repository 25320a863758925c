"""Report templates: only duties that exist, all languages, and all that the law asks for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import equalkit as ek
from equalkit.assessment import new_assessment
from equalkit.assessment.reporting import fitting, report_draft, told_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KG = ek.load("se")
LAW = KG.law("se")
TEMPLATES = {one.kind: one for one in LAW.report_templates.values()}
ON = date(2026, 11, 21)

ASKED = {
    "active-measures-documentation": [
        "The four-step work in five areas",
        "Examination",
        "Analysis",
        "Measures",
        "Follow-up and evaluation",
        "Guidelines and routines",
        "Gender balance",
        "Result of the pay survey and analysis",
        "Pay adjustments and other measures",
        "Cost estimate and timetable",
        "Evaluation of last year's measures",
        "Cooperation",
    ],
    "pay-survey-documentation": [
        "Result of the pay survey and analysis",
        "Pay adjustments and other measures",
        "Cost estimate and timetable",
        "Evaluation of last year's measures",
        "Cooperation on the pay survey",
    ],
    "education-documentation": [
        "The four-step work",
        "Examination",
        "Analysis",
        "Measures",
        "Follow-up and evaluation",
        "Guidelines and routines against harassment",
        "Cooperation",
    ],
}
"""What the law wants each report to say: headings in English, of required sections."""

FITS = {
    ("employer", "private", 25): ["active-measures-documentation", "pay-survey-documentation"],
    ("employer", "private", 10): ["pay-survey-documentation"],
    ("employer", "private", 9): [],
}
"""Reports that fit some organisations, by roles, sector and number of employees."""

kinds = pytest.mark.parametrize("kind", sorted(TEMPLATES))


def texts(kind: str) -> Iterator[Mapping[str, str]]:
    """Yield every text of a template."""
    template = TEMPLATES[kind]
    yield template.label
    for section in template.walk():
        yield from (section.label, section.asks)
        for table in section.tables:
            yield from (table.label, *table.columns, *table.rows)
    yield from (note for note in (template.note, *(s.note for s in template.walk())) if note)


def test_all_reports_are_there() -> None:
    assert set(TEMPLATES) == set(ASKED)


@kinds
def test_every_text_is_in_every_language(kind: str) -> None:
    for text in texts(kind):
        assert set(text) == {*LAW.languages, "en"}
        assert all(one.strip() == one != "" for one in text.values())


@kinds
def test_only_duties_and_facts_that_exist_are_named(kind: str) -> None:
    template = TEMPLATES[kind]
    named = {*template.duties, *(duty for one in template.walk() for duty in one.duties)}
    assert named <= set(LAW.duties)
    assert {fact for one in template.walk() for fact in one.facts} <= set(LAW.vocabulary.facts)


@kinds
def test_every_duty_that_is_named_is_answered_under_some_heading(kind: str) -> None:
    template = TEMPLATES[kind]
    told = {duty for one in template.walk() if "answers" in one.filled_from for duty in one.duties}
    assert told == {*template.duties, *(duty for one in template.walk() for duty in one.duties)}


@kinds
def test_all_that_the_law_asks_for_has_a_heading(kind: str) -> None:
    required = [one.label["en"] for one in TEMPLATES[kind].walk() if one.required]
    assert [one for one in required if one in ASKED[kind]] == ASKED[kind]


@kinds
def test_a_report_is_cited_from_acts_of_its_duties(kind: str) -> None:
    acts = [act.id for act in LAW.acts.values()]
    template = TEMPLATES[kind]
    cited = [*template.citations, *(c for one in template.walk() for c in one.citations)]
    assert all(any(act in citation for act in acts) for citation in cited)


@pytest.mark.parametrize(("roles", "sector", "employees"), FITS)
def test_reports_fit_those_whom_the_law_asks(roles: str, sector: str, employees: int) -> None:
    org = ek.Profile("se", roles.split(), sector, employees=employees)
    told = told_in(KG, new_assessment(KG, org, on=ON))
    assert [one.kind for one in fitting(told)] == FITS[roles, sector, employees]


@kinds
def test_an_empty_report_has_every_heading(kind: str) -> None:
    told = told_in(KG, new_assessment(KG, ek.Profile("se"), on=ON))
    draft = report_draft(TEMPLATES[kind], told)
    headings = {block.text for block in draft.blocks if hasattr(block, "level")}
    assert {one.label[told.lang] for one in TEMPLATES[kind].walk()} == headings
