from __future__ import annotations

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph import frames as module
from equalkit.graph.frames import (
    Frame,
    blanks,
    literal,
    literals,
    merge,
    nodes,
    parse,
    ref,
    refs,
    texts,
)

HEAD = "@prefix eqk: <https://w3id.org/equalkit#> . @prefix x: <https://example.org/> .\n"


def one(body: str) -> Frame:
    """Return the frame of ``x:a``."""
    return parse(f"{HEAD} x:a {body} .".encode())["https://example.org/a"]


def test_names_are_shortened() -> None:
    assert one("a eqk:Duty")["rdf:type"] == ["eqk:Duty"]


@pytest.mark.parametrize(
    ("written", "node"),
    [
        ("50", ["50", "xsd:integer"]),
        ("0.5", ["0.5", "xsd:decimal"]),
        ("true", ["true", "xsd:boolean"]),
        ('"plan"', ["plan", ""]),
        ('"plan"@nb', ["plan", "@nb"]),
        ('"2026-01-01"^^<http://www.w3.org/2001/XMLSchema#date>', ["2026-01-01", "xsd:date"]),
        ('"x"^^x:kind', ["x", "https://example.org/kind"]),
        ("x:b", "https://example.org/b"),
        ("[ eqk:p 1 ]", {"eqk:p": [["1", "xsd:integer"]]}),
        ("( x:b 1 )", {"@list": ["https://example.org/b", ["1", "xsd:integer"]]}),
        ("( ( 1 ) )", {"@list": [{"@list": [["1", "xsd:integer"]]}]}),
        ("( [ eqk:p ( 1 ) ] )", {"@list": [{"eqk:p": [{"@list": [["1", "xsd:integer"]]}]}]}),
        ("()", "rdf:nil"),
    ],
)
def test_every_kind_of_term_is_a_node(written: str, node: object) -> None:
    assert one(f"eqk:p {written}")["eqk:p"] == [node]


def test_several_objects_stand_in_the_order_of_the_text() -> None:
    assert one("eqk:p x:c , x:b")["eqk:p"] == ["https://example.org/c", "https://example.org/b"]


def test_what_two_blocks_say_of_one_subject_stands_together() -> None:
    frame = parse(f"{HEAD} x:a eqk:p 1 . x:a eqk:q 2 .".encode())["https://example.org/a"]
    assert set(frame) == {"eqk:p", "eqk:q"}


@pytest.mark.parametrize(
    ("turtle", "told"),
    [
        (b"this is no Turtle", "line 1"),
        (b"<x:a> <x:b> .", r"law\.ttl"),
        (b"<a> <b> <c> .", r"law\.ttl"),
        (b"\xff\xfe", r"law\.ttl"),
        (b"[] <x:p> 1 .", "stands on its own"),
        (b"<x:a> <x:p> _:b . _:c <x:p> _:b .", "stands on its own"),
        (b"<x:a> <x:p> _:b . _:b <x:q> _:b .", "contain themselves"),
        (b"<x:a> <x:p> _:b . _:b <x:q> _:c . _:c <x:q> _:b .", "contain themselves"),
    ],
)
def test_what_cannot_be_a_frame_is_refused(turtle: bytes, told: str) -> None:
    with pytest.raises(BrokenTurtleError, match=told):
        parse(turtle, "law.ttl")


RDF = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"


def test_a_list_that_contains_itself_is_refused() -> None:
    loop = f"{RDF}<x:a> <x:p> _:b . _:b rdf:first 1 ; rdf:rest _:b ."
    with pytest.raises(BrokenTurtleError, match="too long, or contains itself"):
        parse(loop.encode())


def test_a_list_without_an_end_is_refused() -> None:
    with pytest.raises(BrokenTurtleError):
        parse(f"{RDF}<x:a> <x:p> _:b . _:b rdf:first 1 .".encode())


def test_a_list_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_LIST", 3)
    with pytest.raises(BrokenTurtleError, match="too long"):
        parse(b"<x:a> <x:p> ( 1 2 3 4 ) .", "law.ttl")


def test_the_file_that_is_broken_is_named() -> None:
    with pytest.raises(BrokenTurtleError) as caught:
        parse(b"[] <x:p> 1 .", "folder/law.ttl")
    assert caught.value.path == "folder/law.ttl"


def test_merging_adds_what_is_new() -> None:
    whole = merge([{"x:a": {"x:p": ["x:b"]}}, {"x:a": {"x:p": ["x:c"], "x:q": ["x:d"]}}])
    assert whole == {"x:a": {"x:p": ["x:b", "x:c"], "x:q": ["x:d"]}}


def test_merging_counts_the_same_statement_once() -> None:
    assert merge([{"x:a": {"x:p": ["x:b"]}}] * 2) == {"x:a": {"x:p": ["x:b"]}}


def test_merging_changes_none_of_the_parts() -> None:
    first: dict[str, Frame] = {"x:a": {"x:p": ["x:b"]}}
    merge([first, {"x:a": {"x:p": ["x:c"]}}])
    assert first == {"x:a": {"x:p": ["x:b"]}}


FRAME: Frame = {
    "x:list": [{"@list": ["x:b", "x:a"]}],
    "x:refs": ["x:b", ["text", ""]],
    "x:texts": [["plan", "@nb"], ["Plan", "@en"], ["another", "@en"], ["bare", ""]],
    "x:blank": [{"x:p": ["x:a"]}, "x:b"],
}


def test_a_list_is_opened() -> None:
    assert nodes(FRAME, "x:list") == ["x:b", "x:a"]


def test_a_predicate_that_is_not_there_has_no_nodes() -> None:
    assert nodes(FRAME, "x:none") == []


def test_references_are_the_names_alone() -> None:
    assert refs(FRAME, "x:refs") == ("x:b",)


def test_the_first_reference_counts() -> None:
    assert (ref(FRAME, "x:list"), ref(FRAME, "x:none")) == ("x:b", None)


def test_blank_nodes_stand_alone() -> None:
    assert blanks(FRAME, "x:blank") == [{"x:p": ["x:a"]}]


def test_texts_are_told_apart_by_language() -> None:
    assert texts(FRAME, "x:texts") == {"nb": "plan", "en": "Plan"}


def test_literals_are_taken_whatever_their_kind() -> None:
    assert literals(FRAME, "x:texts") == ("plan", "Plan", "another", "bare")


def test_the_first_literal_counts() -> None:
    assert (literal(FRAME, "x:texts"), literal(FRAME, "x:none", "else")) == ("plan", "else")


def test_a_region_keeps_its_capitals() -> None:
    frames = parse(b'<https://example.org/a> <https://example.org/p> "x"@sv-FI , "y"@sv .')
    assert module.texts(frames["https://example.org/a"], "https://example.org/p") == {
        "sv-FI": "x",
        "sv": "y",
    }
