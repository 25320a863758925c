"""``equalkit assess status``: how far an organisation has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli import environment
from equalkit.cli.assess.files import FILE, open_assessment
from equalkit.cli.options import LANG, OUTPUT, IsoDate, examples, format_option
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command(
    "status",
    short_help="Count, and say what is missing.",
    epilog=examples(
        "assess status ours.json", "assess status ours.json --format json --on 2027-01-01"
    ),
)
@FILE
@click.option("--on", type=IsoDate(), metavar="DATE", help="Count on this day; today if left out.")
@LANG
@format_option("text", "markdown", "html", "docx", "json")
@OUTPUT
def command(
    *, file_: Path, on: date | None, lang: str | None, format_: str, output: Path | None
) -> None:
    """Count what is answered, and say what is missing, overdue, expired or to be published."""
    from equalkit.assessment import filled_checklist, progress  # noqa: PLC0415 (help needs none of it)
    from equalkit.assessment.accounts import progress_data, progress_draft  # noqa: PLC0415 (as above)
    from equalkit.render.drafts import render_draft  # noqa: PLC0415 (as above)

    kg, told = open_assessment(file_)
    checklist = filled_checklist(kg, told, lang=lang)
    found = progress(kg, checklist, today=on or environment.today())
    if format_ == "json":
        deliver(to_json(progress_data(found, checklist)), output)
    else:
        draft = progress_draft(kg, found, checklist, bars=format_ == "text")
        deliver(render_draft(draft, format_), output)
