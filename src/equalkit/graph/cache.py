"""Law that was read before, kept under the hash of the Turtle it came from.

The Turtle files are the only truth. A cache that is deleted, broken, or written by
another version changes nothing but time. Whatever lies in it, only classes of the
model are ever made from it.
"""

from __future__ import annotations

import io
import pickle
from datetime import date
from fractions import Fraction
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from equalkit.errors import BadFileError
from equalkit.files import write_whole
from equalkit.model import (
    body,
    comparison,
    concept,
    condition,
    duty,
    evidence,
    fact,
    interval,
    law,
    legal_resource,
    method,
    pending,
    practice,
    report,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CHECK_BYTES: Final = 16
MOST_ENTRIES: Final = 24

_CLASSES: Final = (
    body.Body, comparison.Match, concept.Concept, concept.Scheme, condition.Constraint,
    condition.LogicalConstraint,
    duty.Deadline, duty.Duty, duty.DutyException, duty.Frequency, duty.Phase, duty.Step,
    evidence.EvidenceType, fact.Derivation, fact.Fact, interval.Interval, law.Law, law.Vocabulary,
    legal_resource.Amendment, legal_resource.LegalResource, legal_resource.LegalResourceSubdivision,
    method.Measure, method.Method, pending.PendingItem,
    practice.PracticeOption, practice.PracticeQuestion, practice.PracticeTest,
    report.ReportSection, report.ReportTable, report.ReportTemplate,
)  # fmt: skip
_ALLOWED: Final = {(c.__module__, c.__qualname__): c for c in (*_CLASSES, date, Fraction)}
_READERS: Final = (
    Path(__file__).with_name("frames.py"),
    *Path(__file__).parent.glob("mapping/*.py"),
)
_FORM: Final = repr(
    (
        [(c.__qualname__, tuple(c.__annotations__)) for c in _CLASSES],
        sorted((file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in _READERS),
    )
).encode()
"""Changes with the model and with what reads the Turtle, so that old caches are not used."""


class _ModelOnly(pickle.Unpickler):
    """Makes model classes and refuses everything else."""

    def find_class(self, module: str, name: str) -> type:
        """Return an allowed class.

        Raises:
            UnpicklingError: It is not one of the model.
        """
        found = _ALLOWED.get((module, name))
        if found is None:
            refused = f"{module}.{name}"
            raise pickle.UnpicklingError(refused)
        return found


def digest(texts: Iterable[bytes]) -> str:
    """Return a name that changes with every byte of some texts, and with our model.

    Example:
        >>> digest([b"a", b"b"]) == digest([b"ab"])
        False
    """
    whole = blake2b(_FORM, digest_size=20)
    for text in texts:
        whole.update(len(text).to_bytes(8, "big"))
        whole.update(text)
    return whole.hexdigest()


def kept(name: str, cache: Path | None, make: Callable[[], law.Law]) -> law.Law:
    """Return the law that a cache holds under a name; made, and kept, when it is new.

    Args:
        name: From `digest`.
        cache: Folder of the cache; None for no cache.
        make: Reads the law from its Turtle.
    """
    if cache is None:
        return make()
    file = cache / f"{name}.law"
    found = _load(file)
    if found is None:
        found = make()
        _keep(file, found)
    return found


def _load(file: Path) -> law.Law | None:
    """Return cached law; None when there is none that can be trusted."""
    try:
        content = file.read_bytes()
        check, body_ = content[:CHECK_BYTES], content[CHECK_BYTES:]
        if blake2b(body_, digest_size=CHECK_BYTES).digest() != check:
            return None
        found = _ModelOnly(io.BytesIO(body_)).load()
    except (OSError, pickle.UnpicklingError, ValueError, TypeError, AttributeError, EOFError):
        return None
    return found if isinstance(found, law.Law) else None


def _keep(file: Path, found: law.Law) -> None:
    """Write law to the cache; where that is not possible, do without."""
    content = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
    check = blake2b(content, digest_size=CHECK_BYTES).digest()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, check + content)
        _forget_old(file.parent)
    except (OSError, BadFileError):
        return


def _forget_old(cache: Path) -> None:
    """Delete all but the newest entries, so that a cache does not grow for ever."""
    entries = sorted(cache.glob("*.law"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in entries[MOST_ENTRIES:]:
        file.unlink(missing_ok=True)
