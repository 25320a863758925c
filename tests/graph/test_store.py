from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError, QueryFailedError, QueryRefusedError
from equalkit.graph.store import Store, Table, refuse_writing

if TYPE_CHECKING:
    from pathlib import Path

TURTLE = """
@prefix eqk: <https://w3id.org/equalkit#> .
@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
eqk-xa:plan a eqk:Duty ; eqk:number 2 .
eqk-xa:other a eqk:Duty .
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store with three triples."""
    (tmp_path / "law.ttl").write_text(TURTLE)
    return Store([tmp_path])


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "insert { ?s ?p 1 } where { ?s ?p ?o }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <https://example.org/a.ttl>",
        "CLEAR ALL",
        "CREATE GRAPH <x:g>",
        "DROP ALL",
        "COPY <x:a> TO <x:b>",
        "MOVE <x:a> TO <x:b>",
        "ADD <x:a> TO <x:b>",
        "# SELECT\nCLEAR ALL",
        "PREFIX a: <x:a>\nDeLeTe WHERE { ?s ?p ?o }",
    ],
)
def test_a_query_that_writes_is_refused(query: str) -> None:
    with pytest.raises(QueryRefusedError, match="would change the graph"):
        refuse_writing(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { service silent <https://example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'a' SERVICE<x:b> {} }",
        "SELECT * { ?s ?p \"it's\" . SERVICE <x:b> { ?s ?p 'o' } }",
    ],
)
def test_a_query_that_asks_elsewhere_is_refused(query: str) -> None:
    with pytest.raises(QueryRefusedError, match="another server"):
        refuse_writing(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'CLEAR ALL' }",
        'SELECT * { ?s ?p "LOAD \\" SERVICE" }',
        "SELECT * { ?s ?p '''DROP\n ALL''' }",
        'SELECT * { ?s ?p """a "SERVICE" b""" }',
        "SELECT * { ?s ?p ?o } # DELETE later",
        "SELECT * { <https://example.org/LOAD> ?p ?o }",
        "SELECT ?add ?load { ?add ?p ?load }",
        "SELECT * { ?s eqk:move ?o ; eqk-xa:service-provider ?p }",
        "SELECT * { ?s ?p ?o . FILTER(?s < ?o) } # CLEAR",
    ],
)
def test_a_keyword_that_is_no_keyword_here_is_allowed(query: str) -> None:
    assert refuse_writing(query) is None  # type: ignore[func-returns-value]


def test_a_store_counts_its_triples(store: Store) -> None:
    assert len(store) == 3


def test_a_query_gives_rows_in_its_own_order(store: Store) -> None:
    query = "SELECT ?duty ?n { ?duty a eqk:Duty OPTIONAL { ?duty eqk:number ?n } } ORDER BY ?duty"
    assert store.query(query) == Table(
        ("duty", "n"),
        (
            ("https://w3id.org/equalkit/xa#other", None),
            ("https://w3id.org/equalkit/xa#plan", "2"),
        ),
    )


@pytest.mark.parametrize(("name", "there"), [("plan", True), ("moon", False)])
def test_a_question_gives_yes_or_no(store: Store, name: str, *, there: bool) -> None:
    assert store.query(f"ASK {{ eqk-xa:{name} a eqk:Duty }}", ["eqk-xa"]) is there


def test_a_construction_gives_sorted_triples(store: Store) -> None:
    found = store.query("CONSTRUCT { ?s eqk:is ?s } WHERE { ?s a eqk:Duty }")
    assert isinstance(found, Table)
    assert found.columns == ("subject", "predicate", "object")
    assert [row[0] for row in found.rows] == sorted(str(row[0]) for row in found.rows)


def test_a_description_gives_triples(store: Store) -> None:
    found = store.query("DESCRIBE eqk-xa:plan", ["eqk-xa"])
    assert isinstance(found, Table)
    assert len(found.rows) == 2


@pytest.mark.parametrize(
    "query", ["", "SELECT", "SELECT * { ?s moon:p ?o }", "select ?s { ?s ?p }"]
)
def test_what_is_no_query_is_refused_in_words(store: Store, query: str) -> None:
    with pytest.raises(QueryFailedError, match="The query cannot be run"):
        store.query(query)


def test_a_refused_query_is_not_run(store: Store) -> None:
    with pytest.raises(QueryRefusedError):
        store.query("DELETE WHERE { ?s ?p ?o }")
    assert len(store) == 3


def test_a_source_outside_is_not_read(store: Store) -> None:
    found = store.query("SELECT ?s FROM <https://example.org/a.ttl> { ?s ?p ?o }")
    assert found == Table(("s",), ())


def test_triples_are_sorted(store: Store) -> None:
    found = list(store.triples())
    assert found == sorted(found)


def test_triples_are_terms_that_others_can_read(store: Store) -> None:
    assert (
        "<https://w3id.org/equalkit/xa#plan>",
        "<https://w3id.org/equalkit#number>",
        '"2"^^<http://www.w3.org/2001/XMLSchema#integer>',
    ) in list(store.triples())


def test_rdflib_gets_all_triples(store: Store) -> None:
    assert len(store.to_rdflib()) == 3


def test_rdflib_knows_our_prefixes(store: Store) -> None:
    assert ("eqk", "https://w3id.org/equalkit#") in [
        (prefix, str(name)) for prefix, name in store.to_rdflib().namespaces()
    ]


def test_a_file_that_is_no_turtle_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_text("no Turtle")
    with pytest.raises(BrokenTurtleError, match=r"bad\.ttl"):
        Store([tmp_path])
