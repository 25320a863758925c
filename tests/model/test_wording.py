from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from babel.dates import format_date

from equalkit.model.answer import FALSE, TRUE, UNKNOWN, Explanation
from equalkit.model.concept import Concept
from equalkit.model.wording import (
    date_text,
    disclaimer,
    explanation_lines,
    listed,
    number_text,
    requirement_text,
    value_text,
    values_text,
)

YES = True
STATE = Concept("state", "x:state", {"en": "the state", "nb": "staten"})


def fact(operator: str, *expected: Any, **parts: Any) -> Explanation:
    return Explanation("fact", parts.pop("truth", UNKNOWN), "size", operator, expected, **parts)


def lines(node: Explanation) -> list[str]:
    return list(explanation_lines(node, "en"))


def test_every_output_says_that_it_is_no_legal_advice() -> None:
    assert "not legal advice" in disclaimer("en")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "yes"),
        (False, "no"),
        (50, "50"),
        (Fraction(1, 2), "0.5"),
        (Fraction(2, 3), "2/3"),
        (Fraction(7, 1000), "0.007"),
        (date(2026, 1, 31), "2026-01-31"),
        ("text", "text"),
        (STATE, "the state"),
        (Concept("bare", "x:bare"), "bare"),
    ],
)
def test_a_value_is_told_as_a_reader_sees_it(value: object, said: str) -> None:
    assert value_text(value, "en") == said


def test_a_concept_is_told_in_the_language_of_the_reader() -> None:
    assert value_text(STATE, "nb") == "staten"


def test_a_year_or_a_small_number_is_not_grouped() -> None:
    assert number_text(9999, "en") == "9999"


def test_a_large_number_is_grouped_without_breaking() -> None:
    assert number_text(2_000_000, "en") == "2\u00a0000\u00a0000"


def test_a_date_is_told_in_full() -> None:
    assert date_text(date(2026, 2, 3), "en") == "2026-02-03"


@pytest.mark.parametrize(
    ("parts", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")],
)
def test_several_texts_make_a_list(parts: list[str], said: str) -> None:
    assert listed(parts, "en") == said


def test_a_list_can_be_joined_by_and() -> None:
    assert listed(["a", "b"], "en", "and") == "a and b"


def test_several_values_are_alternatives() -> None:
    assert values_text((1, 2), "en") == "1 or 2"


@pytest.mark.parametrize(
    ("node", "said"),
    [
        (fact("gteq", 50), "size: at least 50"),
        (fact("gt", 50), "size: more than 50"),
        (fact("lt", 50), "size: less than 50"),
        (fact("lteq", 50), "size: at most 50"),
        (fact("eq", 50), "size: 50"),
        (fact("neq", 50), "size: other than 50"),
        (fact("isAnyOf", STATE, "b"), "size: the state or b"),
        (fact("isNoneOf", STATE), "size: other than the state"),
        (fact("gteq", date(2026, 1, 1)), "size: 2026-01-01 or later"),
        (fact("gt", date(2026, 1, 1)), "size: after 2026-01-01"),
        (fact("lt", date(2026, 1, 1)), "size: before 2026-01-01"),
        (fact("lteq", date(2026, 1, 1)), "size: 2026-01-01 or earlier"),
        (fact("eq", YES, label={"en": "listed"}), "listed: yes"),
        (Explanation("role", 2, "role", expected=(STATE,)), "Role: the state"),
        (Explanation("or", 1), "One of these"),
        (Explanation("and", 1, label={"en": "small employers"}), "All of these: small employers"),
        (Explanation("duty", 1, label={"en": "Plan"}), "Plan"),
    ],
)
def test_a_test_is_told_without_its_answer(node: Explanation, said: str) -> None:
    assert requirement_text(node, "en") == said


@pytest.mark.parametrize(("truth", "mark"), [(FALSE, "✗"), (UNKNOWN, "?"), (TRUE, "✓")])
def test_every_line_shows_how_the_test_ended(truth: int, mark: str) -> None:
    assert lines(fact("gteq", 50, truth=truth))[0].startswith(f"{mark} ")


def test_what_is_not_known_is_told_to_be_so() -> None:
    assert lines(fact("gteq", 50)) == ["? size: at least 50 (not known)"]


@pytest.mark.parametrize(
    ("via", "said"),
    [
        ("", "60"),
        ("implied", "60, follows from the role"),
        ("default", "60, assumed"),
        ("fallback:employees", "60, taken from employees"),
    ],
)
def test_it_is_told_where_a_value_came_from(via: str, said: str) -> None:
    node = fact("gteq", 50, truth=TRUE, actual=(60,), via=via)
    assert lines(node) == [f"✓ size: at least 50 ({said})"]


def test_a_citation_stands_at_the_end_of_its_line() -> None:
    node = Explanation("duty", TRUE, "xa-plan", label={"en": "Plan"}, citation="XA-1 § 2")
    assert lines(node) == ["✓ Plan — XA-1 § 2"]


def test_reasons_stand_below_what_they_are_for() -> None:
    node = Explanation("and", UNKNOWN, children=(fact("gteq", 50),))
    assert lines(node)[1].startswith("  ?")


@pytest.mark.parametrize(
    ("truth", "said"),
    [
        (FALSE, "· Exception: closed (does not hold)"),
        (UNKNOWN, "· Exception: closed (not shown)"),
        (TRUE, "✓ Exception: closed (holds)"),
    ],
)
def test_an_exception_has_words_of_its_own(truth: int, said: str) -> None:
    assert lines(Explanation("exception", truth, label={"en": "closed"}))[0] == said


def test_the_reasons_of_an_exception_that_does_not_hold_are_left_out() -> None:
    node = Explanation("exception", FALSE, children=(fact("eq", YES, truth=FALSE),))
    assert len(lines(node)) == 1


def test_the_reasons_of_an_exception_that_may_hold_are_told() -> None:
    node = Explanation("exception", UNKNOWN, children=(fact("eq", YES),))
    assert len(lines(node)) == 2


@pytest.mark.parametrize("lang", ["fi", "nb", "nn", "sv"])
@pytest.mark.parametrize("day", [date(2026, 1, 5), date(2026, 12, 31)])
def test_a_date_is_written_as_the_language_writes_short_dates(lang: str, day: date) -> None:
    assert date_text(day, lang) == format_date(day, "short", locale=lang)
