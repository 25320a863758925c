"""``equalkit explain``: why a duty binds, or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.options import OUTPUT, examples, format_option, profile_options, read_question
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "explain",
    epilog=examples(
        "explain no-employer-report --country no --role employer --employees 60",
        "explain no-board-as --country no --on 2025-06-30 --format json",
    ),
)
@click.argument("duty", metavar="ID")
@profile_options
@format_option("text", "json")
@OUTPUT
def command(*, duty: str, format_: str, output: Path | None, **common: Any) -> None:
    """Tell all about one duty, and why it binds or does not.

    ID is the id of the duty, as « equalkit checklist » and « equalkit duties » show it.
    """
    from equalkit.exchange import basis_part, duties_document  # noqa: PLC0415 (help needs none of it)
    from equalkit.model.wording import explanation_lines  # noqa: PLC0415 (as above)
    from equalkit.render.plain import explanation_text  # noqa: PLC0415 (as above)

    kg, org, on, lang = read_question(**common, with_above=True)
    law = kg.law(org.country)
    position = list(law.duties).index(law.duty(duty).id)
    answer = kg.duties(org, on=on, lang=lang)[position]
    document = duties_document([answer], law, org, on, lang)
    document["duties"][0]["basis"] = basis_part(kg.basis(org.country, duty), lang)
    lines = explanation_lines(answer.explanation, lang, law.vocabulary.named)
    text = explanation_text(document, lines)
    deliver(to_json(document) if format_ == "json" else text, output)
