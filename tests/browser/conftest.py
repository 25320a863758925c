"""A real browser, and pages that must neither complain nor reach outside."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import equalkit as ek
from equalkit.model.assessment import Assessment
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

TODAY = date(2026, 11, 21)
COUNTRIES = ("eu", "fi", "no", "se")


@cache
def graph(country: str) -> ek.KnowledgeGraph:
    return example_graph() if country == "xa" else ek.load(country)


@cache
def html(country: str, lang: str | None = None) -> str:
    """Return the page of a country as a whole."""
    page = graph(country).page(ek.Profile(country), on=TODAY, lang=lang)
    return str(ek.render(page, "html"))


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page; afterwards nothing may have gone wrong in it."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(text: str, *, ready: bool = True, **options: Any) -> Page:
        file = tmp_path / "list.html"
        file.write_text(text, "utf-8")
        context = browser.new_context(accept_downloads=True, reduced_motion="reduce", **options)
        contexts.append(context)
        context.set_default_timeout(8000)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda asked: wrong.append(asked.url))
        page.goto(file.as_uri())
        if ready:
            page.wait_for_selector("#app:not([hidden])")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [one for one in wrong if not one.startswith(("blob:", "file:"))] == []


def duty(page: Page, name: str) -> Any:
    """Return the card of a duty, opened."""
    card = page.locator(f"#duty-{name}")
    if card.get_attribute("open") is None:
        card.locator("summary").first.click()
    return card


def dialogs(page: Page) -> list[Dialog]:
    """Say yes to every dialog; return the list that they are put on."""
    found: list[Dialog] = []

    def answer(dialog: Dialog) -> None:
        found.append(dialog)
        dialog.accept()

    page.on("dialog", answer)
    return found


def read(file: Path) -> Assessment:
    """Return what was saved; it must be a whole assessment."""
    return Assessment.model_validate_json(file.read_bytes())


def load(page: Page, content: object) -> None:
    """Load a file by hand."""
    text = content if isinstance(content, str) else json.dumps(content)
    page.set_input_files("#load", {"name": "x.json", "mimeType": "", "buffer": text.encode()})
    page.wait_for_selector("#notices > div")


def save(page: Page) -> Path:
    """Save by the button; return the file."""
    with page.expect_download() as download:
        page.click("#save")
    return Path(download.value.path())
