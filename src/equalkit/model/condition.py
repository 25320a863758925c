"""Conditions on an organisation: a comparison, or several joined together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from fractions import Fraction

    from equalkit.model.text import Texts

Value: TypeAlias = "bool | int | Fraction | date | str"
"""What a fact is compared with; codes are concept ids."""

ComparisonOperator = Literal["eq", "neq", "gt", "gteq", "lt", "lteq", "isAnyOf", "isNoneOf"]
LogicalOperator = Literal["and", "or", "xone", "not"]

NO_TEXTS: Final[Mapping[str, str]] = {}
"""The text that nobody wrote."""

ROLE: Final = "role"
SECTOR: Final = "sector"
GROUND: Final = "protected-ground"
BINDING_DUTY: Final = "binding-duty"
"""Left operand that asks whether one of the named duties binds as well."""


class Constraint(NamedTuple):
    """A fact, an operator and what it is compared with (odrl:Constraint).

    Args:
        fact: Id of a fact, or `ROLE`, `SECTOR`, `BINDING_DUTY`.
        operator: Local name of the ODRL operator.
        values: One value for ``eq`` ... ``lteq``; one or more codes, matched by
            hierarchy, for ``isAnyOf`` and ``isNoneOf``.
        note: What the law adds in words; shown, never computed with.

    Example:
        >>> Constraint("employees", "gteq", (50,)).fact
        'employees'
    """

    fact: str
    operator: ComparisonOperator
    values: tuple[Value, ...]
    note: Texts = NO_TEXTS


class LogicalConstraint(NamedTuple):
    """Conditions joined by ``and``, ``or``, ``xone`` or ``not`` (odrl:LogicalConstraint).

    Args:
        operator: How the operands are joined; ``not`` takes one operand.
        operands: The conditions, in the order of the law.
        label: What the whole means, when the law has a name for it.
    """

    operator: LogicalOperator
    operands: tuple[Condition, ...]
    label: Texts = NO_TEXTS


Condition: TypeAlias = "Constraint | LogicalConstraint"


def constraints(condition: Condition | None) -> Iterator[Constraint]:
    """Yield every comparison in a condition, left to right.

    Args:
        condition: The condition; None stands for « always ».

    Yields:
        The constraints at the leaves, with repetitions.

    Example:
        >>> both = LogicalConstraint("and", (
        ...     Constraint("employees", "gteq", (20,)),
        ...     Constraint("employees", "lteq", (50,))))
        >>> [leaf.operator for leaf in constraints(both)]
        ['gteq', 'lteq']
    """
    if isinstance(condition, Constraint):
        yield condition
    elif condition is not None:
        for operand in condition.operands:
            yield from constraints(operand)
