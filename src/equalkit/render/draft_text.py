"""A draft as plain text, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.draft import Bullets, Heading, Paragraph, marked, missing_line
from equalkit.render.printable import one_line
from equalkit.render.text import WIDTH, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.draft import Block, Draft, DraftTable, Span

RULES = {1: "-", 2: ""}
"""What stands below a heading, by its level."""

MARKS = {"text": "", "guidance": "* ", "quote": "> "}
"""What stands before each line of a paragraph, by its kind."""


def render(draft: Draft) -> str:
    """Return the draft as text, with a newline at the end."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    """Yield the lines."""
    title = one_line(draft.title)
    yield from (title.upper(), "=" * len(title))
    for name, value in draft.facts:
        yield from wrapped(f"{one_line(name)}: {_said(value, draft.lang)}", WIDTH, "", "  ")
    for line in (missing_line(draft), *draft.notices):
        if line:
            yield from wrapped(one_line(line), WIDTH)
    for block in draft.blocks:
        yield from _block(block, draft.lang)


def _block(block: Block, lang: str) -> Iterator[str]:
    """Yield the lines of one block."""
    if isinstance(block, Heading):
        text, rule = one_line(block.text), RULES.get(block.level, "")
        yield from ("", text.upper() if rule else text)
        if rule:
            yield rule * len(text)
    elif isinstance(block, Paragraph):
        mark = MARKS[block.kind]
        yield from ("", *wrapped(_said(block.text, lang), WIDTH, mark, mark))
    elif isinstance(block, Bullets):
        for item in block.items:
            yield from wrapped(_said(item, lang), WIDTH, "- ", "  ")
    else:
        yield from _table(block, lang)


def _table(table: DraftTable, lang: str) -> Iterator[str]:
    """Yield a table row by row: its first cell, then the others with their headers."""
    yield from ("", *wrapped(one_line(table.caption), WIDTH))
    for row in table.rows:
        yield from wrapped(_said(row[0], lang), WIDTH, "- ", "  ")
        for name, cell in zip(table.header[1:], row[1:], strict=False):
            told = _said(cell, lang) or "…"
            yield from wrapped(f"{one_line(name)}: {told}", WIDTH, "    ", "      ")


def _said(span: Span, lang: str) -> str:
    """Return a text on one line; what is missing in brackets."""
    return one_line(marked(span, lang))
