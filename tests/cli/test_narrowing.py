from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


def shown(ran: Any) -> list[dict[str, Any]]:
    return [item for section in ran.json["sections"] for item in section["items"]]


@pytest.mark.parametrize("status", ["applies", "may-apply"])
def test_a_status_can_be_asked_for(equalkit: Run, status: str) -> None:
    words = ("checklist", "--role", "employer", "--format", "json")
    found = shown(equalkit(*words, "--status", status))
    assert {item["status"] for item in found} == {status}
    assert len(found) < len(shown(equalkit(*words)))


def test_a_part_can_be_asked_for_by_the_name_of_its_role(equalkit: Run) -> None:
    by_id = equalkit("checklist", "--section", "employer", "--format", "json")
    by_name = equalkit("checklist", "--section", "Employer", "--format", "json")
    assert [section["role"] for section in by_id.json["sections"]] == ["employer"]
    assert by_name.out == by_id.out


def test_an_unknown_role_is_told(equalkit: Run) -> None:
    ran = equalkit("checklist", "--section", "emplyer")
    assert ran.code == 2
    assert "Did you mean 'employer'" in ran.told


def test_a_ground_is_the_same_as_the_fact(equalkit: Run) -> None:
    words = ("checklist", "--role", "employer", "--employees", "60")
    ran = equalkit(*words, "--ground", "age")
    assert ran.out == equalkit(*words, "--fact", "protected-ground=age").out
    assert "Filtered: protected ground: age" in ran.out


def test_an_unknown_ground_is_told(equalkit: Run) -> None:
    ran = equalkit("checklist", "--ground", "shoe-size")
    assert ran.code == 2
    assert "shoe-size" in ran.told


def test_a_text_can_be_asked_for(equalkit: Run) -> None:
    found = shown(equalkit("checklist", "--search", "§ 3", "--format", "json"))
    assert found
    assert all("§ 3" in str(item) for item in found)


def test_a_list_that_is_empty_says_so(equalkit: Run) -> None:
    ran = equalkit("checklist", "--search", "zzz")
    assert ran.code == 0
    assert "There is no duty in this list." in ran.out
    assert "Filtered: only what mentions «zzz»" in ran.out


def test_an_unknown_status_is_told(equalkit: Run) -> None:
    ran = equalkit("checklist", "--status", "aplies")
    assert ran.code == 2
    assert "Did you mean 'applies'" in ran.told


def test_a_page_holds_no_more_and_says_so(equalkit: Run) -> None:
    words = ("checklist", "--format", "html", "--search", "plan", "--lang", "en")
    page = equalkit(*words).out
    assert "Filtered: only what mentions «plan»" in page
    assert "xa-plan" in page
    assert "xa-site" not in page
