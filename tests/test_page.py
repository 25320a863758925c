from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

import equalkit as ek
from equalkit.errors import UnknownCountryError
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from equalkit.model.page import Page, PageQuestion

GRAPH = example_graph()
TODAY = date(2026, 1, 1)


def page(org: ek.Profile | None = None, **asked: Any) -> Page:
    return GRAPH.page(org or ek.Profile("xa"), on=TODAY, **asked)


def question(fact: str) -> PageQuestion:
    return next(one for one in page().questions if one.id == fact)


def test_every_language_of_the_country_is_there_and_english_with_it() -> None:
    assert [one.lang for one in page(lang="nb").checklists] == ["nb", "en"]


def test_all_checklists_hold_the_same_duties() -> None:
    first, second = page().checklists
    assert [one.id for one in first.items] == [one.id for one in second.items]


def test_only_chosen_duties_are_kept_everywhere() -> None:
    found = page(duties={"xa-plan", "xa-elsewhere"})
    assert [[one.id for one in checklist.items] for checklist in found.checklists] == [
        ["xa-plan"],
        ["xa-plan"],
    ]
    assert set(found.details) == set(found.program["duties"]) == {"xa-plan"}


def test_a_section_left_empty_goes() -> None:
    assert len(page(duties={"xa-plan"}).checklists[0].sections) == 1


def test_with_a_profile_what_does_not_apply_is_not_on_the_page() -> None:
    found = page(ek.Profile("xa", roles={"employer"}, employees=60))
    assert set(found.details) == {"xa-plan", "xa-respect"}


def test_only_facts_that_the_law_asks_for_are_asked() -> None:
    asked = {one.id for one in page(duties={"xa-plan"}).questions}
    assert {"role", "sector", "employees"} <= asked
    assert not {"board-size", "protected-ground"} & asked


def test_a_question_tells_how_it_is_answered() -> None:
    employees = question("employees")
    assert (employees.datatype, employees.many, employees.share) == ("integer", False, False)
    assert employees.question["en"].endswith("?")
    assert employees.unit["en"] == "persons"


def test_roles_with_the_most_duties_come_first() -> None:
    assert question("role").codes[0].id == "employer"


def test_a_code_stands_right_below_the_broader_one() -> None:
    codes = [(code.id, code.depth) for code in question("sector").codes]
    assert codes.index(("state", 1)) > codes.index(("public", 0))
    assert len({code for code, _ in codes}) == len(codes)


def test_reasons_are_told_line_by_line_in_every_language() -> None:
    first, second = page().details["xa-plan"].reasons[:2]
    assert (first.depth, first.fact) == (0, "role")
    assert second.text["en"] == "number of employees: at least 50"
    assert set(second.text) == {"en", "nb"}


def test_days_are_told_as_dates_or_days_of_every_year() -> None:
    assert page().details["xa-plan"].days == ("--03-31", "2010-07-01")


def test_measures_are_suggested_with_what_they_are() -> None:
    found = page()
    suggested = found.details["xa-plan"].measures
    assert suggested == ("measure-plain-language",)
    assert set(suggested) <= set(found.measures)


def test_an_unknown_country_has_no_page() -> None:
    with pytest.raises(UnknownCountryError):
        GRAPH.page(ek.Profile("xz"), on=TODAY)
