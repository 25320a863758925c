"""``equalkit assess add-measure``: what is done, or will be, about a duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.assess.files import DUTY, FILE, change_answer, tell
from equalkit.cli.options import IsoDate, OneOf, examples
from equalkit.measures import LEVELS, STEPS

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "add-measure",
    short_help="Add what is done about a duty.",
    epilog=examples(
        "assess add-measure ours.json no-employer-report 'Write the statement' --planned 2027-02-01",
        "assess add-measure ours.json no-employer-report --id m-1a2b3c4d --done 2027-01-20",
    ),
)
@FILE
@DUTY
@click.argument("title", required=False)
@click.option("--id", "id", metavar="ID", help="Change the measure with this id.")
@click.option("--kind", metavar="TEXT", help="Its field, such as recruitment.")
@click.option(
    "--step", "method_step", type=OneOf("step", STEPS), metavar="STEP",
    help=f"One of: {', '.join(STEPS)}.",
)  # fmt: skip
@click.option(
    "--level", "decision_level", type=OneOf("level", LEVELS), metavar="LEVEL",
    help=f"Who can decide it, one of: {', '.join(LEVELS)}.",
)  # fmt: skip
@click.option("--responsible", metavar="ROLE", help="Who sees to it: a role, not a person's name.")
@click.option("--planned", type=IsoDate(), metavar="DATE", help="To be done by.")
@click.option("--done", type=IsoDate(), metavar="DATE", help="When it was done.")
@click.option("--effect", metavar="TEXT", help="What came of it.")
@click.option("--source", metavar="ID", help="The measure of the catalogue it was made from.")
def command(*, file_: Path, duty: str, **told: Any) -> None:
    """Add a measure to a DUTY, or change one with --id."""
    from equalkit.assessment import with_measure  # noqa: PLC0415 (help needs none of it)

    parts = {name: value for name, value in told.items() if value is not None}
    if not parts.keys() & {"title", "id"}:
        message = "Say what the measure is: a TITLE."
        raise click.UsageError(message)
    saved = change_answer(file_, duty, lambda old: with_measure(old, duty, **parts), "measure")
    changed = parts.get("id") or saved.answer(duty).measures[-1].id
    tell(f"{file_}: measure {changed} of {duty} (revision {saved.revision})")
