from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.assessment import carry_over
from equalkit.errors import BadAssessmentError, UnknownNameError
from equalkit.model.assessment import Assessment, Confirmation, DutyAnswer, Gone
from equalkit.model.profile_file import ProfileDocument

if TYPE_CHECKING:
    from equalkit.assessment.carrying import Carried
    from equalkit.knowledge import KnowledgeGraph

TODAY = date(2026, 1, 1)
BEFORE, AFTER = date(2009, 12, 31), date(2010, 1, 1)


def assessed(on: date = BEFORE, **answers: str) -> Assessment:
    """Return an assessment with notes to duties; ``_`` stands for ``-``."""
    found = {duty.replace("_", "-"): DutyAnswer(note=note) for duty, note in answers.items()}
    return Assessment(country="xa", on=on, law_as_of=TODAY, answers=found)


def entry(found: tuple[Carried, ...], duty: str) -> Carried:
    (one,) = (one for one in found if duty in (one.before, one.after))
    return one


def test_an_answer_to_a_text_that_changed_must_be_confirmed(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, assessed(xa_plan_2000="A"), to=AFTER, lang="en")
    answer = found.assessment.answer("xa-plan")
    assert answer.note == "A"
    assert answer.confirm is not None
    assert answer.confirm.before == "xa-plan-2000"
    assert "A new version is law from" in answer.confirm.reason


def test_the_report_names_the_act_that_changed_it(kg: KnowledgeGraph) -> None:
    (pair,) = (
        one for one in kg.diff("xa", BEFORE, AFTER).changed if one.before.id == "xa-plan-2000"
    )
    found = carry_over(kg, assessed(xa_plan_2000="A"), to=AFTER)
    assert pair.acts
    assert entry(found.entries, "xa-plan").acts == pair.acts


def test_an_answer_to_the_same_text_is_kept_as_it_is(kg: KnowledgeGraph) -> None:
    told = assessed(AFTER, xa_plan="A")
    found = carry_over(kg, told, to=TODAY)
    assert found.assessment.answers == told.answers
    assert entry(found.entries, "xa-plan").kind == "kept"


def test_an_answer_to_what_nobody_knows_is_kept(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, assessed(xa_of_tomorrow="A"), to=AFTER)
    assert found.assessment.answer("xa-of-tomorrow").note == "A"
    assert entry(found.entries, "xa-of-tomorrow").label == "xa-of-tomorrow"


def test_an_answer_that_came_before_its_law_waits(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, assessed(date(2008, 1, 1), xa_plan="A"), to=date(2009, 1, 1))
    assert found.assessment.answer("xa-plan").note == "A"


def test_what_a_later_version_is_new_for_is_told(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, assessed(AFTER), to=TODAY)
    new = [one for one in found.entries if one.kind == "new"]
    assert new
    assert all(one.before == "" and one.why and not one.answered for one in new)


def test_what_nobody_answered_is_told_too(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, assessed(), to=AFTER)
    one = entry(found.entries, "xa-plan-2000")
    assert (one.kind, one.after, one.answered) == ("changed", "xa-plan", False)


def small(told: Assessment) -> Assessment:
    """Return an assessment of an employer whom the later plan does not bind."""
    profile = ProfileDocument(country="xa", roles=["employer"], employees=30)
    return told.model_copy(update={"profile": profile})


def test_an_answer_to_what_has_no_heir_is_kept_among_what_is_gone(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, small(assessed(xa_plan_2000="A")), to=AFTER, lang="en").assessment
    assert found.gone["xa-plan-2000"].answer.note == "A"
    assert found.gone["xa-plan-2000"].on == AFTER
    assert "repealed or replaced" in found.gone["xa-plan-2000"].reason
    assert found.answers == {}


def test_what_gave_way_to_an_answer_that_is_there_names_the_act_too(kg: KnowledgeGraph) -> None:
    told = assessed(xa_plan_2000="Then", xa_plan="Now")
    gone = carry_over(kg, told, to=AFTER).assessment.gone["xa-plan-2000"]
    (pair,) = (
        one for one in kg.diff("xa", BEFORE, AFTER).changed if one.before.id == "xa-plan-2000"
    )
    assert (gone.answer.note, gone.acts) == ("Then", pair.acts)


def past(note: str) -> Gone:
    return Gone(answer=DutyAnswer(note=note), on=BEFORE, reason="It did not bind")


def with_gone(told: Assessment, **notes: str) -> Assessment:
    gone = {duty.replace("_", "-"): past(note) for duty, note in notes.items()}
    return told.model_copy(update={"gone": gone})


def test_an_answer_comes_back_when_its_duty_binds_again(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, with_gone(assessed(AFTER), xa_plan="A"), to=TODAY)
    answer = found.assessment.answer("xa-plan")
    assert (answer.note, found.assessment.gone) == ("A", {})
    assert answer.confirm is not None


def test_an_answer_comes_back_for_a_later_version_that_binds(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, with_gone(assessed(), xa_plan_2000="A"), to=AFTER)
    assert found.assessment.answer("xa-plan").note == "A"
    assert found.assessment.gone == {}


def test_what_is_gone_does_not_come_back_over_an_answer(kg: KnowledgeGraph) -> None:
    told = with_gone(assessed(AFTER, xa_plan="Now"), xa_plan="Then")
    found = carry_over(kg, told, to=TODAY).assessment
    assert (found.answer("xa-plan").note, found.gone["xa-plan"].answer.note) == ("Now", "Then")


def test_two_answers_to_what_is_gone_are_both_kept(kg: KnowledgeGraph) -> None:
    told = with_gone(small(assessed(xa_plan_2000="Now")), xa_plan_2000="Then")
    answer = carry_over(kg, told, to=AFTER).assessment.gone["xa-plan-2000"].answer
    assert (answer.note, answer.others[0].value) == ("Now", "Then")


def test_an_open_question_stays_open(kg: KnowledgeGraph) -> None:
    asked = DutyAnswer(note="A", confirm=Confirmation(before="xa-plan-1990", reason="First."))
    told = assessed().with_answer("xa-plan-2000", asked)
    confirm = carry_over(kg, told, to=AFTER).assessment.answer("xa-plan").confirm
    assert confirm is not None
    assert confirm.before == "xa-plan-1990"
    assert confirm.reason.startswith("First. ")


def test_the_later_assessment_says_which_law_it_answers(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, assessed(), to=AFTER)
    law = kg.law("xa")
    assert found.assessment.on == AFTER
    assert (found.assessment.law_as_of, found.assessment.release) == (law.law_as_of, law.release)


def test_what_must_be_looked_at_comes_first(kg: KnowledgeGraph) -> None:
    kinds = [one.kind for one in carry_over(kg, assessed(xa_plan_2000="A"), to=TODAY).entries]
    order = ["changed", "gone", "new", "kept"]
    assert kinds == sorted(kinds, key=order.index)


@pytest.mark.parametrize("to", [BEFORE, date(2009, 1, 1)])
def test_answers_are_never_carried_back(kg: KnowledgeGraph, to: date) -> None:
    with pytest.raises(BadAssessmentError, match="not later"):
        carry_over(kg, assessed(), to=to)


def test_a_language_that_nobody_speaks_is_refused(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError):
        carry_over(kg, assessed(), to=AFTER, lang="tlh")


@pytest.mark.usefixtures("spoken")
def test_reasons_come_in_the_language_asked_for(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, assessed(xa_plan_2000="A"), to=AFTER, lang="nb")
    assert "En ny versjon gjelder" in entry(found.entries, "xa-plan").why
