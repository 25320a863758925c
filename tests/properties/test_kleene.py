"""The laws of three-valued logic, as Kleene wrote them down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from equalkit.applicability.joins import joined
from equalkit.applicability.situation import Situation
from equalkit.model.answer import FALSE, TRUE, UNKNOWN

if TYPE_CHECKING:
    from random import Random

NOTHING = Situation({}, {}, frozenset(), frozenset())
VALUES = st.sampled_from((FALSE, UNKNOWN, TRUE))
SEVERAL = st.lists(VALUES, min_size=1, max_size=5)
JOINS = st.sampled_from(("and", "or", "xone"))


def join(operator: str, values: list[int]) -> int:
    return joined(operator, tuple(range(len(values))))(NOTHING, values)


def opposite(value: int) -> int:
    return join("not", [value])


@given(SEVERAL)
def test_not_all_is_the_opposite_of_one(values: list[int]) -> None:
    assert opposite(join("and", values)) == join("or", [opposite(value) for value in values])


@given(SEVERAL)
def test_not_one_is_the_opposite_of_all(values: list[int]) -> None:
    assert opposite(join("or", values)) == join("and", [opposite(value) for value in values])


@given(VALUES)
def test_the_opposite_of_the_opposite_is_the_thing(value: int) -> None:
    assert opposite(opposite(value)) == value


@given(JOINS, SEVERAL, st.randoms(use_true_random=False))
def test_the_order_of_parts_never_matters(operator: str, values: list[int], luck: Random) -> None:
    shuffled = list(values)
    luck.shuffle(shuffled)
    assert join(operator, shuffled) == join(operator, values)


@given(st.sampled_from(("and", "or")), SEVERAL, SEVERAL)
def test_brackets_never_matter(operator: str, some: list[int], others: list[int]) -> None:
    assert join(operator, [join(operator, some), join(operator, others)]) == join(
        operator, some + others
    )


@given(VALUES, SEVERAL)
def test_and_spreads_over_or(value: int, values: list[int]) -> None:
    spread = [join("and", [value, other]) for other in values]
    assert join("and", [value, join("or", values)]) == join("or", spread)


@given(st.sampled_from(("and", "or")), VALUES)
def test_the_same_twice_is_the_same(operator: str, value: int) -> None:
    assert join(operator, [value, value]) == value


@given(JOINS, SEVERAL, st.data())
def test_what_is_decided_stays_decided_when_more_is_known(
    operator: str, values: list[int], data: st.DataObject
) -> None:
    known = [data.draw(VALUES) if value == UNKNOWN else value for value in values]
    before = join(operator, values)
    assert before in (UNKNOWN, join(operator, known))


@given(JOINS, st.lists(st.sampled_from((FALSE, TRUE)), min_size=1, max_size=5))
def test_what_is_wholly_known_is_decided(operator: str, values: list[int]) -> None:
    assert join(operator, values) != UNKNOWN


@given(st.lists(st.sampled_from((FALSE, TRUE)), min_size=1, max_size=5))
def test_exactly_one_counts(values: list[int]) -> None:
    assert (join("xone", values) == TRUE) == (values.count(TRUE) == 1)
