from __future__ import annotations

import pytest

import equalkit as ek

KG = ek.load("se")
LAW = KG.law("se")
MEASURES = sorted(LAW.measures.values())

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
    found = KG.measures(LAW.country, "dl-3-8-employer-pay-survey")
    assert len(found) >= 4
    assert all("pay" in one.measure.areas for one in found)
