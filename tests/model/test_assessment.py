from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from equalkit.model.assessment import (
    Assessment,
    DutyAnswer,
    EvidenceItem,
    PlannedMeasure,
    as_dict,
)
from equalkit.model.documents import json_schema

DAY = date(2026, 1, 1)
EMPTY = Assessment(country="xa", on=DAY, law_as_of=DAY)


def test_what_nobody_said_is_not_answered() -> None:
    assert EMPTY.answer("xa-plan").state == "not-answered"


def test_answers_are_kept_in_order() -> None:
    told = EMPTY.with_answer("xa-plan", DutyAnswer()).with_answer("xa-board", DutyAnswer())
    assert list(told.answers) == ["xa-board", "xa-plan"]


def test_an_assessment_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        EMPTY.revision = 2


def test_what_is_empty_is_not_written() -> None:
    assert as_dict(EMPTY).keys() == {"schema", "country", "on", "law_as_of"}


def test_an_answer_is_written_without_a_schema() -> None:
    assert as_dict(DutyAnswer(state="met")) == {"state": "met"}


@pytest.mark.parametrize(
    ("part", "given"),
    [
        (DutyAnswer, {"state": "yes"}),
        (DutyAnswer, {"state": "not-applicable"}),
        (DutyAnswer, {"due": 20260101}),
        (DutyAnswer, {"colour": "red"}),
        (PlannedMeasure, {"id": "m-1"}),
        (PlannedMeasure, {"id": "a b", "title": "A"}),
        (PlannedMeasure, {"id": "m-1", "title": "A", "method_step": "think"}),
        (EvidenceItem, {"id": "e-1", "title": "A", "file": {"name": "a", "sha256": "short"}}),
    ],
)
def test_what_cannot_be_is_refused(part: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        part(**given)


def test_a_measure_and_evidence_may_have_one_id() -> None:
    measure, shown = PlannedMeasure(id="x", title="A"), EvidenceItem(id="x", title="A")
    assert DutyAnswer(measures=(measure,), evidence=(shown,)).evidence == (shown,)


def test_every_key_of_an_answer_is_in_the_schema_that_is_published() -> None:
    schema = json_schema("assessment-1")["$defs"]["DutyAnswer"]
    assert schema["properties"].keys() == DutyAnswer.model_fields.keys()
    assert schema["additionalProperties"] is False


def test_the_schema_says_that_a_day_is_a_date() -> None:
    schema = json_schema("assessment-1")
    assert schema["properties"]["on"] == {
        "description": "the law of which day is answered",
        "format": "date",
        "title": "On",
        "type": "string",
    }
