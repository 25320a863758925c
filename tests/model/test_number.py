from __future__ import annotations

from fractions import Fraction

import pytest

from equalkit.model.number import read_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("51", Fraction(51)),
        ("-1", Fraction(-1)),
        ("+1", Fraction(1)),
        ("100.1", Fraction(1001, 10)),
        (".5", Fraction(1, 2)),
        ("5.", Fraction(5)),
        ("1e3", Fraction(1000)),
        ("1E-2", Fraction(1, 100)),
        ("2/3", Fraction(2, 3)),
    ],
)
def test_a_number_is_read_exactly(written: str, number: Fraction) -> None:
    assert read_number(written) == number


@pytest.mark.parametrize(
    "written", ["", "many", "1/0", "nan", "inf", "1 000", "1,5", "½", "٣", "0x10"]
)
def test_what_is_no_number_is_none(written: str) -> None:
    assert read_number(written) is None


@pytest.mark.parametrize("written", ["1e999999999", "1e-999999999", "9" * 50, f"1/{'9' * 50}"])
def test_a_number_beyond_all_measure_is_none(written: str) -> None:
    assert read_number(written) is None
