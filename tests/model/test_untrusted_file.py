from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter

from equalkit.errors import BadAnswersError, BadFileError
from equalkit.model.untrusted_file import MAX_BYTES, read_document

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = TypeAdapter(dict[str, int])


def read(folder: Path, name: str, content: bytes) -> dict[str, int]:
    (folder / name).write_bytes(content)
    return read_document(
        folder / name, COUNTS.validate_python, BadAnswersError, lambda problem: problem.title
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("c.json", b'{"a": 1}'),
        ("c.json", b'\xef\xbb\xbf{"a": 1}'),
        ("c", b'{"a": 1}'),
        ("c.yaml", b"a: 1"),
        ("c.YML", b"a: 1"),
        ("c.toml", b"a = 1"),
    ],
)
def test_the_ending_tells_the_format(tmp_path: Path, name: str, content: bytes) -> None:
    assert read(tmp_path, name, content) == {"a": 1}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("c.json", b"\xff", "it is not UTF-8 text"),
        ("c.json", b"[" * 100_000, "it is nested too deeply"),
        ("c.json", b"{", "Expecting property name"),
        ("c.yaml", b"a: [", "in the file, line 1"),
        ("c.toml", b"a =", "Invalid value"),
        ("c.json", b'{"a": "b"}', r"dict\[str,int\]"),
    ],
)
def test_what_is_no_document_is_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    with pytest.raises(BadAnswersError, match=told) as caught:
        read(tmp_path, name, content)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    assert read(tmp_path, "c.json", b'{"a": 1}'.ljust(MAX_BYTES)) == {"a": 1}
    with pytest.raises(BadFileError, match="larger than 1 MB"):
        read(tmp_path, "c.json", b'{"a": 1}'.ljust(MAX_BYTES + 1))


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="No such file"):
        read_document(tmp_path / "c.json", COUNTS.validate_python, BadAnswersError, str)
