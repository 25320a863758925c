from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


def test_a_state_is_kept_with_its_day(assess: Run, ours: Run) -> None:
    ran = assess("set", "ours.json", "xa-plan", "met", "--note", "Page 12")
    assert (ran.code, ran.out) == (0, "")
    assert "xa-plan is met (revision 2)" in ran.told
    answer = ours()["answers"]["xa-plan"]
    assert answer == {
        "state": "met", "note": "Page 12", "answered_on": "2026-01-01", "revision": 2,
    }  # fmt: skip


def test_what_is_not_named_stays(assess: Run, ours: Run) -> None:
    assess("set", "ours.json", "xa-plan", "met", "--note", "Page 12")
    assess("set", "ours.json", "xa-plan", "--responsible", "HR")
    answer = ours()["answers"]["xa-plan"]
    assert (answer["state"], answer["note"], answer["responsible"]) == ("met", "Page 12", "HR")


def test_a_text_can_be_taken_away(assess: Run, ours: Run) -> None:
    assess("set", "ours.json", "xa-plan", "met", "--note", "Page 12")
    assess("set", "ours.json", "xa-plan", "--note", "")
    assert "note" not in ours()["answers"]["xa-plan"]


def test_a_day_can_be_named(assess: Run, ours: Run) -> None:
    assess("set", "ours.json", "xa-plan", "met", "--on", "2025-12-31")
    assert ours()["answers"]["xa-plan"]["answered_on"] == "2025-12-31"


def test_the_same_again_is_no_revision(assess: Run, ours: Run) -> None:
    for _ in range(2):
        assess("set", "ours.json", "xa-plan", "met")
    assert ours()["revision"] == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("xa-plan", "yes"), "Unknown state 'yes'"),
        (("xa-plan", "mett"), "Did you mean 'met'?"),
        (("xa-plann", "met"), "Did you mean 'xa-plan'?"),
        (("xa-plan", "not-applicable"), "needs a reason"),
        (("xa-plan",), "Say what to set"),
        (("xa-plan", "met", "--due", "soon"), "'soon' is not a date"),
        (("xa-plan", "met", "--note", "x" * 20_001), "20000"),
        (("xa-plan", "met", "--note", "\udcff"), "half a character"),
        (("../../x", "met"), "Unknown duty"),
    ],
)
def test_what_cannot_be_leaves_the_file_alone(
    assess: Run, ours: Run, words: tuple[str, ...], said: str
) -> None:
    before = ours()
    ran = assess("set", "ours.json", *words)
    assert ran.code == 2
    assert said in ran.told
    assert ours() == before


def test_a_duty_that_does_not_bind_is_warned_of_and_kept(assess: Run, ours: Run) -> None:
    ran = assess("set", "ours.json", "xa-report", "met")
    assert ran.code == 0
    assert ran.err.startswith("Warning: 'xa-report' does not bind")
    assert ours()["answers"]["xa-report"]["state"] == "met"


def test_an_answer_can_be_confirmed(equalkit: Run, tmp_path: Any) -> None:
    equalkit("assess", "init", "old.json", "--role", "employer", "--on", "2009-12-31")
    equalkit("assess", "set", "old.json", "xa-plan-2000", "met")
    equalkit("assess", "carry-over", "old.json", "--to", "2010-01-01")
    assert '"confirm"' in (tmp_path / "old.json").read_text("utf-8")
    equalkit("assess", "set", "old.json", "xa-plan", "--confirm")
    assert '"confirm"' not in (tmp_path / "old.json").read_text("utf-8")
