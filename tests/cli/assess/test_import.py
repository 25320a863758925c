from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]


@pytest.fixture
def both(assess: Run, tmp_path: Path) -> Path:
    """Make theirs.json, a copy of ours.json, and write a note of one's own in each."""
    (tmp_path / "theirs.json").write_bytes((tmp_path / "ours.json").read_bytes())
    assess("set", "ours.json", "xa-plan", "met", "--note", "Ours")
    assess("set", "theirs.json", "xa-plan", "met", "--note", "Theirs")
    return tmp_path / "theirs.json"


def test_what_a_colleague_wrote_comes_in(assess: Run, ours: Run, tmp_path: Path) -> None:
    (tmp_path / "theirs.json").write_bytes((tmp_path / "ours.json").read_bytes())
    assess("set", "ours.json", "xa-plan", "met")
    assess("set", "theirs.json", "xa-respect", "partly")
    ran = assess("import", "ours.json", "theirs.json")
    assert (ran.code, ran.out) == (0, "")
    assert "answers taken: 1, conflicts: 0 (revision 3)" in ran.told
    states = {duty: answer["state"] for duty, answer in ours()["answers"].items()}
    assert states == {"xa-plan": "met", "xa-respect": "partly"}


@pytest.mark.usefixtures("both")
def test_a_conflict_stops_it_and_says_what_to_do(assess: Run, ours: Run) -> None:
    before = ours()
    ran = assess("import", "ours.json", "theirs.json")
    assert ran.code == 2
    assert "xa-plan note" in ran.told
    assert "--prefer" in ran.told
    assert ours() == before


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("side", "taken", "left"), [("ours", "Ours", "Theirs"), ("theirs", "Theirs", "Ours")]
)
def test_what_is_not_preferred_is_kept(
    assess: Run, ours: Run, side: str, taken: str, left: str
) -> None:
    assess("import", "ours.json", "theirs.json", "--prefer", side)
    answer = ours()["answers"]["xa-plan"]
    assert answer["note"] == taken
    assert [one["value"] for one in answer["others"]] == [left]


@pytest.mark.usefixtures("both")
def test_a_person_can_be_asked(assess: Run, ours: Run) -> None:
    ran = assess("import", "ours.json", "theirs.json", "--ask", written="theirs\n")
    assert (ran.code, ran.out) == (0, "")
    assert "Ours" in ran.err
    assert ours()["answers"]["xa-plan"]["note"] == "Theirs"


def test_who_is_asked_sees_nothing_that_steers(assess: Run, both: Path) -> None:
    plain = json.loads(both.read_text("utf-8"))
    plain["answers"]["xa-plan"]["note"] = "\x1b[2J\u202e"
    both.write_text(json.dumps(plain))
    ran = assess("import", "ours.json", "theirs.json", "--ask", written="ours\n")
    assert not {"\x1b", "\u202e"} & set(ran.err)


@pytest.mark.usefixtures("both")
def test_who_says_nothing_changes_nothing(assess: Run, ours: Run) -> None:
    before = ours()
    assert assess("import", "ours.json", "theirs.json", "--ask", written="").code != 0
    assert ours() == before


def test_a_file_that_is_not_there_is_made(assess: Run, both: Path) -> None:
    assert assess("import", "new.json", both.name).code == 0
    new = json.loads(both.with_name("new.json").read_text("utf-8"))
    assert new["answers"]["xa-plan"]["note"] == "Theirs"


def test_the_same_file_twice_is_no_revision(assess: Run, ours: Run, both: Path) -> None:
    assess("import", "ours.json", both.name, "--prefer", "theirs")
    before = ours()
    assess("import", "ours.json", both.name, "--prefer", "theirs")
    assert ours() == before


def test_a_file_of_an_unknown_country_makes_no_new_file(assess: Run, tmp_path: Path) -> None:
    told = {"schema": "https://w3id.org/equalkit/schema/assessment-1.json", "country": "xc",
            "on": "2026-01-01", "law_as_of": "2026-01-01"}  # fmt: skip
    (tmp_path / "theirs.json").write_text(json.dumps(told))
    ran = assess("import", "new.json", "theirs.json")
    assert ran.code == 2
    assert not (tmp_path / "new.json").exists()
