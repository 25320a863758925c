"""How conflicts between two files are settled on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import click

from equalkit.errors import MergeConflictError
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.assessment.merging import Conflict, Side


def chooser(*, ask: bool, prefer: str | None) -> Callable[[Conflict], Side]:
    """Return what settles a conflict: a person, a rule, or nobody yet.

    Raises:
        MergeConflictError: When the function is called and nobody has said how to choose.
    """
    if ask:
        return _ask
    if prefer is not None:
        return lambda _conflict: cast("Side", prefer)
    return _refuse


def _ask(conflict: Conflict) -> Side:
    """Ask a person which of two texts to take; the other is kept too."""
    click.echo(f"\n{conflict.name}", err=True)
    click.echo(f"  ours:   {one_line(conflict.ours)}", err=True)
    click.echo(f"  theirs: {one_line(conflict.theirs)}", err=True)
    choice = click.Choice(["ours", "theirs"])
    return cast("Side", click.prompt("  Take", type=choice, default="ours", err=True))


def _refuse(conflict: Conflict) -> Side:
    """Refuse to choose."""
    raise MergeConflictError([conflict.name])
