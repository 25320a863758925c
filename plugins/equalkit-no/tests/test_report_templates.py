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

KG = ek.load("no")
LAW = KG.law("no")
TEMPLATES = {one.kind: one for one in LAW.report_templates.values()}
ON = date(2026, 11, 21)

ASKED = {
    "authority-statement": [
        "How we build equality into our work",
        "From principles, procedures and standards to action",
        "The results we have achieved",
        "What we expect ahead",
    ],
    "employer-statement": [
        "Part 1: State of gender equality",
        "Gender balance",
        "Temporary employees",
        "Part-time employees",
        "Parental leave taken",
        "Pay by sex and gender distribution by level",
        "Involuntary part-time work",
        "Part 2: Our work for equality and against discrimination",
        "Cooperation with the employees' representatives",
        "Risks and barriers examined, and their causes",
        "Measures",
        "Results",
        "Documentation",
        "Where the statement stands",
        "Privacy",
    ],
}
"""What the law wants each report to say: headings in English, of required sections."""

FITS = {
    ("employer public-authority", "municipal", 5): ["authority-statement", "employer-statement"],
    ("employer", "private", 51): ["employer-statement"],
    ("employer", "private", 5): [],
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
    org = ek.Profile("no", roles.split(), sector, employees=employees)
    told = told_in(KG, new_assessment(KG, org, on=ON))
    assert [one.kind for one in fitting(told)] == FITS[roles, sector, employees]


@kinds
def test_an_empty_report_has_every_heading(kind: str) -> None:
    told = told_in(KG, new_assessment(KG, ek.Profile("no"), on=ON))
    draft = report_draft(TEMPLATES[kind], told)
    headings = {block.text for block in draft.blocks if hasattr(block, "level")}
    assert {one.label[told.lang] for one in TEMPLATES[kind].walk()} == headings
