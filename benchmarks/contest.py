"""Ours against peers, in turns: a machine that slows down slows down all of them."""

from __future__ import annotations

import gc
import json
import subprocess
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from benchmarks.peers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture


class Peer(Protocol):
    """Somebody to be measured against."""

    def __call__(self, repeats: int) -> float:
        """Do the work so often, and return the seconds that one took."""


class Process:
    """A whole process, from its start to its end.

    Args:
        command: What to start.
        environment: Its variables.
    """

    def __init__(self, command: Sequence[str | Path], environment: Mapping[str, str]) -> None:
        self.command = [str(word) for word in command]
        self.environment = dict(environment)

    def run(self) -> None:
        """Start it and wait for its end."""
        subprocess.run(self.command, env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def __call__(self, repeats: int) -> float:
        """Return the seconds that one process took."""
        began = perf_counter()
        for _ in range(repeats):
            self.run()
        return (perf_counter() - began) / repeats


class Worker:
    """A process that has prepared one job, and does it when asked.

    Args:
        python: The Python of the peers' environment.
        job: Name of the job.
        given: File with what the job needs.
    """

    def __init__(self, python: Path, job: str, given: Path) -> None:
        command = [str(python), "-m", "benchmarks.peer_worker", job, str(given)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.found: Any = json.loads(self._read())

    def _read(self) -> str:
        """Return the next line that the process says."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"the worker ended with {self._process.wait()}"
        return line

    def __call__(self, repeats: int) -> float:
        """Return the seconds that one job took."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{repeats}\n")
        self._process.stdin.flush()
        return float(self._read())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


class Work(NamedTuple):
    """What is measured, and what for.

    Args:
        name: What is done, in words.
        targets: The ratio that must not be passed, by peer.
        rounds: How often everyone has a turn.
        repeats: How often the work is done in one turn.
    """

    name: str
    targets: Mapping[str, float]
    rounds: int = 15
    repeats: int = 1


def contest(
    benchmark: BenchmarkFixture,
    work: Work,
    ours: Callable[[], object],
    peers: Mapping[str, Peer],
) -> None:
    """Measure ours and the peers in turns, and note the medians; the first turn warms up.

    The objects that are there already are taken out of the garbage collector's sight, here
    as with the peers: what a test run carries along is not part of the work.
    """
    times: dict[str, list[float]] = {name: [] for name in peers}

    def others() -> None:
        for name, peer in peers.items():
            times[name].append(peer(work.repeats))

    def repeated() -> None:
        for _ in range(work.repeats):
            ours()

    repeated()
    others()
    gc.collect()
    gc.freeze()
    benchmark.pedantic(repeated, setup=others, rounds=work.rounds)  # type: ignore[no-untyped-call]
    gc.unfreeze()
    assert benchmark.stats is not None
    own = [seconds / work.repeats for seconds in benchmark.stats.stats.data]
    benchmark.extra_info.update(
        work=work.name,
        ours=median(own),
        peers={name: median(found[1:]) for name, found in times.items()},
        ratios={name: in_turns(own, found[1:]) for name, found in times.items()},
        targets=dict(work.targets),
    )


def in_turns(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios, each of two turns that followed each other.

    Example:
        >>> in_turns([2.0, 30.0, 2.0], [4.0, 60.0, 1.0])
        0.5
    """
    return median(own / other for own, other in zip(ours, theirs, strict=True))
