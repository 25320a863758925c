"""``assess add-measure``, ``add-evidence`` and ``remove``."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

MEASURE = ("add-measure", "ours.json", "xa-plan")
EVIDENCE = ("add-evidence", "ours.json", "xa-plan")


def test_a_measure_is_added_with_an_id(assess: Run, ours: Run) -> None:
    ran = assess(*MEASURE, "Ask the staff", "--step", "map", "--planned", "2026-03-01")
    (measure,) = ours()["answers"]["xa-plan"]["measures"]
    assert f"measure {measure.pop('id')} of xa-plan" in ran.told
    assert measure == {"title": "Ask the staff", "method_step": "map", "planned": "2026-03-01"}


def test_a_measure_is_changed_by_its_id(assess: Run, ours: Run) -> None:
    assess(*MEASURE, "Ask the staff")
    (before,) = ours()["answers"]["xa-plan"]["measures"]
    assess(*MEASURE, "--id", before["id"], "--done", "2026-01-01")
    assert ours()["answers"]["xa-plan"]["measures"] == [{**before, "done": "2026-01-01"}]


def test_two_measures_of_one_title_are_two(assess: Run, ours: Run) -> None:
    for _ in range(2):
        assess(*MEASURE, "Ask the staff")
    assert len({one["id"] for one in ours()["answers"]["xa-plan"]["measures"]}) == 2


def test_evidence_keeps_the_digest_of_a_file_not_the_file(
    assess: Run, ours: Run, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "plan.pdf").write_bytes(b"secret")
    assess(*EVIDENCE, "The plan", "--file", "folder/plan.pdf")
    (item,) = ours()["answers"]["xa-plan"]["evidence"]
    digest = hashlib.sha256(b"secret").hexdigest()
    assert item["file"] == {"name": "plan.pdf", "sha256": digest}
    assert "secret" not in str(ours())


def test_evidence_is_changed_by_its_id(assess: Run, ours: Run) -> None:
    assess(*EVIDENCE, "The plan", "--link", "https://example.org/plan")
    (before,) = ours()["answers"]["xa-plan"]["evidence"]
    assess(*EVIDENCE, "--id", before["id"], "--published", "2026-01-01")
    assert ours()["answers"]["xa-plan"]["evidence"] == [{**before, "published": "2026-01-01"}]


def test_what_is_removed_is_remembered_as_removed(assess: Run, ours: Run) -> None:
    assess(*MEASURE, "Ask the staff")
    (measure,) = ours()["answers"]["xa-plan"]["measures"]
    ran = assess("remove", "ours.json", "xa-plan", measure["id"])
    assert "is taken away" in ran.told
    answer = ours()["answers"]["xa-plan"]
    assert "measures" not in answer
    assert answer["removed"] == [measure["id"]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*MEASURE,), "Say what the measure is"),
        ((*EVIDENCE,), "Say what the evidence is"),
        ((*MEASURE, "--id", "m-none", "--done", "2026-01-01"), "Unknown id 'm-none'"),
        ((*EVIDENCE, "--id", "e-none"), "Unknown id 'e-none'"),
        ((*MEASURE, "A", "--step", "think"), "Unknown step 'think'"),
        ((*MEASURE, "A", "--level", "king"), "Unknown level 'king'"),
        ((*EVIDENCE, "A", "--file", "none.pdf"), "none.pdf"),
        ((*EVIDENCE, "A", "--file", "."), "directory"),
        ((*EVIDENCE, "A", "--valid-until", "2026-13-01"), "not a date"),
        (("remove", "ours.json", "xa-plan", "m-none"), "Unknown id 'm-none'"),
    ],
)
def test_what_cannot_be_leaves_the_file_alone(
    assess: Run, ours: Run, words: tuple[str, ...], said: str
) -> None:
    before = ours()
    ran = assess(*words)
    assert ran.code == 2
    assert said in ran.told
    assert ours() == before


def test_evidence_can_be_of_a_type_that_the_duty_asks_for_only(assess: Run) -> None:
    ran = assess("add-evidence", "ours.json", "xa-plan", "Plan", "--type", "photo")
    assert ran.code == 2
    assert "Unknown type of evidence 'photo'." in ran.told
