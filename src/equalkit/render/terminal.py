"""A checklist on a terminal, with rich: colour helps, and is never needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from equalkit.render import outline
from equalkit.render.text import BOX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from equalkit.model.checklist import Checklist, ChecklistItem

COLOURS = {"applies": "green", "may-apply": "yellow"}
WIDEST = 110


def show(checklist: Checklist, console: Console | None = None) -> None:
    """Print the checklist.

    Args:
        checklist: What to print.
        console: Where; None for stdout.
    """
    out = console or Console()
    if out.width > WIDEST:
        out.width = WIDEST
    out.print(Group(*_parts(checklist)))


def _parts(checklist: Checklist) -> Iterator[RenderableType]:
    """Yield heading, sections and items."""
    yield Text(outline.title(checklist), style="bold")
    yield Text(outline.whom_line(checklist))
    yield Text(outline.facts_line(checklist), style="dim")
    yield Text(outline.count_line(checklist))
    yield Text(checklist.disclaimer, style="italic")
    review = outline.review_line(checklist)
    if review:
        yield Text(review, style="italic")
    for section in checklist.sections:
        yield Text()
        yield Rule(Text(f"{section.label} ({len(section.items)})", style="bold"), align="left")
        for item in section.items:
            yield Text()
            yield from _item(item, checklist.lang)


def _item(item: ChecklistItem, lang: str) -> Iterator[RenderableType]:
    """Yield one duty."""
    head = Text()
    head.append(f"{BOX[item.status]} ", style=COLOURS[item.status])
    head.append(item.label, style="bold")
    head.append(f"  {'; '.join(item.citations)}", style="cyan")
    yield head
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for heading, text in outline.details(item, lang):
        grid.add_row(Text(heading), Text(text))
    yield Padding(grid, (0, 0, 0, 4))
