"""A record as a document: questions, answers, reasons, what the law asks next; no verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from equalkit.model.draft import Bullets, Draft, DraftTable, Heading, Missing, Paragraph, paragraphs
from equalkit.model.practice import CHOICE, ELEMENT
from equalkit.model.text import say
from equalkit.model.wording import date_text
from equalkit.practice.asking import is_open, open_questions, path
from equalkit.practice.recording import replies_of
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from equalkit.model.assessment import PracticeRecord
    from equalkit.model.draft import Block, Span
    from equalkit.model.law import Law
    from equalkit.model.practice import PracticeQuestion, PracticeTest, Reply

NO_VERDICT = phrase(
    "This is a record of questions, answers and reasons. It is no verdict: whether the law is "
    "kept is for supervisory bodies and courts to say."
)
"""Stands at the top of every record."""

ADVICE = phrase("Information, not legal advice. Check the official text before you decide.")

ANSWERED = phrase("answered")
OPEN = phrase("still open")
NOT_ASKED = phrase("not asked after the answers before")
STATES = (ANSWERED, OPEN, NOT_ASKED)
"""All that is ever said of an element of the law."""


class _Said(NamedTuple):
    """A record with everything that is needed to tell it."""

    law: Law
    test: PracticeTest
    kept: PracticeRecord
    replies: Mapping[str, Reply]
    lang: str

    def concept(self, scheme: str, concept: str) -> str:
        """Return the label of a concept."""
        return say(self.law.vocabulary.concept(scheme, concept).label, self.lang) or concept

    def asked(self, question: PracticeQuestion) -> str:
        """Return a question as it is asked."""
        return say(question.question, self.lang)


def practice_draft(law: Law, test: PracticeTest, kept: PracticeRecord, lang: str) -> Draft:
    """Return a record as a document.

    Args:
        law: The country's.
        test: The test that the record is of.
        kept: What was answered; answers that the test does not know are left out.
        lang: BCP 47 tag.

    Returns:
        The same document for the same record, every time. It never says whether
        the law is kept.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.assessment import PracticeRecord
        >>> from equalkit.testing import example_graph
        >>> day = date(2026, 1, 1)
        >>> law = example_graph().law("xa")
        >>> kept = PracticeRecord(id="p-1", test="t", title="Shifts", made_on=day, on=day)
        >>> document = practice_draft(law, law.practice_tests["practice-test"], kept, "en")
        >>> document.title, len(document.missing)
        ('Test of a planned practice: Shifts', 3)
    """
    said = _Said(law, test, kept, replies_of(kept), lang)
    return Draft(
        title=words(said.lang)("Test of a planned practice: {title}").format(title=kept.title),
        lang=lang,
        country=law.country,
        on=kept.on,
        facts=tuple(_facts(said)),
        notices=(words(said.lang)(NO_VERDICT), words(said.lang)(ADVICE)),
        blocks=(
            *_planned(said),
            *_answers(said),
            *_next(said),
            *_still_open(said),
            *_elements(said),
            *_advice(said),
        ),
        to_complete=False,  # « nothing is missing » would sound like a verdict
    )


def _facts(said: _Said) -> Iterable[tuple[str, Span]]:
    """Yield what stands at the top."""
    kept, law = said.kept, said.law
    yield words(said.lang)("Country"), say(law.name, said.lang) or law.country
    decided_by = kept.decided_by or Missing(words(said.lang)("who decides"), required=False)
    yield words(said.lang)("Decided by"), decided_by
    grounds = ", ".join(said.concept("ground", one) for one in kept.grounds)
    if grounds:
        yield words(said.lang)("Grounds looked at"), grounds
    number = words(said.lang)("{waiting} of {asked}").format(
        waiting=len(open_questions(said.test, said.replies)),
        asked=len(list(path(said.test, said.replies))),
    )
    yield words(said.lang)("Questions still open"), number
    yield words(said.lang)("Answered on"), date_text(kept.made_on, said.lang)
    yield words(said.lang)("Law of"), date_text(kept.on, said.lang)
    yield words(said.lang)("Questions from"), f"{say(said.test.label, said.lang)} ({kept.release})"


def _planned(said: _Said) -> Iterable[Block]:
    """Yield what is planned."""
    if said.kept.description.strip():
        yield Heading(words(said.lang)("What is planned"))
        yield from paragraphs(said.kept.description, "quote")


def _answers(said: _Said) -> Iterable[Block]:
    """Yield every question on the way, with its answer and reason."""
    yield Heading(words(said.lang)("Questions, answers and reasons"))
    say_word = words(said.lang)
    header = (
        say_word("Element of the law"),
        say_word("Question"),
        say_word("Answer"),
        say_word("Reason given"),
        say_word("Citation"),
    )
    rows = tuple(_row(one, said) for one in path(said.test, said.replies))
    yield DraftTable(say_word("What was asked, and what was answered"), header, rows)
    passed = [q for q in said.test.questions if q.id in said.replies]
    on_the_way = {question.id for question in path(said.test, said.replies)}
    passed = [question for question in passed if question.id not in on_the_way]
    if passed:
        yield Paragraph(words(said.lang)("Answered too, though other answers lead past it:"))
        yield Bullets(tuple(f"{said.asked(q)} {_answer(q, said)}" for q in passed))


def _row(question: PracticeQuestion, said: _Said) -> tuple[Span, ...]:
    """Return a question as a row."""
    reply = said.replies.get(question.id)
    return (
        said.concept(ELEMENT, question.element),
        said.asked(question),
        _answer(question, said),
        " ".join(reply.reason.split()) if reply else "",
        "; ".join(question.citations),
    )


def _answer(question: PracticeQuestion, said: _Said) -> str:
    """Return the answer to a question in words; *still open* where there is none."""
    reply = said.replies.get(question.id)
    return said.concept(CHOICE, reply.answer) if reply else words(said.lang)(OPEN)


def _next(said: _Said) -> Iterable[Block]:
    """Yield what the law asks next, after each answer."""
    yield Heading(words(said.lang)("What the law asks next"))
    found = []
    for question in path(said.test, said.replies):
        reply = said.replies.get(question.id)
        option = question.option(reply.answer) if reply else None
        if option and option.note:
            element = said.concept(ELEMENT, question.element)
            cited = "; ".join(question.citations)
            found.append(f"{element}: {say(option.note, said.lang)} [{cited}]")
    if found:
        yield Bullets(tuple(found))
    else:
        yield Paragraph(words(said.lang)("Nothing is answered yet."))


def _still_open(said: _Said) -> Iterable[Block]:
    """Yield the questions that wait for an answer."""
    yield Heading(words(said.lang)("Still to be found out before it is decided"))
    waiting = open_questions(said.test, said.replies)
    if waiting:
        asked = (f"{said.asked(one)} ({'; '.join(one.citations)})" for one in waiting)
        yield Bullets(tuple(map(Missing, asked)))
    else:
        yield Paragraph(words(said.lang)("Every question that was asked has an answer."))


def _elements(said: _Said) -> Iterable[Block]:
    """Yield the elements of the law, each with how far the answers go."""
    on_the_way = list(path(said.test, said.replies))
    states: dict[str, str] = dict.fromkeys((q.element for q in said.test.questions), NOT_ASKED)
    for question in on_the_way:
        waiting = is_open(question, said.replies) or states[question.element] == OPEN
        states[question.element] = OPEN if waiting else ANSWERED
    yield Heading(words(said.lang)("Elements of the law"))
    header = (words(said.lang)("Element of the law"), words(said.lang)("How far the answers go"))
    rows = ((said.concept(ELEMENT, one), words(said.lang)(state)) for one, state in states.items())
    yield DraftTable(words(said.lang)("What the law looks at"), header, tuple(rows))


def _advice(said: _Said) -> Iterable[Block]:
    """Yield who can be asked."""
    yield Heading(words(said.lang)("Who can give advice"))
    bodies = (said.law.bodies[one] for one in said.test.advisers if one in said.law.bodies)
    yield Bullets(tuple(f"{say(b.label, said.lang)}: {b.url}".rstrip(": ") for b in bodies))
