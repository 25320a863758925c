from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.applicability.comparison import comparison, comparison_test, covered
from equalkit.applicability.situation import Situation
from equalkit.applicability.values import ANYTHING, NONE_OF_THEM, Known, Range, exactly
from equalkit.model.answer import FALSE, TRUE, UNKNOWN
from equalkit.model.concept import Scheme
from equalkit.model.condition import Constraint
from equalkit.testing.building import make_scheme

if TYPE_CHECKING:
    from equalkit.model.condition import ComparisonOperator

NO_CODES = Scheme("none")
SECTORS = make_scheme("sector", "public > state > ministry", "public > municipal", "private")


def compared(
    operator: ComparisonOperator, *values: Any, held: Known | None, codes: Scheme = NO_CODES
) -> int:
    known = {} if held is None else {"fact": held}
    test = comparison_test(comparison(Constraint("fact", operator, values), codes))
    return test(Situation(known, {}, frozenset(), frozenset()), [])


@pytest.mark.parametrize(
    ("operator", "held", "truth"),
    [
        ("gteq", 49, FALSE), ("gteq", 50, TRUE), ("gteq", 51, TRUE),
        ("gt", 49, FALSE), ("gt", 50, FALSE), ("gt", 51, TRUE),
        ("lteq", 49, TRUE), ("lteq", 50, TRUE), ("lteq", 51, FALSE),
        ("lt", 49, TRUE), ("lt", 50, FALSE), ("lt", 51, FALSE),
        ("eq", 49, FALSE), ("eq", 50, TRUE), ("eq", 51, FALSE),
        ("neq", 49, TRUE), ("neq", 50, FALSE), ("neq", 51, TRUE),
    ],
)  # fmt: skip
def test_a_number_is_compared_with_a_bound(
    operator: ComparisonOperator, held: int, truth: int
) -> None:
    assert compared(operator, 50, held=exactly(held)) == truth


@pytest.mark.parametrize("operator", ["gteq", "gt", "lteq", "lt", "eq", "neq"])
def test_a_number_that_is_not_known_decides_nothing(operator: ComparisonOperator) -> None:
    assert compared(operator, 50, held=None) == UNKNOWN


@pytest.mark.parametrize(
    ("operator", "bound", "truth"),
    [
        ("gteq", 1, TRUE), ("gteq", 2, UNKNOWN), ("gteq", 10, UNKNOWN), ("gteq", 11, FALSE),
        ("gt", 0, TRUE), ("gt", 1, UNKNOWN), ("gt", 9, UNKNOWN), ("gt", 10, FALSE),
        ("lteq", 10, TRUE), ("lteq", 9, UNKNOWN), ("lteq", 1, UNKNOWN), ("lteq", 0, FALSE),
        ("lt", 11, TRUE), ("lt", 10, UNKNOWN), ("lt", 2, UNKNOWN), ("lt", 1, FALSE),
        ("eq", 5, UNKNOWN), ("eq", 0, FALSE), ("eq", 11, FALSE),
        ("neq", 5, UNKNOWN), ("neq", 0, TRUE), ("neq", 11, TRUE),
    ],
)  # fmt: skip
def test_a_range_decides_what_all_its_numbers_decide(
    operator: ComparisonOperator, bound: int, truth: int
) -> None:
    assert compared(operator, bound, held=Range(1, 10)) == truth


def test_shares_are_compared_exactly() -> None:
    assert compared("gteq", Fraction(2, 3), held=exactly(Fraction(2, 3))) == TRUE


@pytest.mark.parametrize(("day", "truth"), [(22, FALSE), (23, TRUE)])
def test_dates_are_compared_by_the_day(day: int, truth: int) -> None:
    held = exactly(date(2018, 9, day))
    assert compared("gteq", date(2018, 9, 23), held=held) == truth


YES, NO = True, False


@pytest.mark.parametrize(
    ("wanted", "held", "truth"), [(YES, YES, TRUE), (YES, NO, FALSE), (NO, NO, TRUE)]
)
def test_yes_is_not_no(*, wanted: bool, held: bool, truth: int) -> None:
    assert compared("eq", wanted, held=held) == truth


def test_yes_is_not_one() -> None:
    assert compared("eq", 1, held=exactly(1)) == TRUE


@pytest.mark.parametrize(("operator", "truth"), [("eq", TRUE), ("neq", FALSE)])
def test_a_code_is_equal_to_itself(operator: ComparisonOperator, truth: int) -> None:
    assert compared(operator, "state", held=frozenset({"state"}), codes=SECTORS) == truth


@pytest.mark.parametrize(
    ("wanted", "held", "truth"),
    [
        ("state", "state", TRUE),
        ("public", "ministry", TRUE),
        ("state", "private", FALSE),
        ("state", "municipal", FALSE),
        ("ministry", "public", UNKNOWN),
        ("municipal", "public", UNKNOWN),
    ],
)
def test_codes_match_by_hierarchy_in_both_directions(wanted: str, held: str, truth: int) -> None:
    assert compared("isAnyOf", wanted, held=frozenset({held}), codes=SECTORS) == truth


@pytest.mark.parametrize(
    ("wanted", "held", "truth"),
    [("state", "ministry", FALSE), ("state", "private", TRUE), ("ministry", "public", UNKNOWN)],
)
def test_none_of_is_the_opposite(wanted: str, held: str, truth: int) -> None:
    assert compared("isNoneOf", wanted, held=frozenset({held}), codes=SECTORS) == truth


def test_one_of_several_codes_held_is_enough() -> None:
    held = frozenset({"private", "ministry"})
    assert compared("isAnyOf", "state", held=held, codes=SECTORS) == TRUE


def test_all_parts_together_are_the_whole() -> None:
    held = frozenset({"public"})
    assert compared("isAnyOf", "state", "municipal", held=held, codes=SECTORS) == TRUE


def test_every_sector_together_is_everyone() -> None:
    test = comparison_test(
        comparison(Constraint("sector", "isAnyOf", ("public", "private")), SECTORS)
    )
    assert test(Situation({}, {}, frozenset(), frozenset()), []) == TRUE


def test_every_code_of_a_fact_together_may_still_be_none() -> None:
    assert compared("isAnyOf", "public", "private", held=None, codes=SECTORS) == UNKNOWN


def test_codes_that_are_not_known_decide_nothing() -> None:
    assert compared("isAnyOf", "state", held=None, codes=SECTORS) == UNKNOWN


@pytest.mark.parametrize(
    ("wanted", "held", "truth"),
    [
        ("state", ANYTHING, TRUE),
        (NONE_OF_THEM, ANYTHING, FALSE),
        ("state", frozenset({NONE_OF_THEM}), FALSE),
        (NONE_OF_THEM, frozenset({NONE_OF_THEM}), TRUE),
    ],
)
def test_yes_and_no_answer_a_question_with_codes(wanted: str, held: Known, truth: int) -> None:
    assert compared("isAnyOf", wanted, held=held, codes=SECTORS) == truth


ROLES = make_scheme(
    "role", "any-person > authority > town", "authority > ministry", "any-person > buyer"
)


@pytest.mark.parametrize(
    ("wanted", "roles", "perhaps", "truth"),
    [
        ("town", {"town"}, set(), TRUE),
        ("authority", {"town"}, set(), TRUE),
        ("town", {"authority"}, set(), UNKNOWN),
        ("town", {"buyer"}, set(), FALSE),
        ("authority", {"buyer"}, {"authority"}, UNKNOWN),
        ("town", {"buyer"}, {"authority"}, FALSE),
        ("any-person", {"buyer"}, set(), TRUE),
    ],
)
def test_roles_that_are_not_named_are_not_held(
    wanted: str, roles: set[str], perhaps: set[str], truth: int
) -> None:
    test = comparison_test(comparison(Constraint("role", "isAnyOf", (wanted,)), ROLES))
    held = Situation({"role": frozenset(roles)}, {}, frozenset(perhaps), frozenset())
    assert test(held, []) == truth


def test_a_role_is_unknown_while_none_is_named() -> None:
    test = comparison_test(comparison(Constraint("role", "isAnyOf", ("town",)), ROLES))
    assert test(Situation({}, {}, frozenset(), frozenset()), []) == UNKNOWN


def test_everything_narrower_is_covered() -> None:
    assert covered(["state"], SECTORS) == {"state", "ministry"}


def test_a_whole_is_covered_when_all_its_parts_are() -> None:
    assert covered(["state", "municipal"], SECTORS) == {"ministry", "municipal", "state", "public"}


def test_one_part_alone_is_not_the_whole() -> None:
    assert covered(["ministry"], SECTORS) == {"ministry"}
