"""On paper: what was answered, without what is only for the screen."""

from __future__ import annotations

import re
import subprocess
from shutil import which
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import duty, html

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.slow


def printed(page: Page, folder: Path) -> str:
    """Return the text of the page as it is printed."""
    if which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    file = folder / "list.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    made = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    return made.stdout.decode()


def test_paper_holds_the_answers(show: Callable[..., Page], tmp_path: Path) -> None:
    page = show(html("xa"))
    page.fill("#organisation", "Town Hall")
    card = duty(page, "xa-plan")
    card.locator("input[value=partly]").check()
    page.fill("#f-xa-plan-note", "half of it")
    card.get_by_text("Add a measure").click()
    page.keyboard.type("Train managers")
    text = printed(page, tmp_path)
    assert re.search(r"\b1 ?/ ?\d+\b", text), "pages are numbered"
    for told in ("Town Hall", "Partly met", "half of it", "Train managers"):
        assert told in text
    for hidden in ("Save answers", "Add a measure", "More questions", "Search in the text"):
        assert hidden not in text
    assert "https://" in text


def test_printing_leaves_the_screen_as_it_was(show: Callable[..., Page], tmp_path: Path) -> None:
    page = show(html("xa"))
    duty(page, "xa-plan")
    page.fill("#f-xa-plan-note", "kept")
    printed(page, tmp_path)
    page.wait_for_timeout(200)
    assert page.locator("details.duty[open]").count() == 1
    assert page.input_value("#f-xa-plan-note") == "kept"
    assert page.locator("details .on-paper").count() == 0


def test_only_what_is_shown_is_printed(show: Callable[..., Page], tmp_path: Path) -> None:
    page = show(html("xa"))
    page.fill("#filter-search", "respect")
    page.wait_for_timeout(400)
    text = printed(page, tmp_path)
    assert "xa-respect" in text
    assert "xa-board" not in text
