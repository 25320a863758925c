"""``equalkit timeline``: one duty through its versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli.options import COUNTRY, LANG, OUTPUT, examples, format_option, open_graph
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "timeline",
    short_help="Show one duty through its versions.",
    epilog=examples(
        "timeline no-employer-report --country no",
        "timeline no-pa-activity --country no --lang en --format json",
    ),
)
@click.argument("duty")
@COUNTRY
@LANG
@format_option("text", "json")
@OUTPUT
def command(
    *, duty: str, country: str | None, lang: str | None, format_: str, output: Path | None
) -> None:
    """Show one duty through its versions, with the acts that changed it.

    DUTY is the id of any of its versions; « equalkit duties » lists them.
    """
    from equalkit.render.countries import timeline_text  # noqa: PLC0415 (help needs none of it)
    from equalkit.side_by_side import timeline_document  # noqa: PLC0415 (as above)

    kg, code = open_graph(country)
    document = timeline_document(kg.timeline(code, duty), kg.law(code), kg.language(code, lang))
    deliver(to_json(document) if format_ == "json" else timeline_text(document), output)
