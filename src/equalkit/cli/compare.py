"""``equalkit compare``: countries side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli import environment
from equalkit.cli.options import LANG, ON, OUTPUT, examples, format_option, open_graphs
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command(
    "compare",
    epilog=examples(
        "compare no se fi --role employer",
        "compare no se fi --ground disability --format html -o matrix.html",
        "compare no fi --on 2015-01-01 --lang en",
    ),
)
@click.argument("countries", nargs=-1)
@click.option("--role", default="", metavar="ID", help="Only duties that bind this role.")
@click.option("--ground", default="", metavar="ID", help="Only duties that concern this ground.")
@ON
@LANG
@format_option("text", "markdown", "html", "json")
@OUTPUT
def command(  # noqa: PLR0913 (one argument per word on the command line)
    *,
    countries: tuple[str, ...],
    role: str,
    ground: str,
    on: date | None,
    lang: str | None,
    format_: str,
    output: Path | None,
) -> None:
    """Show countries side by side, kind of duty by kind of duty.

    COUNTRIES are codes; all installed ones when none is named. Where a country has no
    such duty the table says so, with the reason.
    """
    from equalkit.render import countries as shown  # noqa: PLC0415 (help needs none of it)
    from equalkit.side_by_side import comparison_document  # noqa: PLC0415 (as above)

    kg = open_graphs(*countries)
    codes = tuple(code.strip().lower() for code in countries) or kg.countries
    tongue = kg.language(codes[0], lang)
    found = kg.compare(codes, role=role, ground=ground, on=on or environment.today())
    document = comparison_document(found, kg.laws, tongue)
    if format_ == "html":
        from equalkit.render.matrix import comparison_html  # noqa: PLC0415 (jinja2 is slow to import)

        deliver(comparison_html(document), output)
        return
    text = shown.comparison_markdown if format_ == "markdown" else shown.comparison_text
    deliver(to_json(document) if format_ == "json" else text(document), output)
