from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from equalkit.applicability import situation as module
from equalkit.applicability.situation import Situation, resolved, situation
from equalkit.applicability.values import Range, at_least, exactly
from equalkit.errors import BadFactValueError, UnknownNameError
from equalkit.model.concept import Concept, Scheme
from equalkit.model.condition import Constraint
from equalkit.model.fact import Fact
from equalkit.model.law import Vocabulary
from equalkit.model.profile import Profile
from equalkit.testing.building import make_scheme

ROLES = Scheme.of(
    "role",
    [
        Concept("any-person", "x:any"),
        Concept(
            "employer",
            "x:e",
            broader=("any-person",),
            implies=(Constraint("employees", "gteq", (1,)),),
        ),
        Concept("authority", "x:a", broader=("any-person",)),
        Concept(
            "town",
            "x:t",
            broader=("authority",),
            implies=(Constraint("sector", "isAnyOf", ("municipal",)),),
        ),
        Concept(
            "ministry",
            "x:m",
            broader=("authority",),
            implies=(Constraint("sector", "isAnyOf", ("state",)),),
        ),
        Concept("agent", "x:ag", implies=(Constraint("public-task", "eq", (True,)),)),
        Concept("buyer", "x:b", broader=("any-person",), may_also_be=("authority",)),
    ],
)
VOCABULARY = Vocabulary(
    {
        fact.id: fact
        for fact in (
            Fact("employees", "x:e", "integer"),
            Fact("regular", "x:r", "integer", fallback="employees"),
            Fact("counted", "x:c", "integer", fallback="regular"),
            Fact("chased", "x:ch", "integer", fallback="chaser"),
            Fact("chaser", "x:cr", "integer", fallback="chased"),
            Fact("lost", "x:l", "integer", fallback="nowhere"),
            Fact("owned", "x:o", "decimal", unit="share"),
            Fact("begun", "x:b", "date"),
            Fact("place", "x:pl", "text"),
            Fact("public-task", "x:p", "boolean"),
            Fact("territory", "x:t", "code", default="mainland", scheme="territory"),
            Fact("protected-ground", "x:g", "code", scheme="ground"),
            Fact("role", "x:r", "code", many=True, scheme="role"),
            Fact("sector", "x:s", "code", many=True, scheme="sector"),
        )
    },
    {
        "role": ROLES,
        "sector": make_scheme("sector", "public > state", "public > municipal", "private"),
        "ground": make_scheme("ground", "gender", "age"),
        "territory": make_scheme("territory", "mainland", "island"),
    },
)


def found(**parts: Any) -> Situation:
    return situation(Profile("xa", **parts), VOCABULARY)


def test_what_is_told_is_known() -> None:
    assert found(employees=3).known["employees"] == exactly(3)


def test_what_nobody_tells_is_not_known() -> None:
    assert "employees" not in found().known


def test_roles_are_known_once_one_is_told() -> None:
    assert found(roles="town").known["role"] == frozenset({"town"})


def test_roles_are_not_known_until_one_is_told() -> None:
    assert "role" not in found().known


def test_sectors_are_known_once_one_is_told() -> None:
    assert found(sector="state").known["sector"] == frozenset({"state"})


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"roles": "astronaut"}, "role"),
        ({"sector": "moon"}, "sector"),
        ({"facts": {"moons": 3}}, "fact"),
        ({"facts": {"territory": "moon"}}, "territory"),
    ],
)
def test_a_name_that_is_not_known_is_refused(parts: dict[str, Any], kind: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        found(**parts)
    assert caught.value.kind == kind


@pytest.mark.parametrize("fact", ["role", "sector"])
@pytest.mark.parametrize("given", [True, False, "false"])
def test_everyone_has_a_role_and_a_sector(fact: str, *, given: bool | str) -> None:
    with pytest.raises(BadFactValueError, match=f"the id of a {fact}"):
        found(facts={fact: given})


def test_an_empty_list_says_nothing() -> None:
    assert found(facts={"territory": []}) == found()


@pytest.mark.parametrize(
    ("fact", "written", "kept"),
    [
        ("employees", "60", 60),
        ("owned", "66.66666667 %", Fraction(2, 3)),
        ("begun", "2020-01-01", date(2020, 1, 1)),
        ("public-task", "ja", True),
        ("public_task", False, False),
        ("territory", "island", ("island",)),
        ("territory", "false", False),
        ("territory", True, True),
        ("place", "Else Where", ("else where",)),
    ],
)
def test_a_profile_can_be_told_with_ids_and_plain_values(
    fact: str, written: Any, kept: object
) -> None:
    org = resolved(Profile("xa", facts={fact: written}), VOCABULARY)
    assert org.facts == {fact.replace("_", "-"): kept}


@pytest.mark.parametrize(
    "facts",
    [
        {"employees": 60},
        {"owned": "66.7 %"},
        {"territory": False},
        {"territory": True},
        {"territory": ["island"]},
    ],
)
def test_a_profile_told_with_ids_says_the_same(facts: dict[str, Any]) -> None:
    org = Profile("xa", roles="town", sector="state", facts=facts)
    assert situation(resolved(org, VOCABULARY), VOCABULARY) == situation(org, VOCABULARY)


def test_roles_and_sectors_stand_apart_however_they_are_told() -> None:
    org = resolved(Profile("xa", facts={"role": ["town"], "sector": ["state"]}), VOCABULARY)
    assert org == Profile("xa", roles="town", sector="state")


def test_a_role_implies_a_lower_bound() -> None:
    assert found(roles="employer").known["employees"] == at_least(1)


def test_what_a_role_implies_is_marked_so() -> None:
    assert found(roles="employer").via["employees"] == "implied"


def test_what_is_told_comes_before_what_a_role_implies() -> None:
    assert found(roles="employer", employees=3).known["employees"] == exactly(3)


def test_a_role_implies_a_sector() -> None:
    assert found(roles="town").known["sector"] == frozenset({"municipal"})


def test_two_roles_imply_a_sector_each() -> None:
    assert found(roles={"town", "ministry"}).known["sector"] == frozenset({"municipal", "state"})


def test_a_sector_that_was_told_is_made_more_precise_by_a_role() -> None:
    assert "municipal" in found(roles="town", sector="public").known["sector"]  # type: ignore[operator]


def test_a_sector_that_was_told_stands_against_another_that_a_role_implies() -> None:
    assert found(roles="town", sector="private").known["sector"] == frozenset({"private"})


def test_a_role_implies_a_yes() -> None:
    assert found(roles="agent").known["public-task"] is True


def test_the_fallback_stands_in() -> None:
    assert found(employees=3).known["regular"] == exactly(3)


def test_the_fallback_of_the_fallback_stands_in() -> None:
    assert found(employees=3).known["counted"] == exactly(3)


def test_the_nearest_fallback_that_was_told_comes_first() -> None:
    assert found(employees=3, facts={"regular": 2}).known["counted"] == exactly(2)


def test_it_is_kept_which_fact_stood_in() -> None:
    assert found(employees=3).via["counted"] == "fallback:employees"


def test_what_a_role_implies_stands_in_too() -> None:
    assert found(roles="employer").known["regular"] == Range(1, at_least(1).high)


def test_fallbacks_in_a_circle_end() -> None:
    assert "chased" not in found(employees=3).known


def test_a_fallback_that_does_not_exist_gives_nothing() -> None:
    assert "lost" not in found(employees=3).known


def test_a_default_stands_in_where_nothing_else_does() -> None:
    assert found().known["territory"] == frozenset({"mainland"})


def test_a_default_is_marked_so() -> None:
    assert found().via["territory"] == "default"


def test_what_is_told_comes_before_the_default() -> None:
    assert found(facts={"territory": "island"}).known["territory"] == frozenset({"island"})


def test_a_ground_asked_about_is_no_fact_about_the_organisation() -> None:
    asked = found(facts={"protected-ground": "age"})
    assert (asked.grounds, "protected-ground" in asked.known) == (frozenset({"age"}), False)


def test_without_a_ground_all_are_asked_about() -> None:
    assert found().grounds == frozenset()


@pytest.mark.parametrize("sector", [None, "public", "state"])
def test_one_who_may_be_public_may_have_a_public_role_too(sector: str | None) -> None:
    assert found(roles="buyer", sector=sector).perhaps == frozenset({"authority"})


def test_one_who_is_private_has_only_the_roles_that_are_told() -> None:
    assert found(roles="buyer", sector="private").perhaps == frozenset()


def test_what_follows_from_roles_does_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROLES", 2)
    surroundings = module.Surroundings(VOCABULARY)
    for role in ("town", "ministry", "employer", "agent"):
        surroundings.situation(Profile("xa", roles=role))
    assert len(surroundings._following) <= 2
