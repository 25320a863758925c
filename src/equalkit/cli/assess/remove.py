"""``equalkit assess remove``: take a measure or a piece of evidence away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli.assess.files import DUTY, FILE, change_answer, tell
from equalkit.cli.options import examples

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "remove",
    short_help="Take away a measure or evidence.",
    epilog=examples("assess remove ours.json no-employer-report m-1a2b3c4d"),
)
@FILE
@DUTY
@click.argument("item", metavar="ID")
def command(*, file_: Path, duty: str, item: str) -> None:
    """Take a measure or a piece of evidence away from a DUTY, by its ID."""
    from equalkit.assessment import without_item  # noqa: PLC0415 (help needs none of it)

    saved = change_answer(file_, duty, lambda old: without_item(old, duty, item), f"remove {item}")
    tell(f"{file_}: {item} of {duty} is taken away (revision {saved.revision})")
