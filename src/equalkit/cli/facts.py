"""``equalkit facts``: what can be told about an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli.options import COUNTRY, LANG, OUTPUT, examples, format_option, open_graph
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "facts",
    short_help="List what the law asks about you, and which answers it takes.",
    epilog=examples(
        "facts --country no", "facts role --country no", "facts legal-form --country no"
    ),
)
@click.argument("fact", required=False, metavar="[ID]")
@COUNTRY
@LANG
@format_option("text", "json")
@OUTPUT
def command(
    *, fact: str | None, country: str | None, lang: str | None, format_: str, output: Path | None
) -> None:
    """List what a country's law asks about an organisation, or show one fact.

    With an ID, such as role, sector or legal-form, its values are shown: what --role,
    --sector and --fact take.
    """
    from equalkit.analysis.what_if import used_facts  # noqa: PLC0415 (help needs none of it)
    from equalkit.exchange import facts_document  # noqa: PLC0415 (as above)
    from equalkit.render.plain import facts_text  # noqa: PLC0415 (as above)

    kg, code = open_graph(country)
    law = kg.law(code)
    used = used_facts(law)
    if fact is not None:
        found = law.vocabulary.fact(fact).id
        used = {found: used.get(found, 0)}
    document = facts_document(law, used, kg.language(code, lang))
    deliver(to_json(document) if format_ == "json" else facts_text(document), output)
