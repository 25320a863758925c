"""A checklist as plain text, for a terminal, a pipe or an e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.render import outline
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from equalkit.model.checklist import Checklist, ChecklistSection
    from equalkit.render.outline import Row

WIDTH = 100
INDENT = "    "
BOXES = ("[ ]", "[?]")
"""Box by whether the duty stands on a condition."""

MARKS = (f"{BOXES[0]} ", f"{BOXES[1]} ")


def render(checklist: Checklist, *, full: bool | None = None, width: int = WIDTH) -> str:
    """Return the checklist as text, with a newline at the end.

    Args:
        checklist: What to write.
        full: Whether to tell everything about each duty; None for only where the list
            is about an organisation.
        width: Columns.
    """
    whole = not outline.brief(checklist) if full is None else full
    return "\n".join(_lines(checklist, width, whole=whole)) + "\n"


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Return a text in lines of a width, broken at spaces only.

    The library's textwrap does the same for every kind of text; a checklist has a
    thousand lines, and this takes a fifth of the time.

    Args:
        text: Words with single spaces between them.
        width: Columns; a longer word has a line of its own.
        first: What the first line begins with.
        rest: What the others begin with.

    Example:
        >>> wrapped("one two three", 9, "- ", "  ")
        ['- one two', '  three']
    """
    lines = []
    line, room = first, width - len(first)
    begun = False
    for word in text.split():
        size = len(word) + begun
        if begun and size > room:
            lines.append(line)
            line, room, begun, size = rest, width - len(rest), False, len(word)
        line += f" {word}" if begun else word
        room -= size
        begun = True
    return [*lines, line.rstrip()]


def _lines(checklist: Checklist, width: int, *, whole: bool) -> Iterator[str]:
    """Yield the lines."""
    head = outline.title(checklist)
    yield head.upper()
    yield "=" * len(head)
    for line in (
        outline.whom_line(checklist),
        outline.facts_line(checklist),
        outline.count_line(checklist, MARKS),
        outline.section_line(checklist),
        checklist.disclaimer,
        outline.review_line(checklist),
    ):
        if line:
            yield from wrapped(line, width)
    for section in checklist.sections:
        yield from _section(section, checklist, width, whole=whole)
    yield from _horizon(checklist, width)
    yield from ("", "", *hint) if (hint := outline.hint(checklist)) else ()


def _horizon(checklist: Checklist, width: int) -> Iterator[str]:
    """Yield what is not law yet."""
    if checklist.horizon:
        heading = words(checklist.lang)("On the horizon").upper()
        yield from ("", "", heading, "-" * len(heading), "")
    for name, told in outline.horizon_lines(checklist):
        yield from wrapped(f"{one_line(name)} — {one_line(told)}", width, "· ", "  ")


def _section(
    section: ChecklistSection, checklist: Checklist, width: int, *, whole: bool
) -> Iterator[str]:
    """Yield the lines of one section, act by act."""
    heading = outline.section_heading(section).upper()
    yield from ("", "", heading, "-" * len(heading))
    for act, items in outline.by_act(section):
        common = () if whole else outline.common_exceptions(items)
        yield from _act(act, common, checklist.lang, width)
        for item in items:
            box = BOXES[outline.conditional(item, checklist)]
            told = f"{one_line(item.label)} — {outline.citations(item)}"
            yield from ("", *wrapped(told, width, f"{box} ", INDENT))
            if whole:
                yield from _grid(list(outline.rows(item, checklist, section.label)), width)
            else:
                rows = outline.brief_rows(item, checklist, section.label, common)
                yield from _paragraphs(rows, width)


def _act(act: str, common: tuple[str, ...], lang: str, width: int) -> Iterator[str]:
    """Yield the name of an act, and the exceptions from all its duties here."""
    if act:
        yield from ("", *wrapped(f"{act}:", width))
    if common:
        heading = words(lang)("Exceptions from all of these")
        yield from wrapped(f"{heading}: {outline.exceptions_line(common)}", width, "", "  ")


def _paragraphs(rows: Iterable[Row], width: int) -> Iterator[str]:
    """Yield the few lines of one duty in a brief list."""
    for heading, texts, _ in rows:
        start = f"{heading}: " if heading else ""
        yield from wrapped(start + texts[0], width, INDENT, INDENT + "  ")


def _grid(rows: list[Row], width: int) -> Iterator[str]:
    """Yield rows with their headings in a column; several texts as a list."""
    column = max((len(row.heading) for row in rows), default=0) + 2
    for heading, texts, _ in rows:
        bullet = "- " if len(texts) > 1 else ""
        start = f"{INDENT}{heading + ':':<{column}}"
        for text in texts:
            yield from wrapped(text, width, start + bullet, " " * (len(start) + len(bullet)))
            start = " " * len(start)
