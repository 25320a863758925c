"""Civil dates in half-open intervals: the first day is in, the last is out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Interval(NamedTuple):
    """The days ``since <= day < until``.

    Args:
        since: The first day.
        until: The first day after; None while no end is known.

    Example:
        >>> from datetime import date
        >>> year = Interval(date(2025, 1, 1), date(2026, 1, 1))
        >>> date(2025, 12, 31) in year, date(2026, 1, 1) in year
        (True, False)
    """

    since: date
    until: date | None = None

    def __contains__(self, day: object) -> bool:
        """Tell whether a day lies in the interval."""
        return self.since <= day and (self.until is None or day < self.until)  # type: ignore[operator]

    def as_dict(self) -> dict[str, str | None]:
        """Return the interval as it is exchanged, with ISO dates.

        Example:
            >>> from datetime import date
            >>> Interval(date(2025, 1, 1)).as_dict()
            {'from': '2025-01-01', 'until': None}
        """
        until = self.until.isoformat() if self.until else None
        return {"from": self.since.isoformat(), "until": until}
