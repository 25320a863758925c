"""``equalkit checklist``: the main job."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from equalkit.cli import environment
from equalkit.cli.narrowing import narrowed, narrowing_options, page_of, taken
from equalkit.cli.options import (
    OUTPUT,
    examples,
    format_option,
    profile_options,
    read_question,
)
from equalkit.cli.output import deliver
from equalkit.cli.progress import shown_while_it_takes_long

if TYPE_CHECKING:
    from pathlib import Path

    from equalkit.model.checklist import Checklist
    from equalkit.model.page import Page


@click.command(
    "checklist",
    epilog=examples(
        "checklist --country no",
        "checklist --country no --role employer --sector municipal --employees 1200",
        "checklist --country no --profile ours.yaml --format markdown -o list.md",
        "checklist --country no --role employer --format html -o list.html",
        "checklist --country no --ask",
        "checklist --country no --role employer --ground disability --status applies",
        "checklist --country no --role employer --blank --format docx -o meeting.docx",
    ),
)
@profile_options
@click.option("--ask", is_flag=True, help="Ask for what can still change the result.")
@click.option(
    "--full/--brief", default=None,
    help="Tell everything about each duty, or the main things; "
    "everything if left out, unless the list is about a whole country.",
)  # fmt: skip
@narrowing_options
@click.option("--blank", is_flag=True, help="Leave room to write by hand: a list for a meeting.")
@format_option("text", "markdown", "json", "html", "docx", "ics", "csv", "xlsx", renderers=True)
@OUTPUT
def command(
    *,
    ask: bool,
    full: bool | None,
    blank: bool,
    format_: str,
    output: Path | None,
    **common: Any,
) -> None:
    """Print what an organisation must do, role by role.

    What is not known is not guessed: a duty that depends on it is listed with what
    must be true for it to apply.
    """
    narrowing = taken(common)
    with shown_while_it_takes_long("Reading the law ..."):
        question = read_question(**common)
    if ask:
        from equalkit.cli.ask import ask_open_questions  # noqa: PLC0415 (only with --ask)

        question = ask_open_questions(question)
    kg, org, on, lang = question
    with shown_while_it_takes_long("Making the checklist ..."):
        checklist = narrowed(kg, kg.checklist(org, on=on, lang=lang), narrowing)
    if format_ == "text" and output is None and not blank and sys.stdout.isatty():
        from equalkit.render.terminal import show  # noqa: PLC0415 (rich is slow to import)

        show(checklist, full=full)
        return
    from equalkit.render import render  # noqa: PLC0415 (help needs none of it)

    extra = environment.installed_plugins().renderers
    with shown_while_it_takes_long("Writing ..."):
        shown: Checklist | Page = checklist
        if format_ == "html":
            shown = page_of(kg, question, checklist, narrowing)
        made = render(shown, format_, extra=extra, full=full, blank=blank)
    deliver(made, output)
