"""Answers taken over to later law: what is kept, changed, new and gone, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from equalkit.analysis.diff import lines
from equalkit.assessment.filling import profile_of
from equalkit.assessment.merging import joined
from equalkit.assessment.reasons import why_begun, why_changed, why_ended, why_kept
from equalkit.errors import BadAssessmentError
from equalkit.model.assessment import Confirmation, Gone
from equalkit.model.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment, DutyAnswer
    from equalkit.model.change import Diff
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law

Kind = Literal["changed", "gone", "new", "kept"]
KINDS: tuple[Kind, ...] = ("changed", "gone", "new", "kept")
"""What can become of a duty's answer, what a person must look at first."""


class Carried(NamedTuple):
    """What became of one duty's answer.

    Args:
        kind: ``kept``, ``changed`` (a person must confirm), ``new`` or ``gone``.
        before: Id of the version that was answered; empty for a new duty.
        after: Id of the version that is law now; empty for one that is gone.
        label: The duty's name.
        why: The reason, in words.
        acts: Official ids of the acts that changed it, as far as is known.
        answered: Whether there was an answer.
    """

    kind: Kind
    before: str
    after: str
    label: str
    why: str
    acts: tuple[str, ...]
    answered: bool


class CarryOver(NamedTuple):
    """An assessment of later law, and what became of each duty.

    Args:
        assessment: With every answer that was given: in its place, or among ``gone``.
        entries: By kind in the order of `KINDS`, then by id.
        before: The date that was answered.
        after: The date that is answered now.
    """

    assessment: Assessment
    entries: tuple[Carried, ...]
    before: date
    after: date


def carry_over(
    kg: KnowledgeGraph, assessment: Assessment, *, to: date, lang: str | None = None
) -> CarryOver:
    """Take an assessment's answers over to later law.

    An answer to a text that has changed is kept, with a note that a person must confirm
    it. An answer to a duty that no longer binds moves to ``gone``. Nothing is dropped.

    Args:
        kg: Where the law is.
        assessment: What was answered.
        to: The law of which day is to be answered from now on.
        lang: BCP 47 tag of the reasons; None for the assessment's own.

    Raises:
        BadAssessmentError: The day is not later than the one that was answered.
        QuestionError: The profile or a date cannot be understood.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.assessment import Assessment, DutyAnswer
        >>> from equalkit.testing import example_graph
        >>> old = Assessment(country="xa", on=date(2009, 12, 31), law_as_of=date(2026, 1, 1))
        >>> old = old.with_answer("xa-plan-2000", DutyAnswer(state="met"))
        >>> found = carry_over(example_graph(), old, to=date(2010, 1, 1))
        >>> [(one.kind, one.before, one.after) for one in found.entries if one.answered]
        [('changed', 'xa-plan-2000', 'xa-plan')]
        >>> found.assessment.answer("xa-plan").confirm.before
        'xa-plan-2000'
    """
    if to <= assessment.on:
        problem = f"it answers the law of {assessment.on}; {to} is not later"
        raise BadAssessmentError(assessment.organisation or assessment.id, problem)
    org = profile_of(assessment)
    carrier = _Carrier(
        kg.law(assessment.country),
        assessment,
        kg.diff(assessment.country, assessment.on, to, org),
        frozenset(one.duty.id for one in kg.duties(org, on=to).having()),
        kg.language(assessment.country, lang or assessment.lang or None),
    )
    carrier.carry()
    for one in kg.duties(org, on=assessment.on).having():
        carrier.mention(one.duty)
    return carrier.result()


class _Carrier:
    """Finds a place for every answer.

    Args:
        law: The country's law.
        assessment: What was answered.
        diff: What changes for the organisation between the two dates.
        now: Ids of the duties that bind, or may, on the later date.
        lang: BCP 47 tag of the reasons.
    """

    def __init__(
        self, law: Law, assessment: Assessment, diff: Diff, now: frozenset[str], lang: str
    ) -> None:
        self.law = law
        self.old = assessment
        self.diff = diff
        self.now = now
        self.lang = lang
        self.answers: dict[str, DutyAnswer] = {}
        self.gone: dict[str, Gone] = dict(assessment.gone)
        self.entries: list[Carried] = []
        self.ended = {one.duty.id: one for one in diff.removed}
        self.begun = {one.duty.id: one for one in diff.added}
        self.replaced = {pair.before.id for pair in diff.changed}

    def carry(self) -> None:
        """Find a place for every answer: first those that stay where they are."""
        staying = {d: a for d, a in self.old.answers.items() if self._stays(d)}
        for duty, answer in staying.items():
            self.answers[duty] = answer
            self.note("kept", duty, duty, why_kept(self.lang), answered=True)
        for duty, answer in sorted(self.old.answers.items()):
            if duty not in staying:
                self._move(duty, answer)
        for duty, past in sorted(self.old.gone.items()):
            self._bring_back(duty, past)

    def _stays(self, duty: str) -> bool:
        """Tell whether an answer's duty is the same: it binds on, or not yet, or is unknown."""
        known = self.law.duties.get(duty)
        if known is None or duty in self.now or self.diff.after < known.in_force.since:
            return True
        return duty not in self.ended and self.diff.after in known.in_force

    def _move(self, duty: str, answer: DutyAnswer) -> None:
        """Take an answer over to the versions that follow, or to what is gone."""
        known = self.law.duties[duty]
        heirs = list(self._heirs(known))
        free = [pair for pair in heirs if pair[0] not in self.answers]
        for heir, why, acts in free:
            confirm = _confirmation(duty, answer, why, acts)
            self.answers[heir] = answer.model_copy(update={"confirm": confirm})
            self.note("changed", duty, heir, why, acts, answered=True)
        if not free:
            ending = self.ended.get(duty)
            why = why_ended(known, ending, self.diff.after, self.lang)
            known_acts = {act for pair in heirs for act in pair[2]}
            acts = ending.acts if ending else tuple(sorted(known_acts))
            if duty in self.gone:
                answer = joined(duty, answer, self.gone[duty].answer)
            past = Gone(answer=answer, on=self.diff.after, reason=why, acts=acts)
            self.gone[duty] = past
            self.note("gone", duty, "", why, acts, answered=True)

    def _heirs(self, duty: Duty) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Yield the versions that follow a duty and bind now, each with why and by which acts."""
        pairs = {pair.after.id: pair for pair in self.diff.changed if pair.before.id == duty.id}
        for line in self._lines(duty):
            pair = pairs.get(line[-1].id)
            parts = pair.parts if pair else ()
            yield line[-1].id, why_changed(parts, line[-1], self.lang), pair.acts if pair else ()

    def _lines(self, duty: Duty) -> Iterator[tuple[Duty, ...]]:
        """Yield the lines that lead from a duty to the next versions that bind now."""
        return lines(self.law, duty, self.now)

    def _bring_back(self, duty: str, past: Gone) -> None:
        """Put an answer back whose duty binds again, or a version that follows it."""
        known = self.law.duties.get(duty)
        if known is None or self.gone[duty] is not past:
            return
        again = [duty] if duty in self.now else [line[-1].id for line in self._lines(known)]
        for heir in [one for one in again if one not in self.answers]:
            change = self.begun.get(heir)
            why, acts = why_begun(change, self.lang), change.acts if change else ()
            confirm = _confirmation(duty, past.answer, why, acts)
            self.answers[heir] = past.answer.model_copy(update={"confirm": confirm})
            self.gone.pop(duty, None)
            self.note("changed", duty, heir, why, acts, answered=True)

    def mention(self, duty: Duty) -> None:
        """Note what becomes of a duty that nobody has answered."""
        if duty.id in self.old.answers:
            return
        ending = self.ended.get(duty.id)
        if duty.id in self.now:
            self.note("kept", duty.id, duty.id, why_kept(self.lang))
        elif ending or duty.id not in self.replaced:
            why = why_ended(duty, ending, self.diff.after, self.lang)
            self.note("gone", duty.id, "", why, ending.acts if ending else ())
        else:
            for heir, why, acts in self._heirs(duty):
                self.note("changed", duty.id, heir, why, acts)

    def note(  # noqa: PLR0913 (one argument per part of an entry)
        self, kind: Kind, before: str, after: str, why: str, acts: tuple[str, ...] = (), *,
        answered: bool = False,
    ) -> None:  # fmt: skip
        """Write down what became of a duty."""
        duty = self.law.duties.get(after or before)
        label = say(duty.label, self.lang) if duty else before
        self.entries.append(Carried(kind, before, after, label, why, acts, answered))

    def result(self) -> CarryOver:
        """Return the later assessment with the report."""
        for duty, change in self.begun.items():
            if all(one.after != duty for one in self.entries):
                self.note("new", "", duty, why_begun(change, self.lang), change.acts)
        later = self.old.model_copy(
            update={
                "on": self.diff.after,
                "law_as_of": self.law.law_as_of,
                "release": self.law.release,
                "answers": dict(sorted(self.answers.items())),
                "gone": dict(sorted(self.gone.items())),
            }
        )
        entries = sorted(self.entries, key=lambda e: (KINDS.index(e.kind), e.before, e.after))
        return CarryOver(later, tuple(entries), self.diff.before, self.diff.after)


def _confirmation(before: str, answer: DutyAnswer, why: str, acts: tuple[str, ...]) -> Confirmation:
    """Return the note that an answer must be confirmed; an earlier one that is open is kept."""
    open_ = answer.confirm
    if open_ is None:
        return Confirmation(before=before, reason=why, acts=acts)
    both = tuple(sorted({*open_.acts, *acts}))
    reasons = open_.reason if why in open_.reason else f"{open_.reason} {why}"
    return Confirmation(before=open_.before, reason=reasons, acts=both)
