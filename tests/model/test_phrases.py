from __future__ import annotations

from typing import Any

import pytest

from equalkit.model.answer import FALSE, TRUE, UNKNOWN, Explanation
from equalkit.model.concept import Concept
from equalkit.model.phrases import applies_if

MINISTRY = Concept("ministry", "x:ministry", {"en": "ministry"})
COUNCIL = Concept("council", "x:council", {"en": "council"})


def fact(
    subject: str, operator: str, *expected: Any, truth: int = UNKNOWN, **parts: Any
) -> Explanation:
    return Explanation("fact", truth, subject, operator, expected, **parts)


def join(kind: Any, *children: Explanation, truth: int = UNKNOWN, **parts: Any) -> Explanation:
    return Explanation(kind, truth, children=children, **parts)


def told(*children: Explanation) -> str:
    return applies_if(join("duty", *children), "en")


YES, NO = True, False
SIZE = fact("size", "gteq", 50)
LISTED = fact("listed", "eq", YES)
CLOSED = fact("closed", "eq", NO)


@pytest.mark.parametrize(
    ("children", "said"),
    [
        ((SIZE,), "size is at least 50"),
        ((LISTED,), "listed"),
        ((CLOSED,), "not closed"),
        ((fact("listed", "neq", YES),), "not listed"),
        ((SIZE, LISTED), "size is at least 50 and listed"),
        ((join("or", SIZE, LISTED),), "size is at least 50 or listed"),
        ((join("not", SIZE),), "size is not at least 50"),
        ((join("not", join("or", SIZE, LISTED)),), "not (size is at least 50 or listed)"),
        ((fact("size", "gteq", 20), fact("size", "lteq", 50)), "size is 20–50"),
        ((fact("size", "gt", 20), fact("size", "lt", 50)), "size is more than 20 and less than 50"),
        (
            (join("or", fact("size", "lt", 5), fact("size", "gt", 9)),),
            "size is less than 5 or more than 9",
        ),
        ((fact("form", "isAnyOf", MINISTRY, COUNCIL),), "form is ministry or council"),
        ((fact("sector", "isAnyOf", MINISTRY),), "ministry"),
        ((SIZE, SIZE), "size is at least 50"),
        (
            (LISTED, join("or", SIZE, CLOSED)),
            "listed; and size is at least 50 or not closed",
        ),
        (
            (join("or", LISTED, join("and", SIZE, CLOSED)),),
            "listed; or size is at least 50 and not closed",
        ),
    ],
)
def test_open_conditions_are_told_in_one_phrase(
    children: tuple[Explanation, ...], said: str
) -> None:
    assert told(*children) == said


@pytest.mark.parametrize("truth", [FALSE, TRUE])
def test_what_is_decided_is_left_out(truth: int) -> None:
    assert told(fact("size", "gteq", 50, truth=truth), LISTED) == "listed"


def test_nothing_is_told_where_nothing_is_open() -> None:
    assert not applies_if(join("duty", truth=TRUE), "en")


def test_exceptions_are_told_elsewhere() -> None:
    assert told(LISTED, join("exception", SIZE)) == "listed"


def test_a_role_is_left_out_while_none_is_known() -> None:
    assert told(Explanation("role", UNKNOWN, "role", expected=(MINISTRY,)), LISTED) == "listed"


def test_a_role_is_told_where_others_are_known() -> None:
    role = Explanation("role", UNKNOWN, "role", expected=(MINISTRY,), actual=("council",))
    assert told(role) == "the role ministry"


def test_many_roles_are_not_told_one_by_one() -> None:
    many = tuple(Concept(name, f"x:{name}") for name in "abcdefgh")
    role = Explanation("role", UNKNOWN, "role", expected=many, actual=("council",))
    assert told(role) == "one of the roles that it binds"


def test_two_choices_of_one_fact_are_told_together() -> None:
    either = fact("form", "isAnyOf", MINISTRY, COUNCIL)
    assert (
        told(join("or", either, fact("form", "eq", "club")))
        == "form is ministry or council or club"
    )


def test_a_phase_is_told_by_its_name() -> None:
    phases = join(
        "phases",
        join("phase", SIZE, label={"en": "large"}),
        join("phase", LISTED, label={"en": "listed"}),
    )
    assert told(phases) == "in a group that the law has reached: «large» or «listed»"


def test_phases_of_which_none_is_open_are_left_out() -> None:
    assert told(join("phases", join("phase", truth=FALSE)), LISTED) == "listed"


def test_another_duty_is_told_by_its_name() -> None:
    other = join("duty", SIZE, label={"en": "Plan"})
    assert told(join("binding-duty", other)) == "one of these duties binds: «Plan»"


def test_a_duty_that_is_half_known_is_told_by_what_is_open() -> None:
    other = join("duty", fact("a", "eq", YES, truth=TRUE), SIZE, label={"en": "Plan"})
    assert told(join("binding-duty", other)) == "size is at least 50"


def test_one_of_two_is_told_as_a_choice() -> None:
    assert told(join("xone", SIZE, LISTED)) == "size is at least 50 or listed"


def test_one_of_two_of_which_one_is_met_excludes_the_other() -> None:
    met = fact("size", "gteq", 50, truth=TRUE)
    assert told(join("xone", met, LISTED)) == "not listed"


def test_a_fact_that_is_half_worked_out_is_told_by_what_decides_it() -> None:
    rule = join("and", fact("a", "eq", YES, truth=TRUE), SIZE)
    assert told(fact("micro", "eq", YES, children=(rule,))) == "size is at least 50"


def test_a_fact_of_which_nothing_is_worked_out_is_told_itself() -> None:
    assert told(fact("micro", "eq", YES, children=(join("and", SIZE, LISTED),))) == "micro"
