"""``equalkit assess carry-over``: answers taken over to later law."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli import environment
from equalkit.cli.assess.files import FILE, open_assessment, tell
from equalkit.cli.options import LANG, OUTPUT, IsoDate, examples, format_option
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from equalkit.assessment.carrying import CarryOver


@click.command(
    "carry-over",
    short_help="Take the answers over to later law.",
    epilog=examples(
        "assess carry-over ours.json --to 2027-01-01 --dry-run",
        "assess carry-over ours.json --to 2027-01-01 --format markdown -o what-changed.md",
    ),
)
@FILE
@click.option("--to", required=True, type=IsoDate(), metavar="DATE", help="The law to answer now.")
@click.option("--dry-run", is_flag=True, help="Only report; leave FILE as it is.")
@LANG
@format_option("text", "markdown", "html", "docx", "json")
@OUTPUT
def command(  # noqa: PLR0913 (one argument per option)
    *, file_: Path, to: date, dry_run: bool, lang: str | None, format_: str, output: Path | None
) -> None:
    """Take the answers in FILE over to the law of a later day, and report what became of each.

    Answers to a text that has changed are kept and marked: a person must confirm them.
    Nothing is dropped; answers to duties that are gone stay in the file.
    """
    from equalkit.assessment import carry_over, save  # noqa: PLC0415 (help needs none of it)

    kg, told = open_assessment(file_)
    told_in = kg.language(told.country, lang or told.lang or None)
    found = carry_over(kg, told, to=to, lang=told_in)
    report = _report(found, told_in, format_)
    if not dry_run:
        today = environment.today()
        saved = save(file_, found.assessment, base=told, on=today, what=f"carry-over {to}")
        tell(f"{file_}: answers the law of {to} (revision {saved.revision})")
    deliver(report, output)


def _report(found: CarryOver, lang: str, format_: str) -> str | bytes:
    """Return what became of each answer; made before the file is changed, as it may fail."""
    from equalkit.assessment.accounts import carry_over_data, carry_over_draft  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.drafts import render_draft  # noqa: PLC0415 (as above)

    if format_ == "json":
        return to_json(carry_over_data(found, lang))
    return render_draft(carry_over_draft(found, lang), format_)
