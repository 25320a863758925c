"""Profiles from files: untrusted, so pydantic stands at the door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from equalkit.errors import BadProfileError, UnknownNameError
from equalkit.model.profile import Profile
from equalkit.model.untrusted_file import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import ValidationError


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


def read_profile_document(path: Path) -> ProfileDocument:
    """Return the profile in a JSON, YAML or TOML file.

    Args:
        path: The file; its ending tells the format, JSON when it has none.

    Raises:
        BadFileError: The file cannot be read, or is too large.
        BadProfileError: The file is not a profile.
    """
    return read_document(path, ProfileDocument.model_validate, BadProfileError, _wrong)


def _wrong(problem: ValidationError) -> str:
    """Return the first thing that is wrong with a profile, in plain words."""
    first = problem.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        return str(UnknownNameError("key", where, ProfileDocument.model_fields))
    if isinstance(first["input"], bool) and first["type"] == "string_type":
        return f"{where}: must be a text; put it in quotes, YAML reads a bare no as false"
    if not where:
        return f"it must be keys with values: {', '.join(ProfileDocument.model_fields)}"
    return f"{where}: {_PLAIN.get(first['type'], first['msg'])}"


_PLAIN = {
    "dict_type": "must be keys with values",
    "greater_than_equal": "must be 0 or more",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "list_type": "must be a list",
    "string_type": "must be a text",
}
"""What is wrong, by pydantic's name for it."""


def as_profile(document: ProfileDocument, country: str) -> Profile:
    """Return the profile that a document describes.

    Args:
        document: What was read.
        country: The country to use where the document names none.

    Raises:
        BadProfileError: A fact's value is neither a plain value nor a list of them.
    """
    for fact, value in document.facts.items():
        parts = value if isinstance(value, list) else [value]
        if any(part is None or isinstance(part, (dict, list)) for part in parts):
            where = f"(facts.{fact})"
            raise BadProfileError(where, "must be a plain value or a list of them")
    return Profile(
        document.country or country,
        document.roles,
        document.sector,
        document.employees,
        document.facts,
    )
