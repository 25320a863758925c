"""The law of one country, and the vocabulary that all countries share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.errors import UnknownNameError
from equalkit.model.concept import Concept, Scheme

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from equalkit.model.body import Body
    from equalkit.model.comparison import Match
    from equalkit.model.duty import Duty
    from equalkit.model.fact import Derivation, Fact
    from equalkit.model.legal_resource import LegalResource, LegalResourceSubdivision
    from equalkit.model.method import Measure, Method
    from equalkit.model.pending import PendingItem
    from equalkit.model.practice import PracticeTest
    from equalkit.model.report import ReportTemplate


NOTHING: Mapping[str, Any] = {}
"""The default where a law has nothing of a kind."""


class Vocabulary(NamedTuple):
    """Facts and schemes: what can be asked, and which answers there are.

    Args:
        facts: By id, sorted.
        schemes: By id: ``role``, ``sector``, ``protected-ground``, ``trigger`` and one
            for the codes of each fact.
    """

    facts: Mapping[str, Fact] = NOTHING
    schemes: Mapping[str, Scheme] = NOTHING

    def scheme(self, kind: str) -> Scheme:
        """Return a scheme; an empty one when there is none of that kind."""
        return self.schemes.get(kind) or Scheme(kind)

    def fact(self, written: str) -> Fact:
        """Return the fact that a user named.

        Raises:
            UnknownNameError: No fact has the id.
        """
        found = self.facts.get(written) or self.facts.get(written.replace("_", "-"))
        if found is None:
            hint = "See: equalkit facts"
            raise UnknownNameError("fact", written, self.facts, hint)
        return found

    def values(self, fact: Fact) -> Scheme:
        """Return the scheme with a fact's codes; empty when it has none."""
        return self.scheme(fact.scheme)

    def named(self, fact: str, value: Any) -> Any:
        """Return the concept for a code that was given for a fact; other values as they are."""
        known = self.facts.get(fact)
        scheme = self.scheme(known.scheme if known and known.scheme else fact)
        return scheme.concepts.get(value, value) if isinstance(value, str) else value

    def concept(self, kind: str, concept: str) -> Concept:
        """Return a concept; a bare one when the scheme does not have it."""
        return self.scheme(kind).concepts.get(concept) or Concept(concept, concept)


class Law(NamedTuple):
    """Everything that one country's plugin says.

    All mappings are by id (acts and sections by IRI) and sorted by it.

    Args:
        country: ISO 3166-1 alpha-2 code, lower case.
        languages: BCP 47 tags, the country's first language first.
        law_as_of: The day up to which the law was followed.
        release: Version of the plugin's content.
        name: The country's name by language.
        vocabulary: The shared vocabulary with the country's additions.
        duties: Every version of every duty.
        matches: What the country has for concepts that all share.
        above: Codes of the countries that this law stands above; empty for a country's.
        report_templates: What reports must say, by IRI.
        transposes: IRIs of the provisions that a national one carries over, by IRI.
        rests_on: IRIs of the provisions that one is based on, by IRI.
        mirrored: IRIs of the provisions that do the same without having to, by IRI.
        practice_tests: Tests of a planned decision, rule or routine.
    """

    country: str
    languages: tuple[str, ...]
    law_as_of: date
    release: str
    name: Mapping[str, str]
    vocabulary: Vocabulary
    duties: Mapping[str, Duty]
    acts: Mapping[str, LegalResource] = NOTHING
    sections: Mapping[str, LegalResourceSubdivision] = NOTHING
    bodies: Mapping[str, Body] = NOTHING
    methods: Mapping[str, Method] = NOTHING
    measures: Mapping[str, Measure] = NOTHING
    pending: Mapping[str, PendingItem] = NOTHING
    report_templates: Mapping[str, ReportTemplate] = NOTHING
    derivations: tuple[Derivation, ...] = ()
    matches: tuple[Match, ...] = ()
    above: tuple[str, ...] = ()
    transposes: Mapping[str, tuple[str, ...]] = NOTHING
    rests_on: Mapping[str, tuple[str, ...]] = NOTHING
    mirrored: Mapping[str, tuple[str, ...]] = NOTHING
    practice_tests: Mapping[str, PracticeTest] = NOTHING

    @property
    def since(self) -> date | None:
        """The first day on which a duty is in force; None without duties."""
        return min((d.in_force.since for d in self.duties.values()), default=None)

    def match(self, scheme: str, concept: str) -> Match | None:
        """Return what the country has for a shared concept; None when it does not say."""
        return next((m for m in self.matches if (m.scheme, m.concept) == (scheme, concept)), None)

    def duty(self, written: str) -> Duty:
        """Return the duty that a user named, by id.

        Raises:
            UnknownNameError: No duty of the country has the id.
        """
        found = self.duties.get(written)
        if found is None:
            hint = f"See: equalkit duties --country {self.country}"
            raise UnknownNameError("duty", written, self.duties, hint)
        return found
