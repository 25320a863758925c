"""Duty: one version of a norm, from its first day in force to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.condition import Condition
    from equalkit.model.evidence import EvidenceType
    from equalkit.model.interval import Interval
    from equalkit.model.text import Texts

Modality = Literal["obligation", "prohibition", "permission", "recommendation"]
Confidence = Literal["high", "medium", "low"]


class Step(NamedTuple):
    """One thing to do, in the order of the law or the guidance."""

    label: Texts
    method_step: str = ""
    """``map``, ``analyse``, ``act`` or ``follow-up``; empty when none fits."""


class Frequency(NamedTuple):
    """How often: in words and, where it is a number, as an ISO 8601 duration."""

    label: Texts
    period: str = ""


class Deadline(NamedTuple):
    """By when: in words; a civil date or a day of every year where there is one."""

    label: Texts
    on: date | None = None
    every_year: str = ""
    """``--MM-DD``, as in ISO 8601; empty when not the same day each year."""


class DutyException(NamedTuple):
    """A case in which the duty does not bind.

    An exception must be shown: while it is unknown whether it holds, the duty
    applies and the exception is named (a missed duty is worse than an extra line).

    Args:
        label: The exception in words.
        condition: When it holds; None when a person must weigh it case by case.
        grounds: Ids of the grounds it is limited to; empty for all of the duty.
        in_force: When the exception itself is law; None for as long as the duty.
        kind: Why it is formal or must be weighed: ``formal``, ``weighing``,
            ``part-of-activity``, ``enforcement-only``, ``met-otherwise`` ...
    """

    label: Texts
    condition: Condition | None = None
    grounds: tuple[str, ...] = ()
    in_force: Interval | None = None
    kind: str = ""


class Phase(NamedTuple):
    """A stage of a phased duty: whom it reaches, and from which day.

    Args:
        label: The phase in words.
        since: The first day on which those it reaches must comply.
        condition: Whom it reaches; None for everyone whom the duty binds.
    """

    label: Texts
    since: date
    condition: Condition | None = None


class Duty(NamedTuple):
    """One version of a norm (odrl:Rule), with everything the law says about it.

    Args:
        id: Stable id, the IRI's local name; never renumbered.
        iri: The version's IRI.
        label: Short name by language.
        summary: One sentence by language.
        modality: Whether something must, must not, may or should be done.
        bearers: Ids of the roles it binds; one that matches is enough.
        in_force: When this version is law.
        citations: As printed: the act's official id, section, paragraph; main first.
        legal_basis: IRIs of the sections it stands in.
        act: IRI of the act of the first citation.
        confidence: How sure the researcher was.
        verified_on: When the text was last held against its sources.
        condition: When it binds a bearer; None for always.
        exceptions: When it does not, in the order of the law.
        phases: Stages; when there are any, one of them must have begun and reach you.
        trigger: Id of the event that makes it concrete; never hides the duty.
        grounds: Ids of protected grounds; empty when it is tied to none.
        replaced_by: Ids of the versions that follow it.
        status: ``proposed`` until a lawyer has read it, then ``accepted``.

    The other attributes are texts by language, or tuples of them, for the reader.
    """

    id: str
    iri: str
    label: Texts
    summary: Texts
    modality: Modality
    bearers: tuple[str, ...]
    in_force: Interval
    citations: tuple[str, ...]
    legal_basis: tuple[str, ...]
    act: str
    confidence: Confidence
    verified_on: date
    condition: Condition | None = None
    exceptions: tuple[DutyException, ...] = ()
    phases: tuple[Phase, ...] = ()
    trigger: str | None = None
    grounds: tuple[str, ...] = ()
    category: str = ""
    scope: Texts = NO_TEXTS
    area: Texts = NO_TEXTS
    steps: tuple[Step, ...] = ()
    frequency: Frequency | None = None
    deadlines: tuple[Deadline, ...] = ()
    evidence: tuple[EvidenceType, ...] = ()
    publication: tuple[Texts, ...] = ()
    participants: tuple[Texts, ...] = ()
    supervisors: tuple[str, ...] = ()
    supervision: Texts = NO_TEXTS
    sanctions: Texts = NO_TEXTS
    note: Texts = NO_TEXTS
    replaced_by: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    status: str = "proposed"
