"""A checklist as Markdown, with boxes to tick."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from equalkit.render import outline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.checklist import Checklist, ChecklistItem

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def escaped(text: str) -> str:
    """Return a text in which nothing is taken for Markdown or HTML.

    Example:
        >>> escaped("a_b <c>")
        'a\\\\_b \\\\<c\\\\>'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def render(checklist: Checklist) -> str:
    """Return the checklist as Markdown, with a newline at the end."""
    return "\n".join(_lines(checklist)) + "\n"


def _lines(checklist: Checklist) -> Iterator[str]:
    """Yield the lines."""
    yield f"# {escaped(outline.title(checklist))}"
    yield ""
    yield f"{escaped(outline.whom_line(checklist))}  "
    yield f"{escaped(outline.facts_line(checklist))}  "
    yield escaped(outline.count_line(checklist))
    yield ""
    yield f"> {escaped(checklist.disclaimer)}"
    review = outline.review_line(checklist)
    if review:
        yield f"> {escaped(review)}"
    for section in checklist.sections:
        yield ""
        yield f"## {escaped(section.label)} ({len(section.items)})"
        for item in section.items:
            yield from _item(item, checklist.lang)


def _item(item: ChecklistItem, lang: str) -> Iterator[str]:
    """Yield the lines of one duty."""
    yield ""
    unsure = "" if item.status == "applies" else " *(?)*"
    yield f"- [ ] **{escaped(item.label)}**{unsure} — {escaped('; '.join(item.citations))}"
    for heading, text in outline.details(item, lang):
        yield f"    - {escaped(heading)}: {escaped(text)}"
