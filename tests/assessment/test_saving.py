from __future__ import annotations

import difflib
import json
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from equalkit.assessment import change, create, read_assessment, save, saving
from equalkit.assessment.saving import (
    as_bytes,
    content_digest,
    next_revision,
    stamped,
    stamps_hold,
)
from equalkit.errors import BadAssessmentError, BadFileError, LostUpdateError
from equalkit.model.assessment import DutyAnswer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from equalkit.model.assessment import Assessment

    Edit = Callable[[Assessment], Assessment]
    Note = Callable[..., Edit]

DAY = date(2026, 1, 1)


def same(old: Assessment) -> Assessment:
    return old


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_a_new_file_is_the_first_revision(file: Path) -> None:
    assert read_assessment(file).revision == 1


def test_a_file_that_is_there_is_not_written_over(file: Path, empty: Assessment) -> None:
    before = file.read_bytes()
    with pytest.raises(BadFileError, match="there already"):
        create(file, empty, on=DAY)
    assert file.read_bytes() == before


def test_what_was_written_is_what_is_read(file: Path, note: Note) -> None:
    written = change(file, note("New"), on=DAY, what="set")
    assert read_assessment(file) == written


def test_every_change_is_in_the_history(file: Path, note: Note) -> None:
    change(file, note("New"), on=DAY, what="set xa-plan")
    told = [(one.revision, one.what) for one in read_assessment(file).history]
    assert told == [(1, "init"), (2, "set xa-plan")]


def test_the_history_knows_what_was_said(file: Path, note: Note) -> None:
    now = change(file, note("New"), on=DAY, what="set")
    assert now.history[-1].digest == content_digest(now)


def test_an_answer_bears_the_revision_in_which_it_changed(file: Path, note: Note) -> None:
    now = change(file, note("New", "xa-respect"), on=DAY, what="set")
    assert (now.answer("xa-plan").revision, now.answer("xa-respect").revision) == (0, 2)


def test_after_a_change_by_hand_every_answer_may_have_changed(file: Path, note: Note) -> None:
    file.write_text(file.read_text("utf-8").replace("Adopted in March", "By hand"), "utf-8")
    now = change(file, note("New", "xa-respect"), on=DAY, what="set")
    assert now.answer("xa-plan").revision == 2


def test_a_change_by_hand_is_seen(told: Assessment) -> None:
    now = next_revision(told, on=DAY, what="init")
    by_hand = now.with_answer("xa-plan", DutyAnswer(note="By hand"))
    assert (stamps_hold(now), stamps_hold(by_hand)) == (True, False)


def test_an_answer_that_stays_keeps_its_revision(told: Assessment) -> None:
    assert stamped(told, told) == told


def test_no_change_is_no_revision(file: Path) -> None:
    before = file.read_bytes()
    assert change(file, same, on=DAY, what="nothing").revision == 1
    assert file.read_bytes() == before


def test_a_change_that_fails_leaves_the_file_alone(file: Path) -> None:
    def fail(_old: Assessment) -> Assessment:
        raise BadAssessmentError("ours", "no")

    before = file.read_bytes()
    with pytest.raises(BadAssessmentError):
        change(file, fail, on=DAY, what="set")
    assert file.read_bytes() == before


def test_what_could_not_be_read_again_is_not_written(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(BadAssessmentError, match="no id"):
        change(file, lambda old: old.with_answer("no id", DutyAnswer()), on=DAY, what="set")
    assert file.read_bytes() == before


def test_work_based_on_an_old_revision_is_refused(file: Path, note: Note) -> None:
    base = read_assessment(file)
    change(file, note("Theirs"), on=DAY, what="set")
    before = file.read_bytes()
    with pytest.raises(LostUpdateError) as caught:
        save(file, note("Ours")(base), base=base, on=DAY)
    assert (caught.value.revision, caught.value.found) == (1, 2)
    assert file.read_bytes() == before


def test_work_over_a_change_by_hand_is_refused(file: Path, note: Note) -> None:
    base = read_assessment(file)
    file.write_text(file.read_text("utf-8").replace("Adopted in March", "By hand"), "utf-8")
    with pytest.raises(LostUpdateError):
        save(file, note("Ours")(base), base=base, on=DAY)


def test_work_based_on_what_is_there_is_saved(file: Path, note: Note) -> None:
    base = read_assessment(file)
    assert save(file, note("Ours")(base), base=base, on=DAY).revision == 2
    assert read_assessment(file).answer("xa-plan").note == "Ours"


def test_the_order_of_answers_changes_no_byte(told: Assessment) -> None:
    more = told.with_answer("xa-respect", DutyAnswer(note="x"))
    backwards = more.model_copy(update={"answers": dict(reversed(more.answers.items()))})
    assert as_bytes(backwards) == as_bytes(more)


def test_one_changed_note_changes_few_lines(file: Path, note: Note) -> None:
    before = file.read_text("utf-8").splitlines()
    change(file, note("New"), on=DAY, what="set")
    after = file.read_text("utf-8").splitlines()
    changed = [one for one in difflib.ndiff(before, after) if one[0] in "+-"]
    assert len(changed) <= 14


def test_what_is_empty_is_left_out(told: Assessment) -> None:
    plain = json.loads(as_bytes(told))
    assert plain["answers"]["xa-plan"].keys() == {"state", "note", "answered_on"}


def test_letters_are_written_as_they_are(told: Assessment) -> None:
    assert "Blåbær".encode() in as_bytes(told.model_copy(update={"organisation": "Blåbær"}))


def test_only_the_file_and_its_lock_are_left(file: Path, note: Note) -> None:
    change(file, note("New"), on=DAY, what="set")
    assert names(file.parent) <= {"ours.json", ".ours.json.lock"}


def test_what_a_killed_writer_left_is_swept_up(file: Path, note: Note) -> None:
    (file.parent / ".ours.json.abc12345.unfinished").write_text("half")
    (file.parent / ".theirs.json.abc12345.unfinished").write_text("another's")
    change(file, note("New"), on=DAY, what="set")
    assert ".ours.json.abc12345.unfinished" not in names(file.parent)
    assert ".theirs.json.abc12345.unfinished" in names(file.parent)


def test_who_may_read_a_file_stays_as_it_was(file: Path, note: Note) -> None:
    file.chmod(0o600)
    change(file, note("New"), on=DAY, what="set")
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(file: Path, note: Note) -> None:
    link = file.with_name("link.json")
    link.symlink_to(file.name)
    change(link, note("New"), on=DAY, what="set")
    assert link.is_symlink()
    assert read_assessment(file).answer("xa-plan").note == "New"


def test_a_link_and_its_file_have_one_lock(file: Path, note: Note) -> None:
    link = file.with_name("link.json")
    link.symlink_to(file.name)
    change(link, note("New"), on=DAY, what="set")
    assert ".link.json.lock" not in names(file.parent)


def test_a_link_to_itself_is_refused(tmp_path: Path, empty: Assessment) -> None:
    (tmp_path / "loop.json").symlink_to("loop.json")
    with pytest.raises(BadFileError):
        create(tmp_path / "loop.json", empty, on=DAY)


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path, empty: Assessment) -> None:
    with pytest.raises(BadFileError, match="no such folder"):
        create(tmp_path / "nowhere" / "ours.json", empty, on=DAY)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="directory"):
        change(tmp_path, same, on=DAY, what="set")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path, empty: Assessment) -> None:
    with pytest.raises(BadFileError):
        create(tmp_path / f"{'x' * 300}.json", empty, on=DAY)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_in_place_of_the_file_is_refused(tmp_path: Path, empty: Assessment) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(BadFileError, match="not a file"):
        change(tmp_path / "pipe.json", same, on=DAY, what="set")
    with pytest.raises(BadFileError, match="not a file"):
        create(tmp_path / "pipe.json", empty, on=DAY)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_a_folder_that_may_not_be_written_is_refused(file: Path, note: Note) -> None:
    before = file.read_bytes()
    file.parent.chmod(0o500)
    try:
        with pytest.raises(BadFileError):
            change(file, note("New"), on=DAY, what="set")
        assert file.read_bytes() == before
    finally:
        file.parent.chmod(0o700)


def test_a_full_disk_leaves_the_old_file(
    file: Path, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    before = file.read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadFileError, match="No space left"):
        change(file, note("New"), on=DAY, what="set")
    assert file.read_bytes() == before
    assert names(file.parent) <= {"ours.json", ".ours.json.lock"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits on files")
def test_a_disk_that_fills_while_writing_leaves_the_old_file(file: Path, note: Note) -> None:
    import resource  # noqa: PLC0415 (not on Windows)

    before = file.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        with pytest.raises(BadFileError):
            change(file, note("x" * 10_000), on=DAY, what="set")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert file.read_bytes() == before
    assert names(file.parent) <= {"ours.json", ".ours.json.lock"}


def test_a_writer_waits_no_longer_than_it_must(
    file: Path, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "WAIT_SECONDS", 0.05)
    before = file.read_bytes()
    with FileLock(file.with_name(".ours.json.lock")), pytest.raises(BadFileError, match="another"):
        change(file, note("New"), on=DAY, what="set")
    assert file.read_bytes() == before


def test_more_than_can_be_read_is_not_written(
    file: Path, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "MAX_BYTES", 500)
    with pytest.raises(BadFileError, match="larger than"):
        change(file, note("x" * 500), on=DAY, what="set")


def test_a_word_for_the_history_may_be_any_name_of_a_file(file: Path, note: Note) -> None:
    now = change(file, note("New"), on=DAY, what="import \udcff\x1b.json")
    assert now.history[-1].what == "import \ufffd\ufffd.json"
