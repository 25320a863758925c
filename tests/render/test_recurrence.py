from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalkit.render.recurrence import Rule, later, next_day, rule_of

DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))


@pytest.mark.parametrize(
    ("period", "rule"),
    [
        ("P1Y", Rule("YEARLY", 1)),
        ("P10Y", Rule("YEARLY", 10)),
        ("P6M", Rule("MONTHLY", 6)),
        ("P2Y6M", Rule("MONTHLY", 30)),
        ("P2W", Rule("WEEKLY", 2)),
        ("P30D", Rule("DAILY", 30)),
    ],
)
def test_a_period_is_a_rule(period: str, rule: Rule) -> None:
    assert rule_of(period) == rule


@pytest.mark.parametrize(
    "period", ["", "P", "P0Y", "PT1H", "P1Y1D", "P1.5Y", "-P1Y", "P99999Y", "x"]
)
def test_what_no_calendar_holds_is_no_rule(period: str) -> None:
    assert rule_of(period) is None


@given(DAYS, st.sampled_from(("YEARLY", "MONTHLY")), st.integers(1, 60))
def test_a_day_comes_round_in_every_month(day: date, frequency: str, interval: int) -> None:
    found = later(day, Rule(frequency, interval))
    assert found is not None
    months = (found.year - day.year) * 12 + found.month - day.month
    assert months == interval * (12 if frequency == "YEARLY" else 1)
    assert found.day == min(day.day, 28)


@given(DAYS, st.integers(1, 300))
def test_weeks_have_seven_days(day: date, interval: int) -> None:
    found = later(day, Rule("WEEKLY", interval))
    assert found is not None
    assert (found - day).days == 7 * interval


def test_a_day_that_never_comes_is_none() -> None:
    assert later(date(9999, 1, 1), Rule("YEARLY", 1)) is None
    assert later(date(9999, 12, 31), Rule("DAILY", 1)) is None
    assert next_day("--02-30", date(2026, 1, 1)) is None
    assert next_day("--01-01", date(9999, 12, 31)) is None
    assert next_day("", date(2026, 1, 1)) is None


@given(st.dates(date(2000, 1, 1), date(2000, 12, 31)), DAYS)
def test_the_next_day_is_the_first_on_or_after(day: date, since: date) -> None:
    found = next_day(f"--{day:%m-%d}", since)
    assert found is not None
    assert found >= since
    assert (found.month, found.day) == (day.month, day.day)
    assert (found - since).days <= (366 if (day.month, day.day) != (2, 29) else 8 * 366)
