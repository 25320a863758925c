"""Two files that grew from one: put together, conflict by conflict, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, cast

from equalkit.assessment.kept_texts import as_text, keep, settled, together
from equalkit.assessment.saving import same_answer, stamps_hold
from equalkit.errors import BadAssessmentError
from equalkit.model.assessment import (
    Assessment,
    DutyAnswer,
    OtherText,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from equalkit.model.assessment import EvidenceItem, Gone, PlannedMeasure

Side = Literal["ours", "theirs"]
Item: TypeAlias = "PlannedMeasure | EvidenceItem"
TEXTS = ("note", "responsible", "due")
WHOLE = ""
"""In place of a duty's id: a conflict about the assessment as a whole."""


class Conflict(NamedTuple):
    """One thing that both files changed, each in its own way.

    Args:
        duty: Id of the duty; empty for the assessment as a whole.
        field: ``state``, ``note``, ``responsible``, ``due``, ``measures.<id>``,
            ``evidence.<id>``; ``organisation``, ``profile`` or ``practices.<id>``.
        ours: What our file says, as text.
        theirs: What the other file says, as text.
    """

    duty: str
    field: str
    ours: str
    theirs: str

    @property
    def name(self) -> str:
        """How the conflict is called in messages."""
        return f"{self.duty} {self.field}".strip()


class Merged(NamedTuple):
    """Two files put together.

    Args:
        assessment: The result; where a conflict is open it has our text.
        conflicts: All that both changed, in the order of duties and fields.
        taken: Ids of the duties whose answer now differs from ours, sorted.
    """

    assessment: Assessment
    conflicts: tuple[Conflict, ...]
    taken: tuple[str, ...]


def common_revision(ours: Assessment, theirs: Assessment) -> int:
    """Return the newest revision that both files grew from; 0 when there is none."""
    seen = {(one.revision, one.digest) for one in ours.history}
    both = [one.revision for one in theirs.history if (one.revision, one.digest) in seen]
    return max(both, default=0)


def merge(
    ours: Assessment,
    theirs: Assessment,
    choose: Callable[[Conflict], Side] | None = None,
) -> Merged:
    """Put two files together that grew from one.

    What only one of them changed is taken from it. Where both changed the same, *choose*
    is asked; what it does not take is kept in ``others``, of the answer or of the whole.

    Args:
        ours: The file to merge into.
        theirs: The other file, such as one saved by the interactive page.
        choose: Called for each conflict; None to take ours.

    Raises:
        BadAssessmentError: They are not about the same organisation, country or date.

    Example:
        >>> from datetime import date
        >>> old = Assessment(country="xa", on=date(2026, 1, 1), law_as_of=date(2026, 1, 1))
        >>> ours = old.with_answer("xa-plan", DutyAnswer(state="met", revision=1))
        >>> theirs = old.with_answer("xa-respect", DutyAnswer(state="partly", revision=1))
        >>> sorted(merge(ours, theirs).assessment.answers)
        ['xa-plan', 'xa-respect']
    """
    _check_same(ours, theirs)
    base = common_revision(ours, theirs)
    trusted = stamps_hold(ours) and stamps_hold(theirs)
    merger = _Merger(choose, base if trusted else -1, settled(ours))
    head = merger.head(ours, theirs)
    answers = {
        duty: merger.answer(duty, ours.answer(duty), theirs.answer(duty))
        for duty in sorted({*ours.answers, *theirs.answers})
    }
    gone = {
        duty: merger.gone(duty, ours.gone.get(duty), theirs.gone.get(duty))
        for duty in sorted({*ours.gone, *theirs.gone})
    }
    merged = ours.model_copy(update={**head, "answers": answers, "gone": gone})
    taken = tuple(d for d, a in answers.items() if not same_answer(a, ours.answer(d)))
    return Merged(merged, tuple(merger.conflicts), taken)


def _check_same(ours: Assessment, theirs: Assessment) -> None:
    """Refuse files that cannot be put together."""
    if ours.country != theirs.country:
        problem = f"it is about country '{theirs.country}', the other about '{ours.country}'"
        raise BadAssessmentError("theirs", problem)
    if ours.id and theirs.id and ours.id != theirs.id:
        problem = f"it is another assessment (id {theirs.id}, not {ours.id})"
        raise BadAssessmentError("theirs", problem)
    if ours.on != theirs.on:
        problem = f"it answers the law of {theirs.on}, the other that of {ours.on}"
        raise BadAssessmentError("theirs", f"{problem}. Carry the older one over first")


class _Merger:
    """Merges part by part, and gathers the conflicts.

    Args:
        choose: Called for each conflict; None to take ours.
        base: Revision that both files grew from; -1 to trust no stamp.
        settled: Duty, field and text of what an earlier merge decided against.
    """

    def __init__(
        self,
        choose: Callable[[Conflict], Side] | None,
        base: int,
        settled: frozenset[tuple[str, str, str]] = frozenset(),
    ) -> None:
        self.choose = choose
        self.base = base
        self.settled = settled
        self.conflicts: list[Conflict] = []

    def pick(self, duty: str, field: str, ours: Any, theirs: Any) -> tuple[Any, Any]:
        """Return which of two values to take, and which was left; empty ones give way."""
        if ours == theirs or not theirs:
            return ours, None
        if not ours:
            return theirs, None
        conflict = Conflict(duty, field, as_text(ours), as_text(theirs))
        if (duty, field, conflict.theirs) in self.settled:
            return ours, None
        self.conflicts.append(conflict)
        side = self.choose(conflict) if self.choose else "ours"
        return (ours, theirs) if side == "ours" else (theirs, ours)

    def head(self, ours: Assessment, theirs: Assessment) -> dict[str, Any]:
        """Return what is said about the whole: the organisation, and practices it tested."""
        others = together(ours.others, theirs.others)
        name, left = self.pick(WHOLE, "organisation", ours.organisation, theirs.organisation)
        keep(others, "organisation", left, theirs.revision)
        plain = [one.profile.model_dump(exclude_defaults=True) for one in (ours, theirs)]
        told, left = self.pick(WHOLE, "profile", *plain)
        keep(others, "profile", left, theirs.revision)
        practices = {}
        for at in sorted({*ours.practices, *theirs.practices}):
            pair = ours.practices.get(at), theirs.practices.get(at)
            practices[at], left = self.pick(WHOLE, f"practices.{at}", *pair)
            keep(others, f"practices.{at}", left, theirs.revision)
        return {
            "id": ours.id or theirs.id,
            "organisation": name,
            "profile": type(ours.profile).model_validate(told),
            "practices": practices,
            "others": tuple(others),
        }

    def gone(self, duty: str, ours: Gone | None, theirs: Gone | None) -> Gone:
        """Return an answer to what is no longer law, when at least one file has it."""
        if ours is None or theirs is None:
            return cast("Gone", ours or theirs)
        return ours.model_copy(update={"answer": self.answer(duty, ours.answer, theirs.answer)})

    def answer(self, duty: str, ours: DutyAnswer, theirs: DutyAnswer) -> DutyAnswer:
        """Return one duty's answer."""
        if same_answer(ours, theirs):
            return ours
        if theirs.revision <= self.base < ours.revision:
            return ours
        if ours.revision <= self.base < theirs.revision:
            return _with_what_was_lost(theirs, ours)
        return self.both(duty, ours, theirs)

    def both(self, duty: str, ours: DutyAnswer, theirs: DutyAnswer) -> DutyAnswer:
        """Return an answer that both have changed."""
        others = together(ours.others, theirs.others)
        state = self._state(duty, ours, theirs, others)
        parts: dict[str, Any] = {**state}
        for field in TEXTS:
            parts[field], left = self.pick(
                duty, field, getattr(ours, field), getattr(theirs, field)
            )
            keep(others, field, left, theirs.revision)
        removed = {*ours.removed, *theirs.removed}
        for kind in ("measures", "evidence"):
            pair = getattr(ours, kind), getattr(theirs, kind)
            parts[kind] = self._items(duty, kind, pair, removed, others)
        return DutyAnswer(
            **parts,
            answered_on=max((d for d in (ours.answered_on, theirs.answered_on) if d), default=None),
            revision=ours.revision,
            removed=tuple(sorted(removed)),
            confirm=ours.confirm and theirs.confirm,
            others=tuple(others),
        )

    def _state(
        self, duty: str, ours: DutyAnswer, theirs: DutyAnswer, others: list[OtherText]
    ) -> dict[str, Any]:
        """Return state and reason, which belong together."""
        told = [
            (one.state, one.reason) if one.state != "not-answered" or one.reason else ()
            for one in (ours, theirs)
        ]
        taken, left = self.pick(duty, "state", *told)
        if left:
            keep(others, "state", ": ".join(part for part in left if part), theirs.revision)
        state, reason = taken or ("not-answered", "")
        return {"state": state, "reason": reason}

    def _items(
        self,
        duty: str,
        kind: str,
        pair: tuple[tuple[Item, ...], tuple[Item, ...]],
        removed: Iterable[str],
        others: list[OtherText],
    ) -> tuple[Item, ...]:
        """Return the measures or the evidence of both; what one took away is kept as text."""
        mine: Mapping[str, Item] = {one.id: one for one in pair[0]}
        their: Mapping[str, Item] = {one.id: one for one in pair[1]}
        found: list[Item] = []
        for at in {**mine, **their}:
            field = f"{kind}.{at}"
            taken, left = self.pick(duty, field, mine.get(at), their.get(at))
            keep(others, field, left, 0)
            if at in removed:
                keep(others, field, taken, 0)
            else:
                found.append(taken)
        return tuple(found)


def _with_what_was_lost(theirs: DutyAnswer, ours: DutyAnswer) -> DutyAnswer:
    """Return their answer, with the texts that only ours kept from an earlier merge."""
    return theirs.model_copy(update={"others": tuple(together(theirs.others, ours.others))})


def joined(duty: str, ours: DutyAnswer, theirs: DutyAnswer) -> DutyAnswer:
    """Return our answer, with all that theirs says otherwise in ``others``.

    Example:
        >>> joined("xa-plan", DutyAnswer(note="Now"), DutyAnswer(note="Then")).others[0].value
        'Then'
    """
    return _Merger(None, -1).answer(duty, ours, theirs)
