"""Whole processes, from nothing to the last line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from benchmarks import peers as environments
from benchmarks.contest import Process, Work, contest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.peers import Environment

CLICK = """
import click

@click.command()
@click.option("--name", help="Whom to greet.")
def greet(name):
    "Greet somebody."

greet(["--help"])
"""

PYDANTIC = """
from pydantic import BaseModel

class Organisation(BaseModel):
    country: str
    employees: int = 0

Organisation.model_validate({"country": "xa", "employees": 3})
"""

RDFLIB = """
import rdflib

graph = rdflib.Graph()
graph.parse(data="<urn:a> <urn:b> 1 .", format="turtle")
list(graph.query("SELECT * { ?s ?p ?o }"))
"""


@pytest.fixture(scope="session")
def installed() -> Environment:
    """Ours, as a user installs it."""
    return environments.ours()


@pytest.fixture(scope="session")
def variables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What all processes are started with; the first run of ours fills the cache."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "EQUALKIT", "COV"))}
    return {**kept, "EQUALKIT_CACHE": str(tmp_path_factory.mktemp("cache"))}


@pytest.fixture
def others(peers: Environment, variables: dict[str, str], tmp_path: Path) -> dict[str, Process]:
    """The peers, the fastest first."""
    scripts = {"click": CLICK, "pydantic": PYDANTIC, "rdflib": RDFLIB}
    for name, script in scripts.items():
        (tmp_path / f"start_{name}.py").write_text(script, encoding="utf-8")
    commands: dict[str, list[str | Path]] = {
        "python -c pass": [peers.python, "-c", "pass"],
        "click, one command's --help": [peers.python, tmp_path / "start_click.py"],
        "sqlite-utils --version": [peers.program("sqlite-utils"), "--version"],
        "pydantic, one model": [peers.python, tmp_path / "start_pydantic.py"],
        "rdflib, one SPARQL query": [peers.python, tmp_path / "start_rdflib.py"],
        "datasette --version": [peers.program("datasette"), "--version"],
    }
    return {name: Process(command, variables) for name, command in commands.items()}


@pytest.fixture
def ours(installed: Environment, variables: dict[str, str]) -> Callable[[str], Process]:
    """Start ``equalkit`` with some words."""
    program = str(installed.program("equalkit"))
    return lambda words: Process([program, *words.split()], variables)


@pytest.mark.parametrize(
    ("words", "target"),
    [("--help", 0.6), ("checklist --country no", 1.0)],
    ids=["help", "checklist"],
)
def test_cold_start(
    benchmark: BenchmarkFixture,
    ours: Callable[[str], Process],
    others: dict[str, Process],
    words: str,
    target: float,
) -> None:
    """Help needs nothing; a checklist needs the whole law of a country."""
    work = Work(f"cold start of `equalkit {words}`", {"sqlite-utils --version": target}, rounds=21)
    contest(benchmark, work, ours(words).run, others)
