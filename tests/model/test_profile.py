from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from equalkit.errors import BadProfileError
from equalkit.model.profile import Profile


def test_nothing_but_the_country_must_be_known() -> None:
    empty = Profile("xa")
    assert (empty.roles, empty.sector, dict(empty.facts)) == (frozenset(), frozenset(), {})


def test_one_role_may_stand_for_itself() -> None:
    assert Profile("xa", roles="employer").roles == {"employer"}


def test_one_sector_may_stand_for_itself() -> None:
    assert Profile("xa", sector="state").sector == {"state"}


def test_several_sectors_are_kept() -> None:
    assert Profile("xa", sector=["state", "private"]).sector == {"state", "private"}


def test_employees_are_a_fact() -> None:
    assert Profile("xa", employees=3).facts["employees"] == 3


def test_employees_may_be_told_twice_alike() -> None:
    assert Profile("xa", employees=3, facts={"employees": 3}).facts["employees"] == 3


def test_employees_told_twice_differently_are_refused() -> None:
    with pytest.raises(BadProfileError, match="both 3 and 4"):
        Profile("xa", employees=3, facts={"employees": 4})


def test_a_list_of_codes_becomes_a_tuple() -> None:
    assert Profile("xa", facts={"territory": ["a", "b"]}).facts["territory"] == ("a", "b")


def test_facts_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        Profile("xa", employees=3).facts["employees"] = 4  # type: ignore[index]


def test_a_copy_takes_over_what_is_not_replaced() -> None:
    copy = Profile("xa", roles="employer", sector="state", employees=3).with_facts(sector="private")
    assert copy == Profile("xa", roles="employer", sector="private", employees=3)


def test_the_order_of_facts_makes_no_difference() -> None:
    one = Profile("xa", facts={"a": 1, "b": 2})
    other = Profile("xa", facts={"b": 2, "a": 1})
    assert one == other


def test_what_is_not_known_is_not_exchanged() -> None:
    assert Profile("xa").as_dict() == {"country": "xa"}


def test_a_profile_is_exchanged_in_plain_words() -> None:
    org = Profile(
        "xa",
        roles=["school", "employer"],
        sector="state",
        employees=0,
        facts={
            "share": Fraction(2, 3),
            "since": date(2020, 1, 1),
            "areas": ("b", "a"),
            "listed": False,
        },
    )
    assert org.as_dict() == {
        "country": "xa",
        "roles": ["employer", "school"],
        "sector": "state",
        "employees": 0,
        "facts": {"areas": ["b", "a"], "listed": False, "share": "2/3", "since": "2020-01-01"},
    }


def test_several_sectors_are_exchanged_as_a_list() -> None:
    assert Profile("xa", sector={"b", "a"}).as_dict()["sector"] == ["a", "b"]
