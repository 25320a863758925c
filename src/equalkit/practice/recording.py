"""Answers into a record that can be kept, and back."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from pydantic import ValidationError

from equalkit.errors import BadAnswersError
from equalkit.model.assessment import PracticeRecord, PracticeReply
from equalkit.model.practice import Reply
from equalkit.practice.asking import check_replies

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from equalkit.model.assessment import Assessment
    from equalkit.model.law import Law
    from equalkit.model.practice import PracticeTest
    from equalkit.model.practice_file import PracticeDocument


def record_id(title: str) -> str:
    """Return the id of the record with a title: the same title means the same record.

    Example:
        >>> record_id("Night shifts")
        'p-d614131b'
    """
    return f"p-{sha256(title.strip().casefold().encode('utf-8', 'replace')).hexdigest()[:8]}"


def record(
    law: Law,
    test: PracticeTest,
    said: PracticeDocument,
    *,
    on: date,
    made_on: date,
) -> PracticeRecord:
    """Return what was answered as a record.

    Args:
        law: The country's.
        test: The test that was gone through.
        said: Title, description, grounds and answers; answers to questions that were
            passed over are kept, after those that were asked.
        on: The law of which day was asked about.
        made_on: The day of the last answer.

    Raises:
        UnknownNameError: The test, or the country, does not know something that is named.
        BadAnswersError: A text is too long, or cannot be kept.
    """
    check_replies(test, said.replies)
    grounds = law.vocabulary.scheme("ground")
    named = (grounds.resolve(one) for one in said.grounds)
    order = [question.id for question in test.questions if question.id in said.replies]
    try:
        return PracticeRecord(
            id=record_id(said.title),
            test=test.id,
            title=said.title,
            description=said.description,
            decided_by=said.decided_by,
            grounds=tuple(dict.fromkeys(named)),
            answers=tuple(
                PracticeReply(question=one, answer=reply.answer, reason=reply.reason)
                for one in order
                for reply in [said.replies[one]]
            ),
            made_on=made_on,
            on=on,
            release=law.release,
        )
    except ValidationError as problem:
        first = problem.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise BadAnswersError("(answers)", f"{where}: {first['msg']}") from problem


def replies_of(kept: PracticeRecord | None) -> Mapping[str, Reply]:
    """Return the answers of a record by question; none when there is no record."""
    answers = kept.answers if kept else ()
    return {one.question: Reply(one.answer, one.reason) for one in answers}


def with_record(assessment: Assessment, made: PracticeRecord) -> Assessment:
    """Return an assessment that keeps a record; one of the same title is replaced.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.assessment import Assessment, PracticeRecord
        >>> day = date(2026, 1, 1)
        >>> empty = Assessment(country="xa", on=day, law_as_of=day)
        >>> made = PracticeRecord(id="p-1", test="t", title="Shifts", made_on=day, on=day)
        >>> list(with_record(empty, made).practices)
        ['p-1']
    """
    practices = {**assessment.practices, made.id: made}
    return assessment.model_copy(update={"practices": dict(sorted(practices.items()))})
