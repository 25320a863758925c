"""What changes: between two dates, or when one fact changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.duty import Duty


class Replacement(NamedTuple):
    """A duty version that follows another, at once or after others in between.

    Args:
        before: The version that ends.
        after: The version that begins.
        parts: Names of the attributes that differ, sorted: ``bearers``,
            ``condition``, ``frequency``, ``evidence`` ...
        acts: Official ids of the acts that changed it, as far as is known.
    """

    before: Duty
    after: Duty
    parts: tuple[str, ...]
    acts: tuple[str, ...] = ()


class DutyChange(NamedTuple):
    """A duty that begins or ends for an organisation.

    Args:
        duty: The version.
        reason: ``version`` when the law changed, ``phase`` when a stage began,
            ``status`` when only the answer changed.
        acts: Official ids of the acts that brought it, as far as is known.
    """

    duty: Duty
    reason: str
    acts: tuple[str, ...] = ()


class Diff(NamedTuple):
    """What changes between two dates. All parts are sorted by duty id.

    Args:
        country: ISO 3166-1 alpha-2 code, lower case.
        before: The first date.
        after: The second date.
        added: Duties that bind, or may bind, on the second date only.
        removed: Duties that bind, or may bind, on the first date only.
        changed: Versions that follow each other.
    """

    country: str
    before: date
    after: date
    added: tuple[DutyChange, ...]
    removed: tuple[DutyChange, ...]
    changed: tuple[Replacement, ...]


class Threshold(NamedTuple):
    """The nearest value of a fact that changes what binds.

    Args:
        fact: Id of the fact.
        value: The value now, as text.
        becomes: The nearest value that makes a difference, as text.
        added: Ids of duties that would then bind, or may bind; sorted.
        removed: Ids of duties that would no longer; sorted.
    """

    fact: str
    value: str
    becomes: str
    added: tuple[str, ...]
    removed: tuple[str, ...]


class OpenQuestion(NamedTuple):
    """A fact whose answer can still change what binds.

    Args:
        fact: Id of the fact, ``role`` or ``sector``.
        duties: Ids of the duties it can decide; sorted.
    """

    fact: str
    duties: tuple[str, ...]
