"""Five questions in SPARQL, over the whole graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.contest import Work, Worker, contest
from equalkit.graph.folders import graph_folders, turtle_files
from equalkit.graph.namespaces import PREFIXES, expand
from equalkit.graph.store import Table
from equalkit.plugins import find_plugins

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

    from equalkit import KnowledgeGraph

QUERIES = sorted(Path(__file__).with_name("queries").glob("*.rq"))
PYOXIGRAPH = "raw pyoxigraph"
RDFLIB = "rdflib"


def given(kg: KnowledgeGraph) -> dict[str, Any]:
    """Return what the peers need: the same files, the same queries."""
    folders = [*graph_folders(), find_plugins().packs["no"].law]
    files = [str(file) for folder in folders for file in turtle_files(folder)]
    prefixes = {**PREFIXES, **{f"eqk-{code}": expand(f"eqk-{code}:") for code in kg.countries}}
    return {"files": files, "prefixes": prefixes, "queries": queries()}


def queries() -> list[str]:
    """Return the five questions."""
    return [file.read_text(encoding="utf-8") for file in QUERIES]


def test_questions(
    benchmark: BenchmarkFixture, kg: KnowledgeGraph, worker: Callable[[str, Any], Worker]
) -> None:
    """Ours refuses what would write, and gives plain values."""
    asked = queries()
    tables = [kg.sparql(query) for query in asked]
    rows = [len(table.rows) for table in tables if isinstance(table, Table)]
    assert len(rows) == len(asked) == 5
    assert all(rows)
    everything = given(kg)
    peers = {
        PYOXIGRAPH: worker("query-pyoxigraph", everything),
        RDFLIB: worker("query-rdflib", everything),
    }
    assert [peer.found for peer in peers.values()] == [rows, rows]
    work = Work("five SPARQL questions", {PYOXIGRAPH: 1.3}, rounds=21)
    contest(benchmark, work, lambda: [kg.sparql(query) for query in asked], peers)
