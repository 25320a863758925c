from __future__ import annotations

import pytest

import equalkit as ek

KG = ek.load("no")
LAW = KG.law("no")
MEASURES = sorted(LAW.measures.values())

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
        for name, method in LAW.methods.items()
    }
    assert found == METHODS


def test_every_measure_speaks_the_languages_of_the_country_and_english() -> None:
    for measure in MEASURES:
        assert set(measure.label) >= {*LAW.languages, "en"}, measure.id


def test_every_method_names_its_publisher_in_all_these_languages() -> None:
    for method in LAW.methods.values():
        assert set(method.publisher) == {*LAW.languages, "en"}, method.id


@pytest.mark.parametrize("scheme", ["method-step", "decision-level", "measure-area"])
def test_step_level_and_area_of_every_measure_are_of_their_schemes(scheme: str) -> None:
    known = LAW.vocabulary.scheme(scheme)
    for measure in MEASURES:
        of_scheme = {
            "method-step": {measure.method_step},
            "decision-level": {measure.decision_level},
            "measure-area": set(measure.areas),
        }
        assert of_scheme[scheme], measure.id
        assert of_scheme[scheme] <= set(known.concepts), measure.id


def test_every_measure_has_a_source_and_says_how_sure_we_are() -> None:
    for measure in MEASURES:
        assert measure.sources, measure.id
        assert measure.confidence in {"high", "medium", "low"}, measure.id
        assert not measure.shared


def test_every_duty_that_is_served_is_law() -> None:
    served = {duty for one in MEASURES for duty in one.duties}
    served |= {duty for one in LAW.methods.values() for duty in one.duties}
    assert served
    assert served <= set(LAW.duties)


@pytest.mark.parametrize(("duty", "area"), AREA_OF_DUTY.items())
def test_a_duty_has_measures_in_its_area(duty: str, area: str) -> None:
    found = KG.measures(LAW.country, duty)
    assert any(area in one.measure.areas for one in found)


def test_a_survey_of_pay_has_measures_about_pay_only() -> None:
    found = KG.measures(LAW.country, "no-employer-pay-mapping")
    assert len(found) >= 4
    assert all("pay" in one.measure.areas for one in found)
