from __future__ import annotations

from equalkit.model.condition import Constraint, LogicalConstraint, constraints

SMALL = Constraint("employees", "lt", (20,))
LARGE = Constraint("employees", "gteq", (250,))
LISTED = Constraint("publicly-listed", "eq", (True,))


def test_a_comparison_is_its_own_only_leaf() -> None:
    assert list(constraints(SMALL)) == [SMALL]


def test_always_has_no_leaf() -> None:
    assert list(constraints(None)) == []


def test_leaves_come_from_left_to_right() -> None:
    inner = LogicalConstraint("not", (LARGE,))
    outer = LogicalConstraint("or", (SMALL, inner, LISTED))
    assert list(constraints(outer)) == [SMALL, LARGE, LISTED]


def test_a_leaf_that_stands_twice_comes_twice() -> None:
    assert list(constraints(LogicalConstraint("xone", (SMALL, SMALL)))) == [SMALL, SMALL]
