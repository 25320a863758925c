"""``equalkit query``: SPARQL over the whole graph."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from equalkit.cli.options import COUNTRY, OUTPUT, deliver, format_option, open_graph, to_json
from equalkit.errors import BadFileError, UnknownNameError

if TYPE_CHECKING:
    from equalkit.graph.store import Table

FORMATS = ("text", "json", "csv")


def _read(query: str | None, file: Path | None) -> str:
    """Return the query: from the argument, a file, or stdin."""
    if file is None:
        if query in (None, "-"):
            return sys.stdin.read()
        return str(query)
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadFileError(file, str(problem)) from problem


def _written(answer: Table | bool, format_: str) -> str:
    """Return the answer in a format."""
    if isinstance(answer, bool):
        return to_json(answer) if format_ == "json" else f"{str(answer).lower()}\n"
    if format_ == "json":
        return to_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
    if format_ == "csv":
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(answer.columns)
        writer.writerows(answer.rows)
        return text.getvalue()
    from equalkit.render.plain import table  # noqa: PLC0415 (only for one format)

    return table(answer.columns, answer.rows) + "\n"


@click.command("query")
@click.argument("query", required=False)
@click.option("--file", type=click.Path(path_type=Path), metavar="FILE", help="Read the query from a file.")
@COUNTRY
@format_option(*FORMATS)
@OUTPUT
def command(
    query: str | None, file: Path | None, country: str | None, format_: str, output: Path | None
) -> None:
    """Ask the graph in SPARQL; reading only, nothing is fetched from outside.

    The prefixes eqk:, eqk-no: ..., skos:, eli:, odrl: and the like are known.

    \b
    Examples:
      equalkit query "SELECT ?d WHERE { ?d eqk:bearer eqk:role-employer } LIMIT 5"
      equalkit query --country no --file question.rq --format csv
      equalkit query < question.rq
    """
    if format_ not in FORMATS:
        raise UnknownNameError("format", format_, FORMATS)
    kg, _ = open_graph(country)
    deliver(_written(kg.sparql(_read(query, file)), format_), output)
