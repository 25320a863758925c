"""Assessments: read, saved, merged, counted and carried over to later law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.lazy import lazy_names

if TYPE_CHECKING:
    from equalkit.assessment.carrying import carry_over
    from equalkit.assessment.counting import progress
    from equalkit.assessment.editing import answered, with_evidence, with_measure, without_item
    from equalkit.assessment.filling import filled_checklist, new_assessment
    from equalkit.assessment.merging import merge
    from equalkit.assessment.reading import parse_assessment, read_assessment
    from equalkit.assessment.saving import change, create, save

__getattr__ = lazy_names(
    __name__,
    {
        "answered": "equalkit.assessment.editing",
        "carry_over": "equalkit.assessment.carrying",
        "change": "equalkit.assessment.saving",
        "create": "equalkit.assessment.saving",
        "filled_checklist": "equalkit.assessment.filling",
        "merge": "equalkit.assessment.merging",
        "new_assessment": "equalkit.assessment.filling",
        "parse_assessment": "equalkit.assessment.reading",
        "progress": "equalkit.assessment.counting",
        "read_assessment": "equalkit.assessment.reading",
        "save": "equalkit.assessment.saving",
        "with_evidence": "equalkit.assessment.editing",
        "with_measure": "equalkit.assessment.editing",
        "without_item": "equalkit.assessment.editing",
    },
)

__all__ = [
    "answered",
    "carry_over",
    "change",
    "create",
    "filled_checklist",
    "merge",
    "new_assessment",
    "parse_assessment",
    "progress",
    "read_assessment",
    "save",
    "with_evidence",
    "with_measure",
    "without_item",
]
