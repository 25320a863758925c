"""What all benchmarks need: the environments, the law, and workers that end."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

import equalkit as ek
from benchmarks import peers as environments
from benchmarks.contest import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from benchmarks.peers import Environment


@pytest.fixture(scope="session")
def day() -> date:
    """The day that all questions are asked for."""
    return date(2026, 11, 21)


@pytest.fixture(scope="session")
def kg() -> ek.KnowledgeGraph:
    """Norway's law."""
    return ek.load("no")


@pytest.fixture(scope="session")
def peers() -> Environment:
    """The environment of the peers."""
    return environments.peers()


@pytest.fixture
def worker(peers: Environment, tmp_path: Path) -> Iterator[Callable[[str, Any], Worker]]:
    """Start a peer on a job; it ends with the test."""
    started: list[Worker] = []

    def start(job: str, given: Any) -> Worker:
        file = tmp_path / f"{job}.json"
        file.write_text(json.dumps(given), encoding="utf-8")
        started.append(Worker(peers.python, job, file))
        return started[-1]

    yield start
    for one in started:
        one.close()
