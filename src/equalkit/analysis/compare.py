"""Countries side by side, kind of duty by kind of duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.comparison import NO_MATCH, Cell, Comparison, Row
from equalkit.model.condition import ROLE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from equalkit.model.comparison import Match
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law

DUTY_TYPE = "duty-type"
GROUND_SCHEME = "ground"
ON_THAT_DATE = "closeMatch"
"""Relation of a country that has no such duty today, but had one on the date asked about."""


def compare(laws: Mapping[str, Law], on: date, *, role: str = "", ground: str = "") -> Comparison:
    """Return the countries side by side on a date.

    Args:
        laws: By country code, in the order wanted.
        on: Civil date, the same for all.
        role: Id or name of a role; only duties that bind it are shown. Empty for all.
        ground: Id or name of a ground; only duties that concern it, or no ground at all,
            are shown. Empty for all.

    Returns:
        One row per kind of duty; with a role or ground, only rows where some country
        has a duty.

    Raises:
        UnknownNameError: There is no such role or ground.
    """
    first = next(iter(laws.values()), None)
    if first is not None:
        role = role and first.vocabulary.scheme("role").resolve(role)
        ground = ground and first.vocabulary.scheme("ground").resolve(ground)
    types = {c.id: c for law in laws.values() for c in law.vocabulary.scheme(DUTY_TYPE)}
    rows = [
        Row(types[one], tuple(_cell(law, one, on, role, ground) for law in laws.values()))
        for one in sorted(types)
    ]
    if role or ground:
        rows = [row for row in rows if any(cell.duties for cell in row.cells)]
    return Comparison(tuple(laws), on, role, ground, tuple(rows))


def _cell(law: Law, duty_type: str, on: date, role: str, ground: str) -> Cell:
    """Return what one country has for one kind of duty."""
    match = law.match(DUTY_TYPE, duty_type)
    if match is None:
        return Cell(law.country, None, ())
    duties = tuple(_shown(law, match, on, role, ground))
    if duties and match.relation == NO_MATCH:
        match = match._replace(relation=ON_THAT_DATE)
    return Cell(law.country, match, duties)


def _shown(law: Law, match: Match, on: date, role: str, ground: str) -> list[Duty]:
    """Return the duties of a match that are in force and are asked about, by id."""
    found = (law.duties[one] for one in sorted(match.duties) if one in law.duties)
    return [
        duty
        for duty in found
        if on in duty.in_force and _binds(law, duty, role) and _concerns(law, duty, ground)
    ]


def _binds(law: Law, duty: Duty, role: str) -> bool:
    """Tell whether a duty binds a role, or part of those who have it."""
    scheme = law.vocabulary.scheme(ROLE)
    near = scheme.above(role) | scheme.below(role)
    return not role or not near.isdisjoint(duty.bearers)


def _concerns(law: Law, duty: Duty, ground: str) -> bool:
    """Tell whether a duty concerns a ground; one without grounds concerns all."""
    scheme = law.vocabulary.scheme(GROUND_SCHEME)
    near = scheme.above(ground) | scheme.below(ground)
    return not ground or not duty.grounds or not near.isdisjoint(duty.grounds)
