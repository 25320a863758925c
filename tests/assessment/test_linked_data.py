from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.assessment.linked_data import as_turtle
from equalkit.errors import UnknownNameError
from equalkit.model.assessment import DutyAnswer

if TYPE_CHECKING:
    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment


def test_a_duty_that_nobody_knows_gets_a_name_of_its_country(
    kg: KnowledgeGraph, told: Assessment
) -> None:
    more = told.with_answer("xa-of-tomorrow", DutyAnswer(state="met"))
    assert "earl:test eqk-xa:xa-of-tomorrow" in as_turtle(kg, more)


def test_a_language_that_nobody_speaks_is_refused(kg: KnowledgeGraph, told: Assessment) -> None:
    with pytest.raises(UnknownNameError):
        as_turtle(kg, told.model_copy(update={"lang": "tlh"}))
