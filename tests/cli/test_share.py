from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

ASSESSMENT: dict[str, Any] = {
    "schema": "https://w3id.org/equalkit/schema/assessment-1.json",
    "country": "xa",
    "on": "2026-01-01",
    "law_as_of": "2026-01-01",
    "organisation": "Lillevik municipality",
    "answers": {
        "xa-plan": {
            "state": "met",
            "measures": [
                {
                    "id": "m-0123abcd",
                    "title": "Let users in Lillevik read letters first",
                    "done": "2025-05-17",
                    "effect": "Fewer calls to 22 33 44 55",
                    "kind": "services",
                    "method_step": "act",
                    "decision_level": "unit",
                    "responsible": "Kari Nordmann",
                },
                {"id": "m-4567abcd", "title": "Only an idea"},
            ],
        }
    },
}


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Give an assessment with one measure that was done, and one that was not."""
    file = tmp_path / "ours.json"
    file.write_text(json.dumps(ASSESSMENT), "utf-8")
    return file


def test_what_is_shared_can_be_added_by_others(equalkit: Run, ours: Path) -> None:
    assert equalkit("share", str(ours), "-o", "shared.ttl").code == 0
    found = equalkit("measures", "xa-plan", "--with", "shared.ttl", "--format", "json").json
    (one,) = (one for one in found["measures"] if one["shared"])
    assert one["label"] == "Let users in […] read letters first"
    assert one["experience"] == "Fewer calls to […]"
    assert (one["step"]["id"], one["level"]["id"], one["year"]) == ("act", "unit", "2025")
    assert [area["label"] for area in one["areas"]] == ["services"]


def test_nothing_of_the_organisation_is_in_the_file(equalkit: Run, ours: Path) -> None:
    out = equalkit("share", str(ours)).out
    for secret in ("Lillevik", "Kari", "m-0123abcd", "2025-05", "22 33"):
        assert secret not in out


def test_the_file_says_that_it_is_neither_law_nor_guidance(equalkit: Run, ours: Path) -> None:
    head = equalkit("share", str(ours)).out.splitlines()[0]
    assert head.startswith("# ")
    assert "neither law nor official guidance" in head


def test_what_is_taken_out_is_told_on_stderr(equalkit: Run, ours: Path) -> None:
    told = equalkit("share", str(ours)).err.splitlines()
    assert told == [
        "Warning: taken out of the title of a measure for xa-plan: name «Lillevik»",
        "Warning: taken out of the effect of a measure for xa-plan: number «22 33 44 55»",
        "Measures to share: 1",
    ]


def test_a_check_writes_nothing(equalkit: Run, ours: Path, tmp_path: Path) -> None:
    ran = equalkit("share", str(ours), "--check", "-o", "shared.ttl")
    assert (ran.code, ran.out) == (1, "")
    assert "Lillevik" in ran.err
    assert not (tmp_path / "shared.ttl").exists()


def test_a_check_that_finds_nothing_is_fine(equalkit: Run, ours: Path) -> None:
    ran = equalkit("share", str(ours), "--check", "--include", "xa-respect")
    assert (ran.code, ran.err) == (0, "Measures to share: 0\n")


def test_all_takes_ideas_too(equalkit: Run, ours: Path) -> None:
    assert "Only an idea" not in equalkit("share", str(ours)).out
    assert "Only an idea" in equalkit("share", str(ours), "--all").out


def test_a_file_without_a_name_is_warned_of(equalkit: Run, tmp_path: Path) -> None:
    nameless = {key: value for key, value in ASSESSMENT.items() if key != "organisation"}
    (tmp_path / "ours.json").write_text(json.dumps(nameless), "utf-8")
    assert "names no organisation" in equalkit("share", "ours.json").err
    assert "names no organisation" not in equalkit("share", "ours.json", "--name", "Lillevik").err


def test_the_same_file_gives_the_same_bytes(equalkit: Run, ours: Path) -> None:
    assert equalkit("share", str(ours)).out == equalkit("share", str(ours)).out


@pytest.mark.parametrize("content", ["", "[]", '{"schema": "x"}', "{" * 100_000])
def test_a_file_that_is_no_assessment_is_refused(
    equalkit: Run, tmp_path: Path, content: str
) -> None:
    (tmp_path / "ours.json").write_text(content, "utf-8")
    ran = equalkit("share", "ours.json")
    assert ran.code == 2
    assert ran.told.startswith("Error: ")
