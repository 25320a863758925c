from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.applicability.engine import Engine
from equalkit.errors import DateBeforeLawError, MixedCountryError
from equalkit.model.condition import Constraint, LogicalConstraint
from equalkit.model.duty import DutyException, Phase
from equalkit.model.fact import Derivation, Fact
from equalkit.model.interval import Interval
from equalkit.model.profile import Profile
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law, make_vocabulary

if TYPE_CHECKING:
    from equalkit.model.answer import Applicability, Explanation

DAY = timedelta(days=1)
TODAY = date(2026, 1, 1)
LAW = example_graph().law("xa")
ENGINE = Engine(LAW)


def asked(duty: str, on: date = TODAY, **parts: Any) -> Applicability:
    answer = ENGINE.answer(Profile("xa", **parts), on, "en")
    return next(one for one in answer if one.duty.id == duty)


def node(tree: Explanation, kind: str, subject: str = "") -> Explanation:
    return next(n for n in tree.walk() if n.kind == kind and subject in ("", n.subject))


def test_every_day_on_which_something_begins_or_ends_is_a_change() -> None:
    assert ENGINE.changes == tuple(
        date(year, month, day)
        for year, month, day in (
            (2000, 1, 1), (2010, 1, 1), (2012, 1, 1), (2014, 1, 1), (2015, 1, 1),
            (2018, 9, 23), (2020, 1, 1), (2030, 1, 1),
        )
    )  # fmt: skip


def test_between_two_changes_the_program_stays() -> None:
    assert ENGINE.program(date(2021, 1, 1)) is ENGINE.program(date(2029, 12, 31))


def test_a_change_brings_another_program() -> None:
    assert ENGINE.program(date(2019, 12, 31)) is not ENGINE.program(date(2020, 1, 1))


def test_a_day_before_the_first_duty_cannot_be_asked_about() -> None:
    with pytest.raises(DateBeforeLawError, match="2000-01-01"):
        ENGINE.program(date(1999, 12, 31))


def test_law_without_duties_cannot_be_asked() -> None:
    with pytest.raises(DateBeforeLawError):
        Engine(make_law([])).program(TODAY)


def test_a_profile_of_another_country_is_refused() -> None:
    with pytest.raises(MixedCountryError):
        ENGINE.answer(Profile("xb"), TODAY, "en")


def test_a_profile_is_understood_once() -> None:
    org = Profile("xa", roles="employer")
    assert ENGINE.situation(org) is ENGINE.situation(org)


def test_another_profile_is_understood_anew() -> None:
    assert ENGINE.situation(Profile("xa", employees=1)) != ENGINE.situation(
        Profile("xa", employees=2)
    )


def test_a_version_begins_on_its_first_day() -> None:
    parts: dict[str, Any] = {"roles": "employer", "employees": 120}
    first = date(2010, 1, 1)
    days = (first - DAY, first)
    assert [str(asked("xa-plan", day, **parts).status) for day in days] == [
        "does-not-apply",
        "applies",
    ]


def test_a_version_ends_when_the_next_begins() -> None:
    parts: dict[str, Any] = {"roles": "employer", "employees": 120}
    last = date(2010, 1, 1)
    assert [str(asked("xa-plan-2000", day, **parts).status) for day in (last - DAY, last)] == [
        "applies",
        "does-not-apply",
    ]


def test_a_version_out_of_force_says_when_it_was_law() -> None:
    tree = asked("xa-plan-2000").explanation
    assert (tree.kind, tree.expected) == ("in-force", ("2000-01-01 – 2010-01-01",))


def test_a_version_yet_to_come_says_from_when() -> None:
    tree = asked("xa-plan", date(2005, 1, 1)).explanation
    assert tree.expected == ("2010-01-01 – …",)


def test_what_is_missing_is_named() -> None:
    assert asked("xa-plan", roles="employer").missing == ("employees",)


def test_nothing_is_missing_where_all_is_decided() -> None:
    assert asked("xa-plan", roles="employer", employees=60).missing == ()


def test_without_a_role_the_role_is_missing() -> None:
    assert asked("xa-no-refusal").missing == (
        "offered-to-public",
        "public-administrative-task",
        "role",
    )


def test_everyone_is_bound_whatever_the_role() -> None:
    assert asked("xa-respect").status == "applies"


def test_a_role_that_may_be_held_is_settled_by_the_sector() -> None:
    duty = asked("xa-report", roles="grant-giver")
    assert (str(duty.status), duty.missing) == ("may-apply", ("role", "sector"))


def test_a_private_body_holds_no_public_role() -> None:
    assert asked("xa-report", roles="grant-giver", sector="private").status == "does-not-apply"


def test_a_known_public_body_misses_the_role_alone() -> None:
    assert asked("xa-report", roles="grant-giver", sector="state").missing == ("role",)


def test_a_fact_that_is_worked_out_is_told_by_what_is_missing_for_it() -> None:
    assert asked("xa-plan-publish", roles="employer").missing == ("employees",)


def test_an_explanation_has_the_duty_on_top() -> None:
    tree = asked("xa-plan", roles="employer", employees=60).explanation
    assert (tree.kind, tree.subject, tree.citation) == ("duty", "xa-plan", "XA-2010-1 § 2")


def test_an_explanation_shows_what_was_told() -> None:
    tree = asked("xa-plan", roles="employer", employees=60).explanation
    assert node(tree, "fact").actual == (60,)


def test_an_explanation_shows_where_a_stand_in_came_from() -> None:
    tree = asked("xa-survey", roles="employer", employees=60).explanation
    assert node(tree, "fact").via == "fallback:employees"


def test_an_explanation_shows_how_a_fact_was_worked_out() -> None:
    tree = asked("xa-plan-publish", roles="employer", employees=300).explanation
    worked_out = node(tree, "fact", "size-class")
    assert (worked_out.via, worked_out.children[0].subject) == ("derived", "employees")


def test_an_explanation_of_a_fact_that_was_told_needs_no_working_out() -> None:
    facts = {"size-class": "large"}
    tree = asked("xa-plan-publish", roles="employer", employees=60, facts=facts).explanation
    assert node(tree, "fact", "size-class").children == ()


def test_an_explanation_leaves_out_grounds_nobody_asked_about() -> None:
    tree = asked("xa-plan", roles="employer", employees=60).explanation
    assert "ground" not in {n.kind for n in tree.walk()}


def test_an_explanation_shows_the_ground_that_was_asked_about() -> None:
    facts = {"protected-ground": "gender"}
    tree = asked("xa-plan", roles="employer", employees=60, facts=facts).explanation
    assert node(tree, "ground").truth == 2


def test_a_role_that_rules_a_duty_out_is_the_whole_explanation() -> None:
    tree = asked("xa-board", roles="employer").explanation
    assert [child.kind for child in tree.children] == ["role"]


def test_a_role_that_rules_a_duty_out_is_told_with_those_held() -> None:
    tree = asked("xa-board", roles="employer").explanation
    assert tree.children[0].actual == ("employer",)


def test_two_questions_share_no_answer() -> None:
    large = asked(
        "xa-board", roles="company-board", facts={"board-size": 5, "publicly-listed": True}
    )
    small = asked(
        "xa-board", roles="company-board", facts={"board-size": 2, "publicly-listed": True}
    )
    assert (str(large.status), str(small.status)) == ("applies", "does-not-apply")


SHOP: dict[str, Any] = {"roles": "service-provider", "sector": "private"}
OPEN = {"offered-to-public": True, "public-administrative-task": False}


def test_an_exception_that_is_not_shown_is_named() -> None:
    duty = asked("xa-no-refusal", **SHOP, facts=OPEN)
    assert (str(duty.status), len(duty.open_exceptions)) == ("applies", 1)


def test_an_exception_that_holds_for_one_ground_takes_that_ground_away() -> None:
    duty = asked("xa-no-refusal", **SHOP, facts=OPEN | {"premises-open-to-public": False})
    assert sorted(duty.grounds) == ["gender", "island-birth"]


def test_an_exception_that_does_not_hold_takes_no_ground_away() -> None:
    duty = asked("xa-no-refusal", **SHOP, facts=OPEN | {"premises-open-to-public": True})
    assert sorted(duty.grounds) == ["disability", "gender", "island-birth"]


def test_a_duty_that_does_not_apply_has_no_open_exception() -> None:
    assert asked("xa-no-refusal", roles="employer").open_exceptions == ()


def test_an_exception_of_another_time_is_not_named() -> None:
    parts: dict[str, Any] = {"roles": "employer", "employees": 60}
    days = (date(2019, 12, 31), date(2020, 1, 1))
    assert [len(asked("xa-plan", day, **parts).open_exceptions) for day in days] == [1, 0]


def test_an_exception_that_only_restates_the_condition_is_not_named() -> None:
    condition = Constraint("listed", "eq", (False,))
    restated = DutyException({"en": "not for listed ones"}, kind="restated")
    law = make_law([make_duty(condition=condition, exceptions=(restated,))])
    assert Engine(law).answer(Profile("xa"), TODAY, "en")[0].open_exceptions == ()


def test_what_an_exception_waits_for_is_not_missing() -> None:
    assert asked("xa-plan-short", roles="employer", employees=30).missing == ()


@pytest.mark.parametrize("on", [date(2012, 1, 1), date(2013, 12, 31)])
def test_only_phases_that_have_begun_are_asked_about(on: date) -> None:
    duty = asked("xa-board", on, roles="company-board", facts={"board-size": 3})
    assert duty.missing == ("publicly-listed",)


def test_boundaries_of_every_kind_are_changes() -> None:
    days = [date(2001, 1, 1) + n * DAY for n in range(6)]
    duty = make_duty(
        in_force=Interval(days[0], days[5]),
        exceptions=(DutyException({"en": "x"}, in_force=Interval(days[1], days[2])),),
        phases=(Phase({"en": "x"}, days[3]),),
    )
    rule = Derivation("micro", Constraint("employees", "lt", (10,)), in_force=Interval(days[4]))
    facts = make_vocabulary(Fact("micro", "x:m", "boolean"), Fact("employees", "x:e", "integer"))
    assert Engine(make_law([duty], facts, derivations=(rule,))).changes == tuple(days)


def test_a_condition_below_a_join_is_explained() -> None:
    condition = LogicalConstraint(
        "or", (Constraint("a", "eq", (True,)), Constraint("b", "eq", (True,)))
    )
    law = make_law([make_duty(condition=condition)])
    tree = Engine(law).answer(Profile("xa"), TODAY, "en")[0].explanation
    assert [child.subject for child in node(tree, "or").children] == ["a", "b"]
