from __future__ import annotations

from datetime import date, timedelta

from equalkit.model.interval import Interval

DAY = timedelta(days=1)
FIRST = date(2010, 1, 1)
END = date(2020, 1, 1)
TEN_YEARS = Interval(FIRST, END)


def test_the_first_day_is_in() -> None:
    assert FIRST in TEN_YEARS


def test_the_day_before_the_first_is_out() -> None:
    assert FIRST - DAY not in TEN_YEARS


def test_the_last_day_is_in() -> None:
    assert END - DAY in TEN_YEARS


def test_the_first_day_after_is_out() -> None:
    assert END not in TEN_YEARS


def test_an_interval_without_an_end_goes_on() -> None:
    assert date.max in Interval(FIRST)


def test_an_interval_that_ends_when_it_begins_has_no_day() -> None:
    assert FIRST not in Interval(FIRST, FIRST)


def test_an_interval_is_exchanged_with_iso_dates() -> None:
    assert TEN_YEARS.as_dict() == {"from": "2010-01-01", "until": "2020-01-01"}


def test_an_open_end_is_exchanged_as_nothing() -> None:
    assert Interval(FIRST).as_dict()["until"] is None
