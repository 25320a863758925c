from __future__ import annotations

import csv
import io
from typing import NamedTuple

import pytest

from equalkit.render.tables import WIDEST, answer_data, answer_text, table


class Found(NamedTuple):
    """The answer of a query."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


FOUND = Found(("duty", "label"), (("xa-plan", "Plan, yearly"), ("xa-all", None)))


def test_columns_are_as_wide_as_their_cells() -> None:
    assert table(["a", "bb"], [["ccc", 1]]).splitlines() == ["a    bb", "---  --", "ccc  1"]


def test_the_last_cell_is_broken_where_the_screen_ends() -> None:
    lines = table(["id", "text"], [["x", "one two three four five six seven"]], 26).splitlines()
    assert lines[2:] == ["x   one two three four", "    five six seven"]


def test_a_cell_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in table(["a"], [["\x1b[2J"]])


def test_without_rows_there_are_headings() -> None:
    assert table(["a", "b"], []) == "a  b\n-  -"


@pytest.mark.parametrize("answer", [True, False])
def test_a_yes_or_no_is_a_word(answer: bool) -> None:  # noqa: FBT001 (pytest hands it over so)
    assert answer_text(answer, "text") == f"{str(answer).lower()}\n"
    assert answer_data(answer) is answer


def test_rows_are_records_for_programs() -> None:
    assert answer_data(FOUND) == [
        {"duty": "xa-plan", "label": "Plan, yearly"},
        {"duty": "xa-all", "label": None},
    ]


def test_rows_are_a_table_for_people() -> None:
    assert answer_text(FOUND, "text").splitlines()[2] == "xa-plan  Plan, yearly"


def test_a_long_cell_is_cut_for_people_only() -> None:
    long = Found(("a",), (("x" * 500,),))
    assert answer_text(long, "text").splitlines()[2] == "x" * WIDEST + "…"
    assert answer_data(long) == [{"a": "x" * 500}]
    assert "x" * 500 in answer_text(long, "csv")


def test_rows_are_csv_for_spreadsheets() -> None:
    assert list(csv.reader(io.StringIO(answer_text(FOUND, "csv")))) == [
        ["duty", "label"],
        ["xa-plan", "Plan, yearly"],
        ["xa-all", ""],
    ]


@pytest.mark.parametrize("sign", "=+-@\t")
def test_no_cell_is_a_formula(sign: str) -> None:
    found = Found(("a",), ((f"{sign}1+1",),))
    assert answer_text(found, "csv") == f"a\n'{sign}1+1\n"
