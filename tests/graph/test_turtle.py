from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.frames import parse
from equalkit.graph.turtle import canonical, write

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Frames, Node

LONG = "a text that is long enough to need a line of its own beside another one like it"


def written(*found: Node, key: str = "skos:note") -> str:
    """Return the lines about one subject with one predicate."""
    return write({"eqk:a": {key: list(found)}}).partition("\n\n")[2]


def test_subjects_are_sorted() -> None:
    text = write({"eqk:b": {"rdf:type": ["eqk:X"]}, "eqk:a": {"rdf:type": ["eqk:X"]}})
    assert text.index("eqk:a a") < text.index("eqk:b a")


def test_predicates_stand_as_a_lawyer_reads_them() -> None:
    frame: Frame = {
        "sw:term_status": [["proposed", ""]],
        "eqk:zebra": ["eqk:z"],
        "skos:prefLabel": [["a", "@en"]],
        "eqk:apple": ["eqk:a"],
        "rdf:type": ["eqk:Duty"],
    }
    keys = [line.split()[0] for line in write({"eqk:a": frame}).splitlines()[4:]]
    assert keys == ["eqk:a", "skos:prefLabel", "eqk:apple", "eqk:zebra", "sw:term_status"]


def test_only_prefixes_that_are_used_are_declared() -> None:
    text = write({"eqk:a": {"rdf:type": ["eqk:Duty"]}})
    assert [line for line in text.splitlines() if line.startswith("@prefix")] == [
        "@prefix eqk: <https://w3id.org/equalkit#> ."
    ]


@pytest.mark.parametrize(
    ("node", "said"),
    [
        ("eqk:b", "eqk:b"),
        ("eqk-xa:plan", "eqk-xa:plan"),
        ("https://example.org/a", "<https://example.org/a>"),
        ("eqk:1st", "<https://w3id.org/equalkit#1st>"),
        ("rdf:nil", "()"),
        (["50", "xsd:integer"], "50"),
        (["0.5", "xsd:decimal"], "0.5"),
        (["true", "xsd:boolean"], "true"),
        (["1", "xsd:boolean"], '"1"^^xsd:boolean'),
        (["5", "xsd:decimal"], '"5"^^xsd:decimal'),
        (["fifty", "xsd:integer"], '"fifty"^^xsd:integer'),
        (["2026-01-01", "xsd:date"], '"2026-01-01"^^xsd:date'),
        (["plan", "@nb"], '"plan"@nb'),
        (["plan", ""], '"plan"'),
        (['a "b" \\ c', ""], '"a \\"b\\" \\\\ c"'),
        (["a\nb\tc\rd", ""], '"a\\nb\\tc\\rd"'),
        (["x", "https://example.org/kind"], '"x"^^<https://example.org/kind>'),
        ({"eqk:p": [["1", "xsd:integer"]]}, "[ eqk:p 1 ]"),
        ({}, "[  ]"),
        ({"@list": ["eqk:b", "eqk:a"]}, "( eqk:b eqk:a )"),
    ],
)
def test_every_kind_of_node_is_written(node: Node, said: str) -> None:
    assert written(node) == f"eqk:a skos:note {said} .\n"


@pytest.mark.parametrize(
    "node",
    [
        "eqk:1st",
        ["1", "xsd:boolean"],
        ['a\nb"c\\d\te\rf\u2028g\x0bh\x00i', "@nb"],
        ["x", "https://example.org/kind"],
        {"@list": [{"eqk:p": [{"@list": [["1", "xsd:integer"]]}]}]},
    ],
)
def test_what_is_written_is_read_back(node: Node) -> None:
    frames: Frames = {"eqk:a": {"skos:note": [node]}}
    assert parse(write(frames).encode()) == frames


def test_objects_are_sorted_with_names_first() -> None:
    text = written(["b", "@nb"], ["a", "@en"], "eqk:z", {"eqk:p": ["eqk:q"]})
    assert text == 'eqk:a skos:note eqk:z , "a"@en , "b"@nb , [ eqk:p eqk:q ] .\n'


def test_a_list_keeps_its_order() -> None:
    assert "( eqk:z eqk:a )" in written({"@list": ["eqk:z", "eqk:a"]})


def test_long_objects_stand_on_lines_of_their_own() -> None:
    text = written([LONG, "@en"], [LONG, "@nb"])
    assert text == f'eqk:a skos:note\n        "{LONG}"@en ,\n        "{LONG}"@nb .\n'


def test_a_long_list_stands_on_lines_of_its_own() -> None:
    text = written({"@list": [[LONG, ""], [LONG, ""]]})
    assert text == f'eqk:a skos:note (\n        "{LONG}"\n        "{LONG}"\n    ) .\n'


def test_a_long_blank_node_stands_on_lines_of_its_own() -> None:
    text = written({"eqk:p": [[LONG, ""]], "eqk:q": [[LONG, ""]]})
    lines = ["eqk:a skos:note [", f'        eqk:p "{LONG}" ;', f'        eqk:q "{LONG}"', "    ] ."]
    assert text.splitlines() == lines


def test_long_blank_nodes_follow_each_other() -> None:
    text = written({"eqk:p": [[LONG, ""]], "eqk:q": [[LONG, ""]]}, {"eqk:r": ["eqk:s"]})
    assert "    ] ,\n    [ eqk:r eqk:s ] ." in text


def test_a_comment_on_top_is_kept() -> None:
    text = "# Bodies.\n# Two lines.\n@prefix eqk: <https://w3id.org/equalkit#> .\n\neqk:a a eqk:Body .\n"
    assert canonical(text) == text


def test_a_comment_further_down_has_no_place() -> None:
    text = canonical("@prefix eqk: <https://w3id.org/equalkit#> .\n# here\neqk:a a eqk:Body .")
    assert "# here" not in text


def test_blank_lines_between_comments_on_top_go() -> None:
    text = canonical("# one\n\n# two\n<x:a> <x:b> <x:c> .")
    assert text.startswith("# one\n# two\n@prefix x: <x:> .")


def test_a_file_of_comments_alone_keeps_them() -> None:
    assert canonical("# nothing yet") == "# nothing yet\n\n"


def test_canonical_text_stays_as_it_is() -> None:
    once = canonical(
        "@prefix eqk: <https://w3id.org/equalkit#> . eqk:b eqk:p 2, 1 . eqk:a a eqk:X ."
    )
    assert canonical(once) == once


def test_what_is_no_turtle_is_refused() -> None:
    with pytest.raises(BrokenTurtleError, match=r"law\.ttl"):
        canonical("no Turtle", "law.ttl")


def test_a_blank_node_that_would_be_lost_is_refused() -> None:
    with pytest.raises(BrokenTurtleError, match="would be lost"):
        canonical("[] <x:p> 1 .")
