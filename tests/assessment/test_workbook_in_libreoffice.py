"""The workbook in a real office program: saved again by it, and on paper."""

from __future__ import annotations

import subprocess
from datetime import date
from shutil import which
from typing import TYPE_CHECKING

import pytest

import equalkit as ek
from equalkit.assessment.workbook import read_workbook
from equalkit.model.assessment import Assessment, DutyAnswer, EvidenceItem, PlannedMeasure
from equalkit.render.xlsx import render
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed"),
]

HOSTILE = "=1+1\n+x  <b>&amp; _x0041_ 😀 \u202e \x1b]0;x\x07 ]]>\ttab"
ANSWER = DutyAnswer(
    state="not-applicable",
    reason=HOSTILE,
    note="å" * 20_000,
    responsible=" Head of staff ",
    due=date(2026, 5, 1),
    revision=1,
    measures=(
        PlannedMeasure(
            id="m-1", title=HOSTILE, method_step="follow-up", decision_level="project-or-plan",
            planned=date(1900, 3, 1), done=date(1700, 1, 1), effect="\n",
        ),
    ),
    evidence=(
        EvidenceItem(
            id="e-1", title="@A1", link="javascript:alert(1)", valid_until=date(9999, 12, 31)
        ),
    ),
)  # fmt: skip
TOLD = Assessment(
    id="town", revision=1, country="xa", on=date(2026, 1, 1), law_as_of=date(2026, 1, 1),
    answers={"xa-plan": ANSWER, "xa-site": DutyAnswer(state="met")},
)  # fmt: skip


def converted(folder: Path, target: str) -> Path:
    """Return what LibreOffice makes of our workbook."""
    checklist = example_graph().checklist(ek.Profile("xa"), on=date(2026, 1, 1))
    ours = folder / "ours.xlsx"
    ours.write_bytes(render(checklist._replace(assessment=TOLD)))
    home = f"-env:UserInstallation=file://{folder}/home"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        str(folder / "out"),
    ]
    subprocess.run([*command, ours], check=True, capture_output=True, timeout=120)
    return folder / "out" / f"ours.{target}"


def test_answers_outlive_being_saved_by_libreoffice(tmp_path: Path) -> None:
    assert read_workbook(converted(tmp_path, "xlsx")) == TOLD


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler is not installed")
def test_on_paper_the_headings_stand_on_every_page_of_duties(tmp_path: Path) -> None:
    paper = converted(tmp_path, "pdf")
    said = subprocess.run(
        ["pdftotext", "-layout", paper, "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = said.split("\f")
    assert "How to fill in" in pages[0]
    duties = [page for page in pages[1:] if "Not answered" in page]
    assert duties
    assert ["Legal basis" in page for page in duties] == [True] * len(duties)
    assert "schema/assessment" not in said
