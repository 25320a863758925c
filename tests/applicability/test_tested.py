from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from equalkit.applicability import tested
from equalkit.model.condition import Constraint
from equalkit.model.duty import DutyException, Phase
from equalkit.model.fact import Fact
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty

TODAY = date(2026, 1, 1)
LAW = example_graph().law("xa")


@pytest.mark.parametrize(
    ("fact", "values", "tried"),
    [
        (Fact("a", "x:a", "boolean"), {True}, [False, True]),
        (Fact("a", "x:a", "integer"), {0, 5}, [0, 1, 4, 5, 6]),
        (Fact("a", "x:a", "code"), {"b", "a"}, ["a", "b", False]),
        (Fact("a", "x:a", "text"), {"b"}, ["b", False]),
        (
            Fact("a", "x:a", "date"),
            {date(2020, 1, 1)},
            [date(2019, 12, 31), date(2020, 1, 1), date(2020, 1, 2)],
        ),
        (
            Fact("a", "x:a", "decimal", unit="share"),
            {1},
            [Fraction(999, 1000), 1],
        ),
        (Fact("a", "x:a", "integer"), {"odd", True}, []),
        (Fact("a", "x:a", "integer"), set(), []),
    ],
)
def test_answers_lie_around_what_the_law_names(
    fact: Fact, values: set[Any], tried: list[Any]
) -> None:
    assert tested.answers_to_try(fact, values) == tried


def test_every_comparison_of_a_duty_is_found() -> None:
    one, two, three = (Constraint(name, "eq", (True,)) for name in ("a", "b", "c"))
    duty = make_duty(
        condition=one,
        exceptions=(DutyException({"en": "x"}, two), DutyException({"en": "y"})),
        phases=(Phase({"en": "x"}, TODAY, three), Phase({"en": "y"}, TODAY)),
    )
    assert list(tested.tested_in(duty)) == [one, two, three]


def test_what_derived_facts_are_worked_out_from_is_tested_too() -> None:
    assert Constraint("employees", "gteq", (250,)) in list(tested.tested(LAW))


def test_the_root_of_a_fact_is_the_last_that_stands_in() -> None:
    assert tested.root(LAW, "employees-representation-count") == "employees"


def test_a_fact_without_a_stand_in_is_its_own_root() -> None:
    assert tested.root(LAW, "board-size") == "board-size"


def test_values_are_gathered_for_the_fact_and_for_its_root() -> None:
    values = tested.tested_values(LAW)
    assert values["employees-regular"] == {100}
    assert values["employees"] >= {20, 50, 100, 250}
