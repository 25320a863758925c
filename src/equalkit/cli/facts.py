"""``equalkit facts``: what can be told about an organisation."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from equalkit.cli.options import (
    COUNTRY,
    LANG,
    OUTPUT,
    deliver,
    format_option,
    open_graph,
    to_json,
)
from equalkit.errors import UnknownNameError

if TYPE_CHECKING:
    from pathlib import Path

    from equalkit.model.law import Law


def used_facts(law: Law) -> dict[str, int]:
    """Return how many duties test each fact, sorted by fact; fallbacks are included."""
    from equalkit.analysis.what_if import root, tested_in  # noqa: PLC0415 (help needs none of it)

    found: Counter[str] = Counter()
    for duty in law.duties.values():
        tested = {constraint.fact for constraint in tested_in(duty)}
        found.update(tested | {root(law, fact) for fact in tested})
    return dict(sorted((f, n) for f, n in found.items() if f in law.vocabulary.facts))


@click.command("facts")
@click.argument("fact", required=False)
@COUNTRY
@LANG
@format_option("text", "json")
@OUTPUT
def command(
    fact: str | None, country: str | None, lang: str | None, format_: str, output: Path | None
) -> None:
    """List the facts that a country's law asks for, or show one with its values.

    \b
    Examples:
      equalkit facts --country no
      equalkit facts legal-form --country no
      equalkit facts role --country no
    """
    from equalkit.exchange import facts_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.render.plain import facts_text  # noqa: PLC0415 (as above)

    if format_ not in ("text", "json"):
        raise UnknownNameError("format", format_, ("text", "json"))
    kg, code = open_graph(country)
    law = kg.law(code)
    used = used_facts(law)
    if fact is not None:
        found = law.vocabulary.fact(fact).id
        used = {found: used.get(found, 0)}
    document = facts_document(law, used, kg.language(code, lang))
    deliver(to_json(document) if format_ == "json" else facts_text(document), output)
