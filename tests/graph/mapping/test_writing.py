from __future__ import annotations

import pytest

from equalkit.graph.frames import merge, parse
from equalkit.graph.mapping.duties import read_duty
from equalkit.graph.mapping.names import Ids
from equalkit.graph.mapping.writing import duty_frame, evidence_frame
from equalkit.graph.namespaces import shorten
from equalkit.graph.turtle import write
from equalkit.model.evidence import EvidenceType
from equalkit.testing import example, example_graph, make_duty
from equalkit.testing.check import open_plugin

LAW = example_graph().law("xa")
SUBMISSION = open_plugin(example)[1][0]


@pytest.mark.parametrize("name", LAW.duties)
def test_a_duty_is_written_and_read_back(name: str) -> None:
    duty = LAW.duties[name]
    turtle = write({shorten(duty.iri): duty_frame(duty, LAW.vocabulary)})
    frames = merge([SUBMISSION.everything, {}])
    read = parse(turtle.encode())[shorten(duty.iri)]
    assert read_duty(shorten(duty.iri), read, frames, Ids(frames)) == duty


@pytest.mark.parametrize("name", [name for name in LAW.duties if name != "xa-owner"])
def test_a_duty_is_written_as_it_stands_in_its_file(name: str) -> None:
    own = shorten(LAW.duties[name].iri)
    written = write({own: duty_frame(LAW.duties[name], LAW.vocabulary)})
    assert written == write({own: SUBMISSION.own[own]})


def test_a_bare_duty_says_no_more_than_it_must() -> None:
    assert set(duty_frame(make_duty())) == {
        "rdf:type", "skos:prefLabel", "skos:definition", "dcterms:bibliographicCitation",
        "eqk:modality", "eqk:bearer", "eqk:inForceFrom", "eqk:confidence", "eqk:verifiedOn",
        "sw:term_status",
    }  # fmt: skip


def test_several_citations_keep_their_order() -> None:
    frame = duty_frame(make_duty(citations=("XA-2 § 9", "XA-1 § 1")))
    assert frame["dcterms:bibliographicCitation"] == [
        {"@list": [["XA-2 § 9", ""], ["XA-1 § 1", ""]]}
    ]


def test_one_citation_stands_alone() -> None:
    assert duty_frame(make_duty())["dcterms:bibliographicCitation"] == [["XA-1 § 1", ""]]


def test_the_neighbours_of_a_duty_are_of_its_country() -> None:
    frame = duty_frame(make_duty("xb-plan", replaced_by=("xb-next",)))
    assert frame["dcterms:isReplacedBy"] == ["eqk-xb:xb-next"]


def test_evidence_is_written_with_its_label() -> None:
    evidence = EvidenceType("evidence-plan", "https://example.org/plan", {"en": "the plan"})
    assert evidence_frame(evidence)["skos:prefLabel"] == [["the plan", "@en"]]
