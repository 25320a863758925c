"""Where results go: to stdout, or to a file, whole or not at all."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from equalkit.errors import BadFileError

if TYPE_CHECKING:
    from pathlib import Path


def use_utf_8() -> None:
    """Make stdout and stderr take every letter.

    What is piped is UTF-8, whatever the locale says: other programs expect it of JSON.
    A terminal keeps its encoding, and shows a mark for what it does not have.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and stream.isatty():
            reconfigure(errors="replace")
        elif reconfigure is not None:
            reconfigure(encoding="utf-8")


def deliver(text: str | bytes, output: Path | None) -> None:
    """Write the result to a file, whole or not at all, or to stdout.

    Args:
        text: The result; bytes where a plugin's format is not a text.
        output: The file; None for stdout.

    Raises:
        BadFileError: It cannot be written there.
        click.UsageError: It is no text, and stdout is a terminal.
        BrokenPipeError: Whoever read stdout has stopped; click ends quietly then.
    """
    if output is not None:
        from equalkit.files import write_whole  # noqa: PLC0415 (only with -o)

        write_whole(output, text.encode() if isinstance(text, str) else text)
        return
    if isinstance(text, bytes) and sys.stdout.isatty():
        message = "This format is not for a screen. Name a file: -o FILE."
        raise click.UsageError(message)
    try:
        if isinstance(text, bytes):
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        _forget_stdout()
        raise BadFileError("(stdout)", problem.strerror or str(problem)) from problem


def _forget_stdout() -> None:
    """Let what could not be written go: Python would try again at the end."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 (it stays open until the end)


def to_json(data: Any) -> str:
    """Return data as JSON, the way all our commands write it."""
    import json  # noqa: PLC0415 (only for one format)

    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
