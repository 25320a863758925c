from __future__ import annotations

import pytest

from equalkit.errors import UnknownNameError
from equalkit.model.concept import Concept, Scheme
from equalkit.testing.building import make_scheme

SECTORS = make_scheme("sector", "public > state > ministry", "public > municipal", "private")


def test_a_concept_is_above_itself() -> None:
    assert "private" in SECTORS.above("private")


def test_everything_broader_is_above() -> None:
    assert SECTORS.above("ministry") == {"ministry", "state", "public"}


def test_everything_narrower_is_below() -> None:
    assert SECTORS.below("public") == {"public", "state", "ministry", "municipal"}


def test_a_concept_that_is_not_there_stands_alone() -> None:
    assert SECTORS.above("moon") == SECTORS.below("moon") == {"moon"}


def test_the_concepts_right_below_are_the_parts() -> None:
    assert SECTORS.parts == {
        "public": frozenset({"state", "municipal"}),
        "state": frozenset({"ministry"}),
    }


def test_a_circle_in_a_hierarchy_ends() -> None:
    circle = Scheme.of(
        "x", [Concept("a", "x:a", broader=("b",)), Concept("b", "x:b", broader=("a",))]
    )
    assert circle.above("a") == {"a", "b"}


def test_a_broader_concept_that_is_not_there_is_left_out() -> None:
    scheme = Scheme.of("x", [Concept("a", "x:a", broader=("moon",))])
    assert scheme.above("a") == {"a"}


def test_concepts_come_sorted_by_id() -> None:
    assert [one.id for one in SECTORS] == sorted(one.id for one in SECTORS)


def test_a_scheme_knows_what_it_holds() -> None:
    assert "state" in SECTORS
    assert "moon" not in SECTORS


EMPLOYER = Concept("home-employer", "x:e", {"nb": "Arbeidsgiver"}, spellings=("AG",))
ROLES = Scheme.of("role", [EMPLOYER])


@pytest.mark.parametrize(
    "written", ["home-employer", "Arbeidsgiver", "arbeidsgiver ", "ag", "ARBEIDSGIVER"]
)
def test_ids_labels_and_spellings_are_understood(written: str) -> None:
    assert ROLES.resolve(written) == "home-employer"


def test_an_underscore_stands_for_a_hyphen_in_a_spelling() -> None:
    scheme = Scheme.of("x", [Concept("a", "x:a", spellings=("not-for-profit",))])
    assert scheme.resolve("not_for_profit") == "a"


def test_the_first_concept_keeps_a_spelling_that_two_have() -> None:
    scheme = Scheme.of(
        "x", [Concept("b", "x:b", {"en": "same"}), Concept("a", "x:a", {"en": "same"})]
    )
    assert scheme.resolve("same") == "a"


def test_an_unknown_name_is_told_with_what_is_known() -> None:
    with pytest.raises(UnknownNameError) as caught:
        ROLES.resolve("emplyer")
    assert (caught.value.kind, caught.value.allowed) == ("role", ("home-employer",))
