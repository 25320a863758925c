"""Measures and methods, from frames; measures that are shared, to Turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.graph import frames as fr
from equalkit.graph.mapping.conditions import text_nodes
from equalkit.graph.mapping.duties import LABEL, read_evidence, read_steps
from equalkit.graph.mapping.names import concept_name
from equalkit.graph.namespaces import expand, local_name, shorten
from equalkit.graph.turtle import write
from equalkit.model.condition import NO_TEXTS
from equalkit.model.method import Measure, Method

if TYPE_CHECKING:
    from collections.abc import Iterable

    from equalkit.graph.frames import Frame, Frames, Node
    from equalkit.graph.mapping.names import Ids
    from equalkit.model.text import Texts

SHARED = "eqk:SharedMeasure"


def read_measure(name: str, frame: Frame, ids: Ids) -> Measure:
    """Return the measure that a frame describes."""
    return Measure(
        id=local_name(name),
        iri=expand(name),
        label=fr.texts(frame, LABEL),
        areas=ids.all(fr.refs(frame, "eqk:measureArea")),
        method_step=ids.of(fr.ref(frame, "eqk:methodStep") or ""),
        decision_level=ids.of(fr.ref(frame, "eqk:decisionLevel") or ""),
        duties=tuple(map(local_name, fr.refs(frame, "eqk:servesDuty"))),
        sources=tuple(map(expand, fr.refs(frame, "dcterms:source"))),
        confidence=ids.of(fr.ref(frame, "eqk:confidence") or ""),
        shared=SHARED in fr.refs(frame, "rdf:type"),
        country=fr.literal(frame, "eqk:countryCode"),
        experience=fr.texts(frame, "eqk:experience"),
        year=fr.literal(frame, "dcterms:date"),
    )


def read_method(
    name: str, frame: Frame, frames: Frames, ids: Ids, measures: dict[str, Measure]
) -> Method:
    """Return the method that a frame describes.

    Args:
        name: Shortened IRI of the method.
        frame: What is said of it.
        frames: Everything loaded: steps with a name, evidence types.
        ids: Ids by name.
        measures: Every measure, by IRI.
    """
    return Method(
        id=local_name(name),
        iri=expand(name),
        label=fr.texts(frame, LABEL),
        publisher=_publisher(frame),
        roles=ids.all(fr.refs(frame, "eqk:forRole")),
        steps=read_steps(frame, frames, ids),
        measures=tuple(
            measures[iri] for iri in map(expand, fr.refs(frame, "eqk:measure")) if iri in measures
        ),
        evidence=tuple(read_evidence(n, frames) for n in fr.refs(frame, "eqk:evidenceType")),
        legal_basis=tuple(map(expand, fr.refs(frame, "eqk:legalBasis"))),
        duties=tuple(map(local_name, fr.refs(frame, "eqk:servesDuty"))),
        sources=tuple(map(expand, fr.refs(frame, "dcterms:source"))),
        note=fr.texts(frame, "skos:note"),
    )


def _publisher(frame: Frame) -> Texts:
    """Return who publishes a method; a name without a language counts as English."""
    plain = fr.literal(frame, "dcterms:publisher")
    return fr.texts(frame, "dcterms:publisher") or ({"en": plain} if plain else NO_TEXTS)


def shared_turtle(measures: Iterable[Measure], head: str = "") -> str:
    """Return shared measures as Turtle that others add with ``--with``.

    Args:
        measures: What is shared; the same ones give the same bytes, in any order.
        head: A comment for the top, without ``#``; one line.

    Returns:
        The text, with a newline at the end.

    Example:
        >>> one = Measure("m-1", "https://w3id.org/equalkit/shared/m-1", {"en": 'Say "hi"'},
        ...               method_step="act", duties=("xa-plan",), shared=True, country="xa")
        >>> print(shared_turtle([one]).splitlines()[-1])
            eqk:servesDuty eqk-xa:xa-plan .
    """
    frames = {shorten(one.iri): _shared_frame(one) for one in measures}
    return write(frames, head and f"# {' '.join(head.split())}")


def _shared_frame(one: Measure) -> Frame:
    """Return a shared measure as the frame that `read_measure` reads back."""
    frame: Frame = {
        "rdf:type": ["eqk:Measure", SHARED],
        LABEL: text_nodes(one.label),
        "eqk:measureArea": [concept_name("measure-area", area) for area in one.areas],
        "eqk:methodStep": _concepts("method-step", one.method_step),
        "eqk:decisionLevel": _concepts("decision-level", one.decision_level),
        "eqk:servesDuty": [f"eqk-{one.country}:{duty}" for duty in one.duties],
        "eqk:countryCode": [[one.country, ""]] if one.country else [],
        "eqk:experience": text_nodes(one.experience),
        "dcterms:date": [[one.year, "xsd:gYear"]] if one.year else [],
    }
    return {key: nodes for key, nodes in frame.items() if nodes}


def _concepts(scheme: str, concept: str) -> list[Node]:
    """Return a shared concept by name; nothing for an empty id."""
    return [concept_name(scheme, concept)] if concept else []
