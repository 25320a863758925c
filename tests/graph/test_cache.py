from __future__ import annotations

import os
import pickle
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING

import pytest

from equalkit.graph import cache as module
from equalkit.graph.cache import CHECK_BYTES, digest, kept
from equalkit.model.profile import Profile
from equalkit.opening import load
from equalkit.testing import example_graph, example_plugins

if TYPE_CHECKING:
    from pathlib import Path

    from equalkit.model.law import Law

LAW = example_graph().law("xa")


def fresh() -> Law:
    return LAW


def never() -> Law:
    pytest.fail("the law was read again")


def only_file(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def checked(content: bytes) -> bytes:
    return blake2b(content, digest_size=CHECK_BYTES).digest() + content


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    kept("name", tmp_path, fresh)
    assert kept("name", tmp_path, never) == LAW


def test_another_name_is_another_law(tmp_path: Path) -> None:
    kept("name", tmp_path, fresh)
    assert kept("other", tmp_path, fresh) is LAW


def test_without_a_folder_nothing_is_kept() -> None:
    assert kept("name", None, fresh) is LAW


def test_the_folder_is_made_when_it_is_needed(tmp_path: Path) -> None:
    kept("name", tmp_path / "a" / "b", fresh)
    assert only_file(tmp_path / "a" / "b").is_file()


def test_a_cache_that_is_deleted_changes_nothing(tmp_path: Path) -> None:
    kept("name", tmp_path, fresh)
    only_file(tmp_path).unlink()
    assert kept("name", tmp_path, fresh) == LAW


class Trap:
    """Something that does harm when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch harm-was-done",)


BROKEN = {
    "empty": b"",
    "short": b"abc",
    "noise": os.urandom(200),
    "no pickle": checked(b"no pickle"),
    "half a pickle": checked(pickle.dumps(LAW)[:500]),
    "no law": checked(pickle.dumps({"a": 1})),
    "a class that is not ours": checked(pickle.dumps(example_plugins())),
    "harmful": checked(pickle.dumps(Trap())),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_cache_that_is_broken_changes_nothing(tmp_path: Path, name: str) -> None:
    kept("name", tmp_path, fresh)
    only_file(tmp_path).write_bytes(BROKEN[name])
    assert kept("name", tmp_path, fresh) is LAW


@pytest.mark.parametrize("name", BROKEN)
def test_a_cache_that_is_broken_is_mended(tmp_path: Path, name: str) -> None:
    kept("name", tmp_path, fresh)
    only_file(tmp_path).write_bytes(BROKEN[name])
    kept("name", tmp_path, fresh)
    assert kept("name", tmp_path, never) == LAW


def test_a_harmful_cache_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "name.law").write_bytes(BROKEN["harmful"])
    kept("name", tmp_path, fresh)
    assert not (tmp_path / "harm-was-done").exists()


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    kept("name", tmp_path, fresh)
    content = bytearray(only_file(tmp_path).read_bytes())
    content[-20] ^= 1
    only_file(tmp_path).write_bytes(content)
    assert kept("name", tmp_path, fresh) is LAW


def test_a_folder_that_cannot_be_written_to_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert kept("name", tmp_path / "file", fresh) is LAW


def test_a_cache_that_is_a_folder_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "name.law").mkdir()
    assert kept("name", tmp_path, fresh) is LAW


def test_a_disk_that_is_full_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    assert kept("name", tmp_path, fresh) is LAW


def test_old_entries_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 3)
    for number in range(6):
        kept(f"name-{number}", tmp_path, fresh)
    assert len(list(tmp_path.iterdir())) <= 3


def test_a_name_changes_with_every_byte() -> None:
    assert digest([b"abc"]) != digest([b"abd"])


def test_a_name_changes_with_where_texts_begin() -> None:
    assert digest([b"a", b"b"]) != digest([b"ab"])


def test_a_name_changes_with_the_order_of_texts() -> None:
    assert digest([b"a", b"b"]) != digest([b"b", b"a"])


def test_the_same_texts_have_the_same_name() -> None:
    assert digest([b"a"]) == digest([b"a"])


def test_a_cached_country_gives_the_same_answers(tmp_path: Path) -> None:
    def bound() -> list[str]:
        graph = load("xa", plugins=example_plugins(), cache=tmp_path)
        org = Profile("xa", roles="employer", employees=60)
        return [repr(one) for one in graph.duties(org, on=date(2026, 1, 1))]

    assert bound() == bound()


def test_a_cached_country_is_the_same_law(tmp_path: Path) -> None:
    load("xa", plugins=example_plugins(), cache=tmp_path)
    assert load("xa", plugins=example_plugins(), cache=tmp_path).law("xa") == LAW
