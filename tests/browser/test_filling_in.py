"""What people do with the page: answer, save, come back, hand in."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

import equalkit as ek
from equalkit.model.assessment import Assessment, as_dict
from tests.browser.conftest import TODAY, dialogs, duty, graph, html, load, read, save

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.slow
HOSTILE = "<img src=x onerror=alert(1)></script> =1+1 \u202egpj.exe"


def fill(page: Page) -> None:
    """Answer one duty with everything that can be said."""
    page.fill("#organisation", "Town & Sons")
    card = duty(page, "xa-plan")
    card.locator("input[value=partly]").check()
    page.fill("#f-xa-plan-note", HOSTILE)
    page.fill("#f-xa-plan-responsible", "head of HR")
    page.fill("#f-xa-plan-due", "2027-03-01")
    card.get_by_text("Add a measure").click()
    measure = card.locator(".part").first
    measure.get_by_label("What is done").fill("Train managers")
    measure.get_by_label("Step of the method").select_option("act")
    measure.get_by_label("Who decides").select_option("agency")
    measure.get_by_label("Planned for").fill("2027-02-01")
    card.get_by_text("Add evidence").click()
    proof = card.locator(".part").last
    proof.get_by_label("Title").fill("The plan")
    proof.get_by_label("Link").fill("javascript:alert(1)")
    proof.locator("input[type=file]").set_input_files(
        {"name": "plan.pdf", "mimeType": "", "buffer": b"the plan"}
    )
    proof.get_by_text("SHA-256").wait_for()
    proof.get_by_label("Valid until").fill("2028-01-01")
    other = duty(page, "xa-respect")
    other.locator("input[value=not-applicable]").check()
    page.fill("#f-xa-respect-reason", "We have no staff.")


def test_what_is_filled_in_is_a_whole_assessment(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    fill(page)
    saved = read(save(page))
    answer = saved.answer("xa-plan")
    assert (saved.organisation, saved.revision, saved.country) == ("Town & Sons", 1, "xa")
    assert (answer.state, answer.note, answer.responsible) == ("partly", HOSTILE, "head of HR")
    assert answer.revision == 1
    assert [(m.title, m.method_step, m.decision_level) for m in answer.measures] == [
        ("Train managers", "act", "agency")
    ]
    assert re.fullmatch(r"m-[0-9a-f]{8}", answer.measures[0].id)
    (proof,) = answer.evidence
    assert proof.file is not None
    assert proof.file.sha256 == hashlib.sha256(b"the plan").hexdigest()
    assert saved.answer("xa-respect").reason == "We have no staff."


def test_what_was_saved_comes_back_unchanged(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    fill(page)
    first = save(page).read_text("utf-8")
    assert first == json.dumps(as_dict(read(save(page))), indent=2, ensure_ascii=False) + "\n"
    other = show(html("xa"))
    load(other, first)
    duty(other, "xa-plan")
    assert other.input_value("#f-xa-plan-note") == HOSTILE
    again = read(save(other))
    assert again.revision == 2
    assert again.answers == Assessment.model_validate_json(first).answers


def test_a_reason_must_be_given_before_saving(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    card = duty(page, "xa-plan")
    card.locator("input[value=not-applicable]").check()
    page.click("#save")
    summary = page.locator(".error-summary")
    assert summary.evaluate("(one) => one === document.activeElement")
    summary.get_by_role("link").click()
    assert page.evaluate("document.activeElement.id") == "f-xa-plan-reason"
    page.keyboard.type("Not ours")
    assert read(save(page)).answer("xa-plan").reason == "Not ours"
    assert page.locator(".error-summary").count() == 0


def test_a_removed_measure_can_be_had_back(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    card = duty(page, "xa-plan")
    card.get_by_text("Add a measure").click()
    page.keyboard.type("Train managers")
    card.get_by_text("Remove").click()
    assert page.evaluate("document.activeElement.textContent") == "Undo"
    assert read(save(page)).answer("xa-plan").removed != ()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    card.get_by_text("Undo").press("Enter")
    answer = read(save(page)).answer("xa-plan")
    assert ([one.title for one in answer.measures], answer.removed) == (["Train managers"], ())


def test_another_language_keeps_the_answers(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    duty(page, "xa-plan")
    page.fill("#f-xa-plan-note", "kept")
    page.select_option("#language", "nb")
    assert page.evaluate("document.documentElement.lang") == "nb"
    assert page.evaluate("document.activeElement.id") == "language"
    assert page.input_value("#f-xa-plan-note") == "kept"
    assert "Lagre" in page.inner_text("#save")


@pytest.mark.parametrize(
    ("country", "profile"),
    [
        ("xa", {"roles": ["employer"], "employees": 60}),
        ("xa", {"roles": ["employer"], "employees": 19}),
        ("no", {"roles": ["employer"], "sector": "private", "employees": 51}),
        ("no", {"roles": ["employer", "municipality"], "sector": "municipal", "employees": 1200}),
        ("se", {"roles": ["employer"], "sector": "private", "employees": 10}),
        ("fi", {"roles": ["employer", "public-authority"], "sector": "state", "employees": 30}),
        ("eu", {"roles": ["employer"], "sector": "private", "employees": 150}),
    ],
)
def test_typed_answers_give_what_python_gives(
    country: str, profile: dict[str, Any], show: Callable[..., Page]
) -> None:
    page = show(html(country, "en"))
    everything = page.locator("[data-fact=role] .button")
    if everything.count():
        everything.click()
    for role in profile["roles"]:
        page.check(f"#q-role-{role}")
    if "sector" in profile:
        page.select_option("#q-sector", profile["sector"])
    while page.locator("#q-employees").count() == 0 and page.is_visible("#more-questions"):
        page.click("#more-questions")
    if page.locator("#q-employees").count():
        page.fill("#q-employees", str(profile["employees"]))
        page.wait_for_timeout(500)
    page.wait_for_timeout(200)
    org = ek.Profile(country, **profile)
    expected = {
        answer.duty.id: str(answer.status)
        for answer in graph(country).duties(org, on=TODAY).having()
    }
    found = page.evaluate(
        """Object.fromEntries([...document.querySelectorAll("details.duty:not([hidden])")].map((one) =>
            [one.dataset.duty, one.querySelector(".tag.applies") ? "applies" : "may-apply"]))"""
    )
    assert found == expected
    assert Assessment.model_validate_json(save(page).read_bytes()).profile.roles == profile["roles"]


def test_answers_to_duties_that_no_longer_apply_are_kept(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    duty(page, "xa-plan").locator("input[value=met]").check()
    page.check("#q-role-employer")
    page.fill("#q-employees", "3")
    page.locator("#duty-xa-plan").wait_for(state="hidden")
    assert "kept and not shown: 1" in page.inner_text("#progress")
    assert read(save(page)).answer("xa-plan").state == "met"


def test_filters_show_what_passes(show: Callable[..., Page]) -> None:
    page = show(html("no", "en"))
    page.fill("#filter-search", "harassment")
    page.wait_for_timeout(400)
    shown = page.locator("details.duty:visible")
    assert 0 < shown.count() < 60
    assert f"{shown.count()} of 163 duties shown" in page.inner_text("#count")
    page.click("#clear-filters")
    assert page.locator("details.duty:visible").count() == 163
    page.select_option("#filter-deadline", "12")
    assert 0 < page.locator("details.duty:visible").count() < 60
    page.click("#clear-filters")
    card = page.locator("details.duty").first
    card.locator("summary").click()
    card.locator("input[value=met]").check()
    page.select_option("#filter-state", "met")
    assert page.locator("details.duty:visible").count() == 1


def test_a_large_country_is_ready_within_a_second(show: Callable[..., Page]) -> None:
    page = show(html("no"))
    took = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert took < 3000
    typed = page.evaluate(
        """() => { const began = performance.now(); const box = document.getElementById("organisation");
            for (let at = 0; at < 20; at += 1) { box.value += "x"; box.dispatchEvent(new Event("input")); }
            return performance.now() - began; }"""
    )
    assert typed < 500


def test_what_is_written_is_never_markup(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    alerts = dialogs(page)
    page.fill("#organisation", HOSTILE)
    fill(page)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    printed = page.locator("#duty-xa-plan .body > .on-paper").inner_text()
    assert "<img src=x onerror=alert(1)>" in printed
    assert "\u202e" not in printed
    assert page.locator("img").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0
    assert alerts == []


def test_a_suggested_measure_can_be_added_and_changed(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    card = duty(page, "xa-plan")
    card.get_by_label("Suggested by guidance").select_option("measure-plain-language")
    card.get_by_role("button", name="Add the suggestion").click()
    page.keyboard.press("End")
    page.keyboard.type(" everywhere")
    (measure,) = read(save(page)).answer("xa-plan").measures
    assert measure.source == "measure-plain-language"
    assert measure.title.endswith(" everywhere")


def test_an_open_duty_tells_what_an_answer_has_changed(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    card = duty(page, "xa-plan")
    assert "it depends on: number of employees, role" in card.inner_text()
    page.check("#q-role-employer")
    page.fill("#q-employees", "60")
    card.locator(".tag.applies").wait_for()
    assert "it depends on" not in card.inner_text()
    assert "number of employees: at least 50 (your answer: 60)" in card.inner_text()
