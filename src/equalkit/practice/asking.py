"""Which question of a test comes next, and which are still open. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.errors import DateBeforeLawError, UnknownNameError
from equalkit.model.practice import UNCLEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from equalkit.model.law import Law
    from equalkit.model.practice import PracticeQuestion, PracticeTest, Reply

    Replies = Mapping[str, Reply]


def practice_test(law: Law, on: date) -> PracticeTest:
    """Return the test that asks about a country's law of a day.

    Raises:
        UnknownNameError: The country has no test at all.
        DateBeforeLawError: Its tests ask about later law, or about law that has ended.

    Example:
        >>> from datetime import date
        >>> from equalkit.testing import example_graph
        >>> practice_test(example_graph().law("xa"), date(2026, 1, 1)).id
        'practice-test'
    """
    found = [t for t in law.practice_tests.values() if t.in_force is None or on in t.in_force]
    if found:
        return found[0]
    first = min((t.in_force.since for t in law.practice_tests.values() if t.in_force), default=None)
    if first is None:
        kind = "test of a practice of"
        raise UnknownNameError(kind, law.country, ())
    raise DateBeforeLawError(law.country, on, first)


def path(test: PracticeTest, replies: Replies) -> Iterator[PracticeQuestion]:
    """Yield the questions that some answers lead through, in order.

    A question without an answer is passed as if it were unclear, so that what is
    still to be asked is known. Every way ends: answers only lead onwards.
    """
    waited_for = ""
    for question in test.questions:
        if waited_for and question.id != waited_for:
            continue
        yield question
        reply = replies.get(question.id)
        option = question.option(reply.answer if reply else UNCLEAR)
        waited_for = option.leads_to if option else ""


def next_question(test: PracticeTest, replies: Replies) -> PracticeQuestion | None:
    """Return the first question that still has no answer; None when all have one.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.practice import Reply
        >>> from equalkit.testing import example_graph
        >>> test = practice_test(example_graph().law("xa"), date(2026, 1, 1))
        >>> next_question(test, {}).id
        'practice-comparator'
        >>> next_question(test, {"practice-comparator": Reply("no")}).id
        'practice-neutral-rule'
    """
    return next((one for one in path(test, replies) if one.id not in replies), None)


def open_questions(test: PracticeTest, replies: Replies) -> tuple[PracticeQuestion, ...]:
    """Return the questions on the way that have no answer, or an unclear one, in order."""
    return tuple(one for one in path(test, replies) if is_open(one, replies))


def is_open(question: PracticeQuestion, replies: Replies) -> bool:
    """Tell whether a question has no answer yet, or one that leaves it open."""
    reply = replies.get(question.id)
    return reply is None or reply.answer == UNCLEAR


def check_replies(test: PracticeTest, replies: Replies) -> None:
    """Refuse answers that the test does not know.

    Raises:
        UnknownNameError: There is no such question, or it has no such answer.
    """
    questions = {question.id: question for question in test.questions}
    for name, reply in replies.items():
        question = questions.get(name)
        if question is None:
            raise UnknownNameError("question", name, questions)
        if question.option(reply.answer) is None:
            allowed = [option.choice for option in question.options]
            kind = f"answer to {name}"
            raise UnknownNameError(kind, reply.answer, allowed)
