"""What changes between two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.answer import Status
from equalkit.model.change import Diff, DutyChange, Replacement
from equalkit.model.duty import Duty

if TYPE_CHECKING:
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
    pairs = [
        _replacement(law, old, new[heir])
        for old in gone.values()
        for heir in old.replaced_by
        if heir in new
    ]
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


def _replacement(law: Law, before: Duty, after: Duty) -> Replacement:
    """Return two versions that follow each other, with what differs and by which act."""
    day = after.in_force.since
    acts = {*changing_acts(law, before, day), *changing_acts(law, after, day)}
    return Replacement(before, after, changed_parts(before, after), tuple(sorted(acts)))


def _change(law: Law, duty: Duty, holds: date, other: date) -> DutyChange:
    """Return a duty that binds on one of two dates, with the reason."""
    if other in duty.in_force:
        low, high = sorted((holds, other))
        begun = any(low < phase.since <= high for phase in duty.phases)
        return DutyChange(duty, "phase" if begun else "status")
    edge = duty.in_force.since if holds > other else duty.in_force.until
    return DutyChange(duty, "version", changing_acts(law, duty, edge) if edge else ())
