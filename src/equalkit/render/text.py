"""A checklist as plain text, for a terminal, a pipe or an e-mail."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from equalkit.render import outline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.checklist import Checklist, ChecklistItem

WIDTH = 100
BOX = {"applies": "[ ]", "may-apply": "[?]"}
"""Box by status: a question mark where something is still to be known."""


def render(checklist: Checklist, width: int = WIDTH) -> str:
    """Return the checklist as text, with a newline at the end.

    Args:
        checklist: What to write.
        width: Columns.
    """
    return "\n".join(_lines(checklist, width)) + "\n"


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Return a text in lines of a width."""
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False,
        break_long_words=False,
    ) or [first.rstrip()]  # fmt: skip


def _lines(checklist: Checklist, width: int) -> Iterator[str]:
    """Yield the lines."""
    head = outline.title(checklist)
    yield head.upper()
    yield "=" * len(head)
    for line in (
        outline.whom_line(checklist),
        outline.facts_line(checklist),
        outline.count_line(checklist),
        checklist.disclaimer,
        outline.review_line(checklist),
    ):
        if line:
            yield from _wrapped(line, width)
    for section in checklist.sections:
        yield ""
        yield ""
        heading = f"{section.label.upper()} ({len(section.items)})"
        yield heading
        yield "-" * len(heading)
        for item in section.items:
            yield ""
            yield from item_lines(item, checklist.lang, width)


def item_lines(item: ChecklistItem, lang: str, width: int) -> Iterator[str]:
    """Yield the lines of one duty."""
    cited = "; ".join(item.citations)
    yield from _wrapped(f"{item.label}  ·  {cited}", width, f"{BOX[item.status]} ", "    ")
    rows = list(outline.details(item, lang))
    column = max((len(heading) for heading, _ in rows), default=0) + 2
    for heading, text in rows:
        first = f"    {heading + ':':<{column}}"
        yield from _wrapped(text, width, first, " " * len(first))
