from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BadFileError
from equalkit.testing import example_graph
from equalkit.testing.golden import MAX_BYTES, check_golden, golden_files, read_golden_case

if TYPE_CHECKING:
    from pathlib import Path

LAW = example_graph().law("xa")
SOUND = """
case: sixty
title: An employer with 60 employees
date: 2026-01-01
profile: {country: "xa", roles: [employer], employees: 60}
applies:
  xa-plan: XA-2010-1 § 2
may_apply: {}
does_not_apply:
  xa-survey: XA-2010-1 § 7
sources: ["https://example.org/xa/act/2010/1"]
confidence: high
reviewer: null
"""


def case(folder: Path, text: str = SOUND, name: str = "sixty.yaml") -> Path:
    (folder / name).write_text(text)
    return folder / name


def told(folder: Path, before: str, after: str) -> list[str]:
    assert before in SOUND
    return [one.message for one in check_golden(case(folder, SOUND.replace(before, after)), LAW)]


def test_a_case_that_the_law_agrees_with_is_fine(tmp_path: Path) -> None:
    assert list(check_golden(case(tmp_path), LAW)) == []


def test_a_case_is_read_whole(tmp_path: Path) -> None:
    read = read_golden_case(case(tmp_path))
    assert (read.case, read.reviewer, read.applies) == ("sixty", None, {"xa-plan": "XA-2010-1 § 2"})


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        (
            "employees: 60",
            "employees: 49",
            "says that 'xa-plan' applies; the law as modelled does not apply",
        ),
        (
            "employees: 60",
            "employees: 100",
            "says that 'xa-survey' does not apply; the law as modelled applies",
        ),
        (", employees: 60", "", "says that 'xa-plan' applies; the law as modelled may apply"),
        ("xa-plan:", "xa-plna:", "names the duty 'xa-plna', which does not exist"),
        ("XA-2010-1 § 7", "XA-2010-1 § 9", "cites 'XA-2010-1 § 9' for 'xa-survey'"),
        ("may_apply: {}", "may_apply: {xa-plan: XA-2010-1 § 2}", "says that 'xa-plan' may apply"),
        ("employees: 60", "employees: -1", "employees"),
        ("roles: [employer]", "roles: [emperor]", "Unknown role 'emperor'"),
        ("date: 2026-01-01", "date: 1990-01-01", "is not known on 1990-01-01"),
        ('country: "xa"', 'country: "xb"', "The profile is for country 'xb'"),
    ],
)
def test_a_case_that_the_law_disagrees_with_is_told(
    tmp_path: Path, before: str, after: str, problem: str
) -> None:
    assert any(problem in message for message in told(tmp_path, before, after))


def test_a_case_that_names_no_duty_is_told(tmp_path: Path) -> None:
    text = SOUND.replace("xa-plan: XA-2010-1 § 2", "{}").replace("xa-survey: XA-2010-1 § 7", "{}")
    assert [one.message for one in check_golden(case(tmp_path, text), LAW)] == ["names no duty"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "the file"),
        ("a: [", "expected"),
        ("!!python/object/apply:os.system [x]", "could not determine a constructor"),
        (SOUND.replace("reviewer: null", ""), "reviewer: Field required"),
        (SOUND.replace("sources: [", "sources: [] #"), "sources: List should have at least 1 item"),
        (SOUND.replace("confidence: high", "confidence: total"), "confidence: String should match"),
        (SOUND + "moon: full", "moon: Extra inputs"),
        (SOUND.replace("case: sixty", "case: fifty"), "the names must be the same"),
    ],
)
def test_a_file_that_is_no_case_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(BadFileError, match=problem):
        read_golden_case(case(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError):
        read_golden_case(tmp_path / "none.yaml")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="larger than 1 MB"):
        read_golden_case(case(tmp_path, " " * (MAX_BYTES + 1)))


def test_cases_are_found_sorted(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "readme.md"):
        case(tmp_path, name=name)
    assert [file.name for file in golden_files(tmp_path)] == ["a.yaml", "b.yaml"]


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="holds no golden case"):
        golden_files(tmp_path)
