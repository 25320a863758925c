"""``equalkit diff``: what changes between two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.options import (
    OUTPUT,
    IsoDate,
    examples,
    format_option,
    profile_options,
    read_question,
)
from equalkit.cli.output import deliver, to_json
from equalkit.errors import MixedCountryError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command(
    "diff",
    epilog=examples(
        "diff no 2019-12-31 2020-01-01",
        "diff no 2026-06-30 2026-07-01 --role procurement-body --format json",
    ),
)
@click.argument("place", metavar="COUNTRY")
@click.argument("before", type=IsoDate())
@click.argument("after", type=IsoDate())
@profile_options
@format_option("text", "markdown", "json")
@OUTPUT
def command(
    *, place: str, before: date, after: date, format_: str, output: Path | None, **common: Any
) -> None:
    """Show which duties begin, end or change between two dates.

    Dates are written YYYY-MM-DD. Without a profile the answer is about the country as
    a whole.
    """
    from equalkit.exchange import diff_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.changes import diff_markdown  # noqa: PLC0415 (as above)
    from equalkit.render.plain import diff_text  # noqa: PLC0415 (as above)

    if common["country"] not in (None, place):
        raise MixedCountryError(place, common["country"])
    kg, org, _, lang = read_question(**{**common, "country": place})
    found = kg.diff(org.country, before, after, org)
    document = diff_document(found, kg.law(org.country), org, lang)
    text = diff_markdown if format_ == "markdown" else diff_text
    deliver(to_json(document) if format_ == "json" else text(document), output)
