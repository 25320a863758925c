"""``equalkit explain``: why a duty binds, or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.options import (
    OUTPUT,
    deliver,
    format_option,
    profile_options,
    read_question,
    to_json,
)
from equalkit.errors import UnknownNameError

if TYPE_CHECKING:
    from pathlib import Path


@click.command("explain")
@click.argument("duty")
@profile_options
@format_option("text", "json")
@OUTPUT
def command(duty: str, format_: str, output: Path | None, **common: Any) -> None:
    """Explain one duty, down to the paragraph.

    DUTY is the id of a duty; « equalkit duties » lists them.

    \b
    Examples:
      equalkit explain no-employer-report --country no --role employer --employees 60
      equalkit explain no-board-as --country no --on 2025-06-30 --format json
    """
    from equalkit.exchange import duties_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.plain import explanation_text  # noqa: PLC0415 (as above)

    if format_ not in ("text", "json"):
        raise UnknownNameError("format", format_, ("text", "json"))
    kg, org, on, lang = read_question(**common)
    law = kg.law(org.country)
    position = list(law.duties).index(law.duty(duty).id)
    answer = kg.duties(org, on=on, lang=lang)[position]
    document = duties_document([answer], law, org, on, lang)
    tree = answer.explanation.as_text(lang)
    text = explanation_text(document, tree)
    deliver(to_json(document) if format_ == "json" else text, output)
