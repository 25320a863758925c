"""Report templates: what a statement, plan or documentation must say, heading by heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from equalkit.model.duty import Confidence
    from equalkit.model.interval import Interval
    from equalkit.model.text import Texts

Filling = Literal["answers", "evidence", "measures", "plans", "results", "text"]


class ReportTable(NamedTuple):
    """A table that a person fills in.

    Args:
        label: Its caption, by language.
        columns: Headings of the columns, in order.
        rows: Headings of the rows; empty where the organisation knows its own.
    """

    label: Texts
    columns: tuple[Texts, ...]
    rows: tuple[Texts, ...] = ()


class ReportSection(NamedTuple):
    """What stands under one heading (cccev:InformationRequirement).

    Args:
        label: The heading, by language.
        asks: What is to be said there, in plain words, by language.
        citations: What asks for it, as printed.
        required: Whether the law asks for it; else it is recommended.
        duties: Ids of the duties whose answers it tells of.
        filled_from: Parts of an assessment: ``answers``, ``measures`` (all of them),
            ``plans`` (measures not yet done), ``results`` (measures that are done),
            ``evidence``; ``text`` for what a person must write.
        facts: Ids of facts about the organisation that are told.
        tables: Tables to be filled in by hand.
        sections: What stands under smaller headings, in order.
        note: What is not certain about it.
    """

    label: Texts
    asks: Texts
    citations: tuple[str, ...]
    required: bool
    duties: tuple[str, ...] = ()
    filled_from: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    tables: tuple[ReportTable, ...] = ()
    sections: tuple[ReportSection, ...] = ()
    note: Texts = NO_TEXTS

    def walk(self) -> Iterator[ReportSection]:
        """Yield the section and all below it, in the order of the report."""
        yield self
        for section in self.sections:
            yield from section.walk()


class ReportTemplate(NamedTuple):
    """A report that the law asks for (cccev:EvidenceType).

    Args:
        kind: What users type: ``employer-statement``.
        iri: The IRI.
        label: Its name, by language.
        duties: Ids of the duties that ask for it, or that it shows to be met.
        citations: Where the law asks for it, as printed.
        roles: Ids of the roles it is for.
        in_force: When it is to be written this way.
        sections: In order.
        confidence: How sure the researcher was.
        verified_on: When it was last held against its sources.
        sources: Where it was read.
        note: What is not certain about it, by language.
    """

    kind: str
    iri: str
    label: Texts
    duties: tuple[str, ...]
    citations: tuple[str, ...]
    roles: tuple[str, ...]
    in_force: Interval
    sections: tuple[ReportSection, ...]
    confidence: Confidence
    verified_on: date
    sources: tuple[str, ...] = ()
    note: Texts = NO_TEXTS

    def walk(self) -> Iterator[ReportSection]:
        """Yield every section, in the order of the report."""
        for section in self.sections:
            yield from section.walk()
