"""Conditions in ODRL to conditions of the model, and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, cast, get_args

from equalkit.errors import BrokenTurtleError
from equalkit.graph import frames as fr
from equalkit.graph.namespaces import local_name
from equalkit.model.condition import (
    ComparisonOperator,
    Condition,
    Constraint,
    LogicalConstraint,
    LogicalOperator,
    Value,
)
from equalkit.model.number import read_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.graph.frames import Frame, Frames, Node
    from equalkit.graph.mapping.names import Ids, Names

JOINS: dict[str, LogicalOperator] = {
    "odrl:and": "and",
    "odrl:or": "or",
    "odrl:xone": "xone",
    "eqk:not": "not",
}
"""Operator by predicate; ODRL has no negation, so that one is ours."""

NO_VALUE = "cannot be read as a value"

_PREDICATES = {operator: predicate for predicate, operator in JOINS.items()}
OPERATORS = frozenset(get_args(ComparisonOperator))

_READ: dict[str, Callable[[str], Value | None]] = {
    "xsd:integer": int,
    "xsd:decimal": read_number,
    "owl:rational": read_number,
    "xsd:boolean": lambda text: text in ("true", "1"),
    "xsd:date": date.fromisoformat,
    "": str,
}


def read_value(node: Node, ids: Ids) -> Value:
    """Return a right operand as a value; a concept as its id.

    Raises:
        BrokenTurtleError: The literal cannot be read.
    """
    if isinstance(node, str):
        return ids.of(node)
    try:
        text, kind = cast("list[str]", node)
        value = _READ[kind](text)
    except (KeyError, TypeError, ValueError) as problem:
        raise BrokenTurtleError(node, NO_VALUE) from problem
    if value is None:
        raise BrokenTurtleError(node, NO_VALUE)
    whole = isinstance(value, Fraction) and value.denominator == 1
    return int(value) if whole and isinstance(value, Fraction) else value


def read_condition(node: Node, frames: Frames, ids: Ids) -> Condition:
    """Return the condition that a node describes.

    Args:
        node: A blank node, or the name of a condition that has one.
        frames: Where named conditions are looked up.
        ids: Ids by name.

    Raises:
        BrokenTurtleError: It is not a condition.
    """
    frame = frames.get(node) if isinstance(node, str) else node
    if not isinstance(frame, dict):
        raise BrokenTurtleError(node, "is not a condition")
    join = next((join for join in JOINS if join in frame), None)
    if join is None:
        return _read_constraint(frame, ids)
    operands = tuple(read_condition(n, frames, ids) for n in fr.nodes(frame, join))
    return LogicalConstraint(JOINS[join], operands, fr.texts(frame, "skos:prefLabel"))


def _read_constraint(frame: Frame, ids: Ids) -> Constraint:
    """Return the comparison that a frame describes."""
    operand = fr.ref(frame, "odrl:leftOperand")
    operator = local_name(fr.ref(frame, "odrl:operator") or "")
    values = tuple(read_value(n, ids) for n in fr.nodes(frame, "odrl:rightOperand"))
    if operand is None or operator not in OPERATORS or not values:
        problem = "a constraint needs a left operand, a known operator and a right operand"
        raise BrokenTurtleError(operand or "(constraint)", problem)
    if all(isinstance(value, str) for value in values):
        values = tuple(sorted(cast("tuple[str, ...]", values)))
    return Constraint(
        ids.fact(operand),
        cast("ComparisonOperator", operator),
        values,
        fr.texts(frame, "skos:note"),
    )


def read_constraint_of(frame: Frame, frames: Frames, ids: Ids) -> Condition | None:
    """Return the condition of a duty, exception or phase; None when it has none.

    Several conditions must all hold, in the order of the text.
    """
    found = [read_condition(n, frames, ids) for n in frame.get("odrl:constraint", ())]
    if len(found) > 1:
        return LogicalConstraint("and", tuple(found))
    return found[0] if found else None


def literal_node(value: Value) -> list[str]:
    """Return a value as a literal node.

    Example:
        >>> literal_node(Fraction(2, 3)), literal_node(Fraction(4, 5)), literal_node(True)
        (['2/3', 'owl:rational'], ['0.8', 'xsd:decimal'], ['true', 'xsd:boolean'])
    """
    if isinstance(value, bool):
        return [str(value).lower(), "xsd:boolean"]
    if isinstance(value, int):
        return [str(value), "xsd:integer"]
    if isinstance(value, Fraction):
        decimal = f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
        exact = Fraction(decimal) == value
        return [decimal, "xsd:decimal"] if exact else [str(value), "owl:rational"]
    if isinstance(value, date):
        return [value.isoformat(), "xsd:date"]
    return [value, ""]


def text_nodes(texts: Any) -> list[Node]:
    """Return a text in several languages as literal nodes, by language."""
    return [[text, f"@{lang}"] for lang, text in sorted(texts.items())]


def condition_frame(condition: Condition, names: Names) -> Frame:
    """Return a condition as a blank node.

    Args:
        condition: The condition.
        names: The names of facts and codes.

    Returns:
        The frame that `read_condition` reads back to the same condition.
    """
    if isinstance(condition, LogicalConstraint):
        operands = [condition_frame(one, names) for one in condition.operands]
        frame: Frame = {_PREDICATES[condition.operator]: [{fr.LIST: operands}]}
        if condition.label:
            frame["skos:prefLabel"] = text_nodes(condition.label)
        return frame
    frame = {
        "odrl:leftOperand": [names.fact(condition.fact)],
        "odrl:operator": [f"odrl:{condition.operator}"],
        "odrl:rightOperand": [
            names.code(condition.fact, value) if isinstance(value, str) else literal_node(value)
            for value in condition.values
        ],
    }
    if condition.note:
        frame["skos:note"] = text_nodes(condition.note)
    return frame
