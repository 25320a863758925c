"""One duty through its versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.analysis.diff import changed_parts, changing_acts
from equalkit.model.comparison import Version

if TYPE_CHECKING:
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law


def timeline(law: Law, duty: Duty) -> tuple[Version, ...]:
    """Return all versions of a duty: what it follows, and what follows it.

    Args:
        law: The country's law.
        duty: Any of its versions.

    Returns:
        By first day in force, then id; where a duty was split or joined, all its parts.
    """
    found: dict[str, Duty] = {}
    waiting = [duty]
    while waiting:
        one = waiting.pop()
        if one.id not in found:
            found[one.id] = one
            waiting += [law.duties[heir] for heir in one.replaced_by if heir in law.duties]
            waiting += [d for d in law.duties.values() if one.id in d.replaced_by]
    ordered = sorted(found.values(), key=lambda d: (d.in_force.since, d.id))
    return tuple(_version(law, one, ordered) for one in ordered)


def _version(law: Law, duty: Duty, family: list[Duty]) -> Version:
    """Return one version with what it changed."""
    before = [one for one in family if duty.id in one.replaced_by]
    parts = {part for one in before for part in changed_parts(one, duty)}
    acts = changing_acts(law, duty, duty.in_force.since)
    return Version(duty, tuple(sorted(parts)), acts)
