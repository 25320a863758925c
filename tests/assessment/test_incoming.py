from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.assessment import read_assessment
from equalkit.assessment.incoming import read_incoming
from equalkit.errors import BadAssessmentError, BadFileError

if TYPE_CHECKING:
    from pathlib import Path


def test_json_is_read_whatever_it_is_called(file: Path) -> None:
    named = file.rename(file.with_name("ours.xlsx"))
    assert read_incoming(named) == read_assessment(named)


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b""])
def test_what_is_neither_is_refused(tmp_path: Path, start: bytes) -> None:
    (tmp_path / "a.json").write_bytes(start + b"\x00" * 100 * bool(start))
    with pytest.raises((BadAssessmentError, BadFileError)):
        read_incoming(tmp_path / "a.json")
