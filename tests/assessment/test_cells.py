from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalkit.assessment.cells import Wrong, read_cell, shown, text_of
from equalkit.model.workbook import ANSWER, Column

STATE, _, NOTE, _, DUE = ANSWER

cells = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.datetimes(), st.times()
)


@pytest.mark.parametrize("column", [STATE, NOTE, DUE, Column("id", "Id", 1, "id")])
@given(value=cells)
def test_every_cell_means_something_or_is_wrong(column: Column, value: Any) -> None:
    assert isinstance(read_cell(value, column, "en"), str | date | Wrong | None)


@pytest.mark.parametrize(
    "value",
    [
        "2026-13-01",
        "31.04.2026",
        "1/2/2026",
        "2026",
        "٢٠٢٦-٠١-٠١x",
        time(1),
        True,
        1.5,
        "0000-01-01",
    ],
)
def test_what_is_no_day_is_wrong(value: Any) -> None:
    assert isinstance(read_cell(value, DUE, "en"), Wrong)


def test_an_empty_cell_says_nothing() -> None:
    assert [read_cell(" ", column, "en") for column in (STATE, NOTE, DUE)] == ["", "", None]


def test_a_time_of_day_is_told_where_there_is_one() -> None:
    assert text_of(datetime(2026, 1, 31, 8, 30)) == "2026-01-31 08:30:00"  # noqa: DTZ001


def test_a_long_value_is_cut_in_messages() -> None:
    assert len(shown("x" * 1000)) < 50
