"""How ids of the model and names in the graph belong together.

A concept's name is its scheme and its id: ``eqk:role-employer``. A duty's name is
its id alone: ``eqk-xa:xa-plan``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.errors import BrokenTurtleError
from equalkit.graph.namespaces import local_name

if TYPE_CHECKING:
    from equalkit.graph.frames import Frames

FACT = "fact"
SCHEME_OF_CLASS = {
    "eqk:Role": "role",
    "eqk:Sector": "sector",
    "eqk:Ground": "ground",
    "eqk:Trigger": "trigger",
    "eqk:LegalForm": "legal-form",
    "eqk:Unit": "unit",
    "eqk:Modality": "modality",
    "eqk:Confidence": "confidence",
    "eqk:Category": "category",
    "eqk:MethodStep": "method-step",
    "eqk:DecisionLevel": "decision-level",
    "eqk:ExceptionKind": "exception-kind",
    "eqk:FactKind": "fact-kind",
}
"""Scheme id by class; codes say their scheme themselves (skos:inScheme)."""


def fact_name(fact: str) -> str:
    """Return the name of a fact.

    Example:
        >>> fact_name("employees")
        'eqk:fact-employees'
    """
    return f"eqk:{FACT}-{fact}"


def concept_name(scheme: str, concept: str) -> str:
    """Return the name of a shared concept.

    Example:
        >>> concept_name("role", "employer")
        'eqk:role-employer'
    """
    return f"eqk:{scheme}-{concept}"


class Ids:
    """The ids of everything that has one, by name.

    Args:
        frames: Everything that has been loaded.
    """

    def __init__(self, frames: Frames) -> None:
        self._ids = {
            name: node[0][0]
            for name, frame in frames.items()
            if (node := frame.get("skos:notation")) and isinstance(node[0], list)
        }

    def of(self, name: str) -> str:
        """Return the id of a named thing: its notation, else its local name."""
        found = self._ids.get(name)
        if found is None:
            found = self._ids[name] = local_name(name)
        return found

    def fact(self, name: str) -> str:
        """Return the id of a fact.

        Raises:
            BrokenTurtleError: The name is not that of a fact.
        """
        prefix, _, rest = local_name(name).partition("-")
        if prefix != FACT or not rest:
            raise BrokenTurtleError(name, "a left operand must be an eqk:Fact")
        return self._ids.get(name) or rest

    def all(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids of several things, in order."""
        return tuple(map(self.of, names))
