from __future__ import annotations

from datetime import date
from typing import Any

from equalkit.analysis.what_if import (
    open_questions,
    thresholds,
    used_facts,
)
from equalkit.applicability.engine import Engine
from equalkit.model.change import OpenQuestion, Threshold
from equalkit.model.condition import Constraint, LogicalConstraint
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


def test_facts_are_counted_by_the_duties_that_use_them() -> None:
    assert used_facts(LAW)["employees"] == 5


def test_facts_that_are_used_are_sorted() -> None:
    assert list(used_facts(LAW)) == sorted(used_facts(LAW))


def test_facts_that_the_vocabulary_lacks_are_not_counted() -> None:
    law = make_law([make_duty(condition=Constraint("moons", "gteq", (2,)))])
    assert used_facts(law) == {}
