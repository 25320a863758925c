from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

import equalkit as ek
from equalkit.applicability.portable import portable_program
from equalkit.errors import UnknownNameError
from equalkit.model.concept import Concept, Scheme
from equalkit.model.condition import GROUND, ROLE, SECTOR, Constraint, LogicalConstraint
from equalkit.model.duty import DutyException
from equalkit.model.fact import Derivation, Fact
from equalkit.model.interval import Interval
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law, make_scheme, make_vocabulary

if TYPE_CHECKING:
    from equalkit.model.condition import Condition
    from equalkit.model.law import Law

TODAY = date(2026, 1, 1)
BYTES_OF_A_COUNTRY = 100_000
FACTS = (
    Fact("employees", "x:e", "integer"),
    Fact("regular", "x:r", "integer", fallback="employees"),
    Fact("share", "x:s", "decimal", unit="share"),
    Fact("since", "x:d", "date"),
    Fact("listed", "x:l", "boolean"),
    Fact("form", "x:f", "code", many=True, scheme="form", default="firm"),
    Fact("place", "x:p", "text", scheme="place"),
    Fact("micro", "x:m", "boolean"),
    Fact(GROUND, "x:g", "code", scheme="ground"),
    Fact(ROLE, "x:role", "code", many=True, scheme="role"),
    Fact(SECTOR, "x:sector", "code", many=True, scheme="sector"),
)
HELD = make_vocabulary(
    *FACTS,
    form=make_scheme("form", "firm > limited", "firm > listed-firm", "club"),
    place=Scheme.of("place", [Concept("0301", "x:o", {"en": "Oslo"})]),
    ground=make_scheme("ground", "ethnicity > colour", "gender"),
)


def law(*conditions: Condition, **parts: Any) -> Law:
    """Return a law with a duty for each condition: xa-0, xa-1 ..."""
    duties = [make_duty(f"xa-{at}", condition=one) for at, one in enumerate(conditions)]
    return make_law([*duties, *parts.pop("more", ())], HELD, **parts)


def program(about: Law, *duties: str, on: date = TODAY) -> dict[str, Any]:
    return portable_program(about, on, duties or about.duties)


def named(found: dict[str, Any], name: str) -> list[list[Any]]:
    """Return the nodes that ask something, without the name."""
    return [node[1:] for node in found["nodes"] if node[0] == name]


def test_it_can_be_kept_as_json() -> None:
    found = program(example_graph().law("xa"))
    assert json.loads(json.dumps(found)) == found


def test_the_same_law_gives_the_same_bytes_in_any_order() -> None:
    about = example_graph().law("xa")
    there = portable_program(about, TODAY, sorted(about.duties, reverse=True))
    assert json.dumps(program(about)) == json.dumps(there)


@pytest.mark.parametrize("country", ["eu", "fi", "no", "se"])
def test_a_whole_country_is_small(country: str) -> None:
    found = program(ek.load(country).law(country))
    assert len(json.dumps(found, ensure_ascii=False, separators=(",", ":"))) < BYTES_OF_A_COUNTRY


def test_only_the_duties_named_are_answered_for() -> None:
    about = law(Constraint("employees", "gteq", (50,)), Constraint("listed", "eq", (True,)))
    found = program(about, "xa-1")
    assert list(found["duties"]) == ["xa-1"]
    assert named(found, "gteq") == []


def test_a_duty_that_another_follows_from_comes_along() -> None:
    follows = Constraint("binding-duty", "isAnyOf", ("xa-0",))
    found = program(law(Constraint("employees", "gteq", (50,)), follows), "xa-1")
    assert list(found["duties"]) == ["xa-1"]
    assert named(found, "gteq") == [["employees", 50]]


def test_a_duty_that_the_country_lacks_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="xa-moon"):
        program(law(), "xa-moon")


def test_a_condition_that_duties_share_stands_once() -> None:
    size = Constraint("employees", "gteq", (50,))
    assert len(named(program(law(size, size)), "gteq")) == 1


def test_what_a_node_needs_stands_before_it() -> None:
    both = LogicalConstraint(
        "and", (Constraint("employees", "gteq", (50,)), Constraint("listed", "eq", (True,)))
    )
    nodes = program(law(both))["nodes"]
    at = next(at for at, node in enumerate(nodes) if node[0] == "and")
    assert [nodes[child][0] for child in nodes[at][1]] == ["gteq", "same"]
    assert max(nodes[at][1]) < at


@pytest.mark.parametrize(
    ("fact", "value", "kept"),
    [
        ("share", Fraction(2, 3), "2/3"),
        ("since", date(2018, 9, 23), "2018-09-23"),
        ("employees", 2**53 - 1, 2**53 - 1),
        ("employees", 2**53, str(2**53)),
    ],
)
def test_values_are_kept_exactly(fact: str, value: Any, kept: object) -> None:
    assert named(program(law(Constraint(fact, "gteq", (value,)))), "gteq") == [[fact, kept]]


def test_codes_are_worked_out() -> None:
    found = program(law(Constraint("form", "isAnyOf", ("limited", "listed-firm", "none"))))
    ((fact, certain, possible, with_none),) = named(found, "among")
    assert (fact, with_none) == ("form", 1)
    assert found["sets"][certain] == ["firm", "limited", "listed-firm", "none"]
    assert found["sets"][possible] == ["firm", "limited", "listed-firm", "none"]


def test_a_set_of_codes_stands_once() -> None:
    one = Constraint("form", "isAnyOf", ("club",))
    other = Constraint("form", "isNoneOf", ("club",))
    sets = program(law(one, other))["sets"]
    assert sets.count(["club"]) == 1


def test_the_opposite_is_said_of_what_is_opposed() -> None:
    found = program(law(Constraint("listed", "neq", (True,))))
    assert named(found, "opposite") == [[["same", "listed", True]]]


def test_a_role_in_a_condition_is_not_the_role_of_the_duty() -> None:
    about = law(more=(make_duty("xa-a", bearers=("school",)),))
    asked = law(Constraint(ROLE, "isAnyOf", ("school",)))
    assert (len(named(program(about), "role")), named(program(about), "role-held")) == (1, [])
    assert len(named(program(asked), "role-held")) == 1


def test_a_fact_that_rules_work_out_says_what_each_rule_gives() -> None:
    rule = Derivation("micro", Constraint("employees", "lt", (10,)))
    found = program(law(Constraint("micro", "eq", (True,)), derivations=(rule,)))
    ((fact, direct, outcomes, otherwise),) = named(found, "worked-out")
    assert (fact, direct, otherwise) == ("micro", ["same", "micro", True], 0)
    assert [(found["nodes"][at][0], said) for at, said in outcomes] == [("lt", 2)]


def test_a_version_that_is_not_in_force_is_settled() -> None:
    old = make_duty("xa-old", in_force=Interval(date(2000, 1, 1), date(2010, 1, 1)))
    found = program(law(more=(old,)))
    assert found["nodes"][found["duties"]["xa-old"][0]] == ["settled", 0]


def test_exceptions_are_named_by_their_place_in_the_law() -> None:
    past = Interval(date(2000, 1, 1), date(2010, 1, 1))
    exceptions = (
        DutyException({"en": "gone"}, in_force=past),
        DutyException({"en": "restated"}, kind="restated"),
        DutyException({"en": "to weigh"}, kind="weighing"),
    )
    found = program(law(more=(make_duty("xa-a", exceptions=exceptions),)))
    _, (place, at) = found["duties"]["xa-a"]
    assert (place, found["nodes"][at]) == (2, ["settled", 1])


def test_an_exception_for_single_grounds_names_them() -> None:
    only = DutyException({"en": "x"}, grounds=("gender",))
    duty = make_duty("xa-a", grounds=("ethnicity", "gender"), exceptions=(only,))
    found = program(law(more=(duty,)))
    ((_, whole, ((_, excepted),), grounds, as_asked),) = named(found, "duty")
    assert (whole, as_asked) == ([], 1)
    assert found["sets"][excepted] == ["gender"]
    assert found["sets"][grounds] == ["ethnicity", "gender"]


def test_whether_another_duty_binds_has_nothing_to_do_with_what_was_asked() -> None:
    duty = make_duty("xa-a", grounds=("gender",))
    follows = make_duty("xa-b", condition=Constraint("binding-duty", "isAnyOf", ("xa-a",)))
    found = program(law(more=(duty, follows)), "xa-b")
    assert [node[-1] for node in named(found, "duty")] == [0, 1]


def test_facts_come_with_what_stands_in_for_them() -> None:
    facts = program(law(Constraint("regular", "gteq", (50,))))["facts"]
    assert set(facts) == {"employees", "regular", GROUND, ROLE, SECTOR}
    assert facts["regular"] == {"type": "integer", "fallback": "employees"}


def test_answers_worth_trying_are_those_around_what_the_law_names() -> None:
    facts = program(law(Constraint("regular", "gteq", (50,))))["facts"]
    assert facts["employees"]["try"] == [49, 50, 51]


def test_none_of_them_is_worth_trying_too() -> None:
    facts = program(law(Constraint("form", "isAnyOf", ("club",))))["facts"]
    assert facts["form"] == {
        "type": "code", "many": 1, "default": "firm", "try": ["club", "none"],
    }  # fmt: skip


def test_names_are_known_where_any_text_will_do() -> None:
    facts = program(law(Constraint("place", "isAnyOf", ("0301",))))["facts"]
    assert facts["place"] == {"type": "text", "try": ["0301", "false"], "names": {"oslo": "0301"}}


def test_roles_say_what_follows() -> None:
    implied = (
        Constraint("employees", "gteq", (1,)),
        Constraint("listed", "eq", (False,)),
        Constraint("form", "isAnyOf", ("limited",)),
        Constraint(SECTOR, "isAnyOf", ("state",)),
        Constraint("since", "gteq", (TODAY,)),
    )
    office = Concept("office", "x:o", broader=("any-person",), implies=implied,
                     may_also_be=("school",))  # fmt: skip
    everyone = Concept("any-person", "x:a")
    held = HELD._replace(schemes={**HELD.schemes, ROLE: Scheme.of(ROLE, [everyone, office])})
    tests = [Constraint(name, "eq", (1,)) for name in ("employees", "listed", "form")]
    duties = [make_duty(f"xa-{at}", condition=one) for at, one in enumerate(tests)]
    found = portable_program(make_law(duties, held), TODAY, ["xa-0", "xa-1", "xa-2"])
    number, word, codes, sector = found["roles"]["office"].pop("implies")
    assert (number, word) == (["employees", "least", 1], ["listed", "is", False])
    assert codes[:2] == ["form", "codes"]
    assert [(code, found["sets"][at]) for code, at in codes[2]] == [
        ("limited", ["firm", "limited"])
    ]
    assert sector[0] == SECTOR
    assert found["roles"] == {
        "any-person": {"above": ["any-person"]},
        "office": {"above": ["any-person", "office"], "perhaps": ["school"]},
    }


def test_the_public_sector_and_the_question_of_the_ground_are_named() -> None:
    found = program(law())
    assert (found["public"], found["ground"]) == (["municipal", "public", "state"], GROUND)
