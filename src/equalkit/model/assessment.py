"""Assessment: what people say about how far an organisation has come, duty by duty.

Applicability is computed; fulfilment never is. Files come from people, browsers and
spreadsheets, so pydantic stands at the door, and JSON Schema goes out.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from equalkit.model.profile_file import ProfileDocument

SCHEMA: Final = "https://w3id.org/equalkit/schema/assessment-1.json"
LONGEST_TEXT: Final = 20_000

State = Literal["not-answered", "met", "partly", "not-met", "not-applicable"]
STATES: Final[tuple[State, ...]] = get_args(State)
"""What can be said of a duty; *not answered* is never « no »."""

MethodStepId = Literal["", "map", "analyse", "act", "follow-up"]
DecisionLevelId = Literal["", "employee", "unit", "agency", "project-or-plan", "structural"]

Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]
Name = Annotated[str, StringConstraints(max_length=200, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]*$")]
Counter = Annotated[int, Field(ge=0, le=2**53 - 1, strict=True)]
"""A number that JavaScript can count with too."""
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


REFUSAL: Final = "refusal"
"""Type of the errors that are ours and not pydantic's."""


def refusal(problem: str) -> PydanticCustomError:
    """Return an error that says, in plain words, why an assessment is not taken."""
    return PydanticCustomError(REFUSAL, "{problem}", {"problem": problem})


def _as_written(value: Any) -> Any:
    """Return a day as it was given; refuse numbers, which pydantic takes for seconds."""
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return value
    if isinstance(value, date):
        return value
    message = "write the day as YYYY-MM-DD"
    raise refusal(message)


Day = Annotated[date, BeforeValidator(_as_written)]


class Part(BaseModel):
    """A part of an assessment: frozen, and without keys that nobody knows."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class PlannedMeasure(Part):
    """What an organisation does, or will do, about a duty."""

    id: Name
    title: Text
    kind: Text = Field(default="", description="area, such as recruitment or services")
    method_step: MethodStepId = ""
    decision_level: DecisionLevelId = ""
    responsible: Text = Field(default="", description="the responsible role, not a person's name")
    planned: Day | None = Field(default=None, description="to be done by")
    done: Day | None = None
    effect: Text = Field(default="", description="what came of it")
    source: Text = Field(default="", description="id of the catalogue's measure it was made from")


class FileDigest(Part):
    """A file that is kept elsewhere, and how to know it again."""

    name: Text
    sha256: Sha256


class EvidenceItem(Part):
    """What shows that something was done (cccev:Evidence)."""

    id: Name
    title: Text
    type: Text = Field(default="", description="id of the evidence type that the law names")
    link: Text = ""
    file: FileDigest | None = None
    made_on: Day | None = None
    valid_until: Day | None = Field(default=None, description="last day on which it counts")
    published: Day | None = Field(default=None, description="when it was made public")


class Confirmation(Part):
    """Why an answer must be looked at again: the text of the law has changed."""

    before: Name = Field(description="id of the version that was answered")
    reason: Text
    acts: tuple[Text, ...] = Field(default=(), description="the amending acts")


class OtherText(Part):
    """What another file said, kept after a merge in which something else was chosen."""

    field: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    value: str = Field(description="as text; a measure or evidence as JSON")
    revision: Counter


class DutyAnswer(Part):
    """What was said about one duty."""

    state: State = "not-answered"
    reason: Text = Field(default="", description="why it is not applicable")
    note: Text = ""
    responsible: Text = Field(default="", description="the responsible role, not a person's name")
    due: Day | None = Field(default=None, description="a deadline of the organisation's own")
    answered_on: Day | None = None
    revision: Counter = Field(default=0, description="revision in which it last changed")
    measures: tuple[PlannedMeasure, ...] = ()
    evidence: tuple[EvidenceItem, ...] = ()
    removed: tuple[Name, ...] = Field(default=(), description="ids taken away on purpose")
    confirm: Confirmation | None = None
    others: tuple[OtherText, ...] = ()

    @model_validator(mode="after")
    def _hold_together(self) -> DutyAnswer:
        """Refuse what contradicts itself."""
        if self.state == "not-applicable" and not self.reason.strip():
            message = "'not-applicable' needs a reason"
            raise refusal(message)
        for kind, items in (("measures", self.measures), ("pieces of evidence", self.evidence)):
            ids = [item.id for item in items]
            if len(set(ids)) < len(ids):
                message = f"two {kind} have the same id"
                raise refusal(message)
        return self


class Gone(Part):
    """An answer to a duty that is no longer law for the organisation; it is kept."""

    answer: DutyAnswer
    on: Day = Field(description="from when it no longer binds")
    reason: Text
    acts: tuple[Text, ...] = ()


class PracticeReply(Part):
    """What was answered to one question of a test of a practice, and why."""

    question: Name
    answer: Name
    reason: Text = ""


class PracticeRecord(Part):
    """A planned decision, rule or routine, and what was answered about it; no verdict."""

    id: Name
    test: Name = Field(description="id of the test")
    title: Text
    description: Text = ""
    decided_by: Text = Field(default="", description="the role that decides, not a person's name")
    grounds: tuple[Name, ...] = Field(default=(), description="ids of the grounds looked at")
    answers: tuple[PracticeReply, ...] = Field(default=(), description="in the order asked")
    made_on: Day = Field(description="the day of the last answer")
    on: Day = Field(description="the law of which day was asked about")
    release: str = Field(default="", description="version of the content")

    @model_validator(mode="after")
    def _answer_once(self) -> PracticeRecord:
        """Refuse two answers to one question."""
        asked = [reply.question for reply in self.answers]
        if len(set(asked)) < len(asked):
            message = "one question has two answers"
            raise refusal(message)
        return self


class Revision(Part):
    """One saving of the file: lets two files find what they have in common."""

    revision: Counter
    on: Day
    digest: Sha256
    what: Text = ""


class Assessment(Part):
    """One organisation's answers to its duties on one date.

    Example:
        >>> from datetime import date
        >>> empty = Assessment(country="xa", on=date(2026, 1, 1), law_as_of=date(2026, 1, 1))
        >>> empty.answer("xa-plan").state
        'not-answered'
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        allow_inf_nan=False,
        title="equalkit assessment",
        json_schema_extra={"required": ["schema", "country", "on", "law_as_of"]},
    )

    schema_: Literal["https://w3id.org/equalkit/schema/assessment-1.json"] = Field(
        default=SCHEMA, alias="schema"
    )
    id: Annotated[str, StringConstraints(max_length=64, pattern=r"^[A-Za-z0-9_.-]*$")] = Field(
        default="", description="the same in all copies of one assessment"
    )
    revision: Counter = Field(default=0, description="how often it was saved")
    country: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = Field(
        description="ISO 3166-1 alpha-2, lower case"
    )
    on: Day = Field(description="the law of which day is answered")
    law_as_of: Day
    release: str = Field(default="", description="version of the content")
    lang: Annotated[str, StringConstraints(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")] = (
        Field(default="", description="BCP 47 tag; empty for the country's first")
    )
    organisation: Text = ""
    profile: ProfileDocument = Field(default_factory=ProfileDocument)
    answers: dict[Name, DutyAnswer] = Field(default_factory=dict, description="by duty id")
    gone: dict[Name, Gone] = Field(default_factory=dict, description="by duty id")
    practices: dict[Name, PracticeRecord] = Field(
        default_factory=dict, description="tests of planned decisions, rules and routines, by id"
    )
    others: tuple[OtherText, ...] = Field(
        default=(), description="what other files said about the whole"
    )
    history: tuple[Revision, ...] = ()

    @model_validator(mode="after")
    def _fit_the_profile(self) -> Assessment:
        """Refuse a profile of another country, or with values that no file can hold."""
        if self.profile.country not in (None, self.country):
            message = f"the profile is for country '{self.profile.country}', not '{self.country}'"
            raise refusal(message)
        for fact, value in self.profile.facts.items():
            if not _is_plain(value):
                message = f"profile.facts.{fact} must be a plain value or a list of them"
                raise refusal(message)
        return self

    def answer(self, duty: str) -> DutyAnswer:
        """Return what was said about a duty; an empty answer when nothing was."""
        return self.answers.get(duty) or NO_ANSWER

    def with_answer(self, duty: str, answer: DutyAnswer) -> Assessment:
        """Return a copy in which one duty has another answer; the answers stay sorted."""
        answers = {**self.answers, duty: answer}
        return self.model_copy(update={"answers": dict(sorted(answers.items()))})


def _is_plain(value: Any) -> bool:
    """Tell whether a value is plain, or a list of plain ones, that can be written again."""
    parts = value if isinstance(value, list) else [value]
    if not all(isinstance(part, (str, int, float)) for part in parts):
        return False
    try:
        json.dumps(parts, ensure_ascii=False, allow_nan=False).encode()
    except ValueError:
        return False
    return True


NO_ANSWER: Final = DutyAnswer()


def as_dict(part: Part) -> dict[str, Any]:
    """Return an assessment, or a part of one, as plain data; what is empty is left out."""
    plain = part.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {"schema": SCHEMA, **plain} if isinstance(part, Assessment) else plain
