"""A checklist as plain text, for a terminal, a pipe or an e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from equalkit.render import answers, outline
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from equalkit.model.checklist import Checklist, ChecklistSection
    from equalkit.render.outline import Row

WIDTH = 100
INDENT = "    "
MARKS = (f"{answers.OPEN_BOXES[0]} ", f"{answers.OPEN_BOXES[1]} ")
RULE = "_" * 60
"""A line to write on."""


class Way(NamedTuple):
    """How a list is written.

    Args:
        width: Columns.
        whole: Whether everything is told about each duty.
        blank: Whether there are lines to write on.
    """

    width: int
    whole: bool
    blank: bool


def render(
    checklist: Checklist, *, full: bool | None = None, blank: bool = False, width: int = WIDTH
) -> str:
    """Return the checklist as text, with a newline at the end.

    Args:
        checklist: What to write.
        full: Whether to tell everything about each duty; None for only where the list
            is about an organisation.
        blank: Whether to leave lines to write on, in place of the answers.
        width: Columns.
    """
    whole = not outline.brief(checklist) if full is None else full
    if blank:
        checklist = checklist._replace(assessment=None)
    return "\n".join(_lines(checklist, Way(width, whole=whole, blank=blank))) + "\n"


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


def _lines(checklist: Checklist, way: Way) -> Iterator[str]:
    """Yield the lines."""
    head = outline.title(checklist)
    yield head.upper()
    yield "=" * len(head)
    for line in (
        outline.whom_line(checklist),
        outline.facts_line(checklist),
        outline.count_line(checklist, MARKS),
        outline.section_line(checklist),
        *answers.head_lines(checklist),
        checklist.disclaimer,
        outline.review_line(checklist),
    ):
        if line:
            yield from wrapped(line, way.width)
    if way.blank:
        yield from ("", *_fields(answers.meeting_fields(checklist.lang), ""))
    for section in checklist.sections:
        yield from _section(section, checklist, way)
    if elsewhere := answers.elsewhere_line(checklist):
        yield from ("", "", *wrapped(elsewhere, way.width))
    yield from _horizon(checklist, way.width)
    yield from ("", "", *hint) if (hint := outline.hint(checklist)) else ()


def _horizon(checklist: Checklist, width: int) -> Iterator[str]:
    """Yield what is not law yet."""
    if checklist.horizon:
        heading = words(checklist.lang)("On the horizon").upper()
        yield from ("", "", heading, "-" * len(heading), "")
    for name, told in outline.horizon_lines(checklist):
        yield from wrapped(f"{one_line(name)} — {one_line(told)}", width, "· ", "  ")


def _section(section: ChecklistSection, checklist: Checklist, way: Way) -> Iterator[str]:
    """Yield the lines of one section, act by act."""
    heading = outline.section_heading(section).upper()
    yield from ("", "", heading, "-" * len(heading))
    for act, items in outline.by_act(section):
        common = () if way.whole else outline.common_exceptions(items)
        yield from _act(act, common, checklist.lang, way.width)
        for item in items:
            box = answers.box(item, checklist)
            told = f"{one_line(item.label)} — {outline.citations(item)}"
            yield from ("", *wrapped(told, way.width, f"{box} ", INDENT))
            given = answers.answer_rows(item, checklist)
            if way.whole:
                rows = outline.rows(item, checklist, section.label)
                yield from _grid([*rows, *given], way.width)
            else:
                brief = outline.brief_rows(item, checklist, section.label, common)
                yield from _paragraphs((*brief, *given), way.width)
            if way.blank:
                yield from _states(checklist.lang)
                yield from _fields(answers.duty_fields(checklist.lang), INDENT)


def _states(lang: str) -> Iterator[str]:
    """Yield a box for each state, to be ticked by hand."""
    yield INDENT + "   ".join(f"[ ] {word}" for word in answers.choices(lang))


def _fields(fields: Iterable[answers.Field], indent: str) -> Iterator[str]:
    """Yield lines to write on, each with what belongs there."""
    for heading, lines in fields:
        start = f"{indent}{heading}: "
        yield start + RULE[len(start) - len(indent) :]
        yield from [indent + RULE] * (lines - 1)


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
        yield from wrapped(start + "; ".join(texts), width, INDENT, INDENT + "  ")


def _grid(rows: list[Row], width: int) -> Iterator[str]:
    """Yield rows with their headings in a column; several texts as a list."""
    column = max((len(row.heading) for row in rows), default=0) + 2
    for heading, texts, _ in rows:
        bullet = "- " if len(texts) > 1 else ""
        start = f"{INDENT}{heading + ':':<{column}}"
        for text in texts:
            yield from wrapped(text, width, start + bullet, " " * (len(start) + len(bullet)))
            start = " " * len(start)
