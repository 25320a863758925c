"""``equalkit duties``: every duty with its status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.options import (
    OUTPUT,
    OneOf,
    examples,
    format_option,
    profile_options,
    read_question,
)
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from pathlib import Path

STATUSES = ("applies", "may-apply", "does-not-apply", "all")


@click.command(
    "duties",
    epilog=examples(
        "duties --country no --role employer --employees 60",
        "duties --country no --profile ours.json --format json --status all",
    ),
)
@profile_options
@click.option(
    "--status", "statuses", multiple=True, type=OneOf("status", STATUSES), metavar="S",
    help=f"One of: {', '.join(STATUSES)}; repeat for more. The first two if left out.",
)  # fmt: skip
@format_option("text", "json")
@OUTPUT
def command(*, statuses: tuple[str, ...], format_: str, output: Path | None, **common: Any) -> None:
    """List duties with their status for an organisation."""
    from equalkit.exchange import duties_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.plain import duties_text  # noqa: PLC0415 (as above)

    kg, org, on, lang = read_question(**common)
    answer = kg.duties(org, on=on, lang=lang)
    wanted = tuple(answer) if "all" in statuses else answer.having(*statuses)
    document = duties_document(wanted, kg.law(org.country), org, on, lang)
    deliver(to_json(document) if format_ == "json" else duties_text(document), output)
