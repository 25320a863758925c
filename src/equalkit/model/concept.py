"""Concepts in schemes: grounds, roles, sectors, triggers, legal forms, codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from equalkit.errors import UnknownNameError
from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from equalkit.model.condition import Constraint
    from equalkit.model.text import Texts

ANY_PERSON = "any-person"
"""The role that everyone has: top of the roles."""


class Concept(NamedTuple):
    """One concept of a scheme (skos:Concept).

    Args:
        id: What users type: ``employer``, ``municipal``, ``disability``.
        iri: The concept's IRI.
        label: Preferred label by language.
        broader: Ids of the concepts right above, in the same scheme.
        spellings: Other ways to write the id that are understood.
        definition: What it means, by language.
        implies: What is true of whoever has it, unless they say otherwise.
        may_also_be: Ids of roles that somebody of the public sector with this
            role may well have too.
    """

    id: str
    iri: str
    label: Texts = NO_TEXTS
    broader: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    definition: Texts = NO_TEXTS
    implies: tuple[Constraint, ...] = ()
    may_also_be: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scheme:
    """A closed list of concepts with its hierarchy (skos:ConceptScheme).

    Args:
        kind: What one of them is called in messages: ``role``, ``sector`` ...
        concepts: The concepts by id.

    Example:
        >>> scheme = Scheme.of("sector", [
        ...     Concept("public", "x:p"), Concept("state", "x:s", broader=("public",))])
        >>> sorted(scheme.above("state")), sorted(scheme.below("public"))
        (['public', 'state'], ['public', 'state'])
    """

    kind: str
    concepts: Mapping[str, Concept] = field(default_factory=dict)

    @classmethod
    def of(cls, kind: str, concepts: Iterable[Concept]) -> Scheme:
        """Return a scheme with the concepts, sorted by id."""
        return cls(kind, {c.id: c for c in sorted(concepts, key=lambda c: c.id)})

    def __contains__(self, concept: object) -> bool:
        """Tell whether the scheme has a concept with the id."""
        return concept in self.concepts

    def __iter__(self) -> Iterator[Concept]:
        """Yield the concepts, sorted by id."""
        return iter(self.concepts.values())

    @cached_property
    def _above(self) -> Mapping[str, frozenset[str]]:
        return {one: frozenset(self._climb(one)) for one in self.concepts}

    @cached_property
    def _below(self) -> Mapping[str, frozenset[str]]:
        below: dict[str, set[str]] = {one: set() for one in self.concepts}
        for one, above in self._above.items():
            for other in above:
                below[other].add(one)
        return {one: frozenset(ids) for one, ids in below.items()}

    @cached_property
    def written(self) -> Mapping[str, str]:
        """The id for every label and spelling, folded to lower case."""
        found: dict[str, str] = {}
        for concept in self.concepts.values():
            for text in (*concept.label.values(), *concept.spellings):
                found.setdefault(text.casefold(), concept.id)
        return found

    @cached_property
    def parts(self) -> Mapping[str, frozenset[str]]:
        """The concepts right below each that has some, by id."""
        found: dict[str, set[str]] = {}
        for concept in self.concepts.values():
            for broader in concept.broader:
                found.setdefault(broader, set()).add(concept.id)
        return {one: frozenset(ids) for one, ids in found.items()}

    def _climb(self, concept: str) -> set[str]:
        found: set[str] = set()
        waiting = [concept]
        while waiting:
            one = waiting.pop()
            if one not in found and one in self.concepts:
                found.add(one)
                waiting.extend(self.concepts[one].broader)
        return found

    def above(self, concept: str) -> frozenset[str]:
        """Return the ids of a concept and everything broader."""
        return self._above.get(concept, frozenset((concept,)))

    def below(self, concept: str) -> frozenset[str]:
        """Return the ids of a concept and everything narrower."""
        return self._below.get(concept, frozenset((concept,)))

    def resolve(self, written: str) -> str:
        """Return the id for what a user wrote: an id, a label or a spelling.

        Raises:
            UnknownNameError: Nothing in the scheme is written like that.

        Example:
            >>> Scheme.of("role", [Concept("employer", "x:e", {"nb": "arbeidsgiver"})]
            ...           ).resolve("Arbeidsgiver")
            'employer'
        """
        if written in self.concepts:
            return written
        found = self.written.get(written.strip().casefold().replace("_", "-"))
        found = found or self.written.get(written.strip().casefold())
        if found is None:
            raise UnknownNameError(self.kind, written, self.concepts)
        return found
