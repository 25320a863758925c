"""Days that come again: what ISO 8601 says of them, for a calendar."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

_PERIOD = re.compile(r"P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?")
_LEAP_YEARS_APART = 8
"""Years after which the 29th of February has come again, wherever one begins."""

SURE_DAYS = 28
"""Days that every month has."""


class Rule(NamedTuple):
    """How often a day comes again (RFC 5545).

    Args:
        frequency: ``YEARLY``, ``MONTHLY``, ``WEEKLY`` or ``DAILY``.
        interval: How many years, months ... lie between.
    """

    frequency: str
    interval: int = 1


def rule_of(period: str) -> Rule | None:
    """Return the rule for an ISO 8601 duration; None where no calendar can hold it.

    Example:
        >>> rule_of("P2Y"), rule_of("P1Y6M"), rule_of("P1M1D")
        (Rule(frequency='YEARLY', interval=2), Rule(frequency='MONTHLY', interval=18), None)
    """
    found = _PERIOD.fullmatch(period)
    years, months, weeks, days = (int(n or 0) for n in found.groups()) if found else (0,) * 4
    parts = {"MONTHLY": 12 * years + months, "WEEKLY": weeks, "DAILY": days}
    told = [Rule(frequency, number) for frequency, number in parts.items() if number]
    if len(told) != 1:
        return None
    (rule,) = told
    return Rule("YEARLY", years) if years and not months else rule


def later(day: date, rule: Rule) -> date | None:
    """Return the day on which a rule comes round first; None when it is too far away.

    It lies among the first 28 of its month, so that it comes again in every month.

    Example:
        >>> later(date(2024, 2, 29), Rule("YEARLY", 2))
        datetime.date(2026, 2, 28)
    """
    apart = {"DAILY": 1, "WEEKLY": 7}.get(rule.frequency)
    if apart:
        return day + timedelta(apart * rule.interval) if day.year < MAXYEAR - 200 else None
    months = day.month - 1 + rule.interval * (12 if rule.frequency == "YEARLY" else 1)
    year = day.year + months // 12
    return date(year, months % 12 + 1, min(day.day, SURE_DAYS)) if year <= MAXYEAR else None


def next_day(every_year: str, since: date) -> date | None:
    """Return the first ``--MM-DD`` on or after a day; None for a day that never comes.

    Example:
        >>> next_day("--03-31", date(2026, 4, 1))
        datetime.date(2027, 3, 31)
    """
    for year in range(since.year, min(since.year + _LEAP_YEARS_APART, MAXYEAR) + 1):
        try:
            day = date.fromisoformat(f"{year:04}{every_year[1:]}")
        except ValueError:
            continue
        if day >= since:
            return day
    return None
