"""``equalkit assess practice``: what the law asks about a planned decision, rule or routine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from equalkit.cli import environment
from equalkit.cli.options import COUNTRY, LANG, ON, OUTPUT, examples, format_option
from equalkit.cli.output import deliver, to_json

READABLE = click.Path(path_type=Path, dir_okay=False)


@click.command(
    "practice",
    short_help="Test a planned practice, question by question.",
    epilog=examples(
        'assess practice --country no --title "Night shifts for new staff"',
        "assess practice ours.json --answers shifts.yaml --format docx -o shifts.docx",
    ),
)
@click.argument("file_", metavar="[FILE]", required=False, type=READABLE)
@click.option(
    "--answers", type=READABLE, metavar="FILE",
    help="Answers by question id, with reasons, in JSON, YAML or TOML; asked one by one if left out.",
)  # fmt: skip
@click.option("--title", default="", metavar="TEXT", help="What is planned, in a few words.")
@click.option("--description", default="", metavar="TEXT", help="What is planned, at length.")
@click.option("--decided-by", default="", metavar="ROLE", help="The role that decides.")
@click.option("--ground", "grounds", multiple=True, metavar="ID", help="Ground looked at; repeat.")
@COUNTRY
@ON
@LANG
@format_option("text", "markdown", "html", "docx", "json")
@OUTPUT
def command(
    *, file_: Path | None, answers: Path | None, format_: str, output: Path | None, **told: Any
) -> None:
    """Go through what the law asks, and keep the answers with their reasons.

    The result is a record, never a verdict. With FILE, an assessment, it is kept there;
    the same title goes on where it was left. While it asks: b goes back, ? helps, q stops.
    """
    from equalkit.cli.practice_steps import begin, finish  # noqa: PLC0415 (help needs none of it)
    from equalkit.model.assessment import as_dict  # noqa: PLC0415 (as above)
    from equalkit.practice.report import practice_draft  # noqa: PLC0415 (as above)
    from equalkit.render.drafts import render_draft  # noqa: PLC0415 (as above)

    begun = begin(file_, answers, told)
    made = finish(begun, ask=answers is None, today=environment.today())
    if format_ == "json":
        deliver(to_json(as_dict(made)), output)
        return
    draft = practice_draft(begun.law, begun.test, made, begun.lang)
    deliver(render_draft(draft, format_), output)
