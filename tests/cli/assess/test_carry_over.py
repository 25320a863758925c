from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from equalkit.model.account_documents import CarryOverDocument

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

CARRY = ("assess", "carry-over", "old.json", "--to", "2010-01-01")


@pytest.fixture
def old(equalkit: Run, tmp_path: Path) -> Path:
    """Make old.json: an employer's answer to a plan of long ago."""
    equalkit("assess", "init", "old.json", "--role", "employer", "--on", "2009-12-31")
    equalkit("assess", "set", "old.json", "xa-plan-2000", "met", "--note", "Adopted")
    return tmp_path / "old.json"


@pytest.mark.usefixtures("old")
def test_json_is_the_document_that_is_promised(equalkit: Run) -> None:
    document = CarryOverDocument.model_validate(equalkit(*CARRY, "--format", "json").json)
    (changed,) = (one for one in document.entries if one.answered)
    assert (changed.kind, changed.before, changed.after) == ("changed", "xa-plan-2000", "xa-plan")
    assert changed.acts == ["XA-1999-7", "XA-2010-1"]


def test_a_dry_run_changes_nothing(equalkit: Run, old: Path) -> None:
    before = old.read_bytes()
    dry = equalkit(*CARRY, "--dry-run")
    assert old.read_bytes() == before
    assert (dry.code, dry.err) == (0, "")
    assert equalkit(*CARRY).out == dry.out


def test_the_answer_is_in_the_file_under_its_new_duty(equalkit: Run, old: Path) -> None:
    ran = equalkit(*CARRY)
    assert "answers the law of 2010-01-01 (revision 3)" in ran.told
    text = old.read_text("utf-8")
    assert '"xa-plan": {' in text
    assert '"Adopted"' in text


def test_a_day_that_is_not_later_is_refused(equalkit: Run, old: Path) -> None:
    before = old.read_bytes()
    ran = equalkit("assess", "carry-over", "old.json", "--to", "2009-12-31")
    assert ran.code == 2
    assert "not later" in ran.told
    assert old.read_bytes() == before


def test_a_report_that_cannot_be_made_leaves_the_file_alone(
    equalkit: Run, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    before = old.read_bytes()
    ran = equalkit(*CARRY, "--format", "docx", "-o", "report.docx")
    assert ran.code != 0
    assert "equalkit[docx]" in ran.told
    assert old.read_bytes() == before
