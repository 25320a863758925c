from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from equalkit.graph import frames as fr
from equalkit.graph.folders import ontology_folder
from equalkit.graph.frames import merge, parse

if TYPE_CHECKING:
    from pathlib import Path

ONTOLOGY = ontology_folder()
EXAMPLES = sorted((ONTOLOGY / "examples").glob("*.ttl"))
CLASSES = {
    name: fr.refs(frame, "skos:example")
    for file in (ONTOLOGY / "modules").glob("*.ttl")
    for name, frame in parse(file.read_bytes(), file).items()
    if frame["rdf:type"] == ["owl:Class"]
}
ALL = merge(parse(file.read_bytes(), file) for file in EXAMPLES)


def kebab(name: str) -> str:
    """Return the file name that belongs to a class."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name.removeprefix("eqk:")).lower()


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_has_an_example_that_is_an_instance_of_it(name: str) -> None:
    assert CLASSES[name]
    for example in CLASSES[name]:
        assert name in fr.refs(ALL[example], "rdf:type")


@pytest.mark.parametrize("file", EXAMPLES, ids=[file.stem for file in EXAMPLES])
def test_a_file_is_named_after_the_class_that_it_shows(file: Path) -> None:
    shown = {kind for frame in parse(file.read_bytes()).values() for kind in frame["rdf:type"]}
    assert file.stem in {kebab(str(kind)) for kind in shown}


def test_every_class_has_a_file() -> None:
    assert {file.stem for file in EXAMPLES} == set(map(kebab, CLASSES))


def test_examples_stand_in_a_namespace_of_their_own() -> None:
    own = ("https://w3id.org/equalkit/example/", "eqk-xa:")
    assert all(name.startswith(own) for name in ALL)
