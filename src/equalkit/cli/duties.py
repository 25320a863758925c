"""``equalkit duties``: every duty with its status."""

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

STATUSES = ("applies", "may-apply", "does-not-apply", "all")


@click.command("duties")
@profile_options
@click.option(
    "--status", "statuses", multiple=True, metavar="S",
    help="applies, may-apply, does-not-apply or all; repeat for more. The first two if left out.",
)  # fmt: skip
@format_option("text", "json")
@OUTPUT
def command(
    statuses: tuple[str, ...], format_: str, output: Path | None, **common: Any
) -> None:
    """List duties with their status for an organisation.

    \b
    Examples:
      equalkit duties --country no --role employer --employees 60
      equalkit duties --country no --profile ours.json --format json --status all
    """
    from equalkit.exchange import duties_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.plain import duties_text  # noqa: PLC0415 (as above)

    for status in statuses:
        if status not in STATUSES:
            raise UnknownNameError("status", status, STATUSES)
    if format_ not in ("text", "json"):
        raise UnknownNameError("format", format_, ("text", "json"))
    kg, org, on, lang = read_question(**common)
    answer = kg.duties(org, on=on, lang=lang)
    wanted = tuple(answer) if "all" in statuses else answer.having(*statuses)
    document = duties_document(wanted, kg.law(org.country), org, on, lang)
    deliver(to_json(document) if format_ == "json" else duties_text(document), output)
