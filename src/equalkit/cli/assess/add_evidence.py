"""``equalkit assess add-evidence``: what shows that a duty is met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.assess.files import DUTY, FILE, change_answer, tell
from equalkit.cli.options import IsoDate, examples

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "add-evidence",
    short_help="Add what shows that a duty is met.",
    epilog=examples(
        "assess add-evidence ours.json no-employer-report 'Annual report' --link https://example.org/r",
        "assess add-evidence ours.json no-employer-report 'Plan' --file plan.pdf --valid-until 2028-12-31",
        "assess add-evidence ours.json no-employer-report --id e-1a2b3c4d --published 2027-04-01",
    ),
)
@FILE
@DUTY
@click.argument("title", required=False)
@click.option("--id", "id", metavar="ID", help="Change the evidence with this id.")
@click.option("--type", metavar="ID", help="Which of the proofs that the duty asks for it is.")
@click.option("--link", metavar="URL", help="Where it can be read.")
@click.option(
    "--file", "file", metavar="PATH", type=click.Path(),
    help="A file: its name and SHA-256 are kept, not what is in it.",
)  # fmt: skip
@click.option("--made-on", type=IsoDate(), metavar="DATE", help="When it was made.")
@click.option("--valid-until", type=IsoDate(), metavar="DATE", help="The last day it counts.")
@click.option("--published", type=IsoDate(), metavar="DATE", help="When it was made public.")
def command(*, file_: Path, duty: str, **told: Any) -> None:
    """Add evidence to a DUTY, or change some with --id."""
    from equalkit.assessment import with_evidence  # noqa: PLC0415 (help needs none of it)
    from equalkit.assessment.evidence_files import digest_of  # noqa: PLC0415 (as above)

    parts = {name: value for name, value in told.items() if value is not None}
    if not parts.keys() & {"title", "id"}:
        message = "Say what the evidence is: a TITLE."
        raise click.UsageError(message)
    if "file" in parts:
        parts["file"] = digest_of(parts["file"])
    saved = change_answer(
        file_,
        duty,
        lambda old: with_evidence(old, duty, **parts),
        "evidence",
        evidence_type=parts.get("type", ""),
    )
    changed = parts.get("id") or saved.answer(duty).evidence[-1].id
    tell(f"{file_}: evidence {changed} of {duty} (revision {saved.revision})")
