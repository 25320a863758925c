"""A checklist on a terminal, with rich: colour helps, and is never needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from equalkit.render import answers, outline
from equalkit.render.printable import one_line
from equalkit.render.text import MARKS
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection
    from equalkit.render.outline import Row

COLOURS = {
    "[ ]": "green",
    "[?]": "yellow",
    "[x]": "green",
    "[~]": "yellow",
    "[!]": "red",
    "[-]": "dim",
}
"""Colour of the box."""

WIDEST = 110
"""Longer lines are hard to read, however wide the terminal is."""


def show(checklist: Checklist, console: Console | None = None, *, full: bool | None = None) -> None:
    """Print the checklist.

    Args:
        checklist: What to print.
        console: Where; None for stdout.
        full: Whether to tell everything about each duty; None for only where the list
            is about an organisation.
    """
    out = console or Console(highlight=False)
    out.width = min(out.width, WIDEST)
    whole = not outline.brief(checklist) if full is None else full
    out.print(Group(*_parts(checklist, whole=whole)))


def _parts(checklist: Checklist, *, whole: bool) -> Iterator[RenderableType]:
    """Yield heading, sections and hints."""
    yield Text(outline.title(checklist), style="bold")
    yield Text(outline.whom_line(checklist))
    yield Text(outline.facts_line(checklist), style="dim")
    yield Text(outline.count_line(checklist, MARKS))
    yield from _lines([outline.section_line(checklist)], style="dim")
    yield from _lines(answers.head_lines(checklist), style="bold")
    yield from _lines([checklist.disclaimer, outline.review_line(checklist)], style="italic")
    for section in checklist.sections:
        yield Text()
        yield Rule(Text(outline.section_heading(section), style="bold"), align="left")
        yield from _section(section, checklist, whole=whole)
    if elsewhere := answers.elsewhere_line(checklist):
        yield from (Text(), Text(elsewhere))
    if checklist.horizon:
        yield Text()
        yield Rule(Text(words(checklist.lang)("On the horizon"), style="bold"), align="left")
    yield from _lines((f"{n} — {t}" for n, t in outline.horizon_lines(checklist)), style="")
    yield Text()
    yield from _lines(outline.hint(checklist), style="dim")


def _lines(texts: Iterable[str], style: str) -> Iterator[Text]:
    """Yield the texts that are not empty."""
    return (Text(text, style=style) for text in texts if text)


def _section(
    section: ChecklistSection, checklist: Checklist, *, whole: bool
) -> Iterator[RenderableType]:
    """Yield one section, act by act."""
    for act, items in outline.by_act(section):
        if act:
            yield Text()
            yield Text(act, style="underline")
        common = () if whole else outline.common_exceptions(items)
        if common:
            heading = words(checklist.lang)("Exceptions from all of these")
            yield Text(f"{heading}: {outline.exceptions_line(common)}", style="dim")
        for item in items:
            yield Text()
            yield _head(item, checklist)
            given = answers.answer_rows(item, checklist)
            if whole:
                rows = outline.rows(item, checklist, section.label)
                yield Padding(_grid((*rows, *given)), (0, 0, 0, 4))
            else:
                brief = outline.brief_rows(item, checklist, section.label, common)
                yield from _paragraphs((*brief, *given))


def _head(item: ChecklistItem, checklist: Checklist) -> Table:
    """Return box, name and citation, with the text beside the box."""
    box = answers.box(item, checklist)
    told = Text()
    told.append(one_line(item.label), style="bold")
    told.append(" — ")
    told.append(outline.citations(item), style="cyan")
    grid = Table.grid(padding=(0, 1))
    grid.add_row(Text(box, style=COLOURS[box]), told)
    return grid


def _paragraphs(rows: Iterable[Row]) -> Iterator[Padding]:
    """Yield the few lines of one duty in a brief list."""
    for row in rows:
        told = Text()
        if row.heading:
            told.append(f"{row.heading}: ", style="dim")
        told.append("; ".join(row.texts), style="dim" if row.quiet else "")
        yield Padding(told, (0, 0, 0, 4))


def _grid(rows: Iterable[Row]) -> Table:
    """Return rows with their headings in a column; several texts as a list."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for row in rows:
        told = Text(row.texts[0]) if len(row.texts) == 1 else _bullets(row.texts)
        grid.add_row(Text(row.heading), told)
    return grid


def _bullets(texts: Iterable[str]) -> Table:
    """Return several texts as a list."""
    grid = Table.grid(padding=(0, 1))
    for text in texts:
        grid.add_row(Text("-"), Text(text))
    return grid
