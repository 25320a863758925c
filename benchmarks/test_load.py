"""Loading Norway's law in an interpreter that is warm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import equalkit as ek
from benchmarks.contest import Work, Worker, contest
from equalkit.graph.folders import turtle_files, vocabulary_folder
from equalkit.plugins import find_plugins

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

    Start = Callable[[str, Any], Worker]

RDFLIB = "rdflib parses the same Turtle"
PYOXIGRAPH = "pyoxigraph parses it"
STORE = "pyoxigraph loads it into a store"


def files() -> list[str]:
    """Return the Turtle files that `equalkit.load` reads."""
    folders = [vocabulary_folder(), find_plugins().packs["no"].law]
    return [str(file) for folder in folders for file in turtle_files(folder)]


def others(worker: Start) -> dict[str, Worker]:
    """Return the peers; all find the same number of triples."""
    jobs = {RDFLIB: "parse-rdflib", PYOXIGRAPH: "parse-pyoxigraph", STORE: "load-pyoxigraph"}
    found = {name: worker(job, files()) for name, job in jobs.items()}
    assert len({one.found for one in found.values()}) == 1
    return found


def count(cache: Path | None = None) -> int:
    """Load the law, and look into it."""
    return len(ek.load("no", cache=cache).law("no").duties)


def test_load(benchmark: BenchmarkFixture, worker: Start) -> None:
    """Without a cache, every file is parsed."""
    work = Work('`ek.load("no")`, from Turtle', {RDFLIB: 0.15})
    contest(benchmark, work, count, others(worker))


def test_load_with_cache(
    benchmark: BenchmarkFixture, worker: Start, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """With a cache, the files are only compared with what was parsed before."""
    cache = tmp_path_factory.mktemp("cache")
    work = Work('`ek.load("no", cache=...)`, second time', {RDFLIB: 0.15})
    contest(benchmark, work, lambda: count(cache), others(worker))
