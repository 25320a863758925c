"""``equalkit thresholds``: what a little more, or a little less, would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.options import OUTPUT, examples, format_option, profile_options, read_question
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "thresholds",
    short_help="Show which sizes near yours change your duties.",
    epilog=examples("thresholds --country no --role employer --sector private --employees 48"),
)
@profile_options
@format_option("text", "json")
@OUTPUT
def command(*, format_: str, output: Path | None, **common: Any) -> None:
    """Show the nearest values of known facts that add or remove duties."""
    from equalkit.exchange import thresholds_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.model.text import say  # noqa: PLC0415 (as above)
    from equalkit.render.plain import thresholds_text  # noqa: PLC0415 (as above)

    kg, org, on, lang = read_question(**common)
    law = kg.law(org.country)
    document = thresholds_document(kg.thresholds(org, on=on), law, org, on, lang)
    names = {duty.id: say(duty.label, lang) for duty in law.duties.values()}
    text = thresholds_text(document, names)
    deliver(to_json(document) if format_ == "json" else text, output)
