"""Duties of equal treatment as a knowledge graph.

>>> import equalkit as ek
>>> kg = ek.load("no")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.lazy import lazy_names

if TYPE_CHECKING:
    from equalkit.hookspecs import hookimpl
    from equalkit.knowledge import KnowledgeGraph
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
    from equalkit.opening import load
    from equalkit.render import render

__getattr__ = lazy_names(
    __name__,
    {
        "Answer": "equalkit.model.answer",
        "Applicability": "equalkit.model.answer",
        "Checklist": "equalkit.model.checklist",
        "Concept": "equalkit.model.concept",
        "CountryPack": "equalkit.model.pack",
        "Duty": "equalkit.model.duty",
        "Explanation": "equalkit.model.answer",
        "Fact": "equalkit.model.fact",
        "KnowledgeGraph": "equalkit.knowledge",
        "Profile": "equalkit.model.profile",
        "Status": "equalkit.model.answer",
        "hookimpl": "equalkit.hookspecs",
        "load": "equalkit.opening",
        "render": "equalkit.render",
    },
)

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
