"""``equalkit query``: SPARQL over the whole graph."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from equalkit.cli.options import COUNTRY, OUTPUT, examples, format_option, open_graphs
from equalkit.cli.output import deliver, to_json
from equalkit.errors import BadFileError


def _read(query: str | None, file: Path | None) -> str:
    """Return the query: from the argument, a file, or what is piped in."""
    if file is not None:
        try:
            return file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as problem:
            said = getattr(problem, "strerror", None) or "it is not UTF-8 text"
            raise BadFileError(file, said) from problem
    if query not in (None, "-"):
        return str(query)
    if query is None and sys.stdin.isatty():
        message = "Write a query, name a --file, or pipe one in."
        raise click.UsageError(message)
    return sys.stdin.read()


@click.command(
    "query",
    short_help="Ask the graph in SPARQL.",
    epilog=examples(
        'query "SELECT ?d WHERE { ?d eqk:bearer eqk:role-employer } LIMIT 5"',
        "query --country no --file question.rq --format csv",
        "query < question.rq",
    ),
)
@click.argument("query", required=False)
@click.option(
    "--file", type=click.Path(path_type=Path), metavar="FILE", help="Read the query from a file."
)
@COUNTRY
@format_option("text", "json", "csv")
@OUTPUT
def command(
    *, query: str | None, file: Path | None, country: str | None, format_: str, output: Path | None
) -> None:
    """Ask the graph in SPARQL; reading only, nothing is fetched from outside.

    The prefixes eqk:, that of the country's own terms, skos:, eli:, odrl: and the like
    are known.
    """
    from equalkit.render.tables import answer_data, answer_text  # noqa: PLC0415 (help needs none of it)

    kg = open_graphs(*filter(None, [country]))
    found = kg.sparql(_read(query, file))
    data = to_json(answer_data(found)) if format_ == "json" else answer_text(found, format_)
    deliver(data, output)
