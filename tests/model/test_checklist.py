from __future__ import annotations

from datetime import date

from equalkit.model.profile import Profile
from equalkit.testing import example_graph


def test_every_duty_stands_in_a_checklist_once() -> None:
    checklist = example_graph().checklist(Profile("xa"), on=date(2026, 1, 1))
    answer = example_graph().duties(Profile("xa"), on=date(2026, 1, 1))
    assert sorted(item.id for item in checklist.items) == [one.duty.id for one in answer.having()]
