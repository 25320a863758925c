"""What the peers do, in an environment of their own: run by its Python, asked over pipes.

Called with the name of a job and a JSON file. Says on one line what it found, for comparison;
then, for every number it reads, repeats the job so often and says the seconds one took.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from benchmarks.closures import decide_with_closures
from benchmarks.zen_rules import decide_with_graph, decide_with_graph_as_text, decide_with_table

if TYPE_CHECKING:
    from collections.abc import Callable

    Job = tuple[Callable[[], object], object]
    """What to repeat, and what it finds."""


def parse_with_rdflib(files: list[str]) -> Job:
    """Parse Turtle with rdflib into one graph."""
    import rdflib  # noqa: PLC0415 (each job imports its own peer only)

    def run() -> int:
        graph = rdflib.Graph()
        for file in files:
            graph.parse(file, format="turtle")
        return len(graph)

    return run, run()


def parse_with_pyoxigraph(files: list[str]) -> Job:
    """Parse Turtle with pyoxigraph into a list of triples."""
    import pyoxigraph as ox  # noqa: PLC0415

    def run() -> int:
        found = [t for file in files for t in ox.parse(path=file, format=ox.RdfFormat.TURTLE)]
        return len(found)

    return run, run()


def load_with_pyoxigraph(files: list[str]) -> Job:
    """Load Turtle into a store of pyoxigraph."""

    def run() -> int:
        return len(_store(files))

    return run, run()


def _store(files: list[str]) -> Any:
    """Return a store of pyoxigraph with all files."""
    import pyoxigraph as ox  # noqa: PLC0415

    store = ox.Store()
    for file in files:
        store.bulk_load(path=file, format=ox.RdfFormat.TURTLE)
    return store


def query_with_pyoxigraph(given: dict[str, Any]) -> Job:
    """Ask all queries of a store of pyoxigraph, and read every row."""
    store, prefixes = _store(given["files"]), given["prefixes"]

    def run() -> list[int]:
        answers = [store.query(query, prefixes=prefixes) for query in given["queries"]]
        return [len([tuple(row) for row in rows]) for rows in answers]

    return run, run()


def query_with_rdflib(given: dict[str, Any]) -> Job:
    """Ask all queries of a graph of rdflib, and read every row."""
    import rdflib  # noqa: PLC0415

    graph = rdflib.Graph()
    for file in given["files"]:
        graph.parse(file, format="turtle")

    def run() -> list[int]:
        return [len(list(graph.query(q, initNs=given["prefixes"]))) for q in given["queries"]]

    return run, run()


JOBS: dict[str, Callable[[Any], Job]] = {
    "parse-rdflib": parse_with_rdflib,
    "parse-pyoxigraph": parse_with_pyoxigraph,
    "load-pyoxigraph": load_with_pyoxigraph,
    "query-rdflib": query_with_rdflib,
    "query-pyoxigraph": query_with_pyoxigraph,
    "decide-closures": decide_with_closures,
    "decide-zen-graph": decide_with_graph,
    "decide-zen-table": decide_with_table,
    "decide-zen-text": decide_with_graph_as_text,
}


def seconds(run: Callable[[], object], times: int) -> float:
    """Return how long one run takes, on the mean of some."""
    began = perf_counter()
    for _ in range(times):
        run()
    return (perf_counter() - began) / times


def main() -> None:
    """Prepare the job, then measure as often as is asked."""
    name, file = sys.argv[1:]
    run, found = JOBS[name](json.loads(Path(file).read_text(encoding="utf-8")))
    gc.collect()
    gc.freeze()
    print(json.dumps(found), flush=True)
    for line in sys.stdin:
        print(seconds(run, int(line)), flush=True)


if __name__ == "__main__":
    main()
