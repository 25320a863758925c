"""The pages of the documents that are exchanged, written from their pydantic models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generated_pages import code, escaped, keep, page, table

from equalkit.model.documents import DOCUMENTS, json_schema

if TYPE_CHECKING:
    from sphinx.application import Sphinx

INTRO = """
Written from `equalkit.model.documents`. Every document names its schema in the key `schema`.
Keys may be added in a later release; they are never renamed and never removed. So a reader
should pass over keys that it does not know.
"""


def said(schema: dict[str, Any]) -> str:
    """Return the first sentence of a schema's description, names in code type."""
    text = str(schema.get("description", "")).split("\n\n")[0]
    return escaped(text.replace("``", "\0")).replace("\0", "`")


def _reference(name: str) -> str:
    """Return the name of a part as a link to it."""
    return f"[{name}](#{name.lower()})"


def kind(schema: dict[str, Any]) -> str:
    """Return the type of a key in words.

    Example:
        >>> kind({"anyOf": [{"type": "string"}, {"type": "null"}]})
        'string or null'
    """
    if "$ref" in schema:
        return _reference(str(schema["$ref"]).rsplit("/", 1)[-1])
    if "const" in schema:
        return code(schema["const"])
    if "enum" in schema:
        return " or ".join(map(code, schema["enum"]))
    if "anyOf" in schema:
        return " or ".join(map(kind, schema["anyOf"]))
    named = str(schema.get("type", "anything"))
    if named == "array":
        return f"list of {kind(schema.get('items', {}))}"
    return str(schema.get("format", named))


def keys(schema: dict[str, Any]) -> str:
    """Return the keys of one object as a table."""
    required = schema.get("required", [])
    rows = [
        (code(key), kind(one), "yes" if key in required else "", said(one))
        for key, one in schema.get("properties", {}).items()
    ]
    return table(("Key", "Type", "Always", "Meaning"), rows)


def entry(title: str, schema: dict[str, Any], *more: str) -> str:
    """Return the entry of a document or a part: what it is, and its keys."""
    return "\n\n".join([f"### {title}", said(schema), *more, keys(schema)])


def documents_page(schemas: dict[str, dict[str, Any]]) -> str:
    """Return the page of all documents and of the parts that they are made of."""
    parts = {
        name: one for schema in schemas.values() for name, one in schema.get("$defs", {}).items()
    }
    whole = [
        entry(name, schema, f"Schema: {code(schema['$id'])} ([file](schema/{name}.json))")
        for name, schema in schemas.items()
    ]
    small = [entry(name, schema) for name, schema in sorted(parts.items())]
    return page("Documents", INTRO, "## Whole documents", *whole, "## Parts", *small)


def write_pages(app: Sphinx) -> None:
    """Write the page, and the schemas themselves, below ``reference/generated``."""
    folder = Path(app.srcdir) / "reference" / "generated"
    schemas = {name: json_schema(name) for name in DOCUMENTS}
    for name, schema in schemas.items():
        keep(folder / "schema" / f"{name}.json", json.dumps(schema, indent=2) + "\n")
    keep(folder / "documents.md", documents_page(schemas))


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for its sources."""
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True}
