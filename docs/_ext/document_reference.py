"""The pages of the documents that are exchanged, written from their pydantic models."""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generated_pages import code, escaped, keep, page, table
from pydantic import BaseModel

from equalkit.model.profile_file import ProfileDocument

if TYPE_CHECKING:
    from sphinx.application import Sphinx

DOCUMENTS = "equalkit.model.documents"


def document_models() -> list[type[BaseModel]]:
    """Return the models of all documents, sorted by name."""
    found = {ProfileDocument}
    if find_spec(DOCUMENTS):
        members = inspect.getmembers(import_module(DOCUMENTS), inspect.isclass)
        found |= {
            model
            for name, model in members
            if issubclass(model, BaseModel) and model.__module__ == DOCUMENTS and name[0] != "_"
        }
    return sorted(found, key=lambda model: model.__name__)


def _kind(schema: dict[str, Any]) -> str:
    """Return the type of a key in words.

    Example:
        >>> _kind({"anyOf": [{"type": "string"}, {"type": "null"}]})
        'string or null'
    """
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " or ".join(map(json.dumps, schema["enum"]))
    if "anyOf" in schema:
        return " or ".join(map(_kind, schema["anyOf"]))
    kind = str(schema.get("type", "anything"))
    if kind == "array" and schema.get("items"):
        return f"list of {_kind(schema['items'])}"
    return f"{kind} ({schema['format']})" if "format" in schema else kind


def _keys(schema: dict[str, Any]) -> str:
    """Return the keys of one object as a table."""
    required = schema.get("required", [])
    rows = [
        (
            code(key),
            code(_kind(one)),
            "yes" if key in required else "",
            escaped(one.get("description", "")),
        )
        for key, one in schema.get("properties", {}).items()
    ]
    return table(("Key", "Type", "Always", "Meaning"), rows) if rows else ""


def model_entry(model: type[BaseModel]) -> str:
    """Return the entry of one document: what it is, its keys."""
    schema = model.model_json_schema()
    said = (inspect.getdoc(model) or "").split("\n\n")[0]
    return "\n\n".join([f"## {model.__name__}", escaped(said), _keys(schema)])


def write_page(app: Sphinx) -> None:
    """Write the page below ``reference/generated``."""
    text = page(
        "Documents",
        "Written from the pydantic models. Keys may be added in a later release. "
        "They are never renamed and never removed.",
        *map(model_entry, document_models()),
    )
    keep(Path(app.srcdir) / "reference" / "generated" / "documents.md", text)


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the page before Sphinx looks for its sources."""
    app.connect("builder-inited", write_page)
    return {"parallel_read_safe": True}
