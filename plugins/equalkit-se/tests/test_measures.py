from __future__ import annotations

import pytest

import equalkit as ek

KG = ek.load("se")

METHODS = {
    "cemr-charter": (4, 4),
    "digg-accessibility-statement": (5, 3),
    "do-accessibility-measures": (4, 5),
    "do-four-steps-education": (4, 4),
    "do-four-steps-employer": (4, 7),
    "do-harassment-guidelines": (4, 3),
    "do-pay-survey": (6, 9),
    "jamstalldhetsmyndigheten-guide": (5, 4),
    "skolverket-promote-prevent-act": (4, 4),
    "skr-gender-mainstreaming-ten": (10, 4),
    "skr-gora-jamlikt": (5, 10),
    "upphandlingsmyndigheten-accessibility": (3, 2),
}
"""Steps and measures of each method, as counted in its sources."""

AREA_OF_DUTY = {
    "dl-3-16-education-four-steps": "education",
    "dl-3-6-employer-guidelines-routines": "harassment",
    "dl-3-7-employer-gender-balance": "recruitment",
    "dl-3-8-employer-pay-survey": "pay",
    "dos-13-accessibility-statement-websites-new": "accessibility",
    "kl-2-3-equal-treatment-v2": "services",
    "lou-9-2-accessibility-specs": "procurement",
}
"""An area in which something is done about each of some duties."""


def test_every_method_is_there_with_all_its_steps_and_measures() -> None:
    found = {
        name.removeprefix("method-"): (len(method.steps), len(method.measures))
        for name, method in KG.law("se").methods.items()
    }
    assert found == METHODS


@pytest.mark.parametrize(("duty", "area"), AREA_OF_DUTY.items())
def test_a_duty_has_measures_in_its_area(duty: str, area: str) -> None:
    found = KG.measures("se", duty)
    assert any(area in one.measure.areas for one in found)


def test_a_survey_of_pay_has_measures_about_pay_only() -> None:
    found = KG.measures("se", "dl-3-8-employer-pay-survey")
    assert len(found) >= 4
    assert all("pay" in one.measure.areas for one in found)
