"""What changes between two dates."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from equalkit.model.answer import Status
from equalkit.model.change import Diff, DutyChange, Replacement
from equalkit.model.duty import Duty

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from datetime import date

    from equalkit.applicability.engine import Engine
    from equalkit.model.law import Law
    from equalkit.model.profile import Profile

IDENTITY = frozenset(
    ("id", "iri", "in_force", "replaced_by", "related", "verified_on", "sources",
     "confidence", "note", "status", "category")
)  # fmt: skip
"""Attributes that differ between any two versions, or that are about our work."""


def changed_parts(before: Duty, after: Duty) -> tuple[str, ...]:
    """Return the names of the attributes in which two versions differ, sorted."""
    return tuple(
        sorted(
            name
            for name, old, new in zip(Duty._fields, before, after, strict=True)
            if name not in IDENTITY and old != new
        )
    )


def changing_acts(law: Law, duty: Duty, day: date) -> tuple[str, ...]:
    """Return the acts that changed a duty on a day, as far as is known, sorted.

    Those are the amendments of its act that came into force on the day, or the act
    itself when it began, or ended, then.
    """
    act = law.acts.get(duty.act)
    if act is None:
        return ()
    found = {change.act for change in act.amendments if change.since == day}
    if act.in_force and day in (act.in_force.since, act.in_force.until):
        found.add(act.id)
    return tuple(sorted(found))


def binding(engine: Engine, profile: Profile, on: date) -> dict[str, Duty]:
    """Return the duties that bind, or may bind, on a date, by id."""
    answers = engine.answer(profile, on, "en")
    return {a.duty.id: a.duty for a in answers if a.status != Status.DOES_NOT_APPLY}


def diff(engine: Engine, before: date, after: date, profile: Profile) -> Diff:
    """Return what changes for an organisation between two dates.

    Args:
        engine: Of the country asked about.
        before: The first date.
        after: The second date; it may lie before the first.
        profile: Whom it is about; an empty profile for the country as a whole.

    Raises:
        DateBeforeLawError: A date lies before the first duty.
    """
    law = engine.law
    then, now = binding(engine, profile, before), binding(engine, profile, after)
    gone = {key: duty for key, duty in then.items() if key not in now}
    new = {key: duty for key, duty in now.items() if key not in then}
    pairs = [_replacement(law, line) for old in gone.values() for line in lines(law, old, new)]
    replaced = {pair.before.id for pair in pairs}
    heirs = {pair.after.id for pair in pairs}
    return Diff(
        law.country,
        before,
        after,
        tuple(_change(law, d, after, before) for k, d in sorted(new.items()) if k not in heirs),
        tuple(_change(law, d, before, after) for k, d in sorted(gone.items()) if k not in replaced),
        tuple(sorted(pairs, key=lambda pair: (pair.before.id, pair.after.id))),
    )


def lines(law: Law, duty: Duty, wanted: Container[str]) -> Iterator[tuple[Duty, ...]]:
    """Yield the lines of versions that lead from a duty to the next ones that are wanted.

    Args:
        law: Where the versions are.
        duty: The first of every line.
        wanted: Ids of the versions that may end a line.
    """
    waiting: list[tuple[Duty, ...]] = [(duty,)]
    seen = {duty.id}
    while waiting:
        line = waiting.pop(0)
        for heir in line[-1].replaced_by:
            if heir in seen or heir not in law.duties:
                continue
            seen.add(heir)
            longer = (*line, law.duties[heir])
            if heir in wanted:
                yield longer
            else:
                waiting.append(longer)


def _replacement(law: Law, line: tuple[Duty, ...]) -> Replacement:
    """Return the first version of a line and the last, with what differs and by which acts."""
    acts = {
        act
        for old, new in pairwise(line)
        for one in (old, new)
        for act in changing_acts(law, one, new.in_force.since)
    }
    before, after = line[0], line[-1]
    return Replacement(before, after, changed_parts(before, after), tuple(sorted(acts)))


def _change(law: Law, duty: Duty, holds: date, other: date) -> DutyChange:
    """Return a duty that binds on one of two dates, with the reason."""
    if other in duty.in_force:
        low, high = sorted((holds, other))
        begun = any(low < phase.since <= high for phase in duty.phases)
        return DutyChange(duty, "phase" if begun else "status")
    edge = duty.in_force.since if holds > other else duty.in_force.until
    return DutyChange(duty, "version", changing_acts(law, duty, edge) if edge else ())
