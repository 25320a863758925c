"""A writer that is killed, and writers that write at once: the file is never a third thing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from equalkit.assessment import change, read_assessment
from equalkit.assessment.editing import answered
from equalkit.assessment.saving import content_digest

if TYPE_CHECKING:
    from pathlib import Path

    from equalkit.model.assessment import Assessment

DEATHS = 80
WRITER = """
import sys
from datetime import date
from pathlib import Path
from equalkit.assessment import answered, change

file, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
done = 0
while done != times:
    done += 1
    def edit(old):
        mine = old.answer("xa-" + name).note
        note = (mine + " " + str(old.revision + 1)) if times > 0 else str(old.revision + 1) + "x" * 5000
        return answered(old, "xa-" + name, note=note)
    change(file, edit, on=date(2026, 1, 1), what=name)
    print(done, flush=True)
"""


def writer(file: Path, name: str, times: int) -> subprocess.Popen[bytes]:
    """Start a process that changes a file some times, or for ever with -1."""
    words = [sys.executable, "-c", WRITER, str(file), name, str(times)]
    return subprocess.Popen(words, stdout=subprocess.PIPE)


def assert_whole(told: Assessment) -> None:
    """Assert that the history is unbroken and ends with what the file says."""
    assert [one.revision for one in told.history] == list(range(1, told.revision + 1))
    assert told.history[-1].digest == content_digest(told)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_writer_leaves_the_old_file_or_the_new(file: Path) -> None:
    chance = random.Random(4)
    seen = read_assessment(file).revision
    for _ in range(DEATHS):
        with writer(file, "killed", -1) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.02))
            os.kill(process.pid, signal.SIGKILL)
            finished = 1 + process.stdout.read().count(b"\n")
        told = read_assessment(file)
        assert_whole(told)
        assert told.answer("xa-killed").note == str(told.revision) + "x" * 5000
        assert told.revision - seen in (finished, finished + 1)
        seen = told.revision
        assert len(list(file.parent.iterdir())) <= 3
    change(file, lambda old: answered(old, "xa-plan", note="End"), on=told.on, what="end")
    assert {one.name for one in file.parent.iterdir()} <= {"ours.json", ".ours.json.lock"}


@pytest.mark.slow
@pytest.mark.parametrize("number", [2, 4])
def test_writers_at_once_lose_no_change(file: Path, number: int) -> None:
    times = 25
    processes = [writer(file, f"writer-{one}", times) for one in range(number)]
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    told = read_assessment(file)
    assert_whole(told)
    assert told.revision == 1 + number * times
    notes = [told.answer(f"xa-writer-{one}").note.split() for one in range(number)]
    assert sorted(int(word) for words in notes for word in words) == list(
        range(2, told.revision + 1)
    )
