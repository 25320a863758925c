"""Answers and checklists to a page: what an interactive checklist has to know."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from equalkit.applicability.portable import portable_program
from equalkit.applicability.situation import resolved
from equalkit.measures import suggestions_by_duty
from equalkit.model.condition import GROUND, NO_TEXTS, ROLE, SECTOR
from equalkit.model.page import DutyDetail, Page, PageCode, PageQuestion, Reason
from equalkit.model.wording import requirement_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from equalkit.model.answer import Answer, Applicability, Explanation
    from equalkit.model.assessment import Assessment
    from equalkit.model.checklist import Checklist
    from equalkit.model.concept import Scheme
    from equalkit.model.duty import Deadline
    from equalkit.model.fact import Fact
    from equalkit.model.law import Law
    from equalkit.model.method import Suggestion
    from equalkit.model.text import Texts


def make_page(
    checklists: Sequence[Checklist],
    answers: Answer,
    law: Law,
    duties: Collection[str] | None = None,
    assessment: Assessment | None = None,
) -> Page:
    """Return the page for some duties; what they do not need is not on it.

    Args:
        checklists: The same duties in each language, the reader's first.
        answers: What the law says about them; others are left out.
        law: The country's law.
        duties: Ids of those to keep; None for all.
        assessment: What was answered so far.
    """
    listed = {item.id for item in checklists[0].items if duties is None or item.id in duties}
    kept = [answer for answer in answers if answer.duty.id in listed]
    suggested = {one: found for one, found in suggestions_by_duty(law).items() if one in listed}
    program = portable_program(law, checklists[0].on, listed)
    told = resolved(answers.run.profile, law.vocabulary).as_dict()
    langs = tuple(checklist.lang for checklist in checklists)
    burdens = Counter(role for answer in kept for role in answer.duty.bearers)
    facts = law.vocabulary.facts
    return Page(
        checklists=tuple(
            _reduced(checklist, listed)._replace(profile=told) for checklist in checklists
        ),
        details={
            answer.duty.id: _detail(answer, langs, suggested.get(answer.duty.id, ()))
            for answer in kept
        },
        questions=tuple(
            _question(facts[fact], law, burdens) for fact in program["facts"] if fact != GROUND
        ),
        program=program,
        assessment=assessment,
        measures={
            one.measure.id: one.measure for duty in sorted(suggested) for one in suggested[duty]
        },
    )


def _reduced(checklist: Checklist, duties: Collection[str]) -> Checklist:
    """Return a checklist with only some of its duties; sections left empty go too."""
    sections = (
        section._replace(items=tuple(item for item in section.items if item.id in duties))
        for section in checklist.sections
    )
    return checklist._replace(sections=tuple(section for section in sections if section.items))


def _question(fact: Fact, law: Law, burdens: Counter[str]) -> PageQuestion:
    """Return a fact as a person is asked for it."""
    vocabulary = law.vocabulary
    scheme = vocabulary.scheme(fact.id if fact.id in (ROLE, SECTOR) else fact.scheme)
    unit = vocabulary.concept("unit", fact.unit).label if fact.unit else NO_TEXTS
    return PageQuestion(
        id=fact.id,
        datatype=fact.datatype,
        label=fact.label,
        question=fact.question or fact.label,
        counting=fact.counting,
        unit=unit,
        share=fact.unit == "share",
        many=fact.many,
        fallback=fact.fallback or "",
        codes=tuple(_roles(scheme, burdens) if fact.id == ROLE else _tree(scheme)),
    )


def _roles(scheme: Scheme, burdens: Counter[str]) -> Iterator[PageCode]:
    """Yield the roles, those with the most duties first."""
    for concept in sorted(scheme, key=lambda one: (-burdens[one.id], one.id)):
        yield PageCode(concept.id, concept.label)


def _tree(scheme: Scheme) -> Iterator[PageCode]:
    """Yield the codes of a scheme, each right after the broader one it belongs to."""
    seen: set[str] = set()

    def below(parents: Iterable[str], depth: int) -> Iterator[PageCode]:
        for code in parents:
            if code not in seen:
                seen.add(code)
                yield PageCode(code, scheme.concepts[code].label, depth)
                yield from below(sorted(scheme.parts.get(code, ())), depth + 1)

    yield from below([one.id for one in scheme if not one.broader], 0)
    yield from below([one.id for one in scheme], 0)


def _detail(
    answer: Applicability, langs: tuple[str, ...], suggested: Iterable[Suggestion]
) -> DutyDetail:
    """Return what a page needs to know about a duty beside its text."""
    duty = answer.duty
    return DutyDetail(
        reasons=tuple(
            reason
            for child in answer.explanation.children
            if child.kind != "exception"
            for reason in _reasons(child, langs, 0)
        ),
        exceptions=tuple(one.label for one in duty.exceptions),
        days=tuple(day for one in duty.deadlines if (day := _day(one))),
        period=duty.frequency.period if duty.frequency else "",
        measures=tuple(one.measure.id for one in suggested),
    )


def _day(deadline: Deadline) -> str:
    """Return the day of a deadline, in ISO 8601; empty when only words tell it."""
    return deadline.on.isoformat() if deadline.on else deadline.every_year


def _reasons(node: Explanation, langs: tuple[str, ...], depth: int) -> Iterator[Reason]:
    """Yield one line for each node of the reasons, top down."""
    texts: Texts = {lang: requirement_text(node, lang) for lang in langs}
    fact = node.subject if node.kind in ("fact", "role") else ""
    yield Reason(depth, texts, fact)
    for child in node.children:
        yield from _reasons(child, langs, depth + 1)
