"""Page: a checklist that people fill in, in all languages of a country at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from equalkit.model.assessment import Assessment
    from equalkit.model.checklist import Checklist
    from equalkit.model.method import Measure
    from equalkit.model.text import Texts


class PageCode(NamedTuple):
    """One answer that can be picked.

    Args:
        id: As it is kept in a profile.
        label: Its name, by language.
        depth: How many broader ones stand above it in the list.
    """

    id: str
    label: Texts
    depth: int = 0


class PageQuestion(NamedTuple):
    """A fact as a person is asked for it.

    Args:
        id: The fact's id; ``role`` and ``sector`` are two of them.
        datatype: ``integer``, ``decimal``, ``boolean``, ``date``, ``code`` or ``text``.
        label: Short name, by language.
        question: The question, by language.
        counting: How to count, by language.
        unit: Name of the unit, by language; empty when it has none.
        share: Whether it is a share, asked for in per cent.
        many: Whether several codes may be true at once.
        fallback: Id of the fact that is asked in its place; empty for none.
        codes: The answers to pick from.
    """

    id: str
    datatype: str
    label: Texts
    question: Texts = NO_TEXTS
    counting: Texts = NO_TEXTS
    unit: Texts = NO_TEXTS
    share: bool = False
    many: bool = False
    fallback: str = ""
    codes: tuple[PageCode, ...] = ()


class Reason(NamedTuple):
    """One line of what must be true for a duty to bind.

    Args:
        depth: How deep it lies; 0 for what must be true in any case.
        text: What is asked for, by language.
        fact: Id of the fact that is tested; empty at joins.
    """

    depth: int
    text: Texts
    fact: str = ""


class DutyDetail(NamedTuple):
    """What a page needs to know about a duty beside its text.

    Args:
        reasons: What must be true, line by line.
        exceptions: Every exception in the order of the law, by language; which are
            open is for the program to say.
        days: Deadlines that are a day: ``2027-01-01``, or ``--12-31`` for every year.
        period: How often, as an ISO 8601 duration; empty when the law does not say.
        measures: Ids of the measures that are suggested for it, in order.
    """

    reasons: tuple[Reason, ...] = ()
    exceptions: tuple[Texts, ...] = ()
    days: tuple[str, ...] = ()
    period: str = ""
    measures: tuple[str, ...] = ()


class Page(NamedTuple):
    """Everything on an interactive page; nothing is fetched from elsewhere.

    Args:
        checklists: The same duties in each language, the reader's first.
        details: By duty id.
        questions: Facts that the law asks for, by id.
        program: The law of the day as plain data; empty for a page that does not ask.
        assessment: What was answered so far; None for a page still to be filled in.
        measures: Those that are suggested, by id.
    """

    checklists: tuple[Checklist, ...]
    details: Mapping[str, DutyDetail] = {}
    questions: tuple[PageQuestion, ...] = ()
    program: Mapping[str, Any] = {}
    assessment: Assessment | None = None
    measures: Mapping[str, Measure] = {}
