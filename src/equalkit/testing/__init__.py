"""For tests: an invented country, and what every country plugin must keep.

A plugin's whole ``tests/test_conformance.py``, here with the example in its place::

    from equalkit.testing import conformance, example

    test_conformance = conformance(example)

``equalkit.testing.strategies`` has hypothesis strategies for laws; it needs hypothesis.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from equalkit.opening import load
from equalkit.plugins import Plugins, find_plugins
from equalkit.testing import example
from equalkit.testing.building import make_duty, make_law
from equalkit.testing.check import check_country
from equalkit.testing.golden import GoldenCase, read_golden_case
from equalkit.testing.suite import conformance, golden_cases

if TYPE_CHECKING:
    from equalkit.knowledge import KnowledgeGraph

__all__ = [
    "GoldenCase",
    "check_country",
    "conformance",
    "example",
    "example_graph",
    "example_plugins",
    "golden_cases",
    "make_duty",
    "make_law",
    "read_golden_case",
]


def example_plugins() -> Plugins:
    """Return the example country's plugin, alone, as `load` takes it.

    Example:
        >>> tuple(example_plugins().packs)
        ('xa',)
    """
    return find_plugins(installed=False, extra={"xa": example})


@cache
def example_graph() -> KnowledgeGraph:
    """Return the knowledge graph of Exampleland; the same one every time.

    Example:
        >>> example_graph().countries
        ('xa',)
    """
    return load("xa", plugins=example_plugins())
