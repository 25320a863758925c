"""Errors as users meet them: one line on stderr and an exit code, no traceback."""

from __future__ import annotations

from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

import click

from equalkit.cli.exit_codes import USAGE, exit_code
from equalkit.errors import EqualkitError
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator


LONGEST = 1000
"""Characters of a message; what is longer repeats a value that nobody wants to read."""


class Told(click.ClickException):
    """An error that is told in one line.

    Args:
        message: What happened, and what to do.
        code: Exit code of the process.
    """

    def __init__(self, message: str, code: int) -> None:
        line = one_line(message)
        super().__init__(line if len(line) <= LONGEST else f"{line[:LONGEST]} …")
        self.exit_code = code  # type: ignore[misc]  # click reads it from the instance

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line on stderr."""
        click.echo(f"Error: {self.message}", file=file, err=True)


@contextmanager
def told_in_one_line() -> Iterator[None]:
    """Turn our errors, and those in how a command was written, into one line.

    Raises:
        Told: In place of the error.
    """
    try:
        yield
    except EqualkitError as error:
        raise Told(str(error), exit_code(error)) from error
    except click.UsageError as error:
        where = f" See: {error.ctx.command_path} --help" if error.ctx else ""
        raise Told(error.format_message() + where, USAGE) from error


def warn(text: str) -> None:
    """Print a warning, on one line of stderr."""
    click.echo(f"Warning: {one_line(text)}", err=True)
