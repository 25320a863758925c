"""``equalkit checklist``: the main job."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.environment import installed_plugins
from equalkit.cli.options import (
    OUTPUT,
    deliver,
    format_option,
    profile_options,
    read_question,
)

if TYPE_CHECKING:
    from pathlib import Path


@click.command("checklist")
@profile_options
@click.option("--ask", is_flag=True, help="Ask for what is still unknown and can change the result.")
@format_option("text", "markdown", "json")
@OUTPUT
def command(ask: bool, format_: str, output: Path | None, **common: Any) -> None:
    """Print what an organisation must do, role by role.

    What is not known is not guessed: a duty that depends on it is listed with
    « applies if ».

    \b
    Examples:
      equalkit checklist --country no
      equalkit checklist --country no --role employer --sector municipal --employees 1200
      equalkit checklist --country no --profile ours.yaml --format markdown -o list.md
      equalkit checklist --country no --ask
    """
    question = read_question(**common)
    if ask:
        from equalkit.cli.ask import ask_open_questions  # noqa: PLC0415 (only with --ask)

        question = ask_open_questions(question)
    kg, org, on, lang = question
    checklist = kg.checklist(org, on=on, lang=lang)
    if format_ == "text" and output is None and sys.stdout.isatty():
        from equalkit.render.terminal import show  # noqa: PLC0415 (rich is slow to import)

        show(checklist)
        return
    from equalkit.render import render  # noqa: PLC0415 (help needs none of it)

    deliver(render(checklist, format_, extra=installed_plugins().renderers), output)
