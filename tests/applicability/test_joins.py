from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from equalkit.applicability.forms import Equal, GroundConcerned, WorkedOut
from equalkit.applicability.joins import binding, derived, joined, make_test, outcome
from equalkit.applicability.situation import Situation
from equalkit.model.answer import FALSE, TRUE, UNKNOWN

if TYPE_CHECKING:
    from equalkit.applicability.comparison import Test

VALUES = (FALSE, UNKNOWN, TRUE)
NOTHING = Situation({}, {}, frozenset(), frozenset())


def run(operator: str, *values: int) -> int:
    return joined(operator, tuple(range(len(values))))(NOTHING, list(values))


@pytest.mark.parametrize("values", [*product(VALUES, repeat=2)])
def test_and_is_the_least_or_the_greatest(values: tuple[int, int]) -> None:
    assert (run("and", *values), run("or", *values)) == (min(values), max(values))


@pytest.mark.parametrize("values", [*product(VALUES, repeat=3)])
def test_three_parts_are_joined_like_two_and_one(values: tuple[int, int, int]) -> None:
    assert run("and", *values) == run("and", run("and", *values[:2]), values[2])


@pytest.mark.parametrize(("value", "opposite"), [(FALSE, TRUE), (UNKNOWN, UNKNOWN), (TRUE, FALSE)])
def test_not_unknown_is_unknown(value: int, opposite: int) -> None:
    assert run("not", value) == opposite


@pytest.mark.parametrize(
    ("values", "truth"),
    [
        ((FALSE, FALSE), FALSE),
        ((FALSE, TRUE), TRUE),
        ((TRUE, TRUE), FALSE),
        ((TRUE, TRUE, UNKNOWN), FALSE),
        ((TRUE, UNKNOWN), UNKNOWN),
        ((FALSE, UNKNOWN), UNKNOWN),
        ((FALSE, TRUE, FALSE), TRUE),
    ],
)
def test_exactly_one_is_neither_none_nor_two(values: tuple[int, ...], truth: int) -> None:
    assert run("xone", *values) == truth


def test_nothing_joined_by_and_is_true_by_or_false() -> None:
    assert (run("and"), run("or")) == (TRUE, FALSE)


@pytest.mark.parametrize("operator", ["and", "or", "xone"])
@pytest.mark.parametrize("value", VALUES)
def test_one_part_alone_is_what_it_is(operator: str, value: int) -> None:
    assert run(operator, value) == value


@pytest.mark.parametrize(("asked", "truth"), [((), TRUE), (("age",), TRUE), (("sex",), FALSE)])
def test_a_ground_is_concerned_if_none_is_asked_about_or_it_is(
    asked: tuple[str, ...], truth: int
) -> None:
    situation = Situation({}, {}, frozenset(), frozenset(asked))
    assert make_test(GroundConcerned(frozenset({"age", "gender"})))(situation, []) == truth


@pytest.mark.parametrize(("known", "truth"), [({"x": False}, FALSE), ({}, TRUE)])
def test_what_is_told_comes_before_what_rules_give(known: dict[str, bool], truth: int) -> None:
    form = WorkedOut("x", Equal("x", value=True), ((0, TRUE),), FALSE)
    situation = Situation(known, {}, frozenset(), frozenset())
    assert make_test(form)(situation, [TRUE]) == truth


def held(situation: Situation, _values: list[int]) -> int:
    known = situation.known["x"]
    return TRUE if known is True or known == frozenset({"large"}) else FALSE


@pytest.mark.parametrize(
    ("value", "truth"),
    [("large", TRUE), ("small", FALSE), (True, TRUE), (False, FALSE), (None, UNKNOWN)],
)
def test_a_value_that_a_rule_gives_is_tested(*, value: str | bool | None, truth: int) -> None:
    assert outcome(held, "x", value) == truth


@pytest.mark.parametrize(
    ("rules", "truth"),
    [
        ([(TRUE, TRUE)], TRUE),
        ([(TRUE, FALSE)], FALSE),
        ([(FALSE, TRUE)], UNKNOWN),
        ([(UNKNOWN, TRUE)], UNKNOWN),
        ([(FALSE, TRUE), (TRUE, FALSE)], FALSE),
        ([(TRUE, TRUE), (UNKNOWN, FALSE)], TRUE),
        ([(FALSE, TRUE), (UNKNOWN, FALSE)], UNKNOWN),
    ],
)
def test_the_rule_whose_condition_holds_decides(rules: list[tuple[int, int]], truth: int) -> None:
    outcomes = [(at, said) for at, (_, said) in enumerate(rules)]
    assert derived(outcomes, UNKNOWN, [condition for condition, _ in rules]) == truth


def test_when_no_rule_holds_the_other_value_decides() -> None:
    assert derived([(0, TRUE)], FALSE, [FALSE]) == FALSE


def duty(*exceptions: tuple[str, ...], grounds: tuple[str, ...] = ("gender", "age")) -> Test:
    """Return a duty's test: node 0 must be true, the next ones are its exceptions."""
    return make_test(binding((0,), tuple(enumerate(exceptions, 1)), grounds))


def asked(*grounds: str) -> Situation:
    return Situation({}, {}, frozenset(), frozenset(grounds))


@pytest.mark.parametrize("value", VALUES)
def test_a_duty_without_exceptions_is_what_its_condition_is(value: int) -> None:
    assert duty()(NOTHING, [value]) == value


@pytest.mark.parametrize(("shown", "truth"), [(FALSE, TRUE), (UNKNOWN, TRUE), (TRUE, FALSE)])
def test_only_an_exception_that_is_shown_ends_a_duty(shown: int, truth: int) -> None:
    assert duty(())(NOTHING, [TRUE, shown]) == truth


def test_an_exception_makes_no_unknown_duty_apply() -> None:
    assert duty(())(NOTHING, [UNKNOWN, FALSE]) == UNKNOWN


def test_an_exception_for_one_ground_leaves_the_others() -> None:
    assert duty(("gender",))(NOTHING, [TRUE, TRUE]) == TRUE


def test_an_exception_for_one_ground_ends_the_duty_for_it() -> None:
    assert duty(("gender",))(asked("gender"), [TRUE, TRUE]) == FALSE


def test_an_exception_for_one_ground_does_not_end_it_for_another() -> None:
    assert duty(("gender",))(asked("age"), [TRUE, TRUE]) == TRUE


def test_an_exception_for_all_grounds_ends_the_duty() -> None:
    assert duty(("age", "gender"))(NOTHING, [TRUE, TRUE]) == FALSE


def test_exceptions_that_leave_no_ground_end_the_duty_together() -> None:
    assert duty(("age",), ("gender",))(NOTHING, [TRUE, TRUE, TRUE]) == FALSE


def test_exceptions_of_which_one_is_not_shown_leave_its_ground() -> None:
    assert duty(("age",), ("gender",))(NOTHING, [TRUE, TRUE, UNKNOWN]) == TRUE


def test_an_exception_for_a_ground_never_ends_a_duty_that_is_tied_to_none() -> None:
    assert duty(("gender",), grounds=())(NOTHING, [TRUE, TRUE]) == TRUE


def test_all_that_a_duty_needs_must_be_true() -> None:
    assert make_test(binding((0, 1), (), ()))(NOTHING, [TRUE, UNKNOWN]) == UNKNOWN
