"""JSON, YAML and TOML from files that anybody may have written, refused in plain words."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any, Final, TypeVar

import yaml
from pydantic import ValidationError

from equalkit.files import read_at_most

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from equalkit.errors import BadAnswersError, BadProfileError

MAX_BYTES: Final = 1_000_000

DocumentT = TypeVar("DocumentT")


def read_document(
    path: Path,
    understood: Callable[[Any], DocumentT],
    refusal: type[BadAnswersError | BadProfileError],
    first_wrong: Callable[[ValidationError], str],
) -> DocumentT:
    """Return what a file holds.

    Args:
        path: The file; its ending tells the format, JSON when it has none.
        understood: Makes the document from the data, with pydantic.
        refusal: What to raise when there is no document in the file.
        first_wrong: Says the first thing that pydantic found wrong, in plain words.

    Raises:
        BadFileError: The file cannot be read, or is too large.
        BadAnswersError: As *refusal*.
        BadProfileError: As *refusal*.
    """
    content, source = read_at_most(path, MAX_BYTES), f"'{path}'"
    try:
        return understood(_parse(content.decode("utf-8-sig"), path.suffix.lower()))
    except ValidationError as problem:
        raise refusal(source, first_wrong(problem)) from problem
    except (ValueError, yaml.YAMLError, RecursionError) as problem:
        raise refusal(source, _not_data(problem)) from problem


def _parse(text: str, suffix: str) -> Any:
    """Return the data in a text; the file's ending tells the format."""
    if suffix in (".yaml", ".yml"):
        return yaml.safe_load(text)
    if suffix == ".toml":
        return tomllib.loads(text)
    return json.loads(text)


def _not_data(problem: Exception) -> str:
    """Return why a text holds no data, in plain words."""
    if isinstance(problem, UnicodeDecodeError):
        return "it is not UTF-8 text"
    if isinstance(problem, RecursionError):
        return "it is nested too deeply"
    return " ".join(str(problem).replace('"<unicode string>"', "the file").split())
