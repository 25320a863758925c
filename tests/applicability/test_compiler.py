from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.applicability.compiler import Compiler
from equalkit.applicability.engine import Engine
from equalkit.errors import BrokenTurtleError, UnknownNameError
from equalkit.model.answer import Status
from equalkit.model.condition import Constraint, LogicalConstraint
from equalkit.model.duty import DutyException, Phase
from equalkit.model.fact import Derivation, Fact
from equalkit.model.interval import Interval
from equalkit.model.profile import Profile
from equalkit.testing.building import make_duty, make_law, make_scheme, make_vocabulary

if TYPE_CHECKING:
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law

TODAY = date(2026, 1, 1)
VOCABULARY = make_vocabulary(
    Fact("employees", "x:employees", "integer"),
    Fact("micro", "x:micro", "boolean"),
    Fact("class", "x:class", "code", scheme="class"),
    Fact("listed", "x:listed", "boolean"),
    Fact("protected-ground", "x:ground", "code", scheme="ground"),
    **{"class": make_scheme("class", "large", "small")},
    ground=make_scheme("ground", "ethnicity > colour", "gender"),
)
LARGE = Constraint("employees", "gteq", (250,))
LISTED = Constraint("listed", "eq", (True,))


def law(*duties: Duty, **parts: Any) -> Law:
    return make_law(duties, VOCABULARY, **parts)


def status(about: Law, duty: str = "xa-duty", on: date = TODAY, **facts: Any) -> Status:
    org = Profile("xa", roles="employer", facts=facts)
    return Engine(about).answer(org, on, "en").status_of(duty)


def status_for_ground(about: Law, ground: str) -> Status:
    org = Profile("xa", roles="employer", facts={"protected-ground": ground})
    return Engine(about).answer(org, TODAY, "en").status_of("xa-duty")


def test_a_condition_that_two_duties_share_is_tested_once() -> None:
    one, other = make_duty("xa-a", condition=LARGE), make_duty("xa-b", condition=LARGE)
    program = Compiler(law(one, other), TODAY).program()
    assert [node.subject for node in program.nodes if node.kind == "fact"] == ["employees"]


def test_joins_with_different_labels_stay_apart() -> None:
    one = LogicalConstraint("and", (LARGE, LISTED), {"en": "one"})
    other = LogicalConstraint("and", (LARGE, LISTED), {"en": "other"})
    duties = make_duty("xa-a", condition=one), make_duty("xa-b", condition=other)
    program = Compiler(law(*duties), TODAY).program()
    assert [node.label for node in program.nodes if node.kind == "and"] == [one.label, other.label]


def test_every_node_stands_after_those_it_needs() -> None:
    condition = LogicalConstraint("or", (LARGE, LogicalConstraint("not", (LISTED,))))
    program = Compiler(law(make_duty(condition=condition)), TODAY).program()
    assert all(child < at for at, node in enumerate(program.nodes) for child in node.children)


def test_a_duty_that_is_not_in_force_does_not_apply() -> None:
    old = make_duty("xa-old", in_force=Interval(date(2000, 1, 1), date(2010, 1, 1)))
    assert status(law(old), "xa-old") == Status.DOES_NOT_APPLY


def test_a_condition_on_a_fact_that_is_told_decides() -> None:
    about = law(make_duty(condition=LARGE))
    assert [status(about, employees=n) for n in (249, 250)] == ["does-not-apply", "applies"]


def test_a_fact_that_the_vocabulary_lacks_stays_unknown() -> None:
    about = law(make_duty(condition=Constraint("moons", "gteq", (2,))))
    assert status(about) == Status.MAY_APPLY


PLAN = make_duty("xa-plan", condition=LARGE)
REGISTER = make_duty("xa-register", condition=Constraint("binding-duty", "isAnyOf", ("xa-plan",)))


@pytest.mark.parametrize(("employees", "said"), [(249, "does-not-apply"), (250, "applies")])
def test_a_duty_can_follow_another(employees: int, said: str) -> None:
    assert status(law(PLAN, REGISTER), "xa-register", employees=employees) == said


def test_a_duty_that_follows_one_not_in_force_does_not_apply() -> None:
    ended = PLAN._replace(in_force=Interval(date(2000, 1, 1), date(2010, 1, 1)))
    assert status(law(ended, REGISTER), "xa-register", employees=300) == Status.DOES_NOT_APPLY


def test_a_duty_that_follows_one_that_does_not_exist_cannot_be_asked() -> None:
    with pytest.raises(UnknownNameError, match="xa-plan"):
        status(law(REGISTER), "xa-register")


def test_duties_that_follow_each_other_are_refused() -> None:
    follows = PLAN._replace(condition=Constraint("binding-duty", "isAnyOf", ("xa-register",)))
    with pytest.raises(BrokenTurtleError, match="xa-plan → xa-register → xa-plan"):
        status(law(follows, REGISTER), "xa-register")


MICRO = Derivation("micro", Constraint("employees", "lt", (10,)))


@pytest.mark.parametrize(
    ("wanted", "employees", "said"),
    [
        (True, 9, "applies"),
        (True, 10, "does-not-apply"),
        (False, 9, "does-not-apply"),
        (False, 10, "applies"),
    ],
)
def test_a_yes_or_no_is_worked_out(*, wanted: bool, employees: int, said: str) -> None:
    about = law(make_duty(condition=Constraint("micro", "eq", (wanted,))), derivations=(MICRO,))
    assert status(about, employees=employees) == said


@pytest.mark.parametrize("wanted", [True, False])
def test_a_yes_or_no_waits_for_what_it_is_worked_out_from(*, wanted: bool) -> None:
    about = law(make_duty(condition=Constraint("micro", "eq", (wanted,))), derivations=(MICRO,))
    assert Engine(about).answer(Profile("xa"), TODAY, "en").status_of("xa-duty") == "may-apply"


def test_what_is_told_comes_before_what_is_worked_out() -> None:
    about = law(make_duty(condition=Constraint("micro", "eq", (True,))), derivations=(MICRO,))
    assert status(about, employees=300, micro=True) == Status.APPLIES


def test_one_of_several_rules_is_enough_for_a_yes() -> None:
    other = Derivation("micro", LISTED)
    about = law(make_duty(condition=Constraint("micro", "eq", (True,))), derivations=(MICRO, other))
    assert status(about, employees=300, listed=True) == Status.APPLIES


@pytest.mark.parametrize(
    ("employees", "wanted", "said"),
    [
        (250, "large", "applies"),
        (250, "small", "does-not-apply"),
        (249, "large", "does-not-apply"),
        (249, "small", "applies"),
    ],
)
def test_a_code_is_worked_out(employees: int, wanted: str, said: str) -> None:
    rule = Derivation("class", LARGE, value="large", otherwise="small")
    about = law(make_duty(condition=Constraint("class", "isAnyOf", (wanted,))), derivations=(rule,))
    assert status(about, employees=employees) == said


def test_a_code_that_no_rule_gives_stays_unknown() -> None:
    rule = Derivation("class", LARGE, value="large")
    about = law(
        make_duty(condition=Constraint("class", "isAnyOf", ("large",))), derivations=(rule,)
    )
    assert status(about, employees=3) == Status.MAY_APPLY


def test_a_rule_that_is_not_in_force_works_nothing_out() -> None:
    old = MICRO._replace(in_force=Interval(date(2000, 1, 1), date(2010, 1, 1)))
    about = law(make_duty(condition=Constraint("micro", "eq", (True,))), derivations=(old,))
    assert [status(about, on=day, employees=3) for day in (date(2009, 12, 31), TODAY)] == [
        "applies",
        "may-apply",
    ]


def test_a_fact_that_is_worked_out_from_itself_is_refused() -> None:
    rule = Derivation("micro", Constraint("micro", "eq", (True,)))
    about = law(make_duty(condition=Constraint("micro", "eq", (True,))), derivations=(rule,))
    with pytest.raises(BrokenTurtleError, match="depends on itself: micro → micro"):
        status(about)


PHASED = make_duty(
    phases=(
        Phase({"en": "listed"}, date(2020, 1, 1), LISTED),
        Phase({"en": "large"}, date(2022, 1, 1), LARGE),
        Phase({"en": "all"}, date(2030, 1, 1)),
    )
)


@pytest.mark.parametrize(
    ("on", "facts", "said"),
    [
        (date(2019, 12, 31), {"listed": True, "employees": 300}, "does-not-apply"),
        (date(2020, 1, 1), {"listed": True}, "applies"),
        (date(2020, 1, 1), {"listed": False, "employees": 300}, "does-not-apply"),
        (date(2022, 1, 1), {"listed": False, "employees": 300}, "applies"),
        (date(2022, 1, 1), {"listed": False}, "may-apply"),
        (date(2030, 1, 1), {"listed": False, "employees": 3}, "applies"),
    ],
)
def test_a_phase_reaches_those_it_names_from_its_first_day(
    on: date, facts: dict[str, Any], said: str
) -> None:
    assert status(law(PHASED), on=on, **facts) == said


def test_an_exception_in_force_is_heard() -> None:
    duty = make_duty(exceptions=(DutyException({"en": "x"}, LISTED),))
    assert status(law(duty), listed=True) == Status.DOES_NOT_APPLY


def test_an_exception_that_is_not_known_is_presumed_not_to_hold() -> None:
    duty = make_duty(exceptions=(DutyException({"en": "x"}, LISTED),))
    assert status(law(duty)) == Status.APPLIES


def test_an_exception_that_must_be_weighed_is_presumed_not_to_hold() -> None:
    duty = make_duty(exceptions=(DutyException({"en": "x"}),))
    assert status(law(duty)) == Status.APPLIES


def test_an_exception_ends_with_its_last_day() -> None:
    until = Interval(date(2000, 1, 1), date(2020, 1, 1))
    duty = make_duty(exceptions=(DutyException({"en": "x"}, LISTED, in_force=until),))
    days = (date(2019, 12, 31), date(2020, 1, 1))
    assert [status(law(duty), on=day, listed=True) for day in days] == ["does-not-apply", "applies"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [("gender", "applies"), ("ethnicity", "does-not-apply"), ("colour", "does-not-apply")],
)
def test_only_duties_on_the_ground_asked_about_are_meant(asked: str, said: str) -> None:
    about = law(make_duty(grounds=("gender",)))
    assert status_for_ground(about, asked) == said


@pytest.mark.parametrize(("bound", "asked"), [("ethnicity", "colour"), ("colour", "ethnicity")])
def test_grounds_match_by_hierarchy(bound: str, asked: str) -> None:
    about = law(make_duty(grounds=(bound,)))
    assert status_for_ground(about, asked) == Status.APPLIES


def test_a_duty_that_is_tied_to_no_ground_is_always_meant() -> None:
    assert status_for_ground(law(make_duty()), "gender") == Status.APPLIES
