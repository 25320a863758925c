from __future__ import annotations

from datetime import date

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.mapping.intervals import date_node, interval_frame, read_date, read_interval
from equalkit.model.interval import Interval

FIRST, END = date(2010, 1, 1), date(2020, 1, 1)


def test_a_date_is_read() -> None:
    assert read_date({"eqk:verifiedOn": [["2010-01-01", "xsd:date"]]}, "eqk:verifiedOn") == FIRST


def test_no_date_is_none() -> None:
    assert read_date({}, "eqk:verifiedOn") is None


@pytest.mark.parametrize("written", ["2010", "1.1.2010", "2010-02-30", "2010-01-01Z"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(BrokenTurtleError, match="is not a date"):
        read_date({"eqk:verifiedOn": [[written, "xsd:date"]]}, "eqk:verifiedOn")


@pytest.mark.parametrize("interval", [Interval(FIRST), Interval(FIRST, END), None])
def test_an_interval_is_written_and_read_back(interval: Interval | None) -> None:
    assert read_interval(interval_frame(interval)) == interval


def test_an_end_without_a_beginning_is_no_interval() -> None:
    assert read_interval({"eqk:inForceUntil": [date_node(END)]}) is None
