"""Duties of the model, back to frames: what `duties` reads, this writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.graph import frames as fr
from equalkit.graph.mapping.conditions import condition_frame, text_nodes
from equalkit.graph.mapping.duties import LABEL
from equalkit.graph.mapping.intervals import FROM, date_node, interval_frame
from equalkit.graph.mapping.names import Names
from equalkit.graph.namespaces import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from equalkit.graph.frames import Frame, Node
    from equalkit.model.condition import Condition
    from equalkit.model.duty import Deadline, Duty, DutyException, Frequency, Phase, Step
    from equalkit.model.evidence import EvidenceType
    from equalkit.model.law import Vocabulary
    from equalkit.model.text import Texts


def duty_frame(duty: Duty, vocabulary: Vocabulary | None = None) -> Frame:
    """Return a duty as the frame that `read_duty` reads back to the same duty.

    Sets have no order in RDF: what is a set in the law (bearers, grounds, supervisors,
    heirs, relations, sources) comes back sorted by name. Labels of evidence and the act
    of a section stand in frames of their own.

    Args:
        duty: The duty.
        vocabulary: The country's facts and schemes; None when all its terms are shared.

    Example:
        >>> from equalkit.testing import make_duty
        >>> frame = duty_frame(make_duty("xa-plan", bearers=("employer",)))
        >>> frame["rdf:type"], frame["eqk:bearer"]
        (['eqk:Duty'], ['eqk:role-employer'])
    """
    names = Names(_country(duty), vocabulary)
    frame: Frame = {
        "rdf:type": ["eqk:Duty"],
        **_texts(duty),
        **interval_frame(duty.in_force),
        **_references(duty, names),
        "dcterms:bibliographicCitation": _listed([citation, ""] for citation in duty.citations),
        "odrl:constraint": _condition(duty.condition, names),
        "eqk:exception": _listed(_exception(one, names) for one in duty.exceptions),
        "eqk:phase": _listed(_phase(one, names) for one in duty.phases),
        "eqk:step": _listed(_step(one, names) for one in duty.steps),
        "eqk:frequency": [_frequency(duty.frequency)] if duty.frequency else [],
        "eqk:deadline": _listed(map(_deadline, duty.deadlines)),
        "eqk:publication": _listed(map(_label, duty.publication)),
        "eqk:participant": _listed(map(_label, duty.participants)),
        "eqk:verifiedOn": [date_node(duty.verified_on)],
        "sw:term_status": [[duty.status, ""]],
    }
    return _without_empty(frame)


def evidence_frame(evidence: EvidenceType) -> Frame:
    """Return an evidence type as a frame."""
    return {"rdf:type": ["eqk:EvidenceType"], LABEL: text_nodes(evidence.label)}


def _country(duty: Duty) -> str:
    """Return the country whose namespace a duty stands in."""
    return shorten(duty.iri).partition(":")[0].removeprefix("eqk-")


def _without_empty(frame: Frame) -> Frame:
    """Return a frame without the predicates that have no object."""
    return {key: nodes for key, nodes in frame.items() if nodes}


def _listed(found: Iterable[Node]) -> list[Node]:
    """Return nodes whose order counts: as an RDF list, or alone."""
    members = list(found)
    return members if len(members) < 2 and not _blank(members) else [{fr.LIST: members}]


def _blank(members: list[Node]) -> bool:
    """Tell whether there is a blank node among some nodes: those always stand in lists."""
    return any(isinstance(member, dict) for member in members)


def _texts(duty: Duty) -> Frame:
    """Return the texts of a duty by predicate."""
    return {
        LABEL: text_nodes(duty.label),
        "skos:definition": text_nodes(duty.summary),
        "eqk:scope": text_nodes(duty.scope),
        "eqk:area": text_nodes(duty.area),
        "eqk:supervision": text_nodes(duty.supervision),
        "eqk:sanction": text_nodes(duty.sanctions),
        "skos:note": text_nodes(duty.note),
    }


def _references(duty: Duty, names: Names) -> Frame:
    """Return everything that a duty refers to, by predicate."""
    return {
        "eqk:modality": _concepts(names, "modality", duty.modality),
        "eqk:bearer": _concepts(names, "role", *duty.bearers),
        "eqk:ground": _concepts(names, "ground", *duty.grounds),
        "eqk:trigger": _concepts(names, "trigger", duty.trigger or ""),
        "eqk:category": _concepts(names, "category", duty.category),
        "eqk:confidence": _concepts(names, "confidence", duty.confidence),
        "eqk:legalBasis": _listed(map(shorten, duty.legal_basis)),
        "eqk:evidenceType": _listed(shorten(one.iri) for one in duty.evidence),
        "eqk:supervisor": [names.own(one) for one in duty.supervisors],
        "dcterms:isReplacedBy": [names.own(one) for one in duty.replaced_by],
        "dcterms:relation": [names.own(one) for one in duty.related],
        "dcterms:source": [shorten(iri) for iri in duty.sources],
    }


def _concepts(names: Names, scheme: str, *ids: str) -> list[Node]:
    """Return concepts by name; an empty id stands for none."""
    return [names.concept(scheme, one) for one in ids if one]


def _condition(condition: Condition | None, names: Names) -> list[Node]:
    """Return a condition as the nodes of odrl:constraint."""
    return [] if condition is None else [condition_frame(condition, names)]


def _label(label: Texts) -> Frame:
    """Return something that is only a label."""
    return _without_empty({LABEL: text_nodes(label)})


def _exception(one: DutyException, names: Names) -> Frame:
    """Return an exception."""
    parts: Frame = {
        **_label(one.label),
        **interval_frame(one.in_force),
        "odrl:constraint": _condition(one.condition, names),
        "eqk:exceptGround": _concepts(names, "ground", *one.grounds),
        "eqk:exceptionKind": _concepts(names, "exception-kind", one.kind),
    }
    return _without_empty(parts)


def _phase(one: Phase, names: Names) -> Frame:
    """Return a phase."""
    parts: Frame = {
        **_label(one.label),
        FROM: [date_node(one.since)],
        "odrl:constraint": _condition(one.condition, names),
    }
    return _without_empty(parts)


def _step(one: Step, names: Names) -> Frame:
    """Return a step."""
    kind = _concepts(names, "method-step", one.method_step)
    return _without_empty({**_label(one.label), "eqk:methodStep": kind})


def _frequency(one: Frequency) -> Frame:
    """Return how often."""
    period: list[Node] = [[one.period, "xsd:duration"]] if one.period else []
    return _without_empty({**_label(one.label), "eqk:period": period})


def _deadline(one: Deadline) -> Frame:
    """Return by when."""
    yearly: list[Node] = [[one.every_year, "xsd:gMonthDay"]] if one.every_year else []
    on: list[Node] = [date_node(one.on)] if one.on else []
    return _without_empty({**_label(one.label), "eqk:onDate": on, "eqk:everyYear": yearly})
