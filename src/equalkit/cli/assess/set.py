"""``equalkit assess set``: say how far you have come with one duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.cli import environment
from equalkit.cli.assess.files import DUTY, FILE, change_answer, tell
from equalkit.cli.options import IsoDate, OneOf, examples
from equalkit.model.answer_words import STATE_WORDS

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command(
    "set",
    short_help="Say how far you have come with a duty.",
    epilog=examples(
        "assess set ours.json no-employer-report met --note 'Page 12 of the annual report'",
        "assess set ours.json no-employer-report partly --due 2027-03-31 --responsible 'HR'",
        "assess set ours.json no-employer-report not-applicable --reason 'No employees yet'",
        "assess set ours.json no-employer-report --confirm",
    ),
)
@FILE
@DUTY
@click.argument("state", metavar="[STATE]", required=False, type=OneOf("state", tuple(STATE_WORDS)))
@click.option("--reason", metavar="TEXT", help="Why it is not applicable.")
@click.option("--note", metavar="TEXT", help="Anything a reader should know.")
@click.option("--responsible", metavar="ROLE", help="Who sees to it: a role, not a person's name.")
@click.option("--due", type=IsoDate(), metavar="DATE", help="By when you want it done.")
@click.option(
    "--confirm", is_flag=True, help="The answer still holds although the law's text has changed."
)
@click.option("--on", type=IsoDate(), metavar="DATE", help="When it was said; today if left out.")
def command(
    *, file_: Path, duty: str, state: str | None, confirm: bool, on: date | None, **told: Any
) -> None:
    """Say how far you have come with a DUTY.

    STATE is met, partly, not-met, not-applicable or not-answered. Not answered is never « no ».
    """
    from equalkit.assessment import answered  # noqa: PLC0415 (help needs none of it)

    changes = {name: value for name, value in told.items() if value is not None}
    if state is None and not changes and not confirm:
        message = "Say what to set: a STATE, or one of the options."
        raise click.UsageError(message)
    if state is not None:
        changes |= {"state": state, "answered_on": on or environment.today()}
    if state is not None or confirm:
        changes["confirm"] = None
    saved = change_answer(file_, duty, lambda old: answered(old, duty, **changes), f"set {duty}")
    tell(f"{file_}: {duty} is {saved.answer(duty).state} (revision {saved.revision})")
