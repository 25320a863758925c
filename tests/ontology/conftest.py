"""The Turtle of this checkout: where it lies, and the graph that users query."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import equalkit as ek
from equalkit.graph.folders import ontology_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def ontology() -> Path:
    """Return the folder with the ontology."""
    return ontology_folder()


@pytest.fixture(scope="session")
def kg() -> ek.KnowledgeGraph:
    """Return every installed country."""
    return ek.load()
