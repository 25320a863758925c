"""The page keeps WCAG 2.2 AA, as far as a program can tell, in every country and mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import COUNTRIES, duty, graph, html

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.slow
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROW = {"width": 320, "height": 640}
MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": NARROW},
    "forced": {"forced_colors": "active"},
}
LANGUAGES = sorted(
    (country, lang) for country in COUNTRIES for lang in graph(country).law(country).languages
)


def violations(page: Page) -> list[str]:
    """Return what axe finds, one line each."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = axe.run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("country", COUNTRIES)
def test_nothing_is_wrong_with_everything_open(country: str, show: Callable[..., Page]) -> None:
    page = show(html(country))
    page.click("#open-all")
    page.evaluate("document.querySelectorAll('#questions .button').forEach((one) => one.click())")
    assert page.locator("details.duty:not([open])").count() == 0
    assert violations(page) == []


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_nothing_is_wrong_in_any_mode(country: str, mode: str, show: Callable[..., Page]) -> None:
    page = show(html(country), **MODES[mode])
    for at in range(3):
        page.locator("details.duty > summary").nth(at).click()
    page.locator("details.duty input[value=partly]").first.check()
    assert violations(page) == []


def test_axe_finds_what_is_wrong(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    page.evaluate("document.getElementById('organisation').removeAttribute('id')")
    assert any(one.startswith("label:") for one in violations(page))


@pytest.mark.parametrize(("country", "lang"), LANGUAGES)
def test_nothing_is_wrong_in_any_language(
    country: str, lang: str, show: Callable[..., Page]
) -> None:
    page = show(html(country))
    page.select_option("#language", lang)
    page.locator("details.duty summary").first.click()
    assert page.evaluate("document.documentElement.lang") == lang
    assert violations(page) == []


@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_wrong_while_errors_are_shown(mode: str, show: Callable[..., Page]) -> None:
    page = show(html("xa"), **MODES[mode])
    card = duty(page, "xa-plan")
    card.locator("input[value=not-applicable]").check()
    card.get_by_text("Add a measure").click()
    card.get_by_text("Add evidence").click()
    page.fill("#q-employees", "many")
    page.wait_for_selector("#q-employees-error:not([hidden])")
    page.click("#save")
    assert page.locator(".error-summary li").count() == 3
    assert violations(page) == []
    page.set_input_files("#load", {"name": "x.json", "mimeType": "", "buffer": b"{"})
    page.wait_for_selector("#notices .error-summary")
    assert violations(page) == []


def test_nothing_is_wrong_without_scripts(show: Callable[..., Page]) -> None:
    """Axe itself needs scripts: what stands there for those without is looked at alone."""
    page = show(html("xa"), ready=False, java_script_enabled=False)
    shown = page.locator("#static")
    assert shown.locator("h1").inner_text() == "Equality checklist: Exampleland"
    assert "allow JavaScript" in shown.inner_text()
    assert shown.locator("article").count() == page.locator("article").count() > 3


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("country", COUNTRIES)
def test_nothing_scrolls_sideways(country: str, width: int, show: Callable[..., Page]) -> None:
    """320 px is also 1280 px at 400 per cent."""
    page = show(html(country), viewport={"width": width, "height": 640})
    page.click("#open-all")
    card = page.locator("details.duty").first
    card.locator(".part-list button").nth(0).click()
    card.locator(".part-list button").nth(-1).click()
    too_wide = page.evaluate(
        """(width) => [...document.querySelectorAll("body *:not(.unseen)")].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width && (box.right > width + 1 || box.left < -1) && !one.closest(".skip");
        }).map((one) => one.outerHTML.slice(0, 120)).slice(0, 5)""",
        width,
    )
    assert too_wide == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_targets_are_large_enough(show: Callable[..., Page]) -> None:
    page = show(html("xa"), viewport=NARROW)
    page.click("#open-all")
    small = page.evaluate(
        """[...document.querySelectorAll("button, input:not(.unseen), select, textarea, summary")]
            .filter((one) => one.offsetParent)
            .filter((one) => Math.min(one.offsetWidth, one.offsetHeight) < 24)
            .map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert small == []
