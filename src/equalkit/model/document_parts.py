"""What the documents that are exchanged are made of."""

from __future__ import annotations

from datetime import date  # noqa: TC003 (pydantic needs it when it runs)
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from equalkit.model.profile_file import ProfileDocument  # noqa: TC001 (pydantic needs it when it runs)

StatusWord = Literal["applies", "may-apply", "does-not-apply"]
ConfidenceWord = Literal["high", "medium", "low"]
ModalityWord = Literal["obligation", "prohibition", "permission", "recommendation"]


class Part(BaseModel):
    """A part of a document; unknown keys are let pass."""

    model_config = ConfigDict(populate_by_name=True)


class InForce(Part):
    """When a version is law: from its first day to the first day after."""

    since: date = Field(alias="from")
    until: date | None = Field(description="first day after; null while no end is known")


class FrequencyPart(Part):
    """How often, in words and as an ISO 8601 duration."""

    text: str
    period: str | None


class DeadlinePart(Part):
    """By when, in words; a day where there is one."""

    text: str
    on: date | None
    every_year: str | None = Field(description="--MM-DD")


class Head(Part):
    """What every document begins with."""

    schema_: str = Field(alias="schema")
    country: str = Field(description="ISO 3166-1 alpha-2, lower case")
    lang: str = Field(description="BCP 47 tag of the texts")
    law_as_of: date
    release: str = Field(description="version of the content")
    profile: ProfileDocument
    disclaimer: str


class BriefPart(Part):
    """What names a duty version."""

    id: str
    iri: str
    label: str
    citations: list[str]
    in_force: InForce


class ItemMeasurePart(Part):
    """Something that may help to keep a duty."""

    id: str
    label: str
    step: str = Field(description="step of the work, in words")
    level: str = Field(description="who can decide it, in words")
    source: str
    shared: bool = Field(description="shared by another organisation: not law, not guidance")


class NamePart(Part):
    """A concept: its id and its name; both empty for none."""

    id: str
    label: str


class MeasurePart(Part):
    """Something that may help to keep duties."""

    id: str
    iri: str
    label: str
    step: NamePart
    level: NamePart
    areas: list[NamePart]
    duties: list[str] = Field(description="duties that it names itself")
    methods: list[str]
    publishers: list[str]
    sources: list[str]
    confidence: ConfidenceWord | None
    shared: bool = Field(description="shared by another organisation: not law, not guidance")
    experience: str
    year: str


class ReasonPart(Part):
    """One node of the reasons, with those below it; empty parts are left out."""

    kind: str
    value: Literal["true", "false", "unknown"]
    subject: str = ""
    operator: str = ""
    expected: list[str] = []
    actual: list[str] | None = None
    via: str = ""
    citation: str = ""
    label: dict[str, str] = {}
    children: list[ReasonPart] = []
