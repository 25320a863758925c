from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]


def test_a_new_file_says_whom_it_is_for(equalkit: Run, tmp_path: Path) -> None:
    words = ("--role", "employer", "--employees", "60", "--organisation", "Eksempel kommune")
    ran = equalkit("assess", "init", "ours.json", *words)
    assert (ran.code, ran.out) == (0, "")
    assert "2 duties to answer" in ran.told
    text = (tmp_path / "ours.json").read_text("utf-8")
    assert '"organisation": "Eksempel kommune"' in text
    assert '"employees": 60' in text


def test_a_file_that_is_there_stays(assess: Run, ours: Run) -> None:
    before = ours()
    ran = assess("init", "ours.json")
    assert ran.code == 2
    assert "there already" in ran.told
    assert ours() == before


def test_the_same_question_is_the_same_file(equalkit: Run, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        equalkit("assess", "init", name, "--role", "employer")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize(
    "words",
    [("--role", "emplyer"), ("--lang", "tlh"), ("--on", "1900-01-01"), ("--employees", "many")],
)
def test_what_cannot_be_asked_makes_no_file(
    equalkit: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    ran = equalkit("assess", "init", "ours.json", *words)
    assert ran.code == 2
    assert ran.told.startswith("Error: ")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(equalkit: Run) -> None:
    ran = equalkit("assess", "init", "nowhere/ours.json")
    assert ran.code == 2
    assert "no such folder" in ran.told
