from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.mapping.conditions import (
    condition_frame,
    literal_node,
    read_condition,
    read_constraint_of,
    read_value,
    text_nodes,
)
from equalkit.graph.mapping.names import Ids, Names
from equalkit.model.condition import Constraint, LogicalConstraint

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Node
    from equalkit.model.condition import Condition, Value

NAMED = ("employer", "school", "large", "small")
IDS = Ids(
    {
        f"eqk:{scheme}-{one}": {"skos:notation": [[one, ""]]}
        for scheme in ("role", "class")
        for one in NAMED
    }
)
SIZE: Frame = {
    "odrl:leftOperand": ["eqk:fact-employees"],
    "odrl:operator": ["odrl:gteq"],
    "odrl:rightOperand": [["50", "xsd:integer"]],
}
LISTED: Frame = {
    "odrl:leftOperand": ["eqk:fact-listed"],
    "odrl:operator": ["odrl:eq"],
    "odrl:rightOperand": [["true", "xsd:boolean"]],
}
FIFTY = Constraint("employees", "gteq", (50,))
YES = Constraint("listed", "eq", (True,))


def read(node: Node, **frames: Frame) -> Condition:
    return read_condition(node, {name.replace("_", ":"): one for name, one in frames.items()}, IDS)


@pytest.mark.parametrize(
    ("node", "value"),
    [
        (["50", "xsd:integer"], 50),
        (["0.50", "xsd:decimal"], Fraction(1, 2)),
        (["2.0", "xsd:decimal"], 2),
        (["2/3", "owl:rational"], Fraction(2, 3)),
        (["true", "xsd:boolean"], True),
        (["1", "xsd:boolean"], True),
        (["false", "xsd:boolean"], False),
        (["2026-01-31", "xsd:date"], date(2026, 1, 31)),
        (["text", ""], "text"),
        ("eqk:role-employer", "employer"),
        ("eqk-xa:xa-plan", "xa-plan"),
    ],
)
def test_a_right_operand_is_read_as_a_value(node: Node, value: Value) -> None:
    assert read_value(node, IDS) == value


@pytest.mark.parametrize(
    "node",
    [
        ["many", "xsd:integer"],
        ["x", "@en"],
        ["1/0", "owl:rational"],
        ["x", "xsd:date"],
        {"a": []},
        {},
    ],
)
def test_a_right_operand_that_cannot_be_read_is_refused(node: Node) -> None:
    with pytest.raises(BrokenTurtleError):
        read_value(node, IDS)


def test_a_comparison_is_read() -> None:
    assert read(SIZE) == FIFTY


def test_codes_are_sorted() -> None:
    frame: Frame = SIZE | {
        "odrl:operator": ["odrl:isAnyOf"],
        "odrl:rightOperand": ["eqk:role-school", "eqk:role-employer"],
    }
    assert read(frame) == Constraint("employees", "isAnyOf", ("employer", "school"))


def test_what_the_law_adds_in_words_is_kept() -> None:
    found = read(SIZE | {"skos:note": [["on average", "@en"]]})
    assert isinstance(found, Constraint)
    assert found.note == {"en": "on average"}


@pytest.mark.parametrize(
    ("key", "operator"),
    [("odrl:and", "and"), ("odrl:or", "or"), ("odrl:xone", "xone"), ("eqk:not", "not")],
)
def test_conditions_are_joined(key: str, operator: Any) -> None:
    assert read({key: [{"@list": [SIZE, LISTED]}]}) == LogicalConstraint(operator, (FIFTY, YES))


def test_a_condition_may_have_a_name() -> None:
    assert read("eqk:large", eqk_large=SIZE) == FIFTY


def test_a_join_may_have_a_label() -> None:
    found = read({"odrl:and": [{"@list": [SIZE]}], "skos:prefLabel": [["small", "@en"]]})
    assert isinstance(found, LogicalConstraint)
    assert found.label == {"en": "small"}


@pytest.mark.parametrize(
    "node",
    [
        "eqk:nowhere",
        ["50", "xsd:integer"],
        {},
        SIZE | {"odrl:operator": ["odrl:about"]},
        SIZE | {"odrl:operator": []},
        SIZE | {"odrl:leftOperand": []},
        SIZE | {"odrl:leftOperand": ["eqk:role-employer"]},
        SIZE | {"odrl:rightOperand": []},
        {"odrl:and": [{"@list": ["eqk:nowhere"]}]},
    ],
)
def test_what_is_no_condition_is_refused(node: Node) -> None:
    with pytest.raises(BrokenTurtleError):
        read(node)


def test_without_a_condition_a_duty_always_binds() -> None:
    assert read_constraint_of({}, {}, IDS) is None


def test_one_condition_stands_alone() -> None:
    assert read_constraint_of({"odrl:constraint": [SIZE]}, {}, IDS) == FIFTY


def test_several_conditions_must_all_hold() -> None:
    found = read_constraint_of({"odrl:constraint": [SIZE, LISTED]}, {}, IDS)
    assert found == LogicalConstraint("and", (FIFTY, YES))


@pytest.mark.parametrize(
    "value",
    [
        0,
        50,
        True,
        False,
        Fraction(2, 3),
        Fraction(4, 5),
        Fraction(1, 1024),
        date(2026, 1, 31),
        "text",
    ],
)
def test_a_value_is_written_and_read_back(value: Value) -> None:
    assert read_value(list(literal_node(value)), IDS) == value


@pytest.mark.parametrize(
    ("value", "node"),
    [(Fraction(4, 5), ["0.8", "xsd:decimal"]), (Fraction(2, 3), ["2/3", "owl:rational"])],
)
def test_a_fraction_is_a_decimal_where_that_is_exact(value: Value, node: list[str]) -> None:
    assert literal_node(value) == node


def test_texts_are_written_by_language() -> None:
    assert text_nodes({"nb": "b", "en": "a"}) == [["a", "@en"], ["b", "@nb"]]


@pytest.mark.parametrize(
    "condition",
    [
        FIFTY,
        YES,
        Constraint("class", "isNoneOf", ("large", "small")),
        Constraint("employees", "lt", (Fraction(2, 3),), {"en": "on average"}),
        LogicalConstraint("not", (FIFTY,)),
        LogicalConstraint("xone", (FIFTY, LogicalConstraint("or", (YES,))), {"nb": "ett"}),
    ],
)
def test_a_condition_is_written_and_read_back(condition: Condition) -> None:
    assert read(condition_frame(condition, Names("xa"))) == condition
