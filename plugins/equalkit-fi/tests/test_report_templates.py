"""Report templates: all that the law asks for, from those whom it asks."""

from __future__ import annotations

from datetime import date

import pytest

import equalkit as ek
from equalkit.assessment import new_assessment
from equalkit.assessment.reporting import fitting, told_in

KG = ek.load("fi")
TEMPLATES = {one.kind: one for one in KG.law("fi").report_templates.values()}
ON = date(2026, 11, 21)

ASKED = {
    "authority-equality-plan": [
        "Assessment: effects and how equality is realised",
        "Measures needed",
    ],
    "employer-equality-plan": [
        "Conclusions of the assessment",
        "Measures needed",
        "Discussion with staff",
    ],
    "school-equality-plan": [
        "Assessment: effects and how equality is realised",
        "Measures needed",
        "Hearing pupils, guardians and students",
    ],
    "ece-equality-plan": [
        "Assessment: effects and how equality is realised",
        "Measures needed",
        "Family day care and open early childhood education",
    ],
    "gender-equality-plan": [
        "Gender equality at the workplace",
        "Pay survey",
        "Causes of pay differences",
        "Measures needed",
        "Preventing discrimination on gender identity and gender expression",
        "Evaluation of earlier measures",
        "Cooperation with staff representatives",
        "Telling staff",
    ],
    "school-gender-equality-plan": [
        "Review of the gender equality situation",
        "Measures needed",
        "Preventing discrimination on gender identity and gender expression",
        "Evaluation of earlier measures",
        "Cooperation with staff and pupils or students",
    ],
    "ece-gender-equality-plan": [
        "Review of the gender equality situation",
        "Measures needed",
        "Preventing discrimination on gender identity and gender expression",
        "Evaluation of earlier measures",
        "Cooperation with staff and participation of children",
    ],
}
"""What the law wants each report to say: headings in English, of required sections."""

FITS = {
    ("employer", "private", 30): ["employer-equality-plan", "gender-equality-plan"],
    ("employer", "private", 29): [],
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
    org = ek.Profile("fi", roles.split(), sector, employees=employees)
    told = told_in(KG, new_assessment(KG, org, on=ON))
    assert [one.kind for one in fitting(told)] == FITS[roles, sector, employees]
