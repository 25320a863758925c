"""Assessments from files: untrusted, read with care, and refused in plain words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from equalkit.errors import BadAssessmentError, BadFileError
from equalkit.files import read_at_most, refuse_devices, why_not
from equalkit.model.assessment import REFUSAL, SCHEMA, Assessment
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 20_000_000
"""Far more than a municipality can write about every duty of a country."""

MOST_PROBLEMS = 5
LONGEST_SHOWN = 40
MOST_SAID = 200
FAMILY = SCHEMA.rpartition("-")[0]


def read_bytes(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        BadFileError: It cannot be read, or is too large.
    """
    try:
        refuse_devices(path)
    except (OSError, ValueError) as problem:
        raise BadFileError(path, why_not(problem)) from problem
    return read_at_most(path, MAX_BYTES)


def read_assessment(path: Path) -> Assessment:
    """Return the assessment in a JSON file.

    Args:
        path: As written by ``equalkit assess``, by the interactive page, or by hand.

    Raises:
        BadFileError: The file cannot be read, or is too large.
        BadAssessmentError: The file is not an assessment, or not one of this version.
    """
    return parse_assessment(read_bytes(path), str(path))


def parse_assessment(content: bytes, source: str) -> Assessment:
    """Return the assessment in some JSON.

    Args:
        content: UTF-8.
        source: What to call it in messages.

    Raises:
        BadAssessmentError: It is not an assessment, or not one of this version.

    Example:
        >>> text = b'{"schema": "https://w3id.org/equalkit/schema/assessment-1.json", '
        >>> text += b'"country": "xa", "on": "2026-01-01", "law_as_of": "2026-01-01"}'
        >>> parse_assessment(text, "ours.json").country
        'xa'
    """
    data = _parse(content, source)
    _check_schema(data, source)
    try:
        return Assessment.model_validate(data)
    except ValidationError as problem:
        raise BadAssessmentError(source, said_wrong(problem)) from problem


def _parse(content: bytes, source: str) -> Any:
    """Return the data in some JSON; refuse what is not, and keys that stand twice."""

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        once: dict[str, Any] = {}
        for key, value in found:
            if key in once:
                problem = f"the key '{_short(key)}' stands twice; keep one of them"
                raise BadAssessmentError(source, problem)
            once[key] = value
        return once

    def constant(word: str) -> None:
        raise BadAssessmentError(source, f"{word} is not a value")

    try:
        text = content.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except UnicodeDecodeError as problem:
        raise BadAssessmentError(source, "it is not UTF-8 text") from problem
    except RecursionError as problem:
        raise BadAssessmentError(source, "it is nested too deeply") from problem
    except ValueError as problem:
        raise BadAssessmentError(source, _not_json(problem, content)) from problem


def _not_json(problem: ValueError, content: bytes) -> str:
    """Return why a text is no JSON, in plain words."""
    if not content.strip():
        return "it is empty"
    if not isinstance(problem, json.JSONDecodeError):
        return "it holds a number that is too long"
    cut = problem.pos >= len(problem.doc.rstrip()) or "Unterminated" in problem.msg
    if cut:
        return f"it ends too early, in line {problem.lineno}; part of it may be missing"
    return f"line {problem.lineno}, column {problem.colno}: {problem.msg}"


def _check_schema(data: Any, source: str) -> None:
    """Refuse what is not an assessment, or one that another version has written."""
    if not isinstance(data, dict):
        raise BadAssessmentError(source, "it must be keys with values")
    schema = data.get("schema")
    if schema == SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith(f"{FAMILY}-"):
        other = _short(schema.removeprefix(f"{FAMILY}-").removesuffix(".json"))
        problem = f"it has version {other} of the format; this equalkit reads version 1"
        raise BadAssessmentError(source, f"{problem}. Use the equalkit that wrote it, or a newer")
    raise BadAssessmentError(source, f"it is not an assessment: its schema is not {SCHEMA}")


def said_wrong(problem: ValidationError) -> str:
    """Return what is wrong with an assessment, in plain words: the first few things."""
    errors = problem.errors(include_url=False)
    said = [f"{_where(error['loc'])}{_what(error)}" for error in errors[:MOST_PROBLEMS]]
    if len(errors) > MOST_PROBLEMS:
        said.append(f"and {len(errors) - MOST_PROBLEMS} more")
    return "; ".join(said)


def _where(loc: tuple[int | str, ...]) -> str:
    """Return where in the file something is wrong, and a colon; empty for the whole of it."""
    return ".".join(_short(str(part)) for part in loc) + (": " if loc else "")


def _short(text: str) -> str:
    """Return a text that somebody else wrote as a message can show it."""
    shown = one_line(text[: LONGEST_SHOWN + 1])
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"


def _what(error: Any) -> str:
    """Return what is wrong, in plain words where pydantic's are not."""
    if error["type"] == "extra_forbidden":
        return "there is no such key"
    if error["type"] == "string_unicode":
        return "it holds half a character"
    if error["type"] == REFUSAL:
        return one_line(error["msg"][:MOST_SAID])
    message: str = error["msg"][:1].lower() + error["msg"][1:]
    given = error["input"]
    if error["type"] == "missing" or not isinstance(given, (str, int, float)):
        return message
    return f"'{_short(str(given))}': {message}"
