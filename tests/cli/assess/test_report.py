from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EMPTY = '{"schema": "https://w3id.org/equalkit/schema/assessment-1.json", "country": "xa", "on": "2026-01-01", "law_as_of": "2026-01-01", "profile": {"roles": ["employer"], "employees": %s}}'


@pytest.fixture
def ours(tmp_path: Path) -> Callable[[int], str]:
    """Write an assessment of an employer with so many employees, and return its name."""

    def write(employees: int = 60) -> str:
        (tmp_path / "ours.json").write_text(EMPTY % employees, encoding="utf-8")
        return "ours.json"

    return write


def test_without_a_kind_the_reports_that_fit_are_listed(
    equalkit: Callable[..., Any], ours: Callable[..., str]
) -> None:
    ran = equalkit("assess", "report", ours(), "--lang", "en")
    assert (ran.code, ran.out) == (0, "equality-plan: Plan for equality — XA-2010-1 § 2\n")


def test_nothing_is_listed_where_nothing_fits(
    equalkit: Callable[..., Any], ours: Callable[..., str]
) -> None:
    ran = equalkit("assess", "report", ours(3))
    assert (ran.code, ran.out) == (0, "")
    assert "no report" in ran.told


def test_a_report_is_written_in_markdown(
    equalkit: Callable[..., Any], ours: Callable[..., str]
) -> None:
    ran = equalkit("assess", "report", ours(), "--kind", "equality-plan", "--lang", "en")
    assert ran.code == 0
    assert ran.out.startswith("# Plan for equality\n")


def test_a_report_is_written_in_word(
    equalkit: Callable[..., Any], ours: Callable[..., str], tmp_path: Path
) -> None:
    ran = equalkit(
        "assess", "report", ours(), "--kind", "equality-plan", "--format", "docx", "-o", "p.docx"
    )
    assert ran.code == 0
    assert (tmp_path / "p.docx").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    "words", [("--kind", "nothing"), ("--format", "odt"), ("--lang", "xx")], ids=str
)
def test_what_is_not_known_is_refused(
    equalkit: Callable[..., Any], ours: Callable[..., str], words: tuple[str, ...]
) -> None:
    ran = equalkit("assess", "report", ours(), *words)
    assert ran.code == 2
    assert "Unknown" in ran.told


def test_the_period_is_told_where_it_is_given(
    equalkit: Callable[..., Any], ours: Callable[..., str]
) -> None:
    words = ("--kind", "equality-plan", "--period", "2026", "--lang", "en")
    ran = equalkit("assess", "report", ours(), *words)
    assert "- Reporting period: 2026\n" in ran.out
