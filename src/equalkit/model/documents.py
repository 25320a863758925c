"""The documents that are exchanged, for those who read them and for JSON Schema.

`exchange` and `render.json` write plain data; these models say what it holds. Keys may be
added, never renamed, so a reader must not stumble over one that it does not know.
"""

from __future__ import annotations

from datetime import date  # noqa: TC003 (pydantic needs it when it runs)
from typing import Any, Literal

from pydantic import BaseModel, Field

from equalkit.model.account_documents import CarryOverDocument, ProgressDocument
from equalkit.model.assessment import Assessment
from equalkit.model.document_parts import (
    BriefPart,
    ConfidenceWord,
    DeadlinePart,
    FrequencyPart,
    Head,
    InForce,
    ItemMeasurePart,
    MeasurePart,
    ModalityWord,
    Part,
    ReasonPart,
    StatusWord,
)
from equalkit.model.profile_file import ProfileDocument

BASE = "https://w3id.org/equalkit/schema/"


class DutyPart(Part):
    """One duty version with its status."""

    id: str
    iri: str
    status: StatusWord
    missing: list[str] = Field(description="ids of what must be known to decide")
    applies_if: str = Field(description="what must still prove true, in words")
    label: str
    summary: str
    modality: ModalityWord
    trigger: str | None
    roles: list[str]
    grounds: list[str]
    citations: list[str]
    in_force: InForce
    frequency: FrequencyPart | None
    deadlines: list[DeadlinePart]
    steps: list[str]
    evidence: list[str]
    supervisors: list[str]
    exceptions: list[str] = Field(description="exceptions that could still be shown")
    replaced_by: list[str]
    sources: list[str]
    confidence: ConfidenceWord
    review: str
    verified_on: date
    explanation: ReasonPart


class DutiesDocument(Head):
    """What ``equalkit duties`` and ``equalkit explain`` write."""

    schema_: Literal["https://w3id.org/equalkit/schema/duties-1.json"] = Field(alias="schema")
    on: date
    duties: list[DutyPart]


class DuePart(Part):
    """When a duty is to be done, as a calendar can read it."""

    kind: Literal["deadline", "frequency"]
    text: str
    on: date | None = Field(description="a day that comes once")
    every_year: str | None = Field(description="--MM-DD")
    period: str | None = Field(description="ISO 8601 duration")


class ItemPart(Part):
    """One duty of a checklist; every text is in the checklist's language."""

    id: str
    iri: str
    status: StatusWord
    label: str
    summary: str
    modality: str
    citations: list[str]
    applies_if: str
    missing: list[str]
    unless: list[str]
    trigger: str
    steps: list[str]
    evidence: list[str]
    publication: list[str]
    frequency: str
    deadlines: list[str]
    participants: list[str]
    supervisors: list[str]
    sanctions: str
    grounds: list[str]
    roles: list[str]
    confidence: ConfidenceWord
    review: str
    sources: list[str]
    act: str
    due: list[DuePart]
    measures: list[ItemMeasurePart]
    in_force: InForce


class SectionPart(Part):
    """The duties of one role; of nearly everyone where the role is null."""

    role: str | None
    label: str
    items: list[ItemPart]


class HorizonPart(Part):
    """Something that is not law yet: adopted for later, or only proposed."""

    id: str
    label: str
    state: str
    since: date | None
    citations: list[str]
    sources: list[str]
    read_on: date | None


class ChecklistDocument(Head):
    """What ``equalkit checklist --format json`` writes."""

    schema_: Literal["https://w3id.org/equalkit/schema/checklist-1.json"] = Field(alias="schema")
    on: date
    verified_on: date | None
    filters: list[str] = Field(description="by what the list was narrowed, in words")
    sections: list[SectionPart]
    horizon: list[HorizonPart]
    assessment: Assessment | None = Field(description="what was answered so far")


class ChangePart(BriefPart):
    """A duty that begins or ends."""

    reason: Literal["version", "phase", "status"]
    acts: list[str]


class PairPart(Part):
    """A version, and the one that follows it."""

    before: BriefPart
    after: BriefPart
    parts: list[str] = Field(description="attributes that differ")
    acts: list[str]


class DiffDocument(Head):
    """What ``equalkit diff`` writes."""

    schema_: Literal["https://w3id.org/equalkit/schema/diff-1.json"] = Field(alias="schema")
    before: date
    after: date
    added: list[ChangePart]
    removed: list[ChangePart]
    changed: list[PairPart]


class ThresholdPart(Part):
    """The nearest value of a fact that changes what binds."""

    fact: str
    label: str
    value: str
    becomes: str
    added: list[str]
    removed: list[str]


class ThresholdsDocument(Head):
    """What ``equalkit thresholds`` writes."""

    schema_: Literal["https://w3id.org/equalkit/schema/thresholds-1.json"] = Field(alias="schema")
    on: date
    thresholds: list[ThresholdPart]


class CodePart(Part):
    """One value of a fact."""

    id: str
    label: str
    broader: list[str]


class FactPart(Part):
    """Something that the law asks about an organisation."""

    id: str
    datatype: Literal["integer", "decimal", "boolean", "date", "code", "text"]
    many: bool
    unit: str | None
    label: str
    question: str
    counting: str
    fallback: str | None
    duties: int = Field(ge=0, description="number of duties that test it")
    values: list[CodePart]


class FactsDocument(Head):
    """What ``equalkit facts`` writes."""

    schema_: Literal["https://w3id.org/equalkit/schema/facts-1.json"] = Field(alias="schema")
    facts: list[FactPart]


class MeasuresDocument(Head):
    """What ``equalkit measures`` writes."""

    schema_: Literal["https://w3id.org/equalkit/schema/measures-1.json"] = Field(alias="schema")
    duty: BriefPart | None = Field(description="the duty they are for; null for all measures")
    measures: list[MeasurePart]


DOCUMENTS: dict[str, type[BaseModel]] = {
    "assessment-1": Assessment,
    "carry-over-1": CarryOverDocument,
    "checklist-1": ChecklistDocument,
    "diff-1": DiffDocument,
    "duties-1": DutiesDocument,
    "facts-1": FactsDocument,
    "measures-1": MeasuresDocument,
    "profile": ProfileDocument,
    "progress-1": ProgressDocument,
    "thresholds-1": ThresholdsDocument,
}
"""Model by name of the document; the name is the end of its schema's address."""


def json_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a document.

    Args:
        name: A name of `DOCUMENTS`.

    Example:
        >>> json_schema("diff-1")["$id"]
        'https://w3id.org/equalkit/schema/diff-1.json'
    """
    schema = DOCUMENTS[name].model_json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{BASE}{name}.json",
        **schema,
    }
