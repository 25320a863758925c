from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import pytest

from equalkit.cli import environment
from equalkit.cli.group import COMMANDS
from equalkit.hookspecs import hookimpl
from equalkit.testing import example

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]

WIDTH = 80


class Greeter:
    """A plugin that brings a command, and one with a name of ours."""

    @hookimpl
    def equalkit_commands(self) -> list[click.Command]:
        def greet() -> None:
            click.echo("hello")

        return [click.Command("greet", callback=greet), click.Command("facts", callback=greet)]


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",)])
def test_help_lists_the_commands(equalkit: Run, words: tuple[str, ...]) -> None:
    ran = equalkit(*words)
    assert (ran.code, ran.err) == (0, "")
    assert all(f"\n  {command} " in ran.out for command in COMMANDS)


def test_no_command_is_cut_in_the_list(equalkit: Run) -> None:
    commands = equalkit("--help").out.partition("Commands:")[2].partition("Examples:")[0]
    assert "..." not in commands


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(equalkit: Run, command: str) -> None:
    ran = equalkit(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: main {command}") or f" {command} " in ran.out
    assert max(map(len, ran.out.partition("Examples:")[0].splitlines())) <= WIDTH


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {"doctor"}))
def test_every_command_has_examples(equalkit: Run, command: str) -> None:
    assert f"    equalkit {command}" in equalkit(command, "--help").out


def test_help_needs_no_plugin_that_works(equalkit: Run, use: Run) -> None:
    use()
    assert equalkit("--help").code == 0


def test_the_version_is_told(equalkit: Run) -> None:
    assert equalkit("--version").out == f"equalkit {environment.version()}\n"


def test_a_plugin_can_bring_a_command(equalkit: Run, use: Run) -> None:
    use(xa=example, greeter=Greeter())
    assert equalkit("greet").out == "hello\n"
    assert "\n  greet" in equalkit("--help").out


def test_our_commands_come_before_those_of_plugins(equalkit: Run, use: Run) -> None:
    use(xa=example, greeter=Greeter())
    assert equalkit("facts").out != "hello\n"
