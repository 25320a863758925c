"""Report templates: all that the law asks for, from those whom it asks."""

from __future__ import annotations

from datetime import date

import pytest

import equalkit as ek
from equalkit.assessment import new_assessment
from equalkit.assessment.reporting import fitting, told_in

KG = ek.load("se")
TEMPLATES = {one.kind: one for one in KG.law("se").report_templates.values()}
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


def test_all_reports_are_there() -> None:
    assert set(TEMPLATES) == set(ASKED)


@pytest.mark.parametrize("kind", TEMPLATES)
def test_all_that_the_law_asks_for_has_a_heading(kind: str) -> None:
    required = [one.label["en"] for one in TEMPLATES[kind].walk() if one.required]
    assert [one for one in required if one in ASKED[kind]] == ASKED[kind]


@pytest.mark.parametrize(("roles", "sector", "employees"), FITS)
def test_reports_fit_those_whom_the_law_asks(roles: str, sector: str, employees: int) -> None:
    org = ek.Profile("se", roles.split(), sector, employees=employees)
    told = told_in(KG, new_assessment(KG, org, on=ON))
    assert [one.kind for one in fitting(told)] == FITS[roles, sector, employees]
