"""The nouns: frozen data that knows no file, no graph and no command line."""

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
from equalkit.model.method import Measure, Method
from equalkit.model.pack import CountryPack
from equalkit.model.pending import PendingItem
from equalkit.model.profile import Profile
from equalkit.model.text import Text, Texts

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
    "Text",
    "Texts",
    "Vocabulary",
]
