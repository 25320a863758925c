from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from equalkit.analysis import what_if
from equalkit.analysis.what_if import (
    answers_to_try,
    open_questions,
    root,
    thresholds,
    used_facts,
)
from equalkit.applicability.engine import Engine
from equalkit.model.change import OpenQuestion, Threshold
from equalkit.model.condition import Constraint, LogicalConstraint
from equalkit.model.duty import DutyException, Phase
from equalkit.model.fact import Fact
from equalkit.model.profile import Profile
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law, make_vocabulary

TODAY = date(2026, 1, 1)
LAW = example_graph().law("xa")
ENGINE = Engine(LAW)


def near(**parts: Any) -> dict[str, list[tuple[str, str]]]:
    """Return, for each fact, the values that change something, with its direction."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in thresholds(ENGINE, Profile("xa", **parts), TODAY):
        found.setdefault(one.fact, []).append((one.value, one.becomes))
    return found


def test_the_nearest_threshold_on_either_side_is_told() -> None:
    assert near(roles="employer", employees=60) == {"employees": [("60", "49"), ("60", "100")]}


def test_a_threshold_tells_what_it_brings() -> None:
    above = thresholds(ENGINE, Profile("xa", roles="employer", employees=60), TODAY)[1]
    assert above == Threshold("employees", "60", "100", ("xa-survey",), ())


def test_a_threshold_tells_what_it_takes_away() -> None:
    below = thresholds(ENGINE, Profile("xa", roles="employer", employees=60), TODAY)[0]
    assert (below.added, below.removed) == (("xa-plan-short",), ("xa-plan",))


def test_a_threshold_that_is_far_away_is_not_the_nearest() -> None:
    assert near(roles="employer", employees=3)["employees"] == [("3", "20")]


def test_a_yes_becomes_a_no() -> None:
    facts = {"board-size": 5, "publicly-listed": True, "employees-regular": 3}
    assert near(roles="company-board", facts=facts)["publicly-listed"] == [("true", "false")]


def test_a_date_moves_by_a_day() -> None:
    facts = {"website-first-published": date(2019, 1, 1), "digital-object": ["mobile-app"]}
    found = near(roles="digital-service-provider", facts=facts)
    assert found["website-first-published"] == [("2019-01-01", "2018-09-22")]


def test_a_code_becomes_another() -> None:
    facts = {"legal-form": "cooperative", "state-ownership-share": 1}
    found = near(roles="publicly-controlled-company", facts=facts)
    assert found["legal-form"] == [("cooperative", "foundation")]


def test_a_share_moves_by_little() -> None:
    facts = {"legal-form": "cooperative", "state-ownership-share": "0.5"}
    found = near(roles="publicly-controlled-company", facts=facts)
    assert found["state-ownership-share"] == [("0.5", "0.666667")]


def test_a_fact_that_makes_no_difference_is_not_told() -> None:
    assert near(roles="service-provider", facts={"members": 3}) == {}


def test_without_known_facts_there_is_no_threshold() -> None:
    assert near(roles="employer") == {}


def test_several_codes_are_told_together() -> None:
    facts: dict[str, Any] = {
        "digital-object": ["mobile-app", "online-shop"],
        "website-first-published": date(2010, 1, 1),
    }
    found = near(roles="digital-service-provider", facts=facts)
    assert found["digital-object"] == [("mobile-app, online-shop", "website")]


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
    assert answers_to_try(fact, values) == tried


def questions(**parts: Any) -> list[str]:
    return [one.fact for one in open_questions(ENGINE, Profile("xa", **parts), TODAY)]


def test_the_roles_are_asked_for_first() -> None:
    assert questions()[0] == "role"


def test_a_question_names_the_duties_it_can_decide() -> None:
    asked = open_questions(ENGINE, Profile("xa", roles="employer"), TODAY)
    assert asked == (
        OpenQuestion("employees", ("xa-plan", "xa-plan-publish", "xa-plan-short", "xa-survey")),
    )


def test_nothing_is_asked_when_all_is_decided() -> None:
    assert questions(roles="employer", employees=60) == []


def test_the_fact_that_stands_in_is_asked_for() -> None:
    assert "employees-regular" not in questions(roles="employer")


def test_a_question_of_which_no_answer_changes_anything_is_not_asked() -> None:
    listed, owned = Constraint("listed", "eq", (True,)), Constraint("owned", "eq", (True,))
    unlisted = LogicalConstraint("not", (listed,))
    either = (
        LogicalConstraint("and", (listed, owned)),
        LogicalConstraint("and", (unlisted, owned)),
    )
    facts = make_vocabulary(Fact("listed", "x:l", "boolean"), Fact("owned", "x:o", "boolean"))
    law = make_law([make_duty(condition=LogicalConstraint("or", either))], facts)
    found = open_questions(Engine(law), Profile("xa", roles="employer"), TODAY)
    assert [one.fact for one in found] == ["owned"]


def test_every_comparison_of_a_duty_is_found() -> None:
    one, two, three = (Constraint(name, "eq", (True,)) for name in ("a", "b", "c"))
    duty = make_duty(
        condition=one,
        exceptions=(DutyException({"en": "x"}, two), DutyException({"en": "y"})),
        phases=(Phase({"en": "x"}, TODAY, three), Phase({"en": "y"}, TODAY)),
    )
    assert list(what_if.tested_in(duty)) == [one, two, three]


def test_what_derived_facts_are_worked_out_from_is_tested_too() -> None:
    assert Constraint("employees", "gteq", (250,)) in list(what_if.tested(LAW))


def test_the_root_of_a_fact_is_the_last_that_stands_in() -> None:
    assert root(LAW, "employees-representation-count") == "employees"


def test_a_fact_without_a_stand_in_is_its_own_root() -> None:
    assert root(LAW, "board-size") == "board-size"


def test_values_are_gathered_for_the_fact_and_for_its_root() -> None:
    values = what_if.tested_values(LAW)
    assert values["employees-regular"] == {100}
    assert values["employees"] >= {20, 50, 100, 250}


def test_facts_are_counted_by_the_duties_that_use_them() -> None:
    assert used_facts(LAW)["employees"] == 5


def test_facts_that_are_used_are_sorted() -> None:
    assert list(used_facts(LAW)) == sorted(used_facts(LAW))


def test_facts_that_the_vocabulary_lacks_are_not_counted() -> None:
    law = make_law([make_duty(condition=Constraint("moons", "gteq", (2,)))])
    assert used_facts(law) == {}
