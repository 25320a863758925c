from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from equalkit.model.documents import MeasuresDocument

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

SHARED = """
@prefix eqk: <https://w3id.org/equalkit#> .
@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/equalkit/shared/m-1> a eqk:Measure , eqk:SharedMeasure ;
    skos:prefLabel "let users read letters first"@en ;
    eqk:countryCode "xa" ;
    eqk:experience "fewer calls"@en ;
    eqk:methodStep eqk:method-step-map ;
    eqk:servesDuty eqk-xa:xa-plan .
"""


def test_measures_for_a_duty_stand_under_step_and_level(equalkit: Run) -> None:
    lines = [line.strip() for line in equalkit("measures", "xa-plan").out.splitlines()]
    assert lines[0] == "Measures: Plan for equality [xa-plan]"
    step, level = lines.index("ACT"), lines.index("Decision level: unit")
    assert step < level < lines.index("- write in plain language [measure-plain-language]")


def test_measures_tell_who_recommends_them(equalkit: Run) -> None:
    assert "Recommended by: Equality Ombud" in equalkit("measures", "xa-plan").out


def test_all_measures_are_listed_without_a_duty(equalkit: Run) -> None:
    assert equalkit("measures").out.startswith("Measures: All measures\n")


def test_areas_and_steps_are_told_in_the_language_asked_for(equalkit: Run) -> None:
    out = equalkit("measures", "--lang", "nb").out
    assert "Område: informasjon og kommunikasjon" in out
    assert "SETTE I VERK TILTAK" in out


def test_a_duty_without_measures_is_told_so(equalkit: Run) -> None:
    assert "No measures are known." in equalkit("measures", "xa-respect").out


def test_another_level_leaves_out_the_rest(equalkit: Run) -> None:
    found = equalkit("measures", "--level", "agency", "--format", "json").json
    assert found["measures"] == []


def test_the_document_is_the_one_that_was_promised(equalkit: Run) -> None:
    told = equalkit("measures", "xa-plan", "--format", "json").json
    document = MeasuresDocument.model_validate(told)
    assert document.model_dump(mode="json", by_alias=True, exclude_unset=True) == told
    assert [one["id"] for one in told["measures"]] == ["measure-plain-language"]


@pytest.mark.parametrize("asked", [("xa-none",), ("--step", "dance"), ("--level", "planet")])
def test_what_is_not_known_is_told_in_one_line(equalkit: Run, asked: tuple[str, ...]) -> None:
    ran = equalkit("measures", *asked)
    assert ran.code == 2
    assert ran.told.startswith("Error: Unknown ")


def test_shared_measures_are_told_apart_from_guidance(equalkit: Run, tmp_path: Path) -> None:
    (tmp_path / "shared.ttl").write_text(SHARED, "utf-8")
    out = equalkit("measures", "xa-plan", "--with", "shared.ttl").out
    guidance, _, rest = out.partition("Shared by other organisations (neither law nor official")
    assert "write in plain language" in guidance
    assert "let users read letters first [m-1]" in rest
    assert "Experience: fewer calls" in rest
    assert "Recommended by" not in rest


def test_a_checklist_shows_shared_measures_as_such(equalkit: Run, tmp_path: Path) -> None:
    (tmp_path / "shared.ttl").write_text(SHARED, "utf-8")
    asked = ("checklist", "--role", "employer", "--employees", "60", "--with", "shared.ttl")
    out = " ".join(equalkit(*asked).out.split())
    assert "let users read letters first (map · experience shared by another organisation)" in out
    assert "write in plain language (act · unit)" in out
