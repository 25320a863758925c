"""The command ``equalkit`` and how its subcommands are found."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from equalkit.cli import environment
from equalkit.cli.options import examples
from equalkit.cli.output import use_utf_8
from equalkit.cli.trouble import told_in_one_line
from equalkit.errors import UnknownNameError

COMMANDS = (
    "assess",
    "checklist",
    "compare",
    "diff",
    "doctor",
    "duties",
    "explain",
    "facts",
    "measures",
    "query",
    "share",
    "thresholds",
    "timeline",
)
"""Each is a module of this package with a click command ``command``."""


class LazySubgroup(click.Group):
    """A command with commands of its own, each a module of its package.

    Args:
        package: Name of the package; each module has a click command ``command``.
        names: The commands; their modules have ``_`` for ``-``, and after Python's own words.
    """

    def __init__(self, *args: Any, package: str, names: tuple[str, ...], **extra: Any) -> None:
        super().__init__(*args, **extra)
        self.package = package
        self.names = names

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names of the commands, sorted."""
        return sorted(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Return one command."""
        if cmd_name not in self.names:
            return None
        name = cmd_name.replace("-", "_") + "_" * iskeyword(cmd_name)
        module = import_module(f"{self.package}.{name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is asked for.

        Raises:
            UnknownNameError: There is no such command.
        """
        if args[0] not in self.names and not args[0].startswith("-"):
            raise UnknownNameError("command", args[0], self.names)
        return super().resolve_command(ctx, args)


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names of our commands and of those that plugins bring, sorted."""
        return sorted({*COMMANDS, *self._foreign()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Return one command; ours come before those of plugins."""
        if cmd_name in COMMANDS:
            command: click.Command = import_module(f"equalkit.cli.{cmd_name}").command
            return command
        return self._foreign().get(cmd_name)

    def _foreign(self) -> dict[str, click.Command]:
        """Return the commands that plugins bring."""
        return {c.name: c for c in environment.installed_plugins().commands if c.name}

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is asked for.

        Raises:
            UnknownNameError: There is no such command.
        """
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise UnknownNameError("command", args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the options before the command; tell what is wrong in one line."""
        use_utf_8()
        with told_in_one_line():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; tell what goes wrong in one line."""
        with told_in_one_line():
            return super().invoke(ctx)


def _show_version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:  # noqa: FBT001 (click hands it over so)
    """Print the version and end, when that is asked for."""
    if asked and not ctx.resilient_parsing:
        click.echo(f"equalkit {environment.version()}")
        ctx.exit()


@click.command(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "checklist --country no",
        "checklist --country no --role employer --sector private --employees 60",
        "checklist --country no --ask",
        "explain no-employer-report --country no --role employer --employees 60",
        "diff no 2019-12-31 2020-01-01",
    ),
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version,
    help="Show the version and exit.",
)  # fmt: skip
@click.pass_context
def main(ctx: click.Context) -> None:
    """Duties of equal treatment: which bind you, on any date, and why.

    Begin with a country as a whole, then tell more about your organisation. Answers
    come in the country's own language; --lang gives another.

    Information, not legal advice.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
