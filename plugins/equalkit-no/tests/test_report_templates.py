"""Report templates: all that the law asks for, from those whom it asks."""

from __future__ import annotations

from datetime import date

import pytest

import equalkit as ek
from equalkit.assessment import new_assessment
from equalkit.assessment.reporting import fitting, told_in

KG = ek.load("no")
TEMPLATES = {one.kind: one for one in KG.law("no").report_templates.values()}
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


def test_all_reports_are_there() -> None:
    assert set(TEMPLATES) == set(ASKED)


@pytest.mark.parametrize("kind", TEMPLATES)
def test_all_that_the_law_asks_for_has_a_heading(kind: str) -> None:
    required = [one.label["en"] for one in TEMPLATES[kind].walk() if one.required]
    assert [one for one in required if one in ASKED[kind]] == ASKED[kind]


@pytest.mark.parametrize(("roles", "sector", "employees"), FITS)
def test_reports_fit_those_whom_the_law_asks(roles: str, sector: str, employees: int) -> None:
    org = ek.Profile("no", roles.split(), sector, employees=employees)
    told = told_in(KG, new_assessment(KG, org, on=ON))
    assert [one.kind for one in fitting(told)] == FITS[roles, sector, employees]
