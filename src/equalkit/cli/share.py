"""``equalkit share``: hand on what was learned, without telling who learned it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from equalkit.cli.exit_codes import FINDINGS
from equalkit.cli.options import OUTPUT, examples, open_graph
from equalkit.cli.output import deliver
from equalkit.cli.trouble import warn

if TYPE_CHECKING:
    from equalkit.sharing import Shared

HEAD = "Experience shared by an organisation through equalkit: neither law nor official guidance."


@click.command(
    "share",
    short_help="Share measures and what came of them, without your name.",
    epilog=examples("share ours.json --check", "share ours.json -o shared.ttl --name 'Lillevik'"),
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.json")
@click.option(
    "--all", "everything", is_flag=True, help="Also what is not done, and has no effect told."
)
@click.option(
    "--include",
    "duties",
    multiple=True,
    metavar="ID",
    help="Only measures for this duty; repeat for more.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="TEXT",
    help="Another name that must not be told; repeat for more.",
)
@click.option("--check", is_flag=True, help="Only list what would be taken out; write nothing.")
@OUTPUT
@click.pass_context
def command(  # noqa: PLR0913 (one argument per option)
    ctx: click.Context,
    *,
    file: Path,
    everything: bool,
    duties: tuple[str, ...],
    names: tuple[str, ...],
    check: bool,
    output: Path | None,
) -> None:
    """Write the measures of an assessment, and what came of them, as Turtle for others.

    Names, addresses and long numbers are taken out of texts, and told on stderr. Read
    the file before you send it: no rule knows every nickname. Others add it with --with.
    """
    from equalkit.assessment.reading import read_assessment  # noqa: PLC0415 (pydantic is slow to import)
    from equalkit.graph.mapping.measures import shared_turtle  # noqa: PLC0415 (help needs none of it)
    from equalkit.sharing import share  # noqa: PLC0415 (as above)

    assessment = read_assessment(file)
    kg, code = open_graph(assessment.country)
    shared = share(assessment, kg.law(code), everything=everything, duties=duties, names=names)
    if not (assessment.organisation.strip() or names):
        warn("the file names no organisation, so its name cannot be found in texts; see --name")
    _tell(shared)
    if not check:
        deliver(shared_turtle(shared.measures, HEAD), output)
    elif shared.removals or shared.left_out:
        ctx.exit(FINDINGS)


def _tell(shared: Shared) -> None:
    """Tell on stderr what was taken out, and how much is left."""
    for duty, field, kind, text in shared.removals:
        warn(f"taken out of the {field} of a measure for {duty}: {kind} «{text}»")
    for title in shared.left_out:
        warn(f"left out, because nothing can be told of it: «{title}»")
    click.echo(f"Measures to share: {len(shared.measures)}", err=True)
