"""Tests of a practice: what the law asks of a planned decision, rule or routine.

A test is a list of questions. Each answer leads to the question that follows, or to a
later one; so every way through it ends. It never says whether a law is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.interval import Interval
    from equalkit.model.text import Texts

ELEMENT: Final = "practice-element"
CHOICE: Final = "practice-choice"
"""Ids of the schemes that hold the elements of a test, and its answers."""

UNCLEAR: Final = "unclear"
"""The answer that every question has: it leaves the question open."""


class PracticeOption(NamedTuple):
    """One way to answer a question.

    Args:
        choice: ``yes``, ``no``, ``unclear`` ...; an id of the scheme ``practice-choice``.
        note: What the law asks next when this is the answer; goes into the record.
        leads_to: Id of a later question; empty for the one that follows.
    """

    choice: str
    note: Texts = NO_TEXTS
    leads_to: str = ""


class PracticeQuestion(NamedTuple):
    """A question for one element of a legal test.

    Args:
        id: Local name of the IRI.
        iri: The IRI.
        question: What is asked, by language.
        help: How the law understands it, by language.
        element: ``comparator``, ``aim`` ...; an id of the scheme ``practice-element``.
        options: In order; one of them is *unclear*.
        citations: Provisions, as lawyers write them.
        legal_basis: IRIs of the sections.
        sources: Where the law was read.
        confidence: ``high``, ``medium`` or ``low``.
    """

    id: str
    iri: str
    question: Texts
    help: Texts
    element: str
    options: tuple[PracticeOption, ...]
    citations: tuple[str, ...]
    legal_basis: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    confidence: str = "medium"

    def option(self, choice: str) -> PracticeOption | None:
        """Return the option with a choice; None when there is none.

        Example:
            >>> options = (PracticeOption("yes"), PracticeOption("unclear"))
            >>> asked = PracticeQuestion("q", "", {}, {}, "aim", options, ("§ 9",))
            >>> asked.option("yes").choice, asked.option("no")
            ('yes', None)
        """
        return next((one for one in self.options if one.choice == choice), None)


class PracticeTest(NamedTuple):
    """A guided test of a planned decision, rule or routine.

    Args:
        id: Local name of the IRI.
        iri: The IRI.
        label: Its name, by language.
        summary: What it is for, by language.
        in_force: When the law that it asks about is in force; None for always.
        questions: In order; the first is where it begins.
        advisers: Ids of the bodies that can be asked.
        sources: Where the law was read.
        verified_on: When.
    """

    id: str
    iri: str
    label: Texts
    summary: Texts
    in_force: Interval | None
    questions: tuple[PracticeQuestion, ...]
    advisers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    verified_on: date | None = None


class Reply(NamedTuple):
    """What a person answered to one question, and why.

    Args:
        answer: Id of the choice.
        reason: In the person's own words.
    """

    answer: str
    reason: str = ""
