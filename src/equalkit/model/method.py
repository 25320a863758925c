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
        areas: Ids of the fields it belongs to: ``recruitment``, ``services`` ...; empty
            when general.
        method_step: ``map``, ``analyse``, ``act`` or ``follow-up``; empty when none fits.
        decision_level: Who can decide it: ``employee``, ``unit``, ``agency``,
            ``project-or-plan`` or ``structural``; empty when that depends.
        duties: Ids of the duties that it serves; empty for all duties of its methods.
        sources: Where it is published.
        confidence: How sure we are of its step, level, areas and duties.
        shared: Whether an organisation shared it: neither law nor official guidance.
        country: Code of the country in which it was tried; empty for guidance.
        experience: What came of it, by language.
        year: The year in which it was done; empty when not told.
    """

    id: str
    iri: str
    label: Texts
    areas: tuple[str, ...] = ()
    method_step: str = ""
    decision_level: str = ""
    duties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    confidence: str = ""
    shared: bool = False
    country: str = ""
    experience: Texts = NO_TEXTS
    year: str = ""


class Method(NamedTuple):
    """A way of working that an authority recommends.

    Args:
        id: Local name of the IRI.
        iri: The IRI.
        label: Its name, by language.
        publisher: Who recommends it, by language.
        roles: Ids of the roles it is for.
        steps: In order.
        measures: Examples of measures, in the order of the source.
        evidence: What shows that it was followed.
        legal_basis: IRIs of the sections it explains.
        duties: Ids of the duties that it helps to keep.
        sources: Where it is published.
    """

    id: str
    iri: str
    label: Texts
    publisher: Texts
    roles: tuple[str, ...]
    steps: tuple[Step, ...] = ()
    measures: tuple[Measure, ...] = ()
    evidence: tuple[EvidenceType, ...] = ()
    legal_basis: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: Texts = NO_TEXTS


class Suggestion(NamedTuple):
    """A measure that may help to keep a duty.

    Args:
        measure: What can be done.
        methods: Ids of the methods that list it, sorted; empty for a shared measure.
        publishers: Who recommends it, in the order of the methods.
    """

    measure: Measure
    methods: tuple[str, ...] = ()
    publishers: tuple[Texts, ...] = ()
