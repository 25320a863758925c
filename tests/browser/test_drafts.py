"""Drafts of reports as people see them: in a real browser, and in an office program."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

import equalkit as ek
from equalkit.assessment import new_assessment
from equalkit.assessment.reporting import report_draft, told_in
from equalkit.model.assessment import DutyAnswer, EvidenceItem, PlannedMeasure
from equalkit.render.drafts import render_draft
from tests.browser.conftest import TODAY, graph
from tests.browser.test_accessibility import MODES, violations

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from equalkit.model.draft import Draft

pytestmark = pytest.mark.slow
KINDS = [
    (country, template.kind)
    for country in ("fi", "no", "se")
    for template in sorted(graph(country).law(country).report_templates.values())
]
ANSWER = DutyAnswer(
    state="partly",
    note="We began.\n=SUM(A1) <script>alert(1)</script>",
    measures=(
        PlannedMeasure(id="m-1", title="Plain words", done=date(2026, 5, 1), effect="Fewer calls"),
        PlannedMeasure(id="m-2", title="Open days"),
    ),
    evidence=(EvidenceItem(id="e-1", title="Minutes", link="https://example.org/minutes"),),
)


@cache
def drafted(country: str, kind: str) -> Draft:
    """Return a draft in which every second duty is answered."""
    kg = graph(country)
    (template,) = (t for t in kg.law(country).report_templates.values() if t.kind == kind)
    given = new_assessment(kg, ek.Profile(country), on=TODAY, organisation="Eksempel & sønn <b>")
    for name in sorted({duty for one in template.walk() for duty in one.duties})[::2]:
        given = given.with_answer(name, ANSWER)
    return report_draft(template, told_in(kg, given))


@pytest.mark.parametrize(("country", "kind"), KINDS)
def test_nothing_is_wrong_with_a_draft(country: str, kind: str, show: Callable[..., Page]) -> None:
    page = show(str(render_draft(drafted(country, kind), "html")), ready=False)
    assert violations(page) == []


@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_wrong_with_a_draft_in_any_mode(mode: str, show: Callable[..., Page]) -> None:
    page = show(str(render_draft(drafted(*KINDS[-1]), "html")), ready=False, **MODES[mode])
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_office_program_opens_every_draft(tmp_path: Path) -> None:
    drafts = {f"{country}-{kind}": drafted(country, kind) for country, kind in KINDS}
    for name, draft in drafts.items():
        content = render_draft(draft, "docx")
        assert isinstance(content, bytes)
        (tmp_path / f"{name}.docx").write_bytes(content)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path),
         *map(str, sorted(tmp_path.glob("*.docx")))],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    for name, draft in drafts.items():
        text = (tmp_path / f"{name}.txt").read_text("utf-8-sig")
        assert draft.title in text
        assert "We began." in text
        assert len(re.findall(r"\[[A-ZÅÄÖ]{5,}[^\n]*?: ", text)) == len(draft.missing)
