from __future__ import annotations

import io
import sys
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

import pytest
from click import UsageError

from equalkit.cli import output
from equalkit.errors import BadFileError

if TYPE_CHECKING:
    from pathlib import Path


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Failing(io.StringIO):
    """A stream that lets nothing through."""

    def __init__(self, problem: OSError) -> None:
        super().__init__()
        self.problem = problem

    def flush(self) -> None:
        raise self.problem


def delivered(text: str | bytes, kind: type[io.TextIOWrapper] = io.TextIOWrapper) -> bytes:
    """Return what reaches a stdout whose locale is ASCII."""
    kept = io.BytesIO()
    stream = kind(kept, encoding="ascii")
    with redirect_stdout(stream):
        output.use_utf_8()
        output.deliver(text, None)
    stream.detach()
    return kept.getvalue()


def test_what_is_piped_is_utf_8() -> None:
    assert delivered("blåbær") == "blåbær".encode()


def test_a_terminal_shows_a_mark_for_what_it_does_not_have() -> None:
    assert delivered("blåbær", Terminal) == b"bl?b?r"


def test_bytes_are_delivered_as_they_are() -> None:
    assert delivered(b"\xff\x00") == b"\xff\x00"


def test_what_is_no_text_is_not_written_to_a_terminal() -> None:
    with pytest.raises(UsageError, match="Name a file: -o FILE"):
        delivered(b"PK", Terminal)


def test_a_stream_that_cannot_change_is_left_alone() -> None:
    stream = io.StringIO()
    with redirect_stdout(stream):
        output.use_utf_8()
        output.deliver("blåbær", None)
    assert stream.getvalue() == "blåbær"


def test_a_stdout_that_is_full_is_told() -> None:
    with redirect_stdout(Failing(OSError(28, "No space left"))):
        with pytest.raises(BadFileError, match=r"'\(stdout\)': No space left"):
            output.deliver("x", None)
        sys.stdout.close()


def test_a_reader_that_has_gone_is_left_to_click() -> None:
    with redirect_stdout(Failing(BrokenPipeError())), pytest.raises(BrokenPipeError):
        output.deliver("x", None)


def test_text_is_written_to_files_as_utf_8(tmp_path: Path) -> None:
    output.deliver("blåbær", tmp_path / "x.txt")
    assert (tmp_path / "x.txt").read_bytes() == "blåbær".encode()


def test_json_keeps_letters_as_they_are() -> None:
    assert output.to_json({"å": [1]}) == '{\n  "å": [\n    1\n  ]\n}\n'
