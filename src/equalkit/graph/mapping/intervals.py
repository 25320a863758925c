"""Dates and intervals, from frames and back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from equalkit.errors import BrokenTurtleError
from equalkit.graph import frames as fr
from equalkit.model.interval import Interval

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame

FROM = "eqk:inForceFrom"
UNTIL = "eqk:inForceUntil"


def read_date(frame: Frame, key: str) -> date | None:
    """Return the date of a predicate, or None.

    Raises:
        BrokenTurtleError: What stands there is not a date.
    """
    text = fr.literal(frame, key)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as problem:
        raise BrokenTurtleError(key, f"'{text}' is not a date") from problem


def read_interval(frame: Frame) -> Interval | None:
    """Return when something is in force; None when no first day is given."""
    since = read_date(frame, FROM)
    return Interval(since, read_date(frame, UNTIL)) if since else None


def date_node(day: date) -> list[str]:
    """Return a date as a literal node.

    Example:
        >>> date_node(date(2026, 1, 1))
        ['2026-01-01', 'xsd:date']
    """
    return [day.isoformat(), "xsd:date"]


def interval_frame(interval: Interval | None) -> Frame:
    """Return an interval as the two predicates that hold it."""
    if interval is None:
        return {}
    frame: Frame = {FROM: [date_node(interval.since)]}
    if interval.until is not None:
        frame[UNTIL] = [date_node(interval.until)]
    return frame
