"""Checklists, written in formats. A renderer knows texts; it knows no law."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from equalkit.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from equalkit.model.checklist import Checklist
    from equalkit.model.page import Page

FORMATS = {
    "csv": "equalkit.render.csv",
    "docx": "equalkit.render.docx",
    "html": "equalkit.render.html",
    "ics": "equalkit.render.ics",
    "json": "equalkit.render.json",
    "markdown": "equalkit.render.markdown",
    "text": "equalkit.render.text",
    "xlsx": "equalkit.render.xlsx",
}
"""Module by format; each has a function ``render``."""

BRIEF_OR_FULL = frozenset(("docx", "markdown", "text"))
"""Formats that can be told to be brief."""

WITH_BLANKS = frozenset(("csv", "docx", "markdown", "text", "xlsx"))
"""Formats that can be told to leave room to write by hand."""


def render(
    checklist: Checklist | Page,
    format_: str,
    *,
    extra: Mapping[str, Callable[[Any], str | bytes]] | None = None,
    full: bool | None = None,
    blank: bool = False,
) -> str | bytes:
    """Return a checklist in a format.

    Args:
        checklist: What to write. A page is for ``html``, which is interactive with it; the
            other formats write the page's first checklist.
        format_: ``text``, ``markdown``, ``json``, or one of *extra*.
        extra: Renderers that plugins brought, by format.
        full: Whether text and Markdown tell everything about each duty; None for only
            where the list is about an organisation. JSON always does.
        blank: Whether to leave room to write by hand, in place of the answers.

    Returns:
        The same text for the same checklist, every time.

    Raises:
        UnknownNameError: There is no such format, or it has no room to write by hand.

    Example:
        >>> from datetime import date
        >>> import equalkit as ek
        >>> from equalkit.testing import example_graph
        >>> checklist = example_graph().checklist(ek.Profile("xa"), on=date(2026, 1, 1))
        >>> ek.render(checklist, "markdown").splitlines()[0]
        '# Equality checklist: Exampleland'
    """
    more = extra or {}
    if blank and format_ not in WITH_BLANKS:
        kind = "format to write on by hand"
        raise UnknownNameError(kind, format_, WITH_BLANKS)
    if format_ in more:
        return more[format_](_list_of(checklist))
    if format_ not in FORMATS:
        raise UnknownNameError("format", format_, {*FORMATS, *more})
    module = import_module(FORMATS[format_])
    options: dict[str, bool | None] = {"full": full} if format_ in BRIEF_OR_FULL else {}
    if blank:
        options["blank"] = True
    written = checklist if format_ == "html" else _list_of(checklist)
    found: str | bytes = module.render(written, **options)
    return found


def _list_of(given: Checklist | Page) -> Checklist:
    """Return a checklist as it is, and the first one of a page."""
    from equalkit.model.checklist import Checklist  # noqa: PLC0415 (help needs none of it)

    return given if isinstance(given, Checklist) else given.checklists[0]


class _CallablePackage(ModuleType):
    """Lets ``equalkit.render`` be the public function although it names this package too."""

    def __call__(self, *given: Any, **named: Any) -> str | bytes:
        """Return what the function ``render`` returns."""
        return render(*given, **named)


sys.modules[__name__].__class__ = _CallablePackage
