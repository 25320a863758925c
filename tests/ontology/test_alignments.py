from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.graph import frames as fr
from equalkit.graph.folders import ontology_folder
from equalkit.graph.frames import Frames, merge, parse

if TYPE_CHECKING:
    from pathlib import Path

ONTOLOGY = ontology_folder()
FILES = sorted((ONTOLOGY / "alignments").glob("*.ttl"))
ALL = merge(parse(file.read_bytes(), file) for file in FILES)
OWN = merge(
    parse(file.read_bytes(), file)
    for part in ("modules", "vocabulary")
    for file in (ONTOLOGY / part).glob("*.ttl")
)
TIES = {
    "rdfs:subClassOf", "rdfs:subPropertyOf", "skos:exactMatch", "skos:closeMatch",
    "skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch",
}  # fmt: skip
ABOUT = {
    "rdf:type", "eqk:mappingFrom", "eqk:mappingRelation", "eqk:mappingTo", "eqk:mappingReason",
}  # fmt: skip

files = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])


def mappings(frames: Frames) -> set[tuple[str, str, str]]:
    """Return what the mappings say: term, relation, foreign term."""
    return {
        (
            fr.refs(frame, "eqk:mappingFrom")[0],
            fr.refs(frame, "eqk:mappingRelation")[0],
            fr.refs(frame, "eqk:mappingTo")[0],
        )
        for frame in frames.values()
        if "eqk:Mapping" in fr.refs(frame, "rdf:type")
    }


def ties(frames: Frames) -> set[tuple[str, str, str]]:
    """Return the ties that stand in the graph as triples."""
    return {
        (name, key, other)
        for name, frame in frames.items()
        if "rdf:type" not in frame
        for key in frame
        for other in fr.refs(frame, key)
    }


def test_there_is_a_file_for_each_vocabulary() -> None:
    expected = {"cccev", "dpv", "earl", "eli", "odrl", "org", "prov", "skos"}
    assert {file.stem for file in FILES} == expected


@files
def test_an_alignment_only_maps(file: Path) -> None:
    for name, frame in parse(file.read_bytes()).items():
        assert set(frame) == ABOUT or set(frame) <= TIES, name


def test_an_alignment_ties_our_terms_to_others() -> None:
    for term, relation, other in ties(ALL):
        assert term in OWN, term
        assert relation in TIES
        assert not other.startswith("eqk:"), other


def test_every_tie_has_a_reason_and_every_reason_a_tie() -> None:
    assert mappings(ALL) == ties(ALL)
    assert ties(ALL)
