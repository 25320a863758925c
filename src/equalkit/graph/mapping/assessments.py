"""Assessments as frames: who said what, when, with which evidence (EARL, PROV, CCCEV)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from equalkit.graph.mapping.intervals import date_node
from equalkit.graph.namespaces import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from equalkit.graph.frames import Frame, Frames, Node
    from equalkit.model.assessment import (
        Assessment,
        DutyAnswer,
        EvidenceItem,
        PlannedMeasure,
        PracticeRecord,
    )

OUTCOMES = {
    "not-answered": "earl:untested",
    "met": "earl:passed",
    "partly": "eqk:outcome-partly",
    "not-met": "earl:failed",
    "not-applicable": "earl:inapplicable",
}
"""Outcome by state. EARL lets others say more precisely how something fails."""

_WEB = re.compile("https?://[^/?#]", re.IGNORECASE)


def assessment_frames(assessment: Assessment, iri_of: Callable[[str], str]) -> Frames:
    """Return an assessment as frames: one eqk:Assessment and eqk:Finding for each answer.

    Args:
        assessment: Answers to duties that are gone are told too.
        iri_of: Returns the IRI of a duty, a type of evidence or a test, given its id.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.assessment import Assessment, DutyAnswer
        >>> told = Assessment(country="xa", on=date(2026, 1, 1), law_as_of=date(2026, 1, 1))
        >>> told = told.with_answer("xa-plan", DutyAnswer(state="met"))
        >>> frames = assessment_frames(told, "https://w3id.org/equalkit/xa#{}".format)
        >>> frames["urn:equalkit:assessment:xa:xa-plan:finding"]["earl:outcome"]
        ['earl:passed']
    """
    whole = assessment.id or assessment.country
    lang = f"@{assessment.lang}" if assessment.lang else ""
    organisation = f"urn:equalkit:organisation:{whole}"
    frames: Frames = {organisation: _organisation(assessment)}
    told = {**{duty: past.answer for duty, past in assessment.gone.items()}, **assessment.answers}
    for duty, answer in sorted(told.items()):
        name = f"urn:equalkit:assessment:{whole}:{_apart(duty)}"
        answered = answer.confirm.before if answer.confirm else duty
        frames |= _answer(name, shorten(iri_of(answered)), answer, lang)
        for one in answer.evidence:
            if one.type:
                at = _part(name, "evidence", one)
                frames[at]["cccev:isConformantTo"] = [shorten(iri_of(one.type))]
        if duty in assessment.gone and duty not in assessment.answers:
            frames[name]["skos:note"] = [[assessment.gone[duty].reason, lang]]
        frames[name]["earl:subject"] = [organisation]
        frames[name]["earl:assertedBy"] = [organisation]
        if duty in assessment.answers and not answer.confirm:
            frames[name]["dcterms:valid"] = [date_node(assessment.on)]
    for at, record in sorted(assessment.practices.items()):
        name = f"urn:equalkit:assessment:{whole}:practice:{_apart(at)}"
        frames |= _practice(name, shorten(iri_of(record.test)), record, lang)
        frames[name]["earl:assertedBy"] = [organisation]
    return frames


def _organisation(assessment: Assessment) -> Frame:
    """Return the frame of the organisation."""
    name: list[Node] = [[assessment.organisation, ""]] if assessment.organisation else []
    return _full({"rdf:type": ["org:Organization"], "skos:prefLabel": name})


def _answer(name: str, duty: str, answer: DutyAnswer, lang: str) -> Frames:
    """Return the frames of one answer, its measures and its evidence.

    What is named is kept apart by kind, and a colon in an id is not one of ours.
    """
    told = " — ".join(part for part in (answer.reason, answer.note) if part)
    evidence = {_part(name, "evidence", one): _evidence(one, lang) for one in answer.evidence}
    measures = {_part(name, "measure", one): _measure(one, lang) for one in answer.measures}
    made = _full(
        {
            "rdf:type": ["eqk:Assessment"],
            "earl:test": [duty],
            "earl:mode": ["earl:manual"],
            "earl:result": [f"{name}:finding"],
            "prov:endedAtTime": _time(answer.answered_on),
            "prov:used": sorted([*evidence, *measures]),
        }
    )
    finding = _full(
        {
            "rdf:type": ["eqk:Finding"],
            "earl:outcome": [OUTCOMES[answer.state]],
            "earl:info": [[told, lang]] if told else [],
            "cccev:hasSupportingEvidence": sorted(evidence),
        }
    )
    done = {
        _part(name, "done", one): _done(_part(name, "measure", one), one)
        for one in answer.measures
        if one.done
    }
    return {name: made, f"{name}:finding": finding, **evidence, **measures, **done}


def _practice(name: str, test: str, record: PracticeRecord, lang: str) -> Frames:
    """Return the frames of a test of a practice; it never says more than « cannot tell »."""
    told: list[Node] = [
        [" — ".join(p for p in (f"{one.question}: {one.answer}", one.reason) if p), lang]
        for one in record.answers
    ]
    made = {
        "rdf:type": ["earl:Assertion"],
        "earl:test": [test],
        "earl:mode": ["earl:manual"],
        "earl:result": [f"{name}:finding"],
        "dcterms:title": [[record.title, lang]],
        "dcterms:description": [[record.description, lang]] if record.description else [],
        "prov:endedAtTime": _time(record.made_on),
        "dcterms:valid": [date_node(record.on)],
    }
    finding = {
        "rdf:type": ["earl:TestResult"],
        "earl:outcome": ["earl:cantTell"],
        "earl:info": told,
    }
    return {name: _full(made), f"{name}:finding": _full(finding)}


def _part(name: str, kind: str, one: PlannedMeasure | EvidenceItem) -> str:
    """Return the IRI of a part of an answer."""
    return f"{name}:{kind}:{_apart(one.id)}"


def _apart(name: str) -> str:
    """Return an id in which no colon can be taken for one of ours."""
    return name.replace(":", "%3A")


def _measure(one: PlannedMeasure, lang: str) -> Frame:
    """Return the frame of a measure that an organisation has planned or taken."""
    step, level = one.method_step, one.decision_level
    return _full(
        {
            "rdf:type": ["eqk:Measure"],
            "skos:prefLabel": [[one.title, lang]],
            "dcterms:type": [[one.kind, lang]] if one.kind else [],
            "eqk:methodStep": [f"eqk:method-step-{step}"] if step else [],
            "eqk:decisionLevel": [f"eqk:decision-level-{level}"] if level else [],
            "dcterms:date": [date_node(one.planned)] if one.planned else [],
            "skos:note": [[one.effect, lang]] if one.effect else [],
        }
    )


def _done(measure: str, one: PlannedMeasure) -> Frame:
    """Return the frame of the activity that carried a measure out."""
    when = _time(one.done)
    return _full({"rdf:type": ["prov:Activity"], "prov:used": [measure], "prov:endedAtTime": when})


def _evidence(one: EvidenceItem, lang: str) -> Frame:
    """Return the frame of a piece of evidence."""
    names = list(_references(one))
    links = [text for text in names if _is_link(text)]
    named = [text for text in names if text not in links]
    return _full(
        {
            "rdf:type": ["cccev:Evidence"],
            "dcterms:title": [[one.title, lang]],
            "rdfs:seeAlso": [shorten(link) for link in links],
            "dcterms:identifier": [[text, ""] for text in named],
            "dcterms:issued": [date_node(one.made_on)] if one.made_on else [],
            "dcterms:valid": [date_node(one.valid_until)] if one.valid_until else [],
            "dcterms:available": [date_node(one.published)] if one.published else [],
        }
    )


def _is_link(text: str) -> bool:
    """Tell whether a text is a web address that Turtle can hold as an IRI."""
    if not _WEB.match(text) or not text.isprintable():
        return False
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def _references(one: EvidenceItem) -> Iterator[str]:
    """Yield how a piece of evidence can be found, or known again."""
    if one.link:
        yield one.link
    if one.file:
        yield from (one.file.name, f"sha256:{one.file.sha256}")


def _time(day: date | None) -> list[Node]:
    """Return a day as PROV writes the end of something; the hour is not known."""
    return [[f"{day}T00:00:00", "xsd:dateTime"]] if day else []


def _full(frame: dict[str, Any]) -> Frame:
    """Return a frame without the predicates that have no object."""
    return {key: nodes for key, nodes in frame.items() if nodes}
