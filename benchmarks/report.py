"""What was measured, as a page of the documentation."""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

HEAD = """\
# Speed

Written by `python -m benchmarks` (or `make bench`) on {day}; do not edit.

Machine: {machine}. Versions: {versions}.

All figures are from one run. Ours and the peers have their turns one after the other, many times. Each ratio is
the median of the ratios of turns that followed each other; below 1, equalkit is faster.

## Ratios

| work | peer | ratio | target | met? |
|---|---|---:|---:|---|
{ratios}

## Times

| work | who | median |
|---|---|---:|
{times}

## How it is measured

- **Peers** are installed, in their newest versions, in an environment of their own, and measured there.
  For the cold starts equalkit has an environment too, with wheels, as a user installs it.
- **Cold start** is the whole process, from its start to its end. The cache of equalkit is filled, the
  files are in the memory of the system.
- **Loading** is what `ek.load("no")` reads: the vocabulary and the law of Norway. The peers parse the same
  files, and build nothing from them.
- **Duties of one organisation** are asked for {organisations} firms in turn, which differ in size, so that no answer can be
  remembered; what follows from their roles, which are the same, equalkit works out once. zen-engine and the
  closures get the same conditions, made from the law: each distinct comparison once, codes with everything
  below them. They know two values only: facts that the firm did not tell are given to them as « no », and what
  equalkit takes from another fact is given to them too. Their answers are held against ours before anything is
  measured. zen-engine decides in three forms: a decision table with a row for each duty and a graph with a node
  for the comparisons and one for the duties, both compiled beforehand; and the graph given as text, as in
  zen-engine's first example.
- **SPARQL**: the five questions that come with equalkit (`equalkit.graph.queries`), each about one thing, over
  the ontology and the law of Norway; all rows are read.
"""


def machine() -> str:
    """Return what kind of machine this is; never which."""
    cores = os.cpu_count()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{cores} cores, {platform.machine()}, {platform.system()}, {python}"


def duration(seconds: float) -> str:
    """Return a duration with three digits.

    Example:
        >>> duration(0.0001234), duration(0.1234)
        ('123 µs', '123 ms')
    """
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def ratios(found: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    """Yield the rows of the table of ratios; those with a target first."""
    for one in found:
        for peer in sorted(one["peers"], key=lambda peer: peer not in one["targets"]):
            ratio = one["ratios"][peer]
            target = one["targets"].get(peer)
            told = (
                ("", "")
                if target is None
                else (f"≤ {target:g}", "yes" if ratio <= target else "no")
            )
            yield f"| {one['work']} | {peer} | {ratio:.3g} | {told[0]} | {told[1]} |"


def times(found: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    """Yield the rows of the table of times."""
    for one in found:
        yield f"| {one['work']} | equalkit | {duration(one['ours'])} |"
        for peer, seconds in one["peers"].items():
            yield f"| {one['work']} | {peer} | {duration(seconds)} |"


def page(
    measured: Mapping[str, Any], versions: Mapping[str, str], day: date, *, organisations: int
) -> str:
    """Return the page.

    Args:
        measured: What pytest-benchmark wrote.
        versions: Of the peers.
        day: When it was measured.
        organisations: How many firms had their turn.
    """
    found = [one["extra_info"] for one in measured["benchmarks"]]
    return HEAD.format(
        day=day.isoformat(),
        machine=machine(),
        versions=", ".join(f"{name} {version}" for name, version in versions.items()),
        ratios="\n".join(ratios(found)),
        times="\n".join(times(found)),
        organisations=organisations,
    )
