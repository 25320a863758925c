"""Five questions in SPARQL, over the whole graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from benchmarks.contest import Work, Worker, contest
from equalkit.graph.folders import graph_folders, turtle_files
from equalkit.graph.namespaces import PREFIXES, expand
from equalkit.graph.queries import names, query
from equalkit.graph.store import Table
from equalkit.plugins import find_plugins

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pytest_benchmark.fixture import BenchmarkFixture

    from equalkit import KnowledgeGraph

ASKED_ABOUT = {
    "duties-of-a-section": {"section": "eqk-no:LOV-2017-06-16-51-section-26"},
    "facts-of-a-duty": {"duty": "eqk-no:no-employer-report"},
    "measures-for-a-role": {"role": "eqk:role-employer"},
    "versions-of-a-duty": {"duty": "eqk-no:no-h78-prohibition"},
}
"""What each question is asked about; the one that is not here takes the day."""

PYOXIGRAPH = "raw pyoxigraph"
RDFLIB = "rdflib"


def questions(day: date) -> list[str]:
    """Return the questions that come with equalkit, each about one thing."""
    return [query(name, **ASKED_ABOUT.get(name, {"on": day})) for name in names()]


def given(kg: KnowledgeGraph, asked: list[str]) -> dict[str, Any]:
    """Return what the peers need: the same files, the same questions."""
    folders = [*graph_folders(), find_plugins().packs["no"].law]
    files = [str(file) for folder in folders for file in turtle_files(folder)]
    prefixes = {**PREFIXES, **{f"eqk-{code}": expand(f"eqk-{code}:") for code in kg.countries}}
    return {"files": files, "prefixes": prefixes, "queries": asked}


def test_questions(
    benchmark: BenchmarkFixture,
    kg: KnowledgeGraph,
    day: date,
    worker: Callable[[str, Any], Worker],
) -> None:
    """Ours refuses what would write, and gives plain values."""
    asked = questions(day)
    tables = [kg.sparql(question) for question in asked]
    rows = [len(table.rows) for table in tables if isinstance(table, Table)]
    assert len(rows) == len(asked) == 5
    assert all(rows)
    everything = given(kg, asked)
    peers = {
        RDFLIB: worker("query-rdflib", everything),
        PYOXIGRAPH: worker("query-pyoxigraph", everything),
    }
    assert [peer.found for peer in peers.values()] == [rows, rows]
    work = Work("five SPARQL questions", {PYOXIGRAPH: 1.3}, rounds=21, repeats=4)
    contest(benchmark, work, lambda: [kg.sparql(question) for question in asked], peers)
