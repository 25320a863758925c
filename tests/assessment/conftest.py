"""Assessments of Exampleland, and files that hold them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.assessment import answered, create
from equalkit.model.assessment import Assessment
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from equalkit.knowledge import KnowledgeGraph

DAY = date(2026, 1, 1)


@pytest.fixture(scope="session")
def kg() -> KnowledgeGraph:
    return example_graph()


@pytest.fixture(scope="session")
def empty() -> Assessment:
    return Assessment(country="xa", on=DAY, law_as_of=DAY, id="a1")


@pytest.fixture(scope="session")
def told(empty: Assessment) -> Assessment:
    return answered(empty, "xa-plan", state="met", note="Adopted in March", answered_on=DAY)


@pytest.fixture
def file(tmp_path: Path, told: Assessment) -> Path:
    path = tmp_path / "ours.json"
    create(path, told, on=DAY)
    return path


@pytest.fixture
def note() -> Callable[[str], Callable[[Assessment], Assessment]]:
    """Give what writes a note to a duty."""

    def writing(text: str, duty: str = "xa-plan") -> Callable[[Assessment], Assessment]:
        def edit(old: Assessment) -> Assessment:
            return answered(old, duty, note=text)

        return edit

    return writing


@pytest.fixture
def data() -> dict[str, Any]:
    """Give the least that a file must say."""
    return {
        "schema": "https://w3id.org/equalkit/schema/assessment-1.json",
        "country": "xa",
        "on": "2026-01-01",
        "law_as_of": "2026-01-01",
    }
