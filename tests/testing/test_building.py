from __future__ import annotations

from equalkit.model.concept import ANY_PERSON
from equalkit.testing.building import make_duty, make_law, make_scheme, make_vocabulary


def test_a_duty_belongs_to_the_country_in_its_name() -> None:
    assert make_duty("xb-plan").iri == "https://w3id.org/equalkit/xb#xb-plan"


def test_a_duty_binds_everyone_unless_told_otherwise() -> None:
    assert (make_duty().bearers, make_duty(bearers=("school",)).bearers) == (
        (ANY_PERSON,),
        ("school",),
    )


def test_a_path_puts_each_concept_below_the_one_before() -> None:
    scheme = make_scheme("x", "a > b > c", "b > d")
    assert {one.id: one.broader for one in scheme} == {
        "a": (),
        "b": ("a",),
        "c": ("b",),
        "d": ("b",),
    }


def test_a_vocabulary_has_roles_and_sectors() -> None:
    assert {"role", "sector"} <= set(make_vocabulary().schemes)


def test_a_law_sorts_its_duties() -> None:
    assert list(make_law([make_duty("xa-b"), make_duty("xa-a")]).duties) == ["xa-a", "xa-b"]
