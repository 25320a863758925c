from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from equalkit.graph import frames as fr
from equalkit.graph.folders import ontology_folder
from equalkit.graph.frames import merge, parse

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Node

ONTOLOGY = ontology_folder()
MODULES = {
    file.stem: parse(file.read_bytes(), file)
    for file in sorted((ONTOLOGY / "modules").glob("*.ttl"))
}
TERMS = [
    pytest.param(module, name, frame, id=name)
    for module, frames in MODULES.items()
    for name, frame in frames.items()
    if name.startswith("eqk:")
]
EXAMPLES = merge(parse(file.read_bytes(), file) for file in (ONTOLOGY / "examples").glob("*.ttl"))
HOUSE_LANGUAGES = ["en", "fi", "nb", "nn", "sv"]
PROPERTIES = {"owl:DatatypeProperty", "owl:ObjectProperty"}

terms = pytest.mark.parametrize(("module", "name", "frame"), TERMS)


def predicates(node: Node | Frame) -> set[str]:
    """Return every predicate in a frame, however deep."""
    if isinstance(node, dict):
        inside = (predicates(one) for values in node.values() for one in values)
        return set(node).union(*inside)
    return set()


def test_there_are_terms() -> None:
    assert len(TERMS) > 80


def test_a_term_is_declared_once() -> None:
    names = [name for frames in MODULES.values() for name in frames]
    assert len(names) == len(set(names))


@terms
def test_a_term_says_in_which_module_it_stands(module: str, name: str, frame: Frame) -> None:
    assert fr.refs(frame, "rdfs:isDefinedBy") == (f"https://w3id.org/equalkit/{module}",), name


@terms
def test_a_term_has_a_parent(module: str, name: str, frame: Frame) -> None:
    is_class = frame["rdf:type"] == ["owl:Class"]
    assert is_class or set(fr.refs(frame, "rdf:type")) <= PROPERTIES
    parents = fr.refs(frame, "rdfs:subClassOf" if is_class else "rdfs:subPropertyOf")
    assert parents, f"{name} of {module}"


@terms
def test_a_term_has_one_label_in_each_house_language(module: str, name: str, frame: Frame) -> None:
    labels = [node for node in frame["skos:prefLabel"] if isinstance(node, list)]
    assert sorted(lang.removeprefix("@") for _, lang in labels) == HOUSE_LANGUAGES, module
    assert all(text.strip() == text != "" for text, _ in labels), name


@terms
def test_a_definition_names_a_parent_and_a_difference(module: str, name: str, frame: Frame) -> None:
    ((text, lang),) = (node for node in frame["skos:definition"] if isinstance(node, list))
    assert lang == "@en", f"{name} of {module}"
    assert re.fullmatch(r"An? .+ that .+[^.]", text), text


@terms
def test_a_term_has_a_source_and_a_change_note(module: str, name: str, frame: Frame) -> None:
    assert all(source.startswith("http") for source in fr.refs(frame, "dcterms:source"))
    assert len(fr.refs(frame, "dcterms:source")) >= 1, f"{name} of {module}"
    notes = fr.literals(frame, "skos:changeNote")
    assert notes
    assert all(re.match(r"\d+\.\d+\.\d+: \S", note) for note in notes)


@terms
def test_a_term_has_one_status(module: str, name: str, frame: Frame) -> None:
    (status,) = fr.literals(frame, "sw:term_status")
    assert status in {"proposed", "accepted", "deprecated"}, f"{name} of {module}"


@terms
def test_a_term_has_an_example_that_shows_it(module: str, name: str, frame: Frame) -> None:
    for example in fr.refs(frame, "skos:example"):
        shown = EXAMPLES[example]
        seen = set(fr.refs(shown, "rdf:type")) | predicates(shown)
        holders = [other for other in EXAMPLES.values() if example in str(other)]
        around = set().union(*(predicates(other) for other in holders))
        assert name in seen | around, f"{example} does not show {name} of {module}"
    assert fr.refs(frame, "skos:example")


@terms
def test_names_have_the_form_of_their_kind(module: str, name: str, frame: Frame) -> None:
    form = r"eqk:[A-Z][A-Za-z]*" if frame["rdf:type"] == ["owl:Class"] else r"eqk:[a-z][A-Za-z]*"
    assert re.fullmatch(form, name), module


@terms
def test_domains_and_ranges_are_known(module: str, name: str, frame: Frame) -> None:
    known = {one for frames in MODULES.values() for one in frames}
    named = fr.refs(frame, "rdfs:domain") + fr.refs(frame, "rdfs:range")
    assert {one for one in named if one.startswith("eqk:")} <= known, f"{name} of {module}"
