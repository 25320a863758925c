from __future__ import annotations

import os
from pathlib import Path

import pytest

from equalkit.errors import BadFileError
from equalkit.files import read_at_most, write_whole


def test_a_new_file_holds_all_bytes(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.bin", b"\x00\r\n\xff")
    assert (tmp_path / "a.bin").read_bytes() == b"\x00\r\n\xff"


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a longer text than the new one")
    write_whole(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_nothing_but_the_file_is_left_behind(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", b"a")
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_others_may_read_the_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", b"a")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError) as caught:
        write_whole(tmp_path / "nowhere" / "a.txt", b"a")
    assert str(tmp_path / "nowhere" / "a.txt") in str(caught.value)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(BadFileError):
        write_whole(tmp_path / "a.txt", b"a")


def test_a_failure_leaves_no_half_written_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("old")

    def full_disk(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(BadFileError, match="No space left"):
        write_whole(tmp_path / "a.txt", b"new")
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {"a.txt": "old"}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_whole(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(BadFileError):
        write_whole(tmp_path / "loop.txt", b"new")


def test_a_device_is_written_to_as_it_is() -> None:
    write_whole(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()


def test_a_file_is_read_up_to_a_size(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert read_at_most(tmp_path / "a", 3) == b"abc"
    with pytest.raises(BadFileError, match="larger"):
        read_at_most(tmp_path / "a", 2)


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(BadFileError):
        read_at_most(Path("a\0b"), 3)
