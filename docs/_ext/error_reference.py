"""The tables of errors and exit codes, written from the code."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING

from generated_pages import code, escaped, keep, page, table

from equalkit import errors
from equalkit.cli import exit_codes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

MEANINGS = {
    "FINE": "All went well.",
    "FINDINGS": "The command ran, and found something that must be looked at.",
    "USAGE": "The question is wrong: an option, a name, a date, a file, a query.",
    "PLUGIN": "A plugin is missing or broken.",
    "LAW_DATA": "The Turtle that holds the law is broken.",
    "OTHER": "Any other error of ours.",
}
"""What each exit code tells; the page cannot be written while one is missing."""


def all_errors() -> list[type[errors.EqualkitError]]:
    """Return every class of the family, parents first, then by name."""
    found = [
        one
        for _, one in inspect.getmembers(errors, inspect.isclass)
        if issubclass(one, errors.EqualkitError)
    ]
    return sorted(found, key=lambda one: (len(one.mro()), one.__name__))


def code_of(kind: type[errors.EqualkitError]) -> int:
    """Return the exit code of an error of this class."""
    return exit_codes.exit_code(kind.__new__(kind))


def exit_code_table() -> str:
    """Return the table of exit codes.

    Raises:
        KeyError: A code has no meaning here.
    """
    constants = {n: v for n, v in vars(exit_codes).items() if n.isupper() and isinstance(v, int)}
    rows = [
        (str(v), code(n), MEANINGS[n]) for n, v in sorted(constants.items(), key=lambda c: c[1])
    ]
    return table(("Code", "Name", "Meaning"), rows)


def error_table() -> str:
    """Return the table of error classes."""
    rows = []
    for kind in all_errors():
        parents = ", ".join(code(p.__name__) for p in kind.__bases__)
        said = inspect.getdoc(kind) or ""
        summary = escaped(said.splitlines()[0])
        rows.append((code(kind.__name__), parents, code_of(kind), summary))
    return table(("Error", "Kind of", "Exit code", "When"), rows)


def page_text() -> str:
    """Return the page."""
    return page(
        "Errors and exit codes",
        "Written from `equalkit.errors` and `equalkit.cli.exit_codes`.",
        "## Exit codes",
        exit_code_table(),
        "Each error is one line on stderr. The line names the value, what is allowed, and the "
        "nearest match. There is no traceback, and no file is half written.",
        "## Error classes",
        "In Python you catch the class. `EqualkitError` is the root of all. What went wrong is "
        "in the text and, part by part, in the attributes: see [the API](../api/errors.md).",
        error_table(),
    )


def write_page(app: Sphinx) -> None:
    """Write the page below ``reference/generated``."""
    keep(Path(app.srcdir) / "reference" / "generated" / "errors.md", page_text())


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the page before Sphinx looks for its sources."""
    app.connect("builder-inited", write_page)
    return {"parallel_read_safe": True}
