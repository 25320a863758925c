"""Assessments into files: whole or not at all, and never over somebody else's work."""

from __future__ import annotations

import json
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from equalkit.assessment.reading import MAX_BYTES, parse_assessment, read_assessment
from equalkit.errors import BadFileError, LostUpdateError
from equalkit.files import refuse_devices, sweep, why_not, write_whole
from equalkit.model.assessment import Assessment, DutyAnswer, Revision, as_dict
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

WAIT_SECONDS = 10


def as_bytes(assessment: Assessment) -> bytes:
    """Return an assessment as JSON: sorted, one thing a line, the same for the same answers.

    Example:
        >>> from datetime import date
        >>> empty = Assessment(country="xa", on=date(2026, 1, 1), law_as_of=date(2026, 1, 1))
        >>> as_bytes(empty).decode().splitlines()[2]
        '  "country": "xa",'
    """
    plain = as_dict(assessment)
    for part in ("answers", "gone", "practices"):
        if part in plain:
            plain[part] = dict(sorted(plain[part].items()))
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def content_digest(assessment: Assessment) -> str:
    """Return the SHA-256 of what an assessment says, whatever its revision and history."""
    plain = as_dict(assessment)
    said = {k: v for k, v in plain.items() if k not in ("schema", "revision", "history")}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def same_answer(one: DutyAnswer, other: DutyAnswer) -> bool:
    """Tell whether two answers say the same, whenever they were given."""
    return one.model_copy(update={"revision": 0}) == other.model_copy(update={"revision": 0})


def stamps_hold(assessment: Assessment) -> bool:
    """Tell whether the revisions at the answers can be trusted: nobody edited by hand."""
    last = assessment.history[-1] if assessment.history else None
    if last is None or last.revision != assessment.revision:
        return True
    return last.digest == content_digest(assessment)


def stamped(base: Assessment, new: Assessment) -> Assessment:
    """Return an assessment in which every changed answer bears the revision to come.

    Where somebody has changed the base by hand, nobody knows which: all may have changed.
    """
    known = base.answers if stamps_hold(base) else {}
    answers = {
        duty: answer
        if duty in known and same_answer(answer, known[duty])
        else answer.model_copy(update={"revision": base.revision + 1})
        for duty, answer in sorted(new.answers.items())
    }
    return new.model_copy(update={"answers": answers})


def next_revision(assessment: Assessment, *, on: date, what: str) -> Assessment:
    """Return an assessment with its next revision written into its history."""
    number = assessment.revision + 1
    digest = content_digest(assessment)
    saved = Revision(revision=number, on=on, digest=digest, what=one_line(what))
    return assessment.model_copy(
        update={"revision": number, "history": (*assessment.history, saved)}
    )


def create(path: Path, assessment: Assessment, *, on: date, what: str = "init") -> Assessment:
    """Write a new file.

    Args:
        path: Must not exist.
        assessment: What to write.
        on: The day on which it is written.
        what: A word for the history.

    Returns:
        What was written, with its revision.

    Raises:
        BadFileError: The file exists, or cannot be written.
    """
    with _locked(path):
        if path.exists():
            problem = "it is there already; choose another name, or change it with: assess set"
            raise BadFileError(path, problem)
        return _write(path, next_revision(assessment, on=on, what=what))


def change(
    path: Path, edit: Callable[[Assessment], Assessment], *, on: date, what: str
) -> Assessment:
    """Read a file, change it and write it back; nobody else can write in between.

    Args:
        path: An assessment.
        edit: Returns the changed assessment; the file stays as it is when it raises, or
            when nothing is changed.
        on: The day on which it is written.
        what: A word for the history.

    Returns:
        What was written, with its revision.

    Raises:
        BadFileError: The file cannot be read or written.
        BadAssessmentError: The file is not an assessment.
    """
    with _locked(path):
        base = read_assessment(path)
        new = edit(base)
        if new == base:
            return base
        return _write(path, next_revision(stamped(base, new), on=on, what=what))


def save(
    path: Path, new: Assessment, *, base: Assessment, on: date, what: str = "save"
) -> Assessment:
    """Write an assessment back that was read before; refuse if somebody wrote since.

    Args:
        path: The file that *base* was read from.
        new: What to write.
        base: What was read.
        on: The day on which it is written.
        what: A word for the history.

    Returns:
        What was written, with its revision.

    Raises:
        LostUpdateError: The file is not what was read; nothing was written.
        BadFileError: The file cannot be read or written.
    """
    with _locked(path):
        found = read_assessment(path)
        if found != base:
            raise LostUpdateError(path, base.revision, found.revision)
        return _write(path, next_revision(stamped(base, new), on=on, what=what))


def _write(path: Path, assessment: Assessment) -> Assessment:
    """Write an assessment, if what is written can be read again."""
    content = as_bytes(assessment)
    if len(content) > MAX_BYTES:
        raise BadFileError(path, f"it would be larger than {MAX_BYTES // 1_000_000} MB")
    parse_assessment(content, str(path))
    write_whole(path, content)
    return assessment


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Keep other writers of a file out; a writer that dies lets go of it at once.

    Raises:
        BadFileError: Another writer has been busy with it for long, or there is no folder.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 (only writing needs it)

    try:
        target = path.resolve()
        if not target.parent.is_dir():
            raise BadFileError(path, "there is no such folder")
        refuse_devices(target)
        lock: Any = FileLock(target.with_name(f".{target.name}.lock"), timeout=WAIT_SECONDS)
        with lock:
            sweep(target)
            yield
    except Timeout as problem:
        raise BadFileError(path, "another program is writing it; try again") from problem
    except (OSError, RuntimeError) as problem:
        raise BadFileError(path, why_not(problem)) from problem
