"""Everything can be done with the keys alone, and one always sees where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.model.assessment import Assessment
from tests.browser.conftest import html

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.slow
WHERE = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return { lost: true };
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    const at = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + Math.min(box.height, 20) / 2);
    return {
        lost: false, id: one.id, text: (one.textContent || "").trim().slice(0, 60), tag: one.tagName,
        // The calendar button inside a field of days has a ring that scripts cannot see.
        ring: (one.type === "date" && !one.matches(":focus")) || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inside: box.bottom > 0 && box.top < innerHeight,
        uncovered: Boolean(at) && (one === at || one.contains(at) || at.contains(one)),
    };
}"""


TRIES = 60
"""How often we look whether the page has scrolled: a busy machine takes its time."""


def step(page: Page, key: str = "Tab") -> dict[str, object]:
    """Press a key; focus must be somewhere, seen and not covered."""
    page.keyboard.press(key)
    where: dict[str, object] = {}
    for _ in range(TRIES):
        page.wait_for_timeout(15)
        where = page.evaluate(WHERE)
        if (where["lost"], where.get("inside"), where.get("uncovered")) == (False, True, True):
            break
    assert not where["lost"], f"focus is lost after {key}"
    assert (where["ring"], where["inside"], where["uncovered"]) == (True, True, True), where
    return where


def tab_to(page: Page, wanted: str, most: int = 150) -> None:
    """Go forward with Tab to what has an id or text."""
    for _ in range(most):
        where = step(page)
        if where["id"] == wanted or where["text"] == wanted:
            return
    pytest.fail(f"{wanted} is not reached in {most} steps")


def test_a_list_is_filled_in_and_saved_with_the_keys(
    show: Callable[..., Page],
) -> None:
    page = show(html("xa"))
    step(page)
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    tab_to(page, "organisation")
    page.keyboard.type("Town")
    tab_to(page, "q-role-employer")
    step(page, "Space")
    tab_to(page, "q-employees")
    page.keyboard.type("60")
    page.wait_for_timeout(500)
    assert step(page, "Shift+Tab")["lost"] is False
    tab_to(page, "filter-search")
    while "Plan for equality" not in str(step(page)["text"]):
        pass
    step(page, "Enter")
    page.wait_for_selector("#duty-xa-plan[open] input")
    tab_to(page, "xa-plan-state-not-answered")
    step(page, "ArrowRight")
    step(page, "ArrowRight")
    assert page.evaluate("document.activeElement.value") == "partly"
    tab_to(page, "Add a measure")
    step(page, "Enter")
    page.keyboard.type("Train managers")
    tab_to(page, "Add evidence")
    step(page, "Space")
    page.keyboard.type("The plan")
    with page.expect_download() as download:
        step(page, "Control+s")
    saved = Assessment.model_validate_json(
        download.value.path().read_bytes()  # the file lies in the context's own folder
    )
    answer = saved.answer("xa-plan")
    assert (saved.organisation, saved.profile.roles, saved.profile.employees) == (
        "Town",
        ["employer"],
        60,
    )
    assert answer.state == "partly"
    assert [one.title for one in answer.measures] == ["Train managers"]
    assert [one.title for one in answer.evidence] == ["The plan"]


def test_focus_is_never_lost_nor_hidden_on_the_way_through(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    page.locator("details.duty summary").first.click()
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.keyboard.press("Tab")
    for _ in range(110):
        step(page)
        if page.evaluate("Boolean(document.activeElement.closest('.horizon'))"):
            break


def test_removing_and_undoing_keeps_focus(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    card = page.locator("#duty-xa-plan")
    card.locator("summary").first.click()
    card.get_by_text("Add a measure").focus()
    step(page, "Enter")
    card.get_by_role("button", name="Remove").focus()
    assert step(page, "Enter")["text"] == "Undo"
    assert step(page, "Enter")["tag"] == "INPUT"


def test_a_slash_goes_to_the_search(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    page.locator("details.duty summary").first.focus()
    assert step(page, "/")["id"] == "filter-search"
    page.keyboard.type("a/b")
    assert page.input_value("#filter-search") == "a/b"
