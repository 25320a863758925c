"""What all nouns have in common."""

from __future__ import annotations

import pytest

from equalkit import model
from equalkit.model.profile import Profile
from equalkit.testing import example, example_graph

LAW = example_graph().law("xa")
DUTY = LAW.duties["xa-plan"]


def test_nouns_are_sorted() -> None:
    assert model.__all__ == sorted(model.__all__)


@pytest.mark.parametrize(
    "noun",
    [
        DUTY,
        DUTY.in_force,
        DUTY.frequency,
        DUTY.condition,
        DUTY.exceptions[0],
        DUTY.deadlines[0],
        DUTY.steps[0],
        DUTY.evidence[0],
        LAW,
        LAW.vocabulary,
        LAW.vocabulary.scheme("role"),
        LAW.vocabulary.concept("role", "employer"),
        LAW.vocabulary.fact("employees"),
        LAW.derivations[0],
        LAW.duties["xa-board"].phases[0],
        *list(LAW.acts.values())[:1],
        *list(LAW.sections.values())[:1],
        *list(LAW.bodies.values())[:1],
        *list(LAW.methods.values())[:1],
        *list(LAW.measures.values())[:1],
        *list(LAW.pending.values())[:1],
        Profile("xa"),
        example.equalkit_country(),
    ],
    ids=lambda noun: type(noun).__name__,
)
def test_a_noun_cannot_be_changed(noun: object) -> None:
    fields = getattr(noun, "_fields", None) or tuple(vars(type(noun))["__annotations__"])
    with pytest.raises((AttributeError, TypeError)):
        setattr(noun, fields[0], None)
