"""The installed countries, loaded once, and how their graph is asked a competency question."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest

import equalkit as ek
from equalkit.graph.folders import ontology_folder
from equalkit.graph.namespaces import local_name
from equalkit.graph.store import Table

if TYPE_CHECKING:
    from collections.abc import Callable

Rows: TypeAlias = "list[tuple[str, ...]]"
Ask: TypeAlias = "Callable[[str], Rows]"


@pytest.fixture(scope="session")
def kg() -> ek.KnowledgeGraph:
    """Return every installed country."""
    return ek.load()


@pytest.fixture(scope="session")
def ask(kg: ek.KnowledgeGraph) -> Ask:
    """Return a function that asks the installed countries the question of a number."""

    def answer(number: str) -> Rows:
        (file,) = (ontology_folder() / "competency").glob(f"cq-{number}-*.rq")
        found = kg.sparql(file.read_text("utf-8"))
        assert isinstance(found, Table)
        return [tuple(map(_short, row)) for row in found.rows]

    return answer


def _short(cell: str | None) -> str:
    """Return the local name of an IRI, a text as it is, and nothing for None."""
    return local_name(cell) if cell and cell.startswith("http") else cell or ""
