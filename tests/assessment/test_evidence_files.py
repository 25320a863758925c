from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from equalkit.assessment.evidence_files import digest_of
from equalkit.errors import BadFileError


def test_a_file_is_known_by_its_digest_and_its_name_alone(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"\x00plan")
    found = digest_of(tmp_path / "plan.pdf")
    assert (found.name, found.sha256) == ("plan.pdf", sha256(b"\x00plan").hexdigest())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_name_in_another_coding_can_be_kept(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/\xe6\x1b.pdf"
    Path(os.fsdecode(file)).write_bytes(b"plan")
    assert digest_of(os.fsdecode(file)).name == "\ufffd\ufffd.pdf"


@pytest.mark.parametrize("name", ["none.pdf", ".", "a\0b", "x" * 300])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadFileError):
        digest_of(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadFileError, match="not a file"):
        digest_of(tmp_path / "pipe")
