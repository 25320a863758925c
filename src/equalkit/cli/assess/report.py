"""``equalkit assess report``: a draft of what the law wants to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli.assess.files import FILE, open_assessment, tell
from equalkit.cli.options import LANG, OUTPUT, examples, format_option
from equalkit.cli.output import deliver

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "report",
    short_help="Draft a report that the law asks for.",
    epilog=examples(
        "assess report ours.json",
        "assess report ours.json --kind employer-statement --period 2026 --format docx -o report.docx",
    ),
)
@FILE
@click.option(
    "--kind", metavar="KIND", help="Which report; the list of those that fit if left out."
)
@click.option("--period", default="", metavar="TEXT", help="The time it is about, such as 2026.")
@format_option("markdown", "html", "docx", "text")
@LANG
@OUTPUT
def command(  # noqa: PLR0913 (one argument per option)
    *,
    file_: Path,
    kind: str | None,
    period: str,
    format_: str,
    lang: str | None,
    output: Path | None,
) -> None:
    """Write a draft of a report that the law asks for, filled from the answers.

    The headings are those of the law. What is missing is marked and counted; nothing is
    made up. Without --kind, the reports that fit the organisation are listed.
    """
    from equalkit.assessment.reporting import find_template, fitting, report_draft, told_in  # noqa: PLC0415 (help needs none of it)
    from equalkit.model.text import say  # noqa: PLC0415 (as above)
    from equalkit.render.drafts import render_draft  # noqa: PLC0415 (as above)
    from equalkit.render.printable import one_line  # noqa: PLC0415 (as above)

    kg, assessment = open_assessment(file_)
    told = told_in(kg, assessment, lang)
    if kind is not None:
        draft = report_draft(find_template(told, kind), told, period=period)
        deliver(render_draft(draft, format_), output)
        return
    found = fitting(told)
    if not found:
        tell("By what the profile says, the law asks you for no report that equalkit can draft.")
    lines = (
        f"{one.kind}: {say(one.label, told.lang)} — {'; '.join(one.citations)}" for one in found
    )
    deliver("".join(f"{one_line(line)}\n" for line in lines), output)
