from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import equalkit as ek
from equalkit.assessment import filled_checklist, new_assessment
from equalkit.assessment.filling import listed_duties, profile_of, unknown_duties
from equalkit.assessment.reading import parse_assessment
from equalkit.assessment.saving import as_bytes
from equalkit.errors import DateBeforeLawError, UnknownNameError
from equalkit.model.assessment import DutyAnswer

if TYPE_CHECKING:
    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment

DAY = date(2026, 1, 1)
ORG = ek.Profile("xa", roles={"employer"}, employees=60, facts={"legal-form": "association"})


def test_the_profile_comes_back_as_it_was(kg: KnowledgeGraph) -> None:
    made = parse_assessment(as_bytes(new_assessment(kg, ORG, on=DAY)), "here")
    assert profile_of(made).as_dict() == ORG.as_dict()


def test_one_question_gives_one_id(kg: KnowledgeGraph) -> None:
    one, other = (new_assessment(kg, ORG, on=DAY).id for _ in range(2))
    assert one == other


def test_another_organisation_gets_another_id(kg: KnowledgeGraph) -> None:
    ids = {new_assessment(kg, ORG, on=DAY, organisation=name).id for name in ("A", "B")}
    assert len(ids) == 2


def test_nothing_is_answered_at_first(kg: KnowledgeGraph) -> None:
    made = new_assessment(kg, ORG, on=DAY)
    assert (made.answers, made.history, made.revision) == ({}, (), 0)


def test_a_day_before_all_law_is_refused(kg: KnowledgeGraph) -> None:
    with pytest.raises(DateBeforeLawError):
        new_assessment(kg, ORG, on=date(1900, 1, 1))


def test_a_language_that_nobody_speaks_is_refused(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError):
        new_assessment(kg, ORG, on=DAY, lang="tlh")


def test_the_list_bears_the_answers(kg: KnowledgeGraph, told: Assessment) -> None:
    assert filled_checklist(kg, told).assessment == told


def test_the_list_comes_in_the_language_of_the_assessment(
    kg: KnowledgeGraph, told: Assessment
) -> None:
    assert filled_checklist(kg, told.model_copy(update={"lang": "nb"})).lang == "nb"
    assert filled_checklist(kg, told, lang="sv").lang == "sv"


def test_duties_that_nobody_knows_are_found(kg: KnowledgeGraph, told: Assessment) -> None:
    more = told.with_answer("xa-of-tomorrow", DutyAnswer())
    assert unknown_duties(kg, more) == ("xa-of-tomorrow",)


def test_the_list_holds_what_applies_or_may(kg: KnowledgeGraph) -> None:
    assert listed_duties(kg, new_assessment(kg, ORG, on=DAY)) == {"xa-plan", "xa-respect"}
