from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from equalkit.model.account_documents import ProgressDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


def test_json_is_the_document_that_is_promised(assess: Run) -> None:
    assess("set", "ours.json", "xa-plan", "partly", "--due", "2025-12-01")
    told = assess("status", "ours.json", "--format", "json").json
    document = ProgressDocument.model_validate(told)
    assert (document.whole.total, document.whole.answered) == (2, 1)
    assert document.gaps == ["xa-plan"]
    assert [(one.kind, str(one.day)) for one in document.late] == [
        ("duty", "2010-07-01"),
        ("own", "2025-12-01"),
    ]


def test_nothing_answered_is_nothing_unmet(assess: Run) -> None:
    told = assess("status", "ours.json", "--format", "json").json
    assert told["whole"]["states"] == {
        "not-answered": 2, "met": 0, "partly": 0, "not-met": 0, "not-applicable": 0,
    }  # fmt: skip
    assert told["gaps"] == []


def test_the_day_to_count_on_can_be_named(assess: Run) -> None:
    assess("add-evidence", "ours.json", "xa-plan", "Plan", "--valid-until", "2026-06-30")
    for day, late in (("2026-06-30", 0), ("2026-07-01", 1)):
        told = assess("status", "ours.json", "--format", "json", "--on", day).json
        assert [one["kind"] for one in told["late"]].count("evidence") == late


def test_a_person_reads_what_is_missing(assess: Run) -> None:
    ran = assess("status", "ours.json")
    assert (ran.code, ran.err) == (0, "")
    assert "NOT ANSWERED (2)" in ran.out
    assert "[xa-plan]" in ran.out


@pytest.mark.usefixtures("spoken")
def test_the_account_comes_in_the_language_asked_for(assess: Run) -> None:
    assert "IKKE BESVART (2)" in assess("status", "ours.json", "--lang", "nb").out


def test_what_people_wrote_does_not_steer_the_terminal(assess: Run) -> None:
    for title in ("\x1b[2J\x07", "\u202egnol", "a\nb"):
        assess("add-evidence", "ours.json", "xa-plan", title, "--valid-until", "2020-01-01")
    out = assess("status", "ours.json").out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_what_people_wrote_is_no_markup(assess: Run, format_: str) -> None:
    title = "<script>alert(1)</script>"
    assess("add-evidence", "ours.json", "xa-plan", title, "--valid-until", "2020-01-01")
    assert "<script>alert" not in assess("status", "ours.json", "--format", format_).out
