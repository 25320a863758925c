from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from equalkit.model.answer import STATUSES, TRUTHS, Explanation, Status, word
from equalkit.model.concept import Concept
from equalkit.model.profile import Profile
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from equalkit.model.answer import Answer

SIZE = Explanation("fact", 1, "employees", "gteq", (50,))
TREE = Explanation("duty", 1, "xa-plan", children=(SIZE,))


def answer() -> Answer:
    org = Profile("xa", roles={"employer"}, employees=60)
    return example_graph().duties(org, on=date(2026, 1, 1))


def test_statuses_and_truths_stand_in_the_same_order() -> None:
    assert dict(zip(TRUTHS, STATUSES, strict=True)) == {
        "false": Status.DOES_NOT_APPLY,
        "unknown": Status.MAY_APPLY,
        "true": Status.APPLIES,
    }


def test_a_status_is_exchanged_as_its_word() -> None:
    assert str(Status.MAY_APPLY) == "may-apply"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "true"),
        (False, "false"),
        (50, "50"),
        (Fraction(2, 3), "2/3"),
        (date(2026, 1, 1), "2026-01-01"),
        (Concept("state", "x:state", {"en": "the state"}), "state"),
        ("state", "state"),
    ],
)
def test_a_value_is_exchanged_as_a_word(value: object, said: str) -> None:
    assert word(value) == said


def test_an_explanation_leaves_out_what_is_empty() -> None:
    assert SIZE.model_dump() == {
        "kind": "fact",
        "value": "unknown",
        "subject": "employees",
        "operator": "gteq",
        "expected": ["50"],
    }


def test_an_explanation_holds_those_below_it() -> None:
    assert TREE.model_dump()["children"] == [SIZE.model_dump()]


def test_an_explanation_can_be_written_as_json() -> None:
    assert json.loads(json.dumps(answer()[0].explanation.model_dump()))["kind"] == "duty"


def test_an_explanation_is_walked_from_the_top() -> None:
    assert [node.kind for node in TREE.walk()] == ["duty", "fact"]


def test_an_explanation_is_told_line_by_line() -> None:
    assert len(TREE.as_text("en").splitlines()) == 2


def test_an_answer_has_one_part_for_each_duty_version() -> None:
    assert len(answer()) == len(example_graph().law("xa").duties)


def test_an_answer_is_sorted_by_duty() -> None:
    ids = [one.duty.id for one in answer()]
    assert ids == sorted(ids)


def test_an_answer_is_read_by_position() -> None:
    found = answer()
    assert found[0] == next(iter(found))


def test_an_answer_is_read_from_its_end() -> None:
    found = answer()
    assert found[-1].duty.id == list(found)[-1].duty.id


def test_an_answer_is_read_by_slices() -> None:
    found = answer()
    assert [one.duty.id for one in found[2:4]] == [one.duty.id for one in list(found)[2:4]]


def test_an_answer_ends() -> None:
    with pytest.raises(IndexError):
        answer()[10_000]


def test_statuses_come_in_the_order_of_the_duties() -> None:
    found = answer()
    assert found.statuses == tuple(one.status for one in found)


def test_without_a_wish_those_come_that_bind_or_may() -> None:
    assert [one.duty.id for one in answer().having()] == ["xa-plan", "xa-respect"]


def test_those_with_one_status_come_when_asked_for() -> None:
    found = answer()
    assert len(found.having("does-not-apply")) == len(found) - 2


def test_the_status_of_one_duty_is_found() -> None:
    assert answer().status_of("xa-plan") is Status.APPLIES


def test_a_duty_that_is_not_there_has_no_status() -> None:
    with pytest.raises(KeyError, match="xa-moon"):
        answer().status_of("xa-moon")


def test_an_applicability_shows_itself_in_one_line() -> None:
    assert repr(answer().having()[0]) == "<Applicability xa-plan: applies>"
