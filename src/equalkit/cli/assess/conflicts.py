"""How conflicts between two files are settled on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import click

from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.assessment.merging import Conflict, Side


def chooser(*, ask: bool, prefer: str | None) -> Callable[[Conflict], Side] | None:
    """Return what settles a conflict: a person, or a rule; None when nobody has said how."""
    if ask:
        return _ask
    return None if prefer is None else lambda _conflict: cast("Side", prefer)


def _ask(conflict: Conflict) -> Side:
    """Ask a person which of two texts to take; the other is kept too."""
    click.echo(f"\n{conflict.name}", err=True)
    click.echo(f"  ours:   {one_line(conflict.ours)}", err=True)
    click.echo(f"  theirs: {one_line(conflict.theirs)}", err=True)
    choice = click.Choice(["ours", "theirs"])
    return cast("Side", click.prompt("  Take", type=choice, default="ours", err=True))
