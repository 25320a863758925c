from __future__ import annotations

import pytest

import equalkit as ek

KG = ek.load("no")

METHODS = {
    "bufdir-five-step-authorities": (5, 5),
    "bufdir-four-step-employers": (4, 0),
    "bufdir-pay-mapping": (4, 4),
    "digdir-statement": (4, 4),
    "ldo-authority-roles": (4, 4),
    "ldo-employer": (4, 7),
    "ldo-equal-services-handbook": (0, 10),
    "measure-catalogue": (0, 26),
    "ministry-budget-guide": (3, 3),
    "oslo-equal-services": (5, 10),
}
"""Steps and measures of each method, as counted in its sources."""

AREA_OF_DUTY = {
    "no-employer-involuntary-part-time": "working-time",
    "no-employer-pay-mapping": "pay",
    "no-hiring-questions": "recruitment",
    "no-ldl-prevent-harassment": "harassment",
    "no-pa-role-grants": "grants",
    "no-pa-role-rules": "rules",
    "no-pa-role-service": "services",
}
"""An area in which something is done about each of some duties."""


def test_every_method_is_there_with_all_its_steps_and_measures() -> None:
    found = {
        name.removeprefix("method-"): (len(method.steps), len(method.measures))
        for name, method in KG.law("no").methods.items()
    }
    assert found == METHODS


@pytest.mark.parametrize(("duty", "area"), AREA_OF_DUTY.items())
def test_a_duty_has_measures_in_its_area(duty: str, area: str) -> None:
    found = KG.measures("no", duty)
    assert any(area in one.measure.areas for one in found)


def test_a_survey_of_pay_has_measures_about_pay_only() -> None:
    found = KG.measures("no", "no-employer-pay-mapping")
    assert len(found) >= 4
    assert all("pay" in one.measure.areas for one in found)
