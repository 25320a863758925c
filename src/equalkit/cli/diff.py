"""``equalkit diff``: what changes between two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.options import (
    OUTPUT,
    IsoDate,
    deliver,
    format_option,
    profile_options,
    read_question,
    to_json,
)
from equalkit.errors import MixedCountryError, UnknownNameError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command("diff")
@click.argument("place", metavar="COUNTRY")
@click.argument("before", type=IsoDate())
@click.argument("after", type=IsoDate())
@profile_options
@format_option("text", "json")
@OUTPUT
def command(  # noqa: PLR0913, PLR0917 (one argument per word on the command line)
    place: str, before: date, after: date, format_: str, output: Path | None, **common: Any
) -> None:
    """Show which duties begin, end or change between two dates.

    \b
    Examples:
      equalkit diff no 2019-12-31 2020-01-01
      equalkit diff no 2026-06-30 2026-07-01 --role procurement-body --format json
    """
    from equalkit.exchange import diff_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.plain import diff_text  # noqa: PLC0415 (as above)

    if format_ not in ("text", "json"):
        raise UnknownNameError("format", format_, ("text", "json"))
    if common["country"] not in (None, place):
        raise MixedCountryError(place, common["country"])
    kg, org, _, lang = read_question(**{**common, "country": place})
    found = kg.diff(place, before, after, org)
    document = diff_document(found, kg.law(place), org, lang)
    deliver(to_json(document) if format_ == "json" else diff_text(document), output)
