"""Duties, from frames."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from equalkit.errors import BrokenTurtleError
from equalkit.graph import frames as fr
from equalkit.graph.mapping.conditions import read_constraint_of
from equalkit.graph.mapping.intervals import FROM, read_date, read_interval
from equalkit.graph.namespaces import expand, local_name
from equalkit.model.duty import (
    Confidence,
    Deadline,
    Duty,
    DutyException,
    Frequency,
    Modality,
    Phase,
    Step,
)
from equalkit.model.evidence import EvidenceType

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Frames
    from equalkit.graph.mapping.names import Ids
    from equalkit.model.text import Texts

LABEL = "skos:prefLabel"


def read_evidence(name: str, frames: Frames) -> EvidenceType:
    """Return the evidence type with a name."""
    label = fr.texts(frames.get(name, {}), LABEL)
    return EvidenceType(local_name(name), expand(name), label)


def read_steps(frame: Frame, frames: Frames, ids: Ids) -> tuple[Step, ...]:
    """Return the steps of a duty or method, in order."""
    return tuple(
        Step(fr.texts(step, LABEL), ids.of(fr.ref(step, "eqk:methodStep") or ""))
        for step in fr.described(frame, "eqk:step", frames)
    )


def _exceptions(frame: Frame, frames: Frames, ids: Ids) -> tuple[DutyException, ...]:
    """Return the exceptions of a duty, in order."""
    return tuple(
        DutyException(
            fr.texts(one, LABEL),
            read_constraint_of(one, frames, ids),
            ids.all(fr.refs(one, "eqk:exceptGround")),
            read_interval(one),
            ids.of(fr.ref(one, "eqk:exceptionKind") or ""),
        )
        for one in fr.described(frame, "eqk:exception", frames)
    )


def _phases(frame: Frame, frames: Frames, ids: Ids) -> tuple[Phase, ...]:
    """Return the phases of a duty, in order."""
    return tuple(
        Phase(
            fr.texts(one, LABEL),
            read_date(one, FROM) or date.min,
            read_constraint_of(one, frames, ids),
        )
        for one in fr.described(frame, "eqk:phase", frames)
    )


def _frequency(frame: Frame, frames: Frames) -> Frequency | None:
    """Return how often, or None."""
    found = fr.described(frame, "eqk:frequency", frames)
    if not found:
        return None
    return Frequency(fr.texts(found[0], LABEL), fr.literal(found[0], "eqk:period"))


def _deadlines(frame: Frame, frames: Frames) -> tuple[Deadline, ...]:
    """Return the deadlines of a duty, in order."""
    return tuple(
        Deadline(
            fr.texts(one, LABEL),
            read_date(one, "eqk:onDate"),
            fr.literal(one, "eqk:everyYear"),
        )
        for one in fr.described(frame, "eqk:deadline", frames)
    )


def read_labels(frame: Frame, key: str, frames: Frames) -> tuple[Texts, ...]:
    """Return several things that are only labels, in order."""
    return tuple(fr.texts(one, LABEL) for one in fr.described(frame, key, frames))


def read_duty(name: str, frame: Frame, frames: Frames, ids: Ids) -> Duty:
    """Return the duty that a frame describes.

    Args:
        name: Shortened IRI of the duty.
        frame: What is said of it.
        frames: Everything loaded: evidence types, named conditions, sections.
        ids: Ids by name.

    Raises:
        BrokenTurtleError: It lacks a citation, bearer, modality or first day.
    """
    in_force = read_interval(frame)
    bearers = ids.all(fr.refs(frame, "eqk:bearer"))
    citations = fr.literals(frame, "dcterms:bibliographicCitation")
    modality = fr.ref(frame, "eqk:modality")
    verified = read_date(frame, "eqk:verifiedOn")
    if not (in_force and bearers and citations and modality and verified):
        problem = (
            "a duty needs a bearer, a citation, a modality, a first day and a verified-on date"
        )
        raise BrokenTurtleError(expand(name), problem)
    basis = fr.refs(frame, "eqk:legalBasis")
    act = fr.ref(frames.get(basis[0], {}), "eli:is_part_of") if basis else None
    trigger = fr.ref(frame, "eqk:trigger")
    return Duty(
        id=local_name(name),
        iri=expand(name),
        label=fr.texts(frame, LABEL),
        summary=fr.texts(frame, "skos:definition"),
        modality=cast("Modality", ids.of(modality)),
        bearers=bearers,
        in_force=in_force,
        citations=citations,
        legal_basis=tuple(map(expand, basis)),
        act=expand(act) if act else "",
        confidence=cast("Confidence", ids.of(fr.ref(frame, "eqk:confidence") or "low")),
        verified_on=verified,
        condition=read_constraint_of(frame, frames, ids),
        exceptions=_exceptions(frame, frames, ids),
        phases=_phases(frame, frames, ids),
        trigger=ids.of(trigger) if trigger else None,
        grounds=ids.all(fr.refs(frame, "eqk:ground")),
        category=ids.of(fr.ref(frame, "eqk:category") or ""),
        scope=fr.texts(frame, "eqk:scope"),
        area=fr.texts(frame, "eqk:area"),
        steps=read_steps(frame, frames, ids),
        frequency=_frequency(frame, frames),
        deadlines=_deadlines(frame, frames),
        evidence=tuple(read_evidence(n, frames) for n in fr.refs(frame, "eqk:evidenceType")),
        publication=read_labels(frame, "eqk:publication", frames),
        participants=read_labels(frame, "eqk:participant", frames),
        supervisors=tuple(map(local_name, fr.refs(frame, "eqk:supervisor"))),
        supervision=fr.texts(frame, "eqk:supervision"),
        sanctions=fr.texts(frame, "eqk:sanction"),
        note=fr.texts(frame, "skos:note"),
        replaced_by=tuple(map(local_name, fr.refs(frame, "dcterms:isReplacedBy"))),
        related=tuple(map(local_name, fr.refs(frame, "dcterms:relation"))),
        sources=tuple(map(expand, fr.refs(frame, "dcterms:source"))),
        status=fr.literal(frame, "sw:term_status", "proposed"),
    )
