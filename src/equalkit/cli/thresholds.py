"""``equalkit thresholds``: what a little more, or a little less, would change."""

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


@click.command("thresholds")
@profile_options
@format_option("text", "json")
@OUTPUT
def command(format_: str, output: Path | None, **common: Any) -> None:
    """Show the nearest values of known facts that add or remove duties.

    \b
    Example:
      equalkit thresholds --country no --role employer --sector private --employees 48
    """
    from equalkit.exchange import thresholds_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.plain import thresholds_text  # noqa: PLC0415 (as above)

    if format_ not in ("text", "json"):
        raise UnknownNameError("format", format_, ("text", "json"))
    kg, org, on, lang = read_question(**common)
    found = kg.thresholds(org, on=on)
    document = thresholds_document(found, kg.law(org.country), org, on, lang)
    deliver(to_json(document) if format_ == "json" else thresholds_text(document), output)
