"""A draft as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.draft import Bullets, Heading, Missing, Paragraph, marked, missing_line
from equalkit.render.markdown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.draft import Block, Draft, DraftTable, Span


def render(draft: Draft) -> str:
    """Return the draft as Markdown, with a newline at the end."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    """Yield the lines."""
    yield f"# {escaped(draft.title)}"
    yield ""
    for name, value in draft.facts:
        yield f"- {escaped(name)}: {_span(value, draft.lang)}"
    if draft.to_complete:
        yield ""
        yield f"**{escaped(missing_line(draft))}**"
    for notice in draft.notices:
        yield ""
        yield f"> {escaped(notice)}"
    for block in draft.blocks:
        yield ""
        yield from _block(block, draft.lang)


def _block(block: Block, lang: str) -> Iterator[str]:
    """Yield the lines of one block."""
    if isinstance(block, Heading):
        yield f"{'#' * (block.level + 1)} {escaped(block.text)}"
    elif isinstance(block, Paragraph):
        text = _span(block.text, lang)
        yield {"guidance": f"*{text}*", "quote": f"> {text}"}.get(block.kind, text)
    elif isinstance(block, Bullets):
        yield from (f"- {_span(item, lang)}" for item in block.items)
    else:
        yield from _table(block, lang)


def _table(table: DraftTable, lang: str) -> Iterator[str]:
    """Yield the lines of a table, its caption first."""
    yield f"**{escaped(table.caption)}**"
    yield ""
    yield f"| {' | '.join(map(escaped, table.header))} |"
    yield f"|{' --- |' * len(table.header)}"
    for row in table.rows:
        yield f"| {' | '.join(_span(cell, lang) for cell in row)} |"


def _span(span: Span, lang: str) -> str:
    """Return a text; what is missing in bold."""
    text = escaped(marked(span, lang))
    return f"**{text}**" if isinstance(span, Missing) else text
