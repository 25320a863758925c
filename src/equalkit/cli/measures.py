"""``equalkit measures``: what may help to keep a duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli.options import COUNTRY, LANG, OUTPUT, WITH, examples, format_option, open_graph
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "measures",
    short_help="List measures that may help to keep a duty.",
    epilog=examples(
        "measures no-pa-role-service --country no --level unit",
        "measures --country fi --lang sv --step map",
        "measures no-pa-role-service --country no --with shared.ttl",
    ),
)
@click.argument("duty", required=False, default="", metavar="[ID]")
@COUNTRY
@click.option("--level", default="", metavar="ID", help="Only what is decided here, such as unit.")
@click.option(
    "--step", default="", metavar="ID", help="Only this step: map, analyse, act, follow-up."
)
@WITH
@LANG
@format_option("text", "json")
@OUTPUT
def command(  # noqa: PLR0913 (one argument per option)
    *,
    duty: str,
    country: str | None,
    level: str,
    step: str,
    more: tuple[Path, ...],
    lang: str | None,
    format_: str,
    output: Path | None,
) -> None:
    """List measures for a duty, by step of the work and by who can decide them.

    ID is the id of a duty, as « equalkit checklist » shows it. Without one, all measures
    of the country are listed.
    """
    from equalkit.exchange import measures_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.measures import measures_text  # noqa: PLC0415 (as above)

    kg, code = open_graph(country, more)
    found = kg.measures(code, duty, level=level, step=step)
    document = measures_document(found, kg.law(code), duty, kg.language(code, lang))
    deliver(to_json(document) if format_ == "json" else measures_text(document), output)
