"""Answers to a test of a practice from files: untrusted, so pydantic stands at the door."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, Final

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from equalkit.errors import BadAnswersError, BadFileError
from equalkit.model.assessment import Name, Text  # noqa: TC001 (pydantic needs them when it runs)
from equalkit.model.practice import Reply

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from equalkit.model.assessment import PracticeRecord

MAX_BYTES: Final = 1_000_000
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
    """Return the answers in a JSON or YAML file.

    Args:
        path: The file; JSON unless it ends in ``.yaml`` or ``.yml``.

    Raises:
        BadFileError: The file cannot be read, or is too large.
        BadAnswersError: It does not hold answers.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as problem:
        raise BadFileError(path, problem.strerror or str(problem)) from problem
    if len(content) > MAX_BYTES:
        raise BadFileError(path, f"it is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        text = content.decode("utf-8-sig")
        yaml_file = path.suffix.lower() in (".yaml", ".yml")
        data = yaml.safe_load(text) if yaml_file else json.loads(text)
        if isinstance(data, dict):
            data = {key: value for key, value in data.items() if key not in OF_A_RECORD}
        return PracticeDocument.model_validate(data)
    except (ValueError, yaml.YAMLError, RecursionError) as problem:
        source = f"'{path}'"
        raise BadAnswersError(source, _problem(problem)) from problem


def _problem(problem: Exception) -> str:
    """Return what is wrong with a file, in plain words."""
    if isinstance(problem, ValidationError):
        first: Any = problem.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        if first["type"] == "extra_forbidden":
            return f"{where}: unknown; known are {', '.join(PracticeDocument.model_fields)}"
        return f"{where}: {first['msg']}"
    if isinstance(problem, UnicodeDecodeError):
        return "it is not UTF-8 text"
    if isinstance(problem, RecursionError):
        return "it is nested too deeply"
    return " ".join(str(problem).split())
