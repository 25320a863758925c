"""``equalkit assess import``: answers from the interactive page, a workbook or a colleague."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from equalkit.cli import environment
from equalkit.cli.assess.conflicts import chooser
from equalkit.cli.assess.files import FILE, open_assessment, open_law, tell
from equalkit.cli.options import OneOf, examples
from equalkit.errors import MergeConflictError

if TYPE_CHECKING:
    from equalkit.assessment.merging import Merged
    from equalkit.model.assessment import Assessment


@click.command(
    "import",
    short_help="Take in what others have filled in.",
    epilog=examples(
        "assess import ours.json saved-by-the-page.json",
        "assess import ours.json filled-in.xlsx",
        "assess import ours.json from-a-colleague.json --ask",
    ),
)
@FILE
@click.argument("other", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--ask", is_flag=True, help="Ask about each thing that both have changed.")
@click.option(
    "--prefer", type=OneOf("side", ("ours", "theirs")), metavar="SIDE",
    help="Take ours, or theirs, wherever both have changed the same.",
)  # fmt: skip
def command(*, file_: Path, other: Path, ask: bool, prefer: str | None) -> None:
    """Put the answers of OTHER into FILE; both may have changed since they were one.

    OTHER is a JSON file that the interactive page or a colleague has saved, or a workbook
    from --format xlsx. What is not chosen is kept beside the answer. A FILE that does not
    exist is made.
    """
    from equalkit.assessment import change, create, merge  # noqa: PLC0415 (help needs none of it)
    from equalkit.assessment.incoming import read_incoming  # noqa: PLC0415 (as above)

    theirs = read_incoming(other, today=environment.today())
    if not file_.exists():
        open_law(theirs, other)
        create(file_, theirs, on=environment.today(), what=f"import {other.name}")
        tell(f"{file_}: answers from {other}: {len(theirs.answers)}")
        return
    open_assessment(file_)
    choose = chooser(ask=ask, prefer=prefer)
    found: list[Merged] = []

    def put_together(ours: Assessment) -> Assessment:
        found.append(merge(ours, theirs, choose))
        if choose is None and found[-1].conflicts:
            raise MergeConflictError([conflict.name for conflict in found[-1].conflicts])
        return found[-1].assessment

    saved = change(file_, put_together, on=environment.today(), what=f"import {other.name}")
    taken, conflicts = len(found[-1].taken), len(found[-1].conflicts)
    tell(f"{file_}: answers taken: {taken}, conflicts: {conflicts} (revision {saved.revision})")
