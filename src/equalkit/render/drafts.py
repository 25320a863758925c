"""Drafts, written in formats. A renderer knows texts; it knows no law."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from equalkit.errors import UnknownNameError

if TYPE_CHECKING:
    from equalkit.model.draft import Draft

FORMATS = {
    "docx": "equalkit.render.draft_docx",
    "html": "equalkit.render.draft_html",
    "markdown": "equalkit.render.draft_markdown",
    "text": "equalkit.render.draft_text",
}
"""Module by format; each has a function ``render``."""


def render_draft(draft: Draft, format_: str) -> str | bytes:
    """Return a draft in a format.

    Args:
        draft: What to write.
        format_: ``docx``, ``html``, ``markdown`` or ``text``.

    Returns:
        The same text, or bytes, for the same draft, every time.

    Raises:
        UnknownNameError: There is no such format.
        MissingExtraError: The format needs a package that is not installed.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.draft import Draft
        >>> draft = Draft("Report", "en", "xa", date(2026, 1, 1), (), (), ())
        >>> render_draft(draft, "markdown").splitlines()[0]
        '# Report'
    """
    if format_ not in FORMATS:
        raise UnknownNameError("format", format_, FORMATS)
    found: str | bytes = import_module(FORMATS[format_]).render(draft)
    return found
