"""The invented country does what tutorials and doctests say of it."""

from __future__ import annotations

from datetime import date

import pytest

from equalkit.model.condition import constraints
from equalkit.model.profile import Profile
from equalkit.testing import example_graph, example_plugins

LAW = example_graph().law("xa")
ON = date(2026, 1, 1)


def bound(**parts: object) -> list[str]:
    org = Profile("xa", **parts)  # type: ignore[arg-type]
    return [one.duty.id for one in example_graph().duties(org, on=ON).having()]


def test_an_employer_of_sixty_has_two_duties() -> None:
    assert bound(roles="employer", employees=60) == ["xa-plan", "xa-respect"]


def test_everyone_owes_respect() -> None:
    assert all("xa-respect" in bound(roles=role.id) for role in LAW.vocabulary.scheme("role"))


def test_the_same_graph_comes_every_time() -> None:
    assert example_graph() is example_graph()


def test_the_example_is_alone() -> None:
    assert (list(example_plugins().packs), example_plugins().problems) == (["xa"], ())


@pytest.mark.parametrize("operator", ["and", "or", "xone"])
def test_every_join_is_used(operator: str) -> None:
    assert operator in {getattr(duty.condition, "operator", "") for duty in LAW.duties.values()}


def test_every_modality_is_used() -> None:
    modalities = {duty.modality for duty in LAW.duties.values()}
    assert modalities == {"obligation", "prohibition", "permission", "recommendation"}


def test_every_confidence_is_used() -> None:
    assert {duty.confidence for duty in LAW.duties.values()} == {"high", "medium", "low"}


def test_every_kind_of_value_is_used() -> None:
    kinds = {
        type(v).__name__
        for d in LAW.duties.values()
        for c in constraints(d.condition)
        for v in c.values
    }
    assert kinds == {"bool", "int", "Fraction", "date", "str"}
