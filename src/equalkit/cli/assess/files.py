"""What the commands on assessments share: the file, the duty, the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from equalkit.cli import environment
from equalkit.cli.options import OneOf, open_graph
from equalkit.cli.trouble import warn
from equalkit.errors import listed
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment

FILE = click.argument("file_", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
DUTY = click.argument("duty", metavar="DUTY")


def tell(text: str) -> None:
    """Say what was done, on stderr: stdout is for results."""
    click.echo(one_line(text), err=True)


def open_assessment(path: Path) -> tuple[KnowledgeGraph, Assessment]:
    """Return an assessment and the graph of its country; warn of answers to unknown duties.

    Raises:
        BadAssessmentError: The file is not an assessment.
        UnknownCountryError: No plugin speaks for its country.
    """
    from equalkit.assessment import read_assessment  # noqa: PLC0415 (help needs none of it)

    told = read_assessment(path)
    return open_law(told, path), told


def open_law(told: Assessment, path: Path) -> KnowledgeGraph:
    """Return the graph that an assessment is about; warn of answers to unknown duties.

    Raises:
        UnknownCountryError: No plugin speaks for its country.
        QuestionError: Its profile cannot be understood.
    """
    from equalkit.assessment.filling import profile_of, unknown_duties  # noqa: PLC0415 (help needs none of it)

    kg, _ = open_graph(told.country)
    kg.duties(profile_of(told), on=told.on)
    unknown = unknown_duties(kg, told)
    if unknown:
        warn(f"'{path}' answers duties that are not known here; they are kept: {listed(unknown)}")
    return kg


def change_answer(
    path: Path,
    duty: str,
    edit: Callable[[Assessment], Assessment],
    what: str,
    *,
    evidence_type: str = "",
) -> Assessment:
    """Change what a file says of a duty, in one go.

    Args:
        path: The file.
        duty: Id of the duty.
        edit: Returns the changed assessment.
        what: A word for the history.
        evidence_type: One that the duty must ask for; empty for none.

    Raises:
        UnknownNameError: The country has no such duty.
        BadAssessmentError: The file is not an assessment, or the change contradicts itself.
    """
    from equalkit.assessment import change  # noqa: PLC0415 (help needs none of it)
    from equalkit.assessment.filling import listed_duties  # noqa: PLC0415 (as above)

    kg, told = open_assessment(path)
    if duty not in told.answers:
        kg.law(told.country).duty(duty)
    if evidence_type:
        asked = [one.id for one in kg.law(told.country).duty(duty).evidence]
        OneOf("type of evidence", tuple(asked)).convert(evidence_type, None, None)
    if duty not in listed_duties(kg, told):
        warn(f"'{duty}' does not bind this organisation on {told.on}; the answer is kept anyway")
    return change(path, edit, on=environment.today(), what=what)
