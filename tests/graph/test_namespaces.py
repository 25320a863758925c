from __future__ import annotations

import pytest

from equalkit.graph.folders import ontology_folder
from equalkit.graph.frames import blanks, literal, parse
from equalkit.graph.namespaces import PREFIXES, expand, local_name, shorten

PAIRS = [
    ("eqk:Duty", "https://w3id.org/equalkit#Duty"),
    ("eqk-xa:xa-plan", "https://w3id.org/equalkit/xa#xa-plan"),
    ("rdf:type", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
    ("dcterms:source", "http://purl.org/dc/terms/source"),
    ("https://example.org/a", "https://example.org/a"),
    ("https://w3id.org/equalkit/xabc#a", "https://w3id.org/equalkit/xabc#a"),
    ("https://w3id.org/equalkit#", "https://w3id.org/equalkit#"),
]


@pytest.mark.parametrize(("short", "whole"), PAIRS)
def test_an_iri_is_shortened_where_a_prefix_fits(short: str, whole: str) -> None:
    assert shorten(whole) == short


@pytest.mark.parametrize(("short", "whole"), PAIRS)
def test_a_shortened_iri_is_made_whole(short: str, whole: str) -> None:
    assert expand(short) == whole


@pytest.mark.parametrize("name", ["", "bare", "urn:isbn:1"])
def test_a_name_with_a_prefix_that_is_not_ours_stays(name: str) -> None:
    assert expand(name) == name


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("eqk:role-employer", "role-employer"),
        ("https://example.org/a/b", "b"),
        ("x#y", "y"),
        ("", ""),
    ],
)
def test_the_local_name_stands_behind_the_namespace(name: str, local: str) -> None:
    assert local_name(name) == local


def test_people_and_program_have_the_same_prefixes() -> None:
    frames = parse((ontology_folder() / "prefixes.ttl").read_bytes())
    declared = blanks(frames["https://w3id.org/equalkit/prefixes"], "sh:declare")
    told = {literal(one, "sh:prefix"): literal(one, "sh:namespace") for one in declared}
    assert told == PREFIXES
