"""Files, and what the browser keeps: nothing is lost, and nothing broken comes in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import equalkit as ek
from equalkit.model.assessment import as_dict
from tests.browser.conftest import TODAY, dialogs, duty, graph, html, load, read, save

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.slow


def test_a_page_that_nobody_has_filled_in_does_not_claim_to_be_saved(
    show: Callable[..., Page],
) -> None:
    page = show(html("xa", "en"))
    assert page.locator("#saved").inner_text().strip().endswith("Nothing is answered yet.")


def test_answers_about_other_duties_stay_in_the_file(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    kept: dict[str, Any] = {
        "schema": "https://w3id.org/equalkit/schema/assessment-1.json",
        "id": "a-1",
        "revision": 7,
        "country": "xa",
        "on": "2025-01-01",
        "law_as_of": "2025-01-01",
        "answers": {"xa-elsewhere": {"state": "met", "note": "kept"}},
        "gone": {"xa-old": {"answer": {"state": "met"}, "on": "2024-01-01", "reason": "repealed"}},
        "history": [{"revision": 7, "on": "2025-01-02", "digest": "0" * 64}],
    }
    load(page, kept)
    said = page.inner_text("#notices")
    assert "not on this page" in said
    assert "carry-over" in said
    saved = as_dict(read(save(page)))
    assert {key: saved[key] for key in ("answers", "gone", "history", "on", "id")} == {
        key: kept[key] for key in ("answers", "gone", "history", "on", "id")
    }
    assert saved["revision"] == 8


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"schema": "https://w3id.org/equa', "broken or cut off"),
        ("[]", "not an equalkit assessment"),
        ({"schema": "https://example.org/other-9.json"}, "another schema"),
        (
            {"schema": "https://w3id.org/equalkit/schema/assessment-1.json", "country": "xb"},
            "another country",
        ),
        (
            {
                "schema": "https://w3id.org/equalkit/schema/assessment-1.json",
                "country": "xa",
                "answers": {"xa-plan": {"state": "perhaps"}},
            },
            "cannot be read",
        ),
        (
            {
                "schema": "https://w3id.org/equalkit/schema/assessment-1.json",
                "country": "xa",
                "answers": {"xa-plan": {"measures": [{"id": "m-1", "title": {}}]}},
            },
            "cannot be read",
        ),
        (
            {
                "schema": "https://w3id.org/equalkit/schema/assessment-1.json",
                "country": "xa",
                "organisation": 5,
            },
            "not an equalkit assessment",
        ),
        (" " * 20_000_001, "larger than 20 MB"),
    ],
)
def test_a_bad_file_is_refused_and_nothing_is_lost(
    content: object, said: str, show: Callable[..., Page]
) -> None:
    page = show(html("xa"))
    page.fill("#organisation", "Ours")
    load(page, content)
    assert said in page.inner_text("#notices [role=alert]")
    assert page.input_value("#organisation") == "Ours"


def test_a_warning_comes_before_changes_are_lost(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    asked = dialogs(page)
    page.reload()
    assert asked == []
    page.wait_for_selector("#app:not([hidden])")
    page.fill("#organisation", "Ours")
    assert "Unsaved changes" in page.inner_text("#saved")
    page.reload()
    assert [one.type for one in asked] == ["beforeunload"]


def test_unsaved_answers_are_offered_again(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    dialogs(page)
    duty(page, "xa-plan").locator("input[value=met]").check()
    page.wait_for_timeout(700)
    page.reload()
    page.get_by_role("button", name="Restore them").click()
    assert read(save(page)).answer("xa-plan").state == "met"
    page.reload()
    page.wait_for_selector("#app:not([hidden])")
    assert page.locator("#drafts section").count() == 0


def test_unsaved_answers_can_be_thrown_away(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    dialogs(page)
    page.fill("#organisation", "Ours")
    page.wait_for_timeout(700)
    page.reload()
    page.get_by_role("button", name="Discard them").click()
    page.reload()
    page.wait_for_selector("#app:not([hidden])")
    assert page.locator("#drafts section").count() == 0


def test_the_page_works_where_nothing_can_be_kept(show: Callable[..., Page]) -> None:
    blocked = html("xa").replace(
        "localStorage.", "(() => { throw new DOMException('no', 'SecurityError'); })()."
    )
    script = blocked.rpartition("<script>")[2].removesuffix("</script>\n</body>\n</html>")
    assert "SecurityError" in script
    policy = re.compile(r"; script-src '[^']+'")
    page = show(policy.sub("; script-src 'unsafe-inline'", blocked))
    page.fill("#organisation", "Ours")
    page.get_by_text("This browser keeps no copy").wait_for()
    assert read(save(page)).organisation == "Ours"


def test_what_is_being_typed_is_saved_too(show: Callable[..., Page]) -> None:
    page = show(html("xa"))
    page.check("#q-role-employer")
    page.locator("#q-employees").press_sequentially("60")
    with page.expect_download() as download:
        page.keyboard.press("Control+s")
    assert read(Path(download.value.path())).profile.employees == 60


def test_a_page_for_one_organisation_keeps_to_it(show: Callable[..., Page]) -> None:
    org = ek.Profile("xa", roles={"employer"}, employees=60)
    page = show(str(ek.render(graph("xa").page(org, on=TODAY), "html")))
    assert page.locator("#q-role-employer").count() == 0
    other = {
        "schema": "https://w3id.org/equalkit/schema/assessment-1.json",
        "country": "xa",
        "on": TODAY.isoformat(),
        "law_as_of": "2026-01-01",
        "profile": {"country": "xa", "employees": 3, "facts": {"board-size": 5}},
    }
    load(page, other)
    assert "describes the organisation otherwise" in page.inner_text("#notices")
    saved = read(save(page)).profile
    assert (saved.roles, saved.employees, saved.facts) == (["employer"], 60, {"board-size": 5})
