from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from equalkit.applicability.values import (
    ANYTHING,
    NONE_OF_THEM,
    Range,
    at_least,
    exactly,
    plain,
    read_value,
)
from equalkit.errors import BadFactValueError, UnknownNameError
from equalkit.model.concept import Concept, Scheme
from equalkit.model.fact import Fact

NO_CODES = Scheme("none")
FORMS = Scheme.of(
    "form", [Concept("company", "x:company", {"nb": "Aksjeselskap"}), Concept("trust", "x:trust")]
)
WHOLE = Fact("size", "x:size", "integer")
NUMBER = Fact("turnover", "x:turnover", "decimal")
SHARE = Fact("part", "x:part", "decimal", unit="share")
YES_NO = Fact("listed", "x:listed", "boolean")
DAY = Fact("since", "x:since", "date")
CODE = Fact("form", "x:form", "code")
CODES = Fact("areas", "x:areas", "code", many=True)
TEXT = Fact("place", "x:place", "text")


def read(fact: Fact, given: Any, codes: Scheme = NO_CODES) -> Any:
    return read_value(fact, given, codes)


@pytest.mark.parametrize("given", [51, "51", " 51 ", 51.0, "51.0", Decimal(51), Fraction(51)])
def test_a_whole_number_is_read(given: object) -> None:
    assert read(WHOLE, given) == exactly(51)


@pytest.mark.parametrize(
    "given", ["many", "", "51.5", 51.5, -1, "-1", "1/0", True, "nan", "inf", None, [3]]
)
def test_what_is_no_whole_number_is_refused(given: object) -> None:
    with pytest.raises(BadFactValueError, match="a whole number, 0 or more"):
        read(WHOLE, given)


@pytest.mark.parametrize(
    ("given", "exact"), [("100.1", Fraction(1001, 10)), (60, 60), ("1e3", 1000)]
)
def test_a_number_is_read_exactly(given: object, exact: Fraction) -> None:
    assert read(NUMBER, given) == exactly(exact)


@pytest.mark.parametrize("given", ["-0.5", False, "lots"])
def test_what_is_no_number_is_refused(given: object) -> None:
    with pytest.raises(BadFactValueError, match="a number, 0 or more"):
        read(NUMBER, given)


@pytest.mark.parametrize("given", ["2/3", "0.6666667", 0.6666666667, Fraction(2, 3)])
def test_a_share_is_the_simplest_fraction_near_by(given: object) -> None:
    assert read(SHARE, given) == exactly(Fraction(2, 3))


@pytest.mark.parametrize("given", [7.9, "7.9", "7.9 %", "7.9%"])
def test_a_share_above_one_was_written_in_per_cent(given: object) -> None:
    assert read_value(SHARE, given, NO_CODES) == exactly(Fraction(79, 1000))


def test_a_per_cent_below_one_needs_its_sign() -> None:
    assert read_value(SHARE, "0.5 %", NO_CODES) == exactly(Fraction(1, 200))


def test_a_share_above_a_hundred_per_cent_is_refused() -> None:
    with pytest.raises(BadFactValueError, match="a share from 0 to 1"):
        read_value(SHARE, 101, NO_CODES)


@pytest.mark.parametrize("given", [True, "true", "Yes", "ja", "JA", "kyllä", "j", "1"])
def test_yes_is_understood_in_all_languages(given: object) -> None:
    assert read(YES_NO, given) is True


@pytest.mark.parametrize("given", [False, "false", "No", "nei", "nej", "ei", "n", "0"])
def test_no_is_understood_in_all_languages(given: object) -> None:
    assert read(YES_NO, given) is False


@pytest.mark.parametrize("given", ["perhaps", 2, "", None])
def test_what_is_neither_yes_nor_no_is_refused(given: object) -> None:
    with pytest.raises(BadFactValueError, match="true or false"):
        read(YES_NO, given)


@pytest.mark.parametrize("given", [date(2026, 1, 31), "2026-01-31", datetime(2026, 1, 31, 12, 30)])  # noqa: DTZ001 (a file may hold such)
def test_a_date_is_read(given: object) -> None:
    assert read(DAY, given) == exactly(date(2026, 1, 31))


@pytest.mark.parametrize("given", ["31.1.2026", "2026-02-30", 2026])
def test_what_is_no_date_is_refused(given: object) -> None:
    with pytest.raises(BadFactValueError, match="YYYY-MM-DD"):
        read(DAY, given)


@pytest.mark.parametrize("given", ["company", "aksjeselskap", ["company"], ("company",)])
def test_a_code_is_read_by_id_or_label(given: object) -> None:
    assert read(CODE, given, FORMS) == frozenset({"company"})


def test_a_code_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean 'company'"):
        read(CODE, "compnay", FORMS)


def test_several_codes_are_read_where_the_fact_takes_them() -> None:
    assert read(CODES, ["company", "trust"], FORMS) == frozenset({"company", "trust"})


def test_several_codes_are_refused_where_only_one_can_be() -> None:
    with pytest.raises(BadFactValueError, match="one value, not several"):
        read(CODE, ["company", "trust"], FORMS)


@pytest.mark.parametrize("given", [True, "true", "True"])
def test_yes_to_a_question_with_codes_is_all_of_them(given: object) -> None:
    assert read(CODES, given, FORMS) is ANYTHING


@pytest.mark.parametrize("given", [False, "false"])
def test_no_to_a_question_with_codes_is_none_of_them(given: object) -> None:
    assert read(CODES, given, FORMS) == frozenset({NONE_OF_THEM})


def test_open_text_is_taken_as_it_is_written() -> None:
    assert read(TEXT, "Small Island ") == frozenset({"small island"})


def test_open_text_that_is_in_the_list_is_its_code() -> None:
    assert read(TEXT, "AKSJESELSKAP", FORMS) == frozenset({"company"})


def test_a_spelling_of_a_value_is_understood() -> None:
    sized = WHOLE._replace(spellings={"a dozen": 12})
    assert read(sized, "A Dozen") == exactly(12)


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        (exactly(3), (3,)),
        (at_least(1), ("≥ 1",)),
        (frozenset({"b", "a"}), ("a", "b")),
        (True, (True,)),
        (ANYTHING, ("yes",)),
        (Range(date(2026, 1, 1), date(2026, 1, 1)), (date(2026, 1, 1),)),
    ],
)
def test_a_known_value_is_shown(known: Any, shown: tuple[object, ...]) -> None:
    assert plain(known) == shown
