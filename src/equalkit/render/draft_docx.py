"""A draft as a Word document: real headings, table headers, gaps that are seen and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.model.draft import Bullets, Heading, Missing, Paragraph, marked, missing_line
from equalkit.render import word
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from docx.document import Document

    from equalkit.model.draft import Block, Draft, DraftTable, Span

TEXT_WIDTH = 16.4
"""Centimetres between the margins."""

FIRST_COLUMN = 1.5
"""Width of a table's first column, in columns."""

WIDE = 4
"""A table with this many columns has small letters."""

STYLES = {"text": "Normal", "guidance": "Guidance", "quote": "Quote"}


def render(draft: Draft) -> bytes:
    """Return the draft as a Word document; the same bytes for the same draft.

    Raises:
        MissingExtraError: python-docx is not installed.
    """
    document = word.new_document(draft.title, draft.lang, draft.country, draft.on)
    document.add_heading(one_line(draft.title), 0)
    for name, value in draft.facts:
        line = document.add_paragraph()
        line.paragraph_format.space_after = 0
        line.add_run(f"{one_line(name)}: ").bold = True
        _say(line, value, draft.lang)
    document.add_paragraph()
    if draft.to_complete:
        document.add_paragraph().add_run(missing_line(draft)).bold = True
    for notice in draft.notices:
        document.add_paragraph(one_line(notice), "Guidance")
    for block in draft.blocks:
        _add(document, block, draft.lang)
    return word.to_bytes(document)


def _add(document: Document, block: Block, lang: str) -> None:
    """Add one block."""
    if isinstance(block, Heading):
        document.add_heading(one_line(block.text), block.level)
    elif isinstance(block, Paragraph):
        _say(document.add_paragraph(style=STYLES[block.kind]), block.text, lang)
    elif isinstance(block, Bullets):
        for item in block.items:
            _say(document.add_paragraph(style="List Bullet"), item, lang)
    else:
        _add_table(document, block, lang)


def _add_table(document: Document, block: DraftTable, lang: str) -> None:
    """Add a table under its caption."""
    caption = document.add_paragraph(one_line(block.caption), "Caption")
    caption.paragraph_format.keep_with_next = True
    table: Any = word.add_table(document, block.header)
    for row in block.rows:
        for number, (cell, span) in enumerate(zip(table.add_row().cells, row, strict=True)):
            _say(cell.paragraphs[0], span, lang)
            if number == 0 and span:
                word.shade(cell)
    word.keep_rows_whole(table)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    _fit(table, len(block.header))
    document.add_paragraph()


def _fit(table: Any, columns: int) -> None:
    """Give the first column, which names the rows, more room; small letters to wide tables."""
    from docx.shared import Cm, Pt  # noqa: PLC0415 (an optional extra)

    table.autofit = False
    share = TEXT_WIDTH / (columns - 1 + FIRST_COLUMN)
    widths = [Cm(share * (1 if number else FIRST_COLUMN)) for number in range(columns)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(11 if columns < WIDE else 9.5)


def _say(paragraph: Any, span: Span, lang: str) -> None:
    """Write a text into a paragraph; what is missing is bold, too, and highlighted."""
    run = paragraph.add_run(one_line(marked(span, lang)))
    if isinstance(span, Missing):
        from docx.enum.text import WD_COLOR_INDEX  # noqa: PLC0415 (an optional extra)

        run.bold = span.required
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
