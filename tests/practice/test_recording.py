from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from equalkit.errors import BadAnswersError, UnknownNameError
from equalkit.model.assessment import LONGEST_TEXT, Assessment, PracticeRecord, PracticeReply
from equalkit.model.practice import Reply
from equalkit.model.practice_file import PracticeDocument
from equalkit.practice.asking import practice_test
from equalkit.practice.recording import record, record_id, replies_of, with_record
from equalkit.testing import example_graph

DAY, TODAY = date(2026, 1, 1), date(2026, 2, 3)
LAW = example_graph().law("xa")
TEST = practice_test(LAW, DAY)


def made(**said: Any) -> PracticeRecord:
    whole = PracticeDocument.model_validate({"title": "Shifts", **said})
    return record(LAW, TEST, whole, on=DAY, made_on=TODAY)


def test_answers_are_kept_in_the_order_of_the_questions() -> None:
    kept = made(answers={"practice-aim": "no", "practice-comparator": "yes"})
    assert [one.question for one in kept.answers] == ["practice-comparator", "practice-aim"]


def test_reasons_are_kept_with_their_answers() -> None:
    kept = made(answers={"practice-aim": {"answer": "no", "reason": "we forgot"}})
    assert replies_of(kept) == {"practice-aim": Reply("no", "we forgot")}


def test_a_record_knows_its_law_and_its_day() -> None:
    kept = made()
    assert (kept.on, kept.made_on, kept.release, kept.test) == (
        DAY,
        TODAY,
        LAW.release,
        "practice-test",
    )


def test_no_record_has_no_answers() -> None:
    assert replies_of(None) == {}


def test_grounds_may_be_named_by_their_label() -> None:
    grounds = LAW.vocabulary.scheme("ground")
    one = next(iter(grounds))
    assert made(grounds=[one.id]).grounds == (one.id,)


def test_a_ground_counts_once() -> None:
    one = next(iter(LAW.vocabulary.scheme("ground"))).id
    assert made(grounds=[one, one]).grounds == (one,)


def test_an_unknown_ground_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="shoe-size"):
        made(grounds=["shoe-size"])


def test_an_unknown_answer_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="perhaps"):
        made(answers={"practice-aim": "perhaps"})


def test_a_text_that_is_too_long_is_refused_in_words() -> None:
    said = PracticeDocument(title="Shifts").with_replies(
        {"practice-aim": Reply("no", "x" * (LONGEST_TEXT + 1))}
    )
    with pytest.raises(BadAnswersError, match="at most 20000"):
        record(LAW, TEST, said, on=DAY, made_on=TODAY)


def test_the_same_title_means_the_same_record() -> None:
    assert record_id("Shifts ") == record_id("shifts") != record_id("Shift")


def test_an_assessment_keeps_one_record_for_a_title() -> None:
    empty = Assessment(country="xa", on=DAY, law_as_of=DAY)
    first = with_record(empty, made(description="old"))
    second = with_record(first, made(description="new"))
    assert [one.description for one in second.practices.values()] == ["new"]


def test_records_stay_sorted() -> None:
    told = Assessment(country="xa", on=DAY, law_as_of=DAY)
    for title in ("b", "a", "c"):
        told = with_record(told, made(title=title))
    assert list(told.practices) == sorted(told.practices)


def test_two_answers_to_one_question_are_refused() -> None:
    twice = (PracticeReply(question="q", answer="yes"), PracticeReply(question="q", answer="no"))
    with pytest.raises(ValueError, match="two answers"):
        PracticeRecord(id="p", test="t", title="", answers=twice, made_on=DAY, on=DAY)
