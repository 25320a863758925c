"""``equalkit assess``: how far an organisation has come; one command per module."""

from __future__ import annotations

import click

from equalkit.cli.group import LazySubgroup
from equalkit.cli.options import examples

NAMES = (
    "add-evidence",
    "add-measure",
    "carry-over",
    "export",
    "import",
    "init",
    "practice",
    "remove",
    "report",
    "schema",
    "set",
    "status",
)
"""Each is a module of this package with a click command ``command``."""


@click.command(
    "assess",
    cls=LazySubgroup,
    short_help="Say how far you have come, and keep it.",
    package=__name__,
    names=NAMES,
    epilog=examples(
        'assess init ours.json --country no --role employer --organisation "Eksempel kommune"',
        "assess set ours.json no-employer-report met --note 'In the annual report'",
        "assess status ours.json",
        "assess export ours.json --format html -o ours.html",
        "assess import ours.json from-the-page.json",
        "assess carry-over ours.json --to 2027-01-01",
    ),
)
def command() -> None:
    """Say how far you have come, duty by duty, and keep it in one file.

    Whether a duty is met is for a person to say; equalkit counts, reminds and keeps.
    """
