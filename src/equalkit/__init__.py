"""Duties of equal treatment as a knowledge graph.

>>> import equalkit as ek
>>> kg = ek.load("no")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from equalkit.hookspecs import hookimpl
    from equalkit.knowledge import KnowledgeGraph, load
    from equalkit.model import (
        Answer,
        Applicability,
        Checklist,
        Concept,
        CountryPack,
        Duty,
        Explanation,
        Fact,
        Profile,
        Status,
    )
    from equalkit.render import render

_HOMES = {
    "Answer": "equalkit.model",
    "Applicability": "equalkit.model",
    "Checklist": "equalkit.model",
    "Concept": "equalkit.model",
    "CountryPack": "equalkit.model",
    "Duty": "equalkit.model",
    "Explanation": "equalkit.model",
    "Fact": "equalkit.model",
    "KnowledgeGraph": "equalkit.knowledge",
    "Profile": "equalkit.model",
    "Status": "equalkit.model",
    "hookimpl": "equalkit.hookspecs",
    "load": "equalkit.knowledge",
    "render": "equalkit.render",
}

__all__ = [
    "Answer",
    "Applicability",
    "Checklist",
    "Concept",
    "CountryPack",
    "Duty",
    "Explanation",
    "Fact",
    "KnowledgeGraph",
    "Profile",
    "Status",
    "hookimpl",
    "load",
    "render",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: most commands need few of them."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Return the public names, sorted."""
    return __all__
