from __future__ import annotations

import pytest

import equalkit as ek

KG = ek.load("fi")

METHODS = {
    "authority-assess-and-plan": (4, 7),
    "ece-plans": (5, 5),
    "finlex-assessment-tool": (5, 3),
    "gender-plan-workplace": (7, 9),
    "moj-checklist": (7, 7),
    "ombudsman-plan": (4, 6),
    "osh-workplace": (5, 5),
    "school-plans": (5, 6),
    "thl-municipal-planning": (8, 6),
}
"""Steps and measures of each method, as counted in its sources."""

AREA_OF_DUTY = {
    "fi-tal-14-job-advertisement": "recruitment",
    "fi-tal-6a-3-pay-survey": "pay",
    "fi-tal-8d-employer-harassment": "harassment",
    "fi-yvl-15-1-reasonable-accommodation": "accommodation",
    "fi-yvl-5-2-authority-plan": "strategy",
    "fi-yvl-6-2-school-plan": "education",
}
"""An area in which something is done about each of some duties."""


def test_every_method_is_there_with_all_its_steps_and_measures() -> None:
    found = {
        name.removeprefix("method-"): (len(method.steps), len(method.measures))
        for name, method in KG.law("fi").methods.items()
    }
    assert found == METHODS


@pytest.mark.parametrize(("duty", "area"), AREA_OF_DUTY.items())
def test_a_duty_has_measures_in_its_area(duty: str, area: str) -> None:
    found = KG.measures("fi", duty)
    assert any(area in one.measure.areas for one in found)


def test_a_survey_of_pay_has_measures_about_pay_only() -> None:
    found = KG.measures("fi", "fi-tal-6a-3-pay-survey")
    assert len(found) >= 4
    assert all("pay" in one.measure.areas for one in found)
