"""Profiles from files: untrusted, so pydantic stands at the door."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from equalkit.errors import BadFileError, BadProfileError
from equalkit.model.profile import Profile

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 1_000_000


class ProfileDocument(BaseModel):
    """A profile as it is exchanged; its JSON Schema is published.

    Example:
        >>> ProfileDocument.model_validate({"country": "xa", "roles": ["employer"]}).roles
        ['employer']
    """

    model_config = ConfigDict(extra="forbid", title="equalkit profile")

    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2, lower case")
    roles: list[str] = Field(default_factory=list, description="role ids")
    sector: str | list[str] | None = Field(default=None, description="sector id, or several")
    employees: int | None = Field(
        default=None, ge=0, strict=True, description="persons, not full-time equivalents"
    )
    facts: dict[str, Any] = Field(default_factory=dict, description="values by fact id")


def _parse(text: str, suffix: str) -> Any:
    """Return the data in a text; the file's ending tells the format."""
    if suffix in (".yaml", ".yml"):
        return yaml.safe_load(text)
    if suffix == ".toml":
        return tomllib.loads(text)
    return json.loads(text)


def read_profile_document(path: Path) -> ProfileDocument:
    """Return the profile in a JSON, YAML or TOML file.

    Args:
        path: The file; its ending tells the format, JSON when it has none.

    Raises:
        BadFileError: The file cannot be read, or is too large.
        BadProfileError: The file is not a profile.
    """
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise BadFileError(path, problem.strerror or str(problem)) from problem
    if len(content) > MAX_BYTES:
        raise BadFileError(path, f"larger than {MAX_BYTES // 1_000_000} MB")
    quoted = f"'{path}'"
    try:
        data = _parse(content.decode(), path.suffix.lower())
        return ProfileDocument.model_validate(data)
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise BadProfileError(quoted, f"{where}: {first['msg']}") from problem
    except (ValueError, yaml.YAMLError, RecursionError) as problem:
        said = " ".join(str(problem).split()) or type(problem).__name__
        raise BadProfileError(quoted, said) from problem


def as_profile(document: ProfileDocument, country: str) -> Profile:
    """Return the profile that a document describes.

    Args:
        document: What was read.
        country: The country to use where the document names none.

    Raises:
        BadProfileError: A fact's value is neither a plain value nor a list of texts.
    """
    for fact, value in document.facts.items():
        parts = value if isinstance(value, list) else [value]
        if any(part is None or isinstance(part, (dict, list)) for part in parts):
            problem = f"facts.{fact}: must be a plain value or a list of texts"
            raise BadProfileError("", problem)
    return Profile(
        document.country or country,
        document.roles,
        document.sector,
        document.employees,
        document.facts,
    )
