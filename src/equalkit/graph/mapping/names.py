"""How ids of the model and names in the graph belong together.

A concept's name is its scheme and its id: ``eqk:role-employer``. A duty's name is
its id alone: ``eqk-xa:xa-plan``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.errors import BrokenTurtleError
from equalkit.graph.namespaces import local_name, shorten
from equalkit.model.condition import BINDING_DUTY
from equalkit.model.law import Vocabulary

if TYPE_CHECKING:
    from equalkit.graph.frames import Frames, Node

FACT = "fact"
SCHEME_OF_CLASS = {
    "eqk:Role": "role",
    "eqk:Sector": "sector",
    "eqk:Ground": "ground",
    "eqk:Trigger": "trigger",
    "eqk:LegalForm": "legal-form",
    "eqk:DutyType": "duty-type",
    "eqk:Unit": "unit",
    "eqk:Modality": "modality",
    "eqk:Confidence": "confidence",
    "eqk:Category": "category",
    "eqk:MeasureArea": "measure-area",
    "eqk:MethodStep": "method-step",
    "eqk:DecisionLevel": "decision-level",
    "eqk:ExceptionKind": "exception-kind",
    "eqk:FactKind": "fact-kind",
    "eqk:PracticeChoice": "practice-choice",
    "eqk:PracticeElement": "practice-element",
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


class Names:
    """The names of everything that has an id: the way back from `Ids`.

    What the vocabulary has, bears the name it has there, so that a country's own terms
    keep theirs. All else is taken for a shared term.

    Args:
        country: ISO 3166-1 alpha-2 code, lower case.
        vocabulary: The country's facts and schemes; None when all terms are shared.
    """

    def __init__(self, country: str, vocabulary: Vocabulary | None = None) -> None:
        self.country = country
        self._vocabulary = vocabulary or Vocabulary()

    def own(self, name: str) -> str:
        """Return the name of a duty, body or anything else of the country.

        Example:
            >>> Names("xa").own("xa-plan")
            'eqk-xa:xa-plan'
        """
        return f"eqk-{self.country}:{name}"

    def concept(self, scheme: str, concept: str) -> str:
        """Return the name of a concept.

        Example:
            >>> Names("xa").concept("role", "employer")
            'eqk:role-employer'
        """
        found = self._vocabulary.scheme(scheme).concepts.get(concept)
        return shorten(found.iri) if found else concept_name(scheme, concept)

    def fact(self, fact: str) -> str:
        """Return the name of a fact."""
        found = self._vocabulary.facts.get(fact)
        return shorten(found.iri) if found else fact_name(fact)

    def code(self, fact: str, code: str) -> Node:
        """Return the name of a code that a fact is compared with; open text as a literal."""
        if fact == BINDING_DUTY:
            return self.own(code)
        found = self._vocabulary.facts.get(fact)
        scheme = found.scheme if found else fact
        if found and code not in self._vocabulary.values(found):
            return [code, ""]
        return self.concept(scheme, code)
