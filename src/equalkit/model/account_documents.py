"""The accounts of an assessment that are exchanged, for those who read them."""

from __future__ import annotations

from datetime import date  # noqa: TC003 (pydantic needs it when it runs)
from typing import Literal

from pydantic import BaseModel, Field

from equalkit.model.assessment import State  # noqa: TC001 (pydantic needs it when it runs)
from equalkit.model.profile_file import ProfileDocument  # noqa: TC001 (as above)


class CountPart(BaseModel):
    """How many duties are in which state."""

    role: str | None
    label: str
    total: int
    answered: int
    states: dict[State, int]


class LatePart(BaseModel):
    """Something whose day has passed."""

    duty: str
    kind: Literal["duty", "own", "measure", "evidence"]
    what: str
    day: date


class ProgressDocument(BaseModel):
    """What ``equalkit assess status`` writes; lists of ids are in the checklist's order."""

    schema_: Literal["https://w3id.org/equalkit/schema/progress-1.json"] = Field(alias="schema")
    country: str
    lang: str
    on: date = Field(description="the day it was counted")
    law_of: date = Field(description="the day whose law is answered")
    law_as_of: date
    profile: ProfileDocument
    organisation: str
    revision: int
    whole: CountPart
    roles: list[CountPart]
    unanswered: list[str]
    gaps: list[str] = Field(description="not met, or only partly")
    unproved: list[str] = Field(description="met, without any evidence")
    late: list[LatePart]
    to_confirm: list[str]
    to_publish: list[str]
    elsewhere: list[str] = Field(description="answered, and not on the list")
    disclaimer: str


class CarriedPart(BaseModel):
    """What became of one duty's answer."""

    kind: Literal["changed", "gone", "new", "kept"]
    before: str = Field(description="id of the version that was answered; empty for a new duty")
    after: str = Field(description="id of the version that is law now; empty for one that is gone")
    label: str
    why: str
    acts: list[str]
    answered: bool


class CarryOverDocument(BaseModel):
    """What ``equalkit assess carry-over`` writes."""

    schema_: Literal["https://w3id.org/equalkit/schema/carry-over-1.json"] = Field(alias="schema")
    country: str
    lang: str
    law_as_of: date
    release: str
    profile: ProfileDocument
    before: date
    after: date
    disclaimer: str
    entries: list[CarriedPart]
