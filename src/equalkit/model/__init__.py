"""The nouns: frozen data that knows no file, no graph and no command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.lazy import lazy_names

if TYPE_CHECKING:
    from equalkit.model.answer import Answer, Applicability, Explanation, Status
    from equalkit.model.body import Body
    from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection
    from equalkit.model.concept import Concept, Scheme
    from equalkit.model.condition import Condition, Constraint, LogicalConstraint
    from equalkit.model.duty import (
        Deadline,
        Duty,
        DutyException,
        Frequency,
        Phase,
        Step,
    )
    from equalkit.model.evidence import EvidenceType
    from equalkit.model.fact import Derivation, Fact
    from equalkit.model.interval import Interval
    from equalkit.model.law import Law, Vocabulary
    from equalkit.model.legal_resource import (
        Amendment,
        LegalResource,
        LegalResourceSubdivision,
    )
    from equalkit.model.method import Measure, Method, Suggestion
    from equalkit.model.pack import CountryPack
    from equalkit.model.pending import PendingItem
    from equalkit.model.profile import Profile
    from equalkit.model.text import Text, Texts

__getattr__ = lazy_names(
    __name__,
    {
        "Amendment": "equalkit.model.legal_resource",
        "Answer": "equalkit.model.answer",
        "Applicability": "equalkit.model.answer",
        "Body": "equalkit.model.body",
        "Checklist": "equalkit.model.checklist",
        "ChecklistItem": "equalkit.model.checklist",
        "ChecklistSection": "equalkit.model.checklist",
        "Concept": "equalkit.model.concept",
        "Condition": "equalkit.model.condition",
        "Constraint": "equalkit.model.condition",
        "CountryPack": "equalkit.model.pack",
        "Deadline": "equalkit.model.duty",
        "Derivation": "equalkit.model.fact",
        "Duty": "equalkit.model.duty",
        "DutyException": "equalkit.model.duty",
        "EvidenceType": "equalkit.model.evidence",
        "Explanation": "equalkit.model.answer",
        "Fact": "equalkit.model.fact",
        "Frequency": "equalkit.model.duty",
        "Interval": "equalkit.model.interval",
        "Law": "equalkit.model.law",
        "LegalResource": "equalkit.model.legal_resource",
        "LegalResourceSubdivision": "equalkit.model.legal_resource",
        "LogicalConstraint": "equalkit.model.condition",
        "Measure": "equalkit.model.method",
        "Method": "equalkit.model.method",
        "PendingItem": "equalkit.model.pending",
        "Phase": "equalkit.model.duty",
        "Profile": "equalkit.model.profile",
        "Scheme": "equalkit.model.concept",
        "Status": "equalkit.model.answer",
        "Step": "equalkit.model.duty",
        "Suggestion": "equalkit.model.method",
        "Text": "equalkit.model.text",
        "Texts": "equalkit.model.text",
        "Vocabulary": "equalkit.model.law",
    },
)

__all__ = [
    "Amendment",
    "Answer",
    "Applicability",
    "Body",
    "Checklist",
    "ChecklistItem",
    "ChecklistSection",
    "Concept",
    "Condition",
    "Constraint",
    "CountryPack",
    "Deadline",
    "Derivation",
    "Duty",
    "DutyException",
    "EvidenceType",
    "Explanation",
    "Fact",
    "Frequency",
    "Interval",
    "Law",
    "LegalResource",
    "LegalResourceSubdivision",
    "LogicalConstraint",
    "Measure",
    "Method",
    "PendingItem",
    "Phase",
    "Profile",
    "Scheme",
    "Status",
    "Step",
    "Suggestion",
    "Text",
    "Texts",
    "Vocabulary",
]
