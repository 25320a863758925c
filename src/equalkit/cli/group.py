"""The command ``equalkit`` and how its subcommands are found."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from equalkit.cli.environment import installed_plugins
from equalkit.cli.exit_codes import exit_code
from equalkit.errors import EqualkitError

COMMANDS = (
    "checklist",
    "diff",
    "doctor",
    "duties",
    "explain",
    "facts",
    "query",
    "thresholds",
)
"""Each is a module of this package with a click command ``command``."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of our commands and of those that plugins bring, sorted."""
        return sorted({*COMMANDS, *self._foreign()})

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return one command; ours come before those of plugins."""
        if name in COMMANDS:
            command: click.Command = import_module(f"equalkit.cli.{name}").command
            return command
        return self._foreign().get(name)

    def _foreign(self) -> dict[str, click.Command]:
        """Return the commands that plugins bring."""
        return {c.name: c for c in installed_plugins().commands if c.name}

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error of ours is one line on stderr and an exit code."""
        try:
            return super().invoke(ctx)
        except EqualkitError as error:
            click.echo(f"Error: {' '.join(str(error).split())}", err=True)
            ctx.exit(exit_code(error))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="equalkit", prog_name="equalkit")
def main() -> None:
    """Duties of equal treatment: which bind you, on any date, and why.

    \b
    Examples:
      equalkit checklist --country no
      equalkit checklist --country no --role employer --sector private --employees 60
      equalkit explain no-employer-report --country no --role employer --employees 60
      equalkit diff no 2019-12-31 2020-01-01

    Information, not legal advice.
    """
