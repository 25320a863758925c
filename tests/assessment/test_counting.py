from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.assessment import filled_checklist, progress
from equalkit.assessment.counting import count
from equalkit.model.assessment import (
    STATES,
    Assessment,
    Confirmation,
    DutyAnswer,
    EvidenceItem,
    PlannedMeasure,
)
from equalkit.model.profile import Profile

if TYPE_CHECKING:
    from equalkit.assessment.counting import Progress
    from equalkit.knowledge import KnowledgeGraph

DAY = date(2026, 1, 1)
YESTERDAY = DAY - timedelta(1)
PLAN = "xa-plan"


def counted(kg: KnowledgeGraph, duty: str = PLAN, today: date = DAY, **parts: Any) -> Progress:
    told = Assessment(country="xa", on=DAY, law_as_of=DAY, answers={duty: DutyAnswer(**parts)})
    return progress(kg, filled_checklist(kg, told), today=today)


def late(found: Progress) -> list[tuple[str, str, date]]:
    return [(one.kind, one.what, one.day) for one in found.late if one.kind != "duty"]


def test_every_state_is_counted_even_when_nobody_is_in_it() -> None:
    assert count([]) == dict.fromkeys(STATES, 0)


def test_a_list_without_an_assessment_is_all_unanswered(kg: KnowledgeGraph) -> None:
    found = progress(kg, kg.checklist(Profile("xa"), on=DAY), today=DAY)
    assert found.whole.answered == 0
    assert len(found.unanswered) == found.whole.total > 0


@pytest.mark.parametrize("state", ["partly", "not-met"])
def test_what_is_not_met_is_a_gap(kg: KnowledgeGraph, state: str) -> None:
    assert counted(kg, state=state).gaps == (PLAN,)


@pytest.mark.parametrize("state", ["not-answered", "met", "not-applicable"])
def test_what_is_not_said_to_be_missing_is_no_gap(kg: KnowledgeGraph, state: str) -> None:
    assert counted(kg, state=state, reason="x").gaps == ()


@pytest.mark.parametrize("state", STATES)
def test_only_what_has_a_state_is_answered(kg: KnowledgeGraph, state: str) -> None:
    found = counted(kg, state=state, reason="x", note="A note is no answer")
    assert found.whole.answered == (state != "not-answered")
    assert (PLAN in found.unanswered) == (state == "not-answered")


def test_what_is_met_without_evidence_is_unproved(kg: KnowledgeGraph) -> None:
    shown = EvidenceItem(id="e-1", title="Plan")
    assert counted(kg, state="met").unproved == (PLAN,)
    assert counted(kg, state="met", evidence=[shown]).unproved == ()
    assert counted(kg, state="partly").unproved == ()  # it is a gap already


def test_a_day_of_ones_own_is_late_the_day_after(kg: KnowledgeGraph) -> None:
    assert late(counted(kg, due=DAY)) == []
    assert late(counted(kg, due=YESTERDAY)) == [("own", "Plan for equality", YESTERDAY)]


def test_what_is_met_is_never_late(kg: KnowledgeGraph) -> None:
    assert counted(kg, state="met", due=YESTERDAY).late == ()


def test_the_laws_own_day_is_told(kg: KnowledgeGraph) -> None:
    days = [one.day for one in counted(kg).late if (one.kind, one.duty) == ("duty", PLAN)]
    assert days == [date(2010, 7, 1)]


def test_a_measure_is_late_until_it_is_done(kg: KnowledgeGraph) -> None:
    planned = PlannedMeasure(id="m-1", title="Ask", planned=YESTERDAY)
    done = planned.model_copy(update={"done": DAY})
    assert late(counted(kg, measures=[planned])) == [("measure", "Ask", YESTERDAY)]
    assert late(counted(kg, measures=[done])) == []


def test_evidence_counts_on_its_last_day(kg: KnowledgeGraph) -> None:
    shown = EvidenceItem(id="e-1", title="Plan", valid_until=DAY)
    assert late(counted(kg, evidence=[shown])) == []
    later = counted(kg, evidence=[shown], today=DAY + timedelta(1))
    assert late(later) == [("evidence", "Plan", DAY)]


def test_the_oldest_comes_first(kg: KnowledgeGraph) -> None:
    days = [one.day for one in counted(kg, due=YESTERDAY).late]
    assert days == sorted(days)


def test_what_must_be_confirmed_is_told(kg: KnowledgeGraph) -> None:
    asked = Confirmation(before="xa-plan-2000", reason="New text")
    assert counted(kg, confirm=asked).to_confirm == (PLAN,)


def test_what_must_be_published_waits_for_published_evidence(kg: KnowledgeGraph) -> None:
    (duty, *_) = counted(kg).to_publish
    shown = EvidenceItem(id="e-1", title="Plan")
    public = shown.model_copy(update={"published": DAY})
    assert duty in counted(kg, duty, state="met", evidence=[shown]).to_publish
    assert duty not in counted(kg, duty, state="met", evidence=[public]).to_publish
    assert duty not in counted(kg, duty, state="not-applicable", reason="x").to_publish


def test_answers_that_are_not_on_the_list_are_told(kg: KnowledgeGraph) -> None:
    assert counted(kg, "xa-of-tomorrow", state="met").elsewhere == ("xa-of-tomorrow",)
