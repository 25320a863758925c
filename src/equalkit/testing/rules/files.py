"""Rules about the files, and about the graph as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.graph.turtle import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.testing.submission import Submission


def turtle_parses(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every file is Turtle."""
    yield from submission.broken.items()


def turtle_canonical(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every file is written in the one canonical form, so that changes are easy to read."""
    for path, content in submission.files.items():
        if path not in submission.broken and canonical(content.decode(), path).encode() != content:
            yield path, "is not in canonical form; write it with equalkit.graph.turtle.canonical"


CARRIES_OVER = {"eli:transposes"}
"""All that a law may say of provisions in the countries that it stands above."""


def own_namespace(submission: Submission) -> Iterator[tuple[str, str]]:
    """A country speaks of its own terms and of acts, never of shared or foreign terms."""
    below = tuple(f"eqk-{country}:" for country in submission.pack.above)
    for name, frame in sorted(submission.own.items()):
        if not name.startswith("eqk") or name.startswith(submission.prefix):
            continue
        if not (below and name.startswith(below) and frame.keys() <= CARRIES_OVER):
            yield name, f"is not the country's own; its terms begin with {submission.prefix}"


def law_readable(submission: Submission) -> Iterator[tuple[str, str]]:
    """The files together make a law."""
    if submission.problem:
        yield submission.pack.country, f"has law that cannot be read: {submission.problem}"
