"""``equalkit assess init``: begin an assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli import environment
from equalkit.cli.assess.files import FILE, tell
from equalkit.cli.options import examples, profile_options, read_question

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "init",
    short_help="Begin an assessment.",
    epilog=examples(
        "assess init ours.json --country no --role employer --sector municipal --employees 1200",
        'assess init ours.json --profile ours.yaml --organisation "Eksempel kommune" --lang nn',
    ),
)
@FILE
@click.option("--organisation", default="", metavar="NAME", help="Its name, for reports.")
@profile_options
def command(*, file_: Path, organisation: str, **common: Any) -> None:
    """Begin an assessment: a new FILE with whom it is for, and no answers yet."""
    from equalkit.assessment import create, new_assessment  # noqa: PLC0415 (help needs none of it)

    kg, org, on, lang = read_question(**common)
    made = new_assessment(kg, org, on=on, organisation=organisation, lang=lang)
    create(file_, made, on=environment.today())
    listed = len(kg.duties(org, on=on).having())
    tell(f"{file_}: {listed} duties to answer. Next: equalkit assess status {file_}")
