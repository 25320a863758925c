"""Answers given and changed: pure, on a frozen assessment."""

from __future__ import annotations

from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from equalkit.errors import BadAssessmentError, UnknownNameError
from equalkit.model.assessment import DutyAnswer, EvidenceItem, PlannedMeasure

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from equalkit.model.assessment import Assessment, Part

P = TypeVar("P", bound="Part")
ItemT = TypeVar("ItemT", PlannedMeasure, EvidenceItem)


def checked(make: Callable[..., P], what: str, parts: dict[str, Any]) -> P:
    """Return a part of an assessment, made from what a person gave.

    Raises:
        BadAssessmentError: It contradicts itself, or something is too long.
    """
    try:
        return make(**parts)
    except ValidationError as problem:
        from equalkit.assessment.reading import said_wrong  # noqa: PLC0415 (only when wrong)

        raise BadAssessmentError(what, said_wrong(problem)) from problem


def item_id(prefix: str, *parts: object) -> str:
    """Return an id that follows from what something is: the same twice, seldom like another.

    Example:
        >>> item_id("m", "xa-plan", "Ask the staff")
        'm-bc6a07be'
    """
    text = "\0".join(map(str, parts))
    return f"{prefix}-{sha256(text.encode()).hexdigest()[:8]}"


def answered(assessment: Assessment, duty: str, **changes: Any) -> Assessment:
    """Return an assessment in which one duty's answer is changed.

    Args:
        assessment: Stays as it is.
        duty: Id of the duty.
        changes: Attributes of `DutyAnswer` with their new values.

    Raises:
        BadAssessmentError: The answer contradicts itself: not applicable without a reason.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.assessment import Assessment
        >>> old = Assessment(country="xa", on=date(2026, 1, 1), law_as_of=date(2026, 1, 1))
        >>> answered(old, "xa-plan", state="met", note="Adopted").answer("xa-plan").state
        'met'
    """
    old = assessment.answer(duty)
    parts = {name: getattr(old, name) for name in DutyAnswer.model_fields}
    return assessment.with_answer(duty, checked(DutyAnswer, duty, {**parts, **changes}))


def with_measure(assessment: Assessment, duty: str, **parts: Any) -> Assessment:
    """Return an assessment in which a duty has one more measure, or a changed one.

    Args:
        assessment: Stays as it is.
        duty: Id of the duty.
        parts: Attributes of `PlannedMeasure`; with the ``id`` of one that is there, that
            one is changed.

    Raises:
        BadAssessmentError: A part has a value that it cannot have.
    """
    old = assessment.answer(duty)
    found = _with_item(old.measures, PlannedMeasure, ("m", duty), parts, old.removed)
    return answered(assessment, duty, measures=found)


def with_evidence(assessment: Assessment, duty: str, **parts: Any) -> Assessment:
    """Return an assessment in which a duty has one more piece of evidence, or a changed one.

    Args:
        assessment: Stays as it is.
        duty: Id of the duty.
        parts: Attributes of `EvidenceItem`; with the ``id`` of one that is there, that
            one is changed.

    Raises:
        BadAssessmentError: A part has a value that it cannot have.
    """
    old = assessment.answer(duty)
    found = _with_item(old.evidence, EvidenceItem, ("e", duty), parts, old.removed)
    return answered(assessment, duty, evidence=found)


def _with_item(
    items: tuple[ItemT, ...],
    make: type[ItemT],
    named: tuple[str, str],
    parts: dict[str, Any],
    removed: tuple[str, ...],
) -> tuple[ItemT, ...]:
    """Return items with one added at the end, or changed in its place.

    What was removed does not come back under its old id: a merge would remove it again.
    """
    by_id: dict[str, ItemT] = {one.id: one for one in items}
    at = str(parts.get("id") or _free_id(named, parts["title"], {*by_id, *removed}))
    if parts.get("id") and at not in by_id:
        raise UnknownNameError("id", at, by_id)
    old = by_id.get(at)
    told = {name: getattr(old, name) for name in make.model_fields} if old else {}
    by_id[at] = checked(make, named[1], {**told, **parts, "id": at})
    return tuple(by_id.values())


def _free_id(named: tuple[str, str], title: str, taken: Container[str]) -> str:
    """Return the first id for a title that is not taken."""
    ids = (item_id(*named, title, number) for number in count())
    return next(one for one in ids if one not in taken)


def without_item(assessment: Assessment, duty: str, item: str) -> Assessment:
    """Return an assessment in which a measure or a piece of evidence is taken away.

    Raises:
        UnknownNameError: The duty's answer has no such item.
    """
    old = assessment.answer(duty)
    ids = [*(one.id for one in old.measures), *(one.id for one in old.evidence)]
    if item not in ids:
        raise UnknownNameError("id", item, ids)
    return answered(
        assessment,
        duty,
        measures=tuple(one for one in old.measures if one.id != item),
        evidence=tuple(one for one in old.evidence if one.id != item),
        removed=tuple(sorted({*old.removed, item})),
    )
