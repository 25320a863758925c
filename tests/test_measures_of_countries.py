"""Methods and measures of countries: where they stand, who says so, how sure we are.

What they name is for the rules of `equalkit.testing`; how many there are, and what they
are about, is for the plugin's own tests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import equalkit as ek

if TYPE_CHECKING:
    from equalkit.model.method import Measure, Method

COUNTRIES = ("fi", "no", "se")
"""Those with guidance about duties of their own: the European Union has only a charter."""

KG = ek.load(*COUNTRIES)
METHODS = [
    pytest.param(country, method, id=f"{country}-{method.id}")
    for country in COUNTRIES
    for method in KG.law(country).methods.values()
]
MEASURES = [
    pytest.param(measure, id=f"{country}-{measure.id}")
    for country in COUNTRIES
    for measure in KG.law(country).measures.values()
]


@pytest.mark.parametrize(("country", "method"), METHODS)
def test_every_method_names_its_publisher_in_every_language(country: str, method: Method) -> None:
    assert set(method.publisher) == {*KG.law(country).languages, "en"}


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_has_its_place(measure: Measure) -> None:
    assert measure.method_step
    assert measure.decision_level
    assert measure.areas


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_has_a_source_and_says_how_sure_we_are(measure: Measure) -> None:
    assert measure.sources
    assert measure.confidence in {"high", "medium", "low"}
    assert not measure.shared


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_measures_that_serve_its_duties(country: str) -> None:
    law = KG.law(country)
    assert {duty for one in law.measures.values() for duty in one.duties} | {
        duty for one in law.methods.values() for duty in one.duties
    }
