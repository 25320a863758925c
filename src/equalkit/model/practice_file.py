"""Answers to a test of a practice from files: untrusted, so pydantic stands at the door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from equalkit.errors import BadAnswersError
from equalkit.model.assessment import Name, Text  # noqa: TC001 (pydantic needs them when it runs)
from equalkit.model.practice import Reply
from equalkit.model.untrusted_file import read_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic import ValidationError

    from equalkit.model.assessment import PracticeRecord

OF_A_RECORD: Final = ("id", "test", "made_on", "on", "release")
"""What a record holds besides; it may be handed in again, and is worked out anew."""


def _word(value: object) -> object:
    """Return an answer as a word: YAML reads a bare yes or no as true or false."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def _whole(value: object) -> object:
    """Return an answer with its reason, where only the answer was written."""
    return value if isinstance(value, dict) else {"answer": value}


def _by_question(value: object) -> object:
    """Return answers by question, where they were written as the list of a record.

    A list in which a question is missing, or comes twice, stays one, and is refused.
    """
    if not isinstance(value, list):
        return value
    parts = [dict(part) if isinstance(part, dict) else {} for part in value]
    found = {str(part.pop("question", "")): part for part in parts}
    return value if len(found) < len(parts) or "" in found else found


class PracticeAnswer(BaseModel):
    """An answer with its reason."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    answer: Annotated[Name, BeforeValidator(_word)]
    reason: Text = ""


class PracticeDocument(BaseModel):
    """What is planned, and what is answered about it.

    Example:
        >>> said = PracticeDocument.model_validate({"title": "Shifts", "answers": {"q": True}})
        >>> said.replies
        {'q': Reply(answer='yes', reason='')}
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, title="equalkit answers about a practice"
    )

    title: Text = ""
    description: Text = ""
    decided_by: Text = ""
    grounds: tuple[Name, ...] = ()
    answers: Annotated[
        dict[Name, Annotated[PracticeAnswer, BeforeValidator(_whole)]],
        BeforeValidator(_by_question),
    ] = Field(default_factory=dict, description="by question id")

    @property
    def replies(self) -> Mapping[str, Reply]:
        """The answers by question, as the engine takes them."""
        return {name: Reply(one.answer, one.reason) for name, one in self.answers.items()}

    def with_replies(self, replies: Mapping[str, Reply]) -> PracticeDocument:
        """Return a copy with other answers; a record checks their length."""
        answers = {
            name: PracticeAnswer.model_construct(answer=reply.answer, reason=reply.reason)
            for name, reply in replies.items()
        }
        return self.model_copy(update={"answers": answers})


def continued(said: PracticeDocument, kept: PracticeRecord | None) -> PracticeDocument:
    """Return what is said, with what an earlier record says where nothing else is said.

    Example:
        >>> continued(PracticeDocument(title="Shifts"), None).title
        'Shifts'
    """
    if kept is None:
        return said
    before = {one.question: Reply(one.answer, one.reason) for one in kept.answers}
    texts = {
        "description": said.description or kept.description,
        "decided_by": said.decided_by or kept.decided_by,
        "grounds": said.grounds or kept.grounds,
    }
    return said.model_copy(update=texts).with_replies({**before, **said.replies})


def read_practice_document(path: Path) -> PracticeDocument:
    """Return the answers in a JSON, YAML or TOML file.

    Args:
        path: The file; its ending tells the format, JSON when it has none.

    Raises:
        BadFileError: The file cannot be read, or is too large.
        BadAnswersError: It does not hold answers.
    """
    return read_document(path, _understood, BadAnswersError, _wrong)


def _understood(data: Any) -> PracticeDocument:
    """Return the answers in some data; a record may be handed in again."""
    if isinstance(data, dict):
        data = {key: value for key, value in data.items() if key not in OF_A_RECORD}
    return PracticeDocument.model_validate(data)


def _wrong(problem: ValidationError) -> str:
    """Return the first thing that is wrong with answers, in plain words."""
    first = problem.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"])) or "the file"
    if first["type"] == "extra_forbidden":
        return f"{where}: unknown; known are {', '.join(PracticeDocument.model_fields)}"
    return f"{where}: {first['msg']}"
