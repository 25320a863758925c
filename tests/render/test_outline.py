from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.render import outline

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist, ChecklistItem

    Items = Callable[..., ChecklistItem]
    Lists = Callable[..., Checklist]


def rows(item: ChecklistItem, checklist: Checklist) -> dict[str, tuple[str, ...]]:
    return {row.heading: row.texts for row in outline.rows(item, checklist, "employer")}


def brief_rows(item: ChecklistItem, checklist: Checklist) -> dict[str, str]:
    found = outline.brief_rows(item, checklist, "employer")
    return {"" if row.quiet else row.heading or "summary": row.texts[0] for row in found}


def of_role(checklist: Checklist) -> Checklist:
    return checklist._replace(profile={"country": "xa", "roles": ["employer"]})


def test_what_is_not_said_gets_no_row(make_item: Items, make_checklist: Lists) -> None:
    item = make_item()
    assert list(rows(item, make_checklist(item))) == ["In short", "In force", "Id"]


def test_a_duty_that_applies_stands_on_no_condition(
    make_item: Items, make_checklist: Lists
) -> None:
    item = make_item(status="applies")
    assert not outline.conditional(item, make_checklist(item))


def test_a_duty_that_waits_only_for_the_role_is_sure_below_its_heading(
    make_item: Items, make_checklist: Lists
) -> None:
    item = make_item(status="may-apply", missing=("role",))
    assert not outline.conditional(item, make_checklist(item))


def test_a_duty_that_may_apply_to_a_known_role_stands_on_a_condition(
    make_item: Items, make_checklist: Lists
) -> None:
    item = make_item(status="may-apply", missing=("role",))
    assert outline.conditional(item, of_role(make_checklist(item)))


def test_duties_are_counted_by_what_is_known(make_item: Items, make_checklist: Lists) -> None:
    unsure = make_item(status="may-apply", applies_if="sector is public")
    checklist = make_checklist(make_item(), make_item(), unsure)
    assert outline.count_line(checklist) == (
        "Duties: 3 · for all with the role: 2 · on a condition: 1"
    )
    assert outline.count_line(of_role(checklist)) == "Duties: 3 · apply: 2 · may apply: 1"


def test_a_reviewed_list_carries_no_warning(make_item: Items, make_checklist: Lists) -> None:
    assert outline.review_line(make_checklist(make_item(review="accepted"))) == ""


def test_one_duty_that_is_not_reviewed_makes_a_warning(
    make_item: Items, make_checklist: Lists
) -> None:
    checklist = make_checklist(make_item(review="accepted"), make_item(review="proposed"))
    assert "a lawyer has not reviewed it" in outline.review_line(checklist)


def test_the_last_day_of_a_version_is_told(make_item: Items, make_checklist: Lists) -> None:

    item = make_item(until=date(2026, 3, 1))
    told = rows(item, make_checklist(item))["In force"]
    assert told == ("from 2010-01-01 to and including 2026-02-28",)


def test_short_steps_are_told_in_a_brief_list(make_item: Items, make_checklist: Lists) -> None:
    item = make_item(steps=("Map.", "Act."))
    assert brief_rows(item, make_checklist(item))["Do"] == "Map; Act"


def test_long_steps_give_way_to_the_summary(make_item: Items, make_checklist: Lists) -> None:
    item = make_item(steps=("Map " * 40,), summary="Act.")
    assert brief_rows(item, make_checklist(item))["summary"] == "Act."


def test_a_trigger_that_is_the_frequency_is_told_once(
    make_item: Items, make_checklist: Lists
) -> None:
    item = make_item(trigger="on request", frequency="on request")
    assert brief_rows(item, make_checklist(item))[""].lower().count("on request") == 1


def test_other_roles_are_named_for_a_country(make_item: Items, make_checklist: Lists) -> None:
    item = make_item(roles=("employer", "school"))
    assert "Also for: school" in brief_rows(item, make_checklist(item))[""]
    assert rows(item, make_checklist(item))["Also for"] == ("school",)


def test_other_roles_are_not_named_for_an_organisation(
    make_item: Items, make_checklist: Lists
) -> None:
    item = make_item(roles=("employer", "school"))
    assert "Also for" not in rows(item, of_role(make_checklist(item)))


def test_roles_are_not_named_where_the_heading_is_no_role(
    make_item: Items, make_checklist: Lists
) -> None:
    item = make_item(roles=("school", "church"))
    assert "Also for" not in rows(item, make_checklist(item))


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("Crews at sea (§ 9(2)), always; see there", "Crews at sea, always"),
        ("(all)", "(all)"),
        ("Firms.", "Firms"),
    ],
)
def test_exceptions_are_named_in_short(written: str, short: str) -> None:
    assert outline.exceptions_line([written]) == short


def test_exceptions_that_all_have_are_common(make_item: Items) -> None:
    one, other = make_item(unless=("a", "b")), make_item(unless=("c", "a"))
    assert outline.common_exceptions([one, other]) == ("a",)


def test_one_duty_has_nothing_in_common_with_others(make_item: Items) -> None:
    assert outline.common_exceptions([make_item(unless=("a",))]) == ()


def test_a_common_exception_is_not_told_again(make_item: Items, make_checklist: Lists) -> None:
    item = make_item(unless=("a", "b"))
    (row,) = (
        row
        for row in outline.brief_rows(item, make_checklist(item), "employer", ("a",))
        if row.quiet
    )
    assert "Exceptions: b ·" in row.texts[0]


def test_two_sections_need_no_table_of_contents(for_country: Checklist) -> None:
    fewer = for_country._replace(sections=for_country.sections[:2])
    assert outline.section_line(fewer) == ""


def test_the_way_on_names_a_role_of_the_country(for_country: Checklist) -> None:
    assert any("--country xa --role employer" in line for line in outline.hint(for_country))


def test_there_is_a_way_on_without_duties(make_checklist: Lists) -> None:
    assert any("--ask" in line for line in outline.hint(make_checklist(sections=())))
