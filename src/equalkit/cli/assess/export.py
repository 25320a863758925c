"""``equalkit assess export``: an assessment in any format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli import environment
from equalkit.cli.assess.files import FILE, open_assessment
from equalkit.cli.options import LANG, OUTPUT, examples, format_option
from equalkit.cli.output import deliver

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("html", "xlsx", "docx", "text", "markdown", "json", "csv", "ics", "turtle")


@click.command(
    "export",
    short_help="Write the answers in any format.",
    epilog=examples(
        "assess export ours.json --format html -o ours.html",
        "assess export ours.json --format xlsx -o ours.xlsx",
        "assess export ours.json --format turtle",
    ),
)
@FILE
@LANG
@format_option(*FORMATS, renderers=True)
@OUTPUT
def command(*, file_: Path, lang: str | None, format_: str, output: Path | None) -> None:
    """Write the checklist with its answers: to fill in further, to hand in, or to keep.

    html is the interactive page, xlsx a workbook; what is filled in there comes back with
    equalkit assess import.
    """
    from equalkit.assessment.writing import written  # noqa: PLC0415 (help needs none of it)

    kg, told = open_assessment(file_)
    extra = environment.installed_plugins().renderers
    deliver(written(kg, told, format_, lang=lang, extra=extra), output)
