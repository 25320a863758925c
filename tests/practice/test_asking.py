from __future__ import annotations

from datetime import date

import pytest

from equalkit.errors import DateBeforeLawError, UnknownNameError
from equalkit.model.practice import Reply
from equalkit.practice.asking import (
    check_replies,
    is_open,
    next_question,
    open_questions,
    path,
    practice_test,
)
from equalkit.testing import example_graph

DAY = date(2026, 1, 1)
LAW = example_graph().law("xa")
TEST = practice_test(LAW, DAY)
COMPARATOR, NEUTRAL, AIM = "practice-comparator", "practice-neutral-rule", "practice-aim"
YES, NO, UNCLEAR = Reply("yes"), Reply("no"), Reply("unclear")


def names(**replies: Reply) -> list[str]:
    """Return the way that some answers lead; ``_`` stands for ``-``."""
    return [one.id for one in path(TEST, {k.replace("_", "-"): v for k, v in replies.items()})]


def test_the_first_question_comes_first() -> None:
    asked = next_question(TEST, {})
    assert asked is not None
    assert asked.id == COMPARATOR


def test_an_answer_can_lead_past_a_question() -> None:
    assert names(practice_comparator=YES) == [COMPARATOR, AIM]


def test_an_answer_that_says_nothing_else_leads_to_the_question_that_follows() -> None:
    assert names(practice_comparator=NO) == [COMPARATOR, NEUTRAL, AIM]


def test_what_is_not_answered_is_passed_as_if_it_were_unclear() -> None:
    assert names() == names(practice_comparator=UNCLEAR)


def test_an_answer_that_nobody_knows_leads_to_what_follows() -> None:
    assert names(practice_comparator=Reply("perhaps")) == [COMPARATOR, NEUTRAL, AIM]


def test_the_end_has_no_next_question() -> None:
    assert next_question(TEST, {COMPARATOR: YES, AIM: NO}) is None


def test_a_question_that_was_left_out_is_asked_before_what_follows() -> None:
    asked = next_question(TEST, {AIM: NO})
    assert asked is not None
    assert asked.id == COMPARATOR


def test_open_is_what_has_no_answer_or_an_unclear_one() -> None:
    waiting = open_questions(TEST, {COMPARATOR: UNCLEAR})
    assert [one.id for one in waiting] == [COMPARATOR, AIM]
    assert not is_open(TEST.questions[0], {COMPARATOR: NO})


def test_an_unknown_question_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UnknownNameError, match=r"'practice-aims'.*mean 'practice-aim'"):
        check_replies(TEST, {"practice-aims": YES})


def test_an_unknown_answer_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UnknownNameError, match=r"'maybe'.*no, unclear, yes"):
        check_replies(TEST, {AIM: Reply("maybe")})


def test_answers_that_are_known_pass() -> None:
    check_replies(TEST, {AIM: YES, NEUTRAL: UNCLEAR})


def test_law_before_the_test_is_refused() -> None:
    with pytest.raises(DateBeforeLawError, match="2010-01-01"):
        practice_test(LAW, date(2009, 12, 31))


def test_a_country_without_a_test_says_so() -> None:
    with pytest.raises(UnknownNameError, match="xa"):
        practice_test(LAW._replace(practice_tests={}), DAY)
