"""Rules about time: versions follow each other, and nothing ends before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.graph import frames as fr
from equalkit.graph.mapping.intervals import FROM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.duty import Duty
    from equalkit.model.interval import Interval
    from equalkit.model.law import Law
    from equalkit.testing.submission import Submission

STAGE = "phase-in"


def heirs(submission: Submission) -> Iterator[tuple[str, str]]:
    """A version that was replaced ended before, or when, its heirs began; they exist."""
    law = submission.law
    for duty in law.duties.values() if law else ():
        for heir in duty.replaced_by:
            problem = _heir_problem(duty, law.duties.get(heir)) if law else ""
            if problem:
                yield duty.id, f"is replaced by '{heir}', {problem}"


def _heir_problem(duty: Duty, heir: Duty | None) -> str:
    """Return what is wrong between a version and its heir; empty when nothing is.

    A stage that is told as a duty of its own (category ``phase-in``) ends while its heir,
    the phased duty, already runs.
    """
    if heir is None:
        return "which does not exist"
    end = duty.in_force.until
    if end is None:
        return "but has no last day"
    if heir.in_force.until is not None and heir.in_force.until <= end:
        return f"which ends on {heir.in_force.until}, no later than itself"
    stage = duty.category == STAGE and heir.phases
    if heir.in_force.since < end and not stage:
        return f"which begins on {heir.in_force.since}, before it ends on {end}"
    return ""


def _intervals(law: Law) -> Iterator[tuple[str, Interval]]:
    """Yield every interval in the law, with the name of what it belongs to."""
    for duty in law.duties.values():
        yield duty.id, duty.in_force
        yield from ((duty.id, one.in_force) for one in duty.exceptions if one.in_force)
    yield from ((act.id, act.in_force) for act in law.acts.values() if act.in_force)
    yield from ((rule.fact, rule.in_force) for rule in law.derivations if rule.in_force)


def interval(submission: Submission) -> Iterator[tuple[str, str]]:
    """Nothing ends before, or on the day, it begins."""
    for name, days in _intervals(submission.law) if submission.law else ():
        if days.until is not None and days.until <= days.since:
            yield name, f"is in force from {days.since} until {days.until}, on no day at all"


def phase_date(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every stage of a phased duty has a first day, before the duty ends."""
    everything = submission.everything
    for name, frame in submission.typed("eqk:Duty"):
        for node in fr.nodes(frame, "eqk:phase"):
            phase = everything.get(node, {}) if isinstance(node, str) else node
            if not (isinstance(phase, dict) and fr.literal(phase, FROM)):
                yield name, "has a phase without a first day"
    for duty in submission.law.duties.values() if submission.law else ():
        end = duty.in_force.until
        if end and any(phase.since >= end for phase in duty.phases):
            yield duty.id, f"has a phase that begins after it ends on {end}"


def law_as_of(submission: Submission) -> Iterator[tuple[str, str]]:
    """Nothing was verified after the day up to which the law was followed."""
    as_of = submission.pack.law_as_of
    for duty in submission.law.duties.values() if submission.law else ():
        if duty.verified_on > as_of:
            yield duty.id, f"was verified on {duty.verified_on}, after the law's {as_of}"
