"""``equalkit checklist``: the main job."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from equalkit.cli import environment
from equalkit.cli.options import OUTPUT, examples, format_option, profile_options, read_question
from equalkit.cli.output import deliver

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "checklist",
    epilog=examples(
        "checklist --country no",
        "checklist --country no --role employer --sector municipal --employees 1200",
        "checklist --country no --profile ours.yaml --format markdown -o list.md",
        "checklist --country no --ask",
    ),
)
@profile_options
@click.option("--ask", is_flag=True, help="Ask for what can still change the result.")
@click.option(
    "--full/--brief", default=None,
    help="Tell everything about each duty, or the main things; "
    "everything if left out, unless the list is about a whole country.",
)  # fmt: skip
@format_option("text", "markdown", "json", renderers=True)
@OUTPUT
def command(
    *, ask: bool, full: bool | None, format_: str, output: Path | None, **common: Any
) -> None:
    """Print what an organisation must do, role by role.

    What is not known is not guessed: a duty that depends on it is listed with what
    must be true for it to apply.
    """
    question = read_question(**common)
    if ask:
        from equalkit.cli.ask import ask_open_questions  # noqa: PLC0415 (only with --ask)

        question = ask_open_questions(question)
    kg, org, on, lang = question
    checklist = kg.checklist(org, on=on, lang=lang)
    if format_ == "text" and output is None and sys.stdout.isatty():
        from equalkit.render.terminal import show  # noqa: PLC0415 (rich is slow to import)

        show(checklist, full=full)
        return
    from equalkit.render import render  # noqa: PLC0415 (help needs none of it)

    extra = environment.installed_plugins().renderers
    deliver(render(checklist, format_, extra=extra, full=full), output)
