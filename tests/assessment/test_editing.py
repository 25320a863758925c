from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.assessment import answered, with_evidence, with_measure, without_item
from equalkit.errors import BadAssessmentError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.assessment import Assessment

PLAN = "xa-plan"


def test_an_assessment_that_is_changed_stays_as_it_was(told: Assessment) -> None:
    before = told.model_dump()
    answered(told, PLAN, state="partly")
    with_measure(told, PLAN, title="Ask")
    assert told.model_dump() == before


def test_answers_stay_in_order(told: Assessment) -> None:
    assert list(answered(told, "xa-board", state="met").answers) == ["xa-board", PLAN]


def test_an_answer_that_contradicts_itself_is_refused(told: Assessment) -> None:
    with pytest.raises(BadAssessmentError, match="needs a reason"):
        answered(told, PLAN, state="not-applicable")


@pytest.mark.parametrize("add", [with_measure, with_evidence])
def test_a_part_that_nothing_has_is_refused(
    told: Assessment, add: Callable[..., Assessment]
) -> None:
    with pytest.raises(BadAssessmentError, match="no such key"):
        add(told, PLAN, title="Ask", colour="red")


def test_ids_follow_from_titles(told: Assessment) -> None:
    one, other = (with_measure(told, PLAN, title="Ask").answer(PLAN).measures for _ in range(2))
    assert one == other


def test_a_title_used_twice_gives_two_ids(told: Assessment) -> None:
    twice = with_evidence(with_evidence(told, PLAN, title="Plan"), PLAN, title="Plan")
    assert len({one.id for one in twice.answer(PLAN).evidence}) == 2


def test_what_is_added_again_is_not_what_was_removed(told: Assessment) -> None:
    once = with_measure(told, PLAN, title="Ask")
    (old,) = once.answer(PLAN).measures
    (new,) = with_measure(without_item(once, PLAN, old.id), PLAN, title="Ask").answer(PLAN).measures
    assert new.id != old.id


def test_what_is_changed_stays_in_its_place(told: Assessment) -> None:
    two = with_measure(with_measure(told, PLAN, title="A"), PLAN, title="B")
    first = two.answer(PLAN).measures[0]
    changed = with_measure(two, PLAN, id=first.id, effect="Much").answer(PLAN).measures
    assert [(one.title, one.effect) for one in changed] == [("A", "Much"), ("B", "")]


def test_what_is_not_there_cannot_be_changed(told: Assessment) -> None:
    with pytest.raises(UnknownNameError):
        with_measure(told, PLAN, id="m-none", title="A")


def test_what_is_not_there_cannot_be_removed(told: Assessment) -> None:
    with pytest.raises(UnknownNameError):
        without_item(told, PLAN, "m-none")
