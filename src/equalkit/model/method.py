"""Guidance: methods with steps and measures, as published by authorities."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from equalkit.model.duty import Step
    from equalkit.model.evidence import EvidenceType
    from equalkit.model.text import Texts


class Measure(NamedTuple):
    """Something that can be done about a barrier (dpv:OrganisationalMeasure).

    Args:
        id: Local name of the IRI.
        iri: The IRI.
        label: What to do, by language.
        area: ``recruitment``, ``services`` ...; empty when general.
        decision_level: Who can decide it; empty when the source does not say.
    """

    id: str
    iri: str
    label: Texts
    area: str = ""
    decision_level: str = ""


class Method(NamedTuple):
    """A way of working that an authority recommends.

    Args:
        id: Local name of the IRI.
        iri: The IRI.
        label: Its name, by language.
        publisher: Who recommends it.
        roles: Ids of the roles it is for.
        steps: In order.
        measures: Examples of measures, in the order of the source.
        evidence: What shows that it was followed.
        legal_basis: IRIs of the sections it explains.
        sources: Where it is published.
    """

    id: str
    iri: str
    label: Texts
    publisher: str
    roles: tuple[str, ...]
    steps: tuple[Step, ...] = ()
    measures: tuple[Measure, ...] = ()
    evidence: tuple[EvidenceType, ...] = ()
    legal_basis: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: Texts = NO_TEXTS
