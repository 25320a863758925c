"""The whole way, as people go it: page, file, assessment, workbook, document, and back."""

from __future__ import annotations

import subprocess
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from equalkit.assessment import read_assessment
from equalkit.cli.group import main
from tests.browser.conftest import duty, load, read, save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from equalkit.model.assessment import Assessment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed"),
]
REPORT = "no-employer-report"
MAPPING = "no-employer-pay-mapping"
NOTE = "=1+1 <script>alert(1)</script> side 12"


def run(*words: object) -> str:
    """Run a command of ours, which must succeed."""
    result = CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def converted(file: Path, kind: str) -> Path:
    """Let LibreOffice open a file and save it as another kind."""
    folder = file.parent / f"as-{kind.partition(':')[0]}"
    profile = (file.parent / "office").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", folder, file], check=True, capture_output=True, timeout=180
    )
    return folder / f"{file.stem}.{kind.partition(':')[0]}"


def said(told: Assessment) -> dict[str, Any]:
    """Return what an assessment says, without its revisions."""
    return {d: a.model_copy(update={"revision": 0}) for d, a in told.answers.items()}


def fill(page: Page) -> None:
    """Answer two duties as an adviser does."""
    card = duty(page, REPORT)
    card.locator("input[value=met]").check()
    page.fill(f"#f-{REPORT}-note", NOTE)
    card.get_by_text("Add evidence").click()
    card.locator(".part").last.get_by_label("Title").fill("Annual report")
    other = duty(page, MAPPING)
    other.locator("input[value=not-met]").check()
    other.get_by_text("Add a measure").click()
    other.locator(".part").last.get_by_label("What is done").fill("Group the jobs")


def test_answers_survive_the_whole_way(show: Callable[..., Page], tmp_path: Path) -> None:
    ours = tmp_path / "ours.json"
    run("assess", "init", ours, "--country", "no", "--role", "employer", "--sector", "private",
        "--employees", 60, "--organisation", "Eksempel AS", "--on", "2026-11-21", "--lang", "en")  # fmt: skip
    run("assess", "export", ours, "--format", "html", "-o", tmp_path / "ours.html")
    page = show((tmp_path / "ours.html").read_text("utf-8"))
    fill(page)
    saved = save(page)
    run("assess", "import", ours, saved)
    told = read_assessment(ours)
    assert (told.organisation, told.answer(REPORT).note) == ("Eksempel AS", NOTE)
    assert said(told) == said(read(saved))

    for kind in ("xlsx", "docx"):
        run("assess", "export", ours, "--format", kind, "-o", tmp_path / f"ours.{kind}")
    run("assess", "import", ours, converted(tmp_path / "ours.xlsx", "xlsx:Calc MS Excel 2007 XML"))
    assert said(read_assessment(ours)) == said(told)

    text = converted(tmp_path / "ours.docx", "txt:Text").read_text("utf-8-sig")
    assert NOTE in text
    assert "Annual report" in text
    assert "Group the jobs" in text

    run("assess", "export", ours, "--format", "html", "-o", tmp_path / "again.html")
    again = show((tmp_path / "again.html").read_text("utf-8"))
    assert duty(again, REPORT).locator(f"#f-{REPORT}-note").input_value() == NOTE
    status = run("assess", "status", ours, "--lang", "en", "--on", "2026-12-01")
    assert "Met 1" in status
    assert "Not met 1" in status


def test_two_people_fill_in_the_page_and_nothing_is_lost(
    show: Callable[..., Page], tmp_path: Path
) -> None:
    ours = tmp_path / "ours.json"
    run("checklist", "--country", "no", "--role", "employer", "--employees", 60,
        "--on", "2026-11-21", "--lang", "en", "--format", "html", "-o", tmp_path / "ours.html")  # fmt: skip
    text = (tmp_path / "ours.html").read_text("utf-8")
    files = []
    for at, (name, note) in enumerate(((REPORT, "first"), (MAPPING, "second"))):
        page = show(text)
        duty(page, name).locator("input[value=met]").check()
        page.fill(f"#f-{name}-note", note)
        files.append(tmp_path / f"person-{at}.json")
        files[-1].write_bytes(save(page).read_bytes())
    for file in files:
        run("assess", "import", ours, file)
    told = read_assessment(ours)
    assert (told.answer(REPORT).note, told.answer(MAPPING).note) == ("first", "second")


def test_a_page_takes_a_file_that_the_commands_have_written(
    show: Callable[..., Page], tmp_path: Path
) -> None:
    ours = tmp_path / "ours.json"
    run("assess", "init", ours, "--country", "no", "--role", "employer", "--employees", 60,
        "--on", "2026-11-21", "--lang", "en")  # fmt: skip
    run("assess", "export", ours, "--format", "html", "-o", tmp_path / "ours.html")
    page = show((tmp_path / "ours.html").read_text("utf-8"))
    run("assess", "set", ours, REPORT, "partly", "--note", "from the command line")
    load(page, ours.read_text("utf-8"))
    written = duty(page, REPORT).locator(f"#f-{REPORT}-note")
    assert written.input_value() == "from the command line"
