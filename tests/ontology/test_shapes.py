from __future__ import annotations

import sys
from pathlib import Path

import pytest

import equalkit as ek
from equalkit.errors import BrokenTurtleError, MissingExtraError, QueryRefusedError
from equalkit.graph import frames as fr
from equalkit.graph.folders import graph_folders, ontology_folder
from equalkit.graph.frames import parse
from equalkit.graph.shapes import check_shapes
from equalkit.plugins import find_plugins

ONTOLOGY = ontology_folder()
TOPICS = sorted((ONTOLOGY / "shapes").glob("*.ttl"))
BROKEN = Path(__file__).parent / "broken"
PREFIXES = """
@prefix eqk: <https://w3id.org/equalkit#> .
@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

topics = pytest.mark.parametrize("topic", TOPICS, ids=[file.stem for file in TOPICS])


def messages(topic: Path) -> set[str]:
    """Return every message that the shapes of a file can give."""
    return {
        text
        for shape in parse(topic.read_bytes()).values()
        for part in (shape, *fr.blanks(shape, "sh:property"))
        for text in fr.literals(part, "sh:message")
    }


def write(folder: Path, name: str, text: str) -> Path:
    """Write a Turtle file and return its path."""
    file = folder / name
    file.write_text(PREFIXES + text, "utf-8")
    return file


def test_every_file_of_shapes_has_broken_data() -> None:
    assert {file.name for file in BROKEN.iterdir()} == {file.name for file in TOPICS}


@topics
def test_shapes_find_what_is_bad_and_nothing_else(topic: Path) -> None:
    data = BROKEN / topic.name
    bad = {name for name in parse(data.read_bytes()) if ":bad-" in name}
    found = check_shapes([data])
    assert bad
    assert {finding.focus for finding in found} == bad
    assert {finding.severity for finding in found} == {"error"}
    assert {finding.source for finding in found} == {str(data)}


@topics
def test_every_message_is_given_for_some_broken_data(topic: Path) -> None:
    found = check_shapes([BROKEN / topic.name])
    silent = [
        message
        for message in messages(topic)
        if not any(finding.message.startswith(message) for finding in found)
    ]
    assert silent == []


@topics
def test_every_shape_of_a_file_finds_something(topic: Path) -> None:
    shapes = {name.removeprefix("eqk:") for name in parse(topic.read_bytes())}
    assert shapes <= {finding.rule for finding in check_shapes([BROKEN / topic.name])}


def test_the_examples_keep_the_shapes() -> None:
    assert check_shapes([*graph_folders(), ONTOLOGY / "examples"]) == ()


@pytest.mark.slow
@pytest.mark.parametrize("country", ek.load().countries)
def test_the_law_of_an_installed_country_keeps_the_shapes(country: str) -> None:
    law = find_plugins().packs[country].law
    found = check_shapes([*graph_folders(), law])
    assert [finding for finding in found if finding.severity == "error"] == []


def test_findings_are_sorted_and_told_once() -> None:
    found = check_shapes([BROKEN / "duty.ttl", BROKEN / "law.ttl"])
    order = [(finding.focus, finding.rule, finding.message) for finding in found]
    assert order == sorted(set(order))


def test_a_finding_names_what_a_blank_node_hangs_on_and_the_wrong_value(tmp_path: Path) -> None:
    data = write(tmp_path, "a.ttl", 'eqk-xa:plan eqk:deadline ( [ eqk:onDate "soon" ] ) .')
    (finding,) = check_shapes([data])
    assert (finding.focus, finding.rule) == ("eqk-xa:plan", "shape-deadline")
    assert finding.message.endswith(": 'soon'")
    assert finding.source == str(data)


def test_an_impossible_date_is_found_without_noise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = write(tmp_path, "a.ttl", 'eqk-xa:plan eqk:onDate "2026-02-30"^^xsd:date .')
    (finding,) = check_shapes([data])
    assert "2026-02-30" in finding.message
    assert capsys.readouterr().err == ""


def test_shapes_of_ones_own_give_their_own_severity(tmp_path: Path) -> None:
    shapes = write(
        tmp_path,
        "shapes.ttl",
        """eqk-xa:short a sh:NodeShape ; sh:targetSubjectsOf eqk:area ;
        sh:property [ sh:path eqk:area ; sh:maxLength 3 ; sh:message "too long" ;
        sh:severity sh:Warning ] .""",
    )
    data = write(tmp_path, "data.ttl", 'eqk-xa:plan eqk:area "housing" .')
    (finding,) = check_shapes([data], shapes)
    assert (finding.rule, finding.severity) == ("short", "warning")


def test_blank_nodes_of_two_files_stay_apart(tmp_path: Path) -> None:
    one = write(tmp_path, "1.ttl", 'eqk-xa:a eqk:deadline _:x . _:x eqk:onDate "no" .')
    two = write(tmp_path, "2.ttl", 'eqk-xa:b eqk:deadline _:x . _:x eqk:onDate "no" .')
    found = check_shapes([one, two])
    assert [(finding.focus, finding.source) for finding in found] == [
        ("eqk-xa:a", str(one)),
        ("eqk-xa:b", str(two)),
    ]


def test_a_file_that_is_not_turtle_is_named(tmp_path: Path) -> None:
    data = write(tmp_path, "a.ttl", "this is not Turtle")
    with pytest.raises(BrokenTurtleError, match=r"a\.ttl"):
        check_shapes([data])


@pytest.mark.parametrize(
    "shape",
    [
        "sh:property [ sh:minCount 1 ]",
        'sh:property [ sh:path eqk:area ; sh:minCount "x" ]',
        'sh:property [ sh:path eqk:area ; sh:pattern "(" ]',
        'sh:sparql [ sh:select "SELECT $this WHER { }" ]',
        'sh:sparql [ sh:select "SELECT $this WHERE { $this ?p ?o MINUS { ?o ?q $this } }" ]',
    ],
)
def test_shapes_that_are_no_shapes_are_refused_in_one_line(tmp_path: Path, shape: str) -> None:
    shapes = write(
        tmp_path,
        "shapes.ttl",
        f"eqk-xa:s a sh:NodeShape ; sh:targetSubjectsOf eqk:area ; {shape} .",
    )
    data = write(tmp_path, "data.ttl", 'eqk-xa:plan eqk:area "housing" .')
    with pytest.raises(BrokenTurtleError, match=r"shapes\.ttl") as refused:
        check_shapes([data], shapes)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("query", ["SERVICE <http://localhost/> { ?a ?b ?c }", "LOAD <file:///a>"])
def test_shapes_reach_nothing_outside(tmp_path: Path, query: str) -> None:
    shapes = write(
        tmp_path,
        "shapes.ttl",
        f"""eqk-xa:s a sh:NodeShape ; sh:targetSubjectsOf eqk:area ;
        sh:sparql [ sh:select "SELECT $this WHERE {{ {query} }}" ] .""",
    )
    with pytest.raises(QueryRefusedError):
        check_shapes([], shapes)


def test_without_pyshacl_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(MissingExtraError, match=r"equalkit\[shacl\]"):
        check_shapes([])
