"""``equalkit assess schema``: the JSON Schema of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from equalkit.cli.options import OUTPUT, examples
from equalkit.cli.output import deliver, to_json

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "schema",
    short_help="Print the JSON Schema of the file.",
    epilog=examples("assess schema", "assess schema -o assessment-1.json"),
)
@OUTPUT
def command(*, output: Path | None) -> None:
    """Print the JSON Schema of an assessment, for programs that read or write one."""
    from equalkit.model.documents import json_schema  # noqa: PLC0415 (pydantic is slow to import)

    deliver(to_json(json_schema("assessment-1")), output)
