"""How far an organisation has come: counted, never judged."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from equalkit.model.assessment import NO_ANSWER, STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import DutyAnswer, State
    from equalkit.model.checklist import Checklist, ChecklistItem
    from equalkit.model.law import Law

DONE: frozenset[State] = frozenset(("met", "not-applicable"))


class Late(NamedTuple):
    """Something whose day has passed.

    Args:
        duty: Id of the duty.
        kind: ``duty`` for a day that the law sets, ``own`` for the organisation's own,
            ``measure`` or ``evidence``.
        what: The measure or evidence; the duty's label otherwise.
        day: The day that has passed.
    """

    duty: str
    kind: str
    what: str
    day: date


class Count(NamedTuple):
    """How many duties are in which state.

    Args:
        role: Id of the role; empty for nearly everyone, and for all together.
        label: The role's name.
        states: Number by state; every state is there, in the order of `STATES`.
    """

    role: str
    label: str
    states: dict[State, int]

    @property
    def total(self) -> int:
        """How many duties there are."""
        return sum(self.states.values())

    @property
    def answered(self) -> int:
        """How many have an answer; *not answered* is none."""
        return self.total - self.states["not-answered"]


class Progress(NamedTuple):
    """Where an assessment stands on a day. Ids of duties are in the list's order.

    Args:
        on: The day it was counted.
        whole: All duties that apply or may apply.
        roles: The same, role by role.
        unanswered: Ids of duties without an answer.
        gaps: Ids of duties that are not met, or only partly.
        unproved: Ids of duties that are met, without any evidence.
        late: What is overdue, or has expired, the oldest first.
        to_confirm: Ids of duties whose answer was given to an earlier text.
        to_publish: Ids of duties that ask for publication, and have no evidence that
            was published.
        elsewhere: Ids that have an answer and are not on the list; sorted.
    """

    on: date
    whole: Count
    roles: tuple[Count, ...]
    unanswered: tuple[str, ...]
    gaps: tuple[str, ...]
    unproved: tuple[str, ...]
    late: tuple[Late, ...]
    to_confirm: tuple[str, ...]
    to_publish: tuple[str, ...]
    elsewhere: tuple[str, ...]


def count(answers: Iterable[DutyAnswer]) -> dict[State, int]:
    """Return how many answers there are in each state."""
    found = Counter(answer.state for answer in answers)
    return {state: found[state] for state in STATES}


def progress(kg: KnowledgeGraph, checklist: Checklist, *, today: date) -> Progress:
    """Return where an assessment stands.

    Args:
        kg: Where the law is.
        checklist: With an assessment, see `filled_checklist`; without one nothing is answered.
        today: The day to count on.

    Example:
        >>> from datetime import date
        >>> from equalkit.assessment import filled_checklist
        >>> from equalkit.model.assessment import Assessment
        >>> from equalkit.testing import example_graph
        >>> kg, day = example_graph(), date(2026, 1, 1)
        >>> empty = Assessment(country="xa", on=day, law_as_of=day)
        >>> found = progress(kg, filled_checklist(kg, empty), today=day)
        >>> found.whole.answered, found.whole.total == len(found.unanswered)
        (0, True)
    """
    law, told = kg.law(checklist.country), checklist.assessment
    items = checklist.items
    listed = {item.id for item in items}
    states = {item.id: told.answer(item.id) if told else NO_ANSWER for item in items}
    return Progress(
        today,
        Count("", "", count(states.values())),
        tuple(
            Count(one.role, one.label, count(states[item.id] for item in one.items))
            for one in checklist.sections
        ),
        tuple(d for d, a in states.items() if a.state == "not-answered"),
        tuple(d for d, a in states.items() if a.state in ("partly", "not-met")),
        tuple(d for d, a in states.items() if a.state == "met" and not a.evidence),
        tuple(
            sorted(
                (one for item in items for one in _late(item, states[item.id], law, today)),
                key=lambda one: (one.day, one.duty, one.what),
            )
        ),
        tuple(d for d, a in states.items() if a.confirm),
        tuple(item.id for item in items if _unpublished(item, states[item.id])),
        tuple(sorted(told.answers.keys() - listed)) if told else (),
    )


def _unpublished(item: ChecklistItem, answer: DutyAnswer) -> bool:
    """Tell whether something is still to be made public."""
    if not item.publication or answer.state == "not-applicable":
        return False
    return not any(one.published for one in answer.evidence)


def _late(item: ChecklistItem, answer: DutyAnswer, law: Law, today: date) -> Iterator[Late]:
    """Yield what is overdue at a duty, and what has expired."""
    open_ = answer.state not in DONE
    passed = [d.on for d in law.duties[item.id].deadlines if d.on and d.on < today]
    if open_ and passed:
        yield Late(item.id, "duty", item.label, max(passed))
    if open_ and answer.due and answer.due < today:
        yield Late(item.id, "own", item.label, answer.due)
    for measure in answer.measures:
        if measure.planned and not measure.done and measure.planned < today:
            yield Late(item.id, "measure", measure.title, measure.planned)
    for one in answer.evidence:
        if one.valid_until and one.valid_until < today:
            yield Late(item.id, "evidence", one.title, one.valid_until)
