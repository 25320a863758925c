"""Report templates, from frames."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from equalkit.errors import BrokenTurtleError
from equalkit.graph import frames as fr
from equalkit.graph.mapping.duties import LABEL, read_labels
from equalkit.graph.mapping.intervals import read_date, read_interval
from equalkit.graph.namespaces import expand, local_name
from equalkit.model.report import ReportSection, ReportTable, ReportTemplate

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Frames
    from equalkit.graph.mapping.names import Ids
    from equalkit.graph.mapping.vocabulary import ByClass
    from equalkit.model.duty import Confidence

OBLIGATION = "obligation"
DEEPEST = 3
"""Headings below headings: no report that people read has more."""


def read_report_templates(mine: ByClass, frames: Frames, ids: Ids) -> dict[str, ReportTemplate]:
    """Return the templates of a country, by IRI.

    Args:
        mine: The country's own subjects by class.
        frames: Everything loaded: sections and tables with names of their own.
        ids: Ids by name.

    Raises:
        BrokenTurtleError: One lacks a first day, a citation or sections, or nests too deeply.
    """
    found = (_template(n, f, frames, ids) for n, f in mine.of("eqk:ReportTemplate"))
    return {template.iri: template for template in found}


def _template(name: str, frame: Frame, frames: Frames, ids: Ids) -> ReportTemplate:
    """Return the template that a frame describes."""
    in_force = read_interval(frame)
    citations = fr.literals(frame, "dcterms:bibliographicCitation")
    sections = _sections(frame, frames, ids, DEEPEST)
    if not (in_force and citations and sections):
        problem = "a report template needs a citation, a first day and sections"
        raise BrokenTurtleError(expand(name), problem)
    return ReportTemplate(
        kind=ids.of(name),
        iri=expand(name),
        label=fr.texts(frame, LABEL),
        duties=tuple(map(local_name, fr.refs(frame, "eqk:reportsOn"))),
        citations=citations,
        roles=ids.all(fr.refs(frame, "dcterms:audience")),
        in_force=in_force,
        sections=sections,
        confidence=cast("Confidence", ids.of(fr.ref(frame, "eqk:confidence") or "low")),
        verified_on=read_date(frame, "eqk:verifiedOn") or date.min,
        sources=tuple(map(expand, fr.refs(frame, "dcterms:source"))),
        note=fr.texts(frame, "skos:note"),
    )


def _sections(frame: Frame, frames: Frames, ids: Ids, deepest: int) -> tuple[ReportSection, ...]:
    """Return the sections of a template or section, in order."""
    found = fr.described(frame, "eqk:reportSection", frames)
    if found and deepest == 0:
        raise BrokenTurtleError("eqk:reportSection", "sections are nested too deeply")
    return tuple(_section(one, frames, ids, deepest - 1) for one in found)


def _section(frame: Frame, frames: Frames, ids: Ids, deepest: int) -> ReportSection:
    """Return the section that a frame describes."""
    return ReportSection(
        label=fr.texts(frame, LABEL),
        asks=fr.texts(frame, "eqk:asks"),
        citations=fr.literals(frame, "dcterms:bibliographicCitation"),
        required=ids.of(fr.ref(frame, "eqk:modality") or OBLIGATION) == OBLIGATION,
        duties=tuple(map(local_name, fr.refs(frame, "eqk:reportsOn"))),
        filled_from=tuple(sorted(fr.literals(frame, "eqk:filledFrom"))),
        facts=tuple(map(ids.fact, fr.refs(frame, "eqk:statesFact"))),
        tables=tuple(_table(one, frames) for one in fr.described(frame, "eqk:table", frames)),
        sections=_sections(frame, frames, ids, deepest),
        note=fr.texts(frame, "skos:note"),
    )


def _table(frame: Frame, frames: Frames) -> ReportTable:
    """Return the table that a frame describes."""
    return ReportTable(
        fr.texts(frame, LABEL),
        read_labels(frame, "eqk:column", frames),
        read_labels(frame, "eqk:row", frames),
    )
