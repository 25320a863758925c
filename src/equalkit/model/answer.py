"""Answers: a status in three values, and the reasons as a tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import count, repeat
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, overload

from equalkit.model.concept import Concept
from equalkit.model.condition import NO_TEXTS
from equalkit.model.wording import explanation_lines

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.duty import Duty, DutyException
    from equalkit.model.profile import Profile


class Status(StrEnum):
    """What the law says to an organisation about one duty."""

    APPLIES = "applies"
    MAY_APPLY = "may-apply"
    DOES_NOT_APPLY = "does-not-apply"


FALSE, UNKNOWN, TRUE = 0, 1, 2
"""Kleene's three values as numbers: *and* is the least, *or* the greatest."""

STATUSES = (Status.DOES_NOT_APPLY, Status.MAY_APPLY, Status.APPLIES)
"""Status by truth value."""

TRUTHS = ("false", "unknown", "true")
"""Word by truth value."""

NodeKind = Literal[
    "duty", "in-force", "role", "and", "or", "xone", "not", "fact", "ground",
    "binding-duty", "exception", "phases", "phase",
]  # fmt: skip


class Explanation(NamedTuple):
    """One node of the reasons.

    Args:
        kind: What kind of test it is.
        truth: 0 false, 1 unknown, 2 true (of the test itself: an exception that
            holds is true).
        subject: Id of the fact, role list or duty; empty for joins.
        operator: ODRL operator at a fact; empty elsewhere.
        expected: What the law asks for: values, or concepts.
        actual: What the profile says: values, or concepts; None for nothing.
        via: Where the actual value came from, when not from the fact itself:
            ``fallback:<fact>``, ``implied``, ``derived``, ``default``.
        citation: Where the law says it.
        label: The law's own words, by language.
        children: The nodes below, in the order of the law.
    """

    kind: NodeKind
    truth: int
    subject: str = ""
    operator: str = ""
    expected: tuple[Any, ...] = ()
    actual: tuple[Any, ...] | None = None
    via: str = ""
    citation: str = ""
    label: Mapping[str, str] = NO_TEXTS
    children: tuple[Explanation, ...] = ()

    def model_dump(self) -> dict[str, Any]:
        """Return the tree as plain data, ready for JSON; empty parts are left out.

        Example:
            >>> node = Explanation("fact", 2, "employees", "gteq", (50,), (60,))
            >>> node.model_dump()["expected"], node.model_dump()["actual"]
            (['50'], ['60'])
        """
        parts: dict[str, Any] = {
            "kind": self.kind,
            "value": TRUTHS[self.truth],
            "subject": self.subject,
            "operator": self.operator,
            "expected": [word(v) for v in self.expected],
            "actual": None if self.actual is None else [word(v) for v in self.actual],
            "via": self.via,
            "citation": self.citation,
            "label": dict(self.label),
            "children": [child.model_dump() for child in self.children],
        }
        return {key: value for key, value in parts.items() if value not in ("", None, [], {})}

    def walk(self) -> Iterator[Explanation]:
        """Yield the node and all below it, top down."""
        yield self
        for child in self.children:
            yield from child.walk()

    def as_text(self, lang: str) -> str:
        """Return the tree as indented lines for a reader.

        Args:
            lang: BCP 47 tag of the reader's language.

        Returns:
            One line per node, without a newline at the end.
        """
        return "\n".join(explanation_lines(self, lang))


def word(value: object) -> str:
    """Return a value as the exchange formats write it.

    Example:
        >>> word(True), word(50)
        ('true', '50')
    """
    if isinstance(value, Concept):
        return value.id
    return str(value).lower() if isinstance(value, bool) else str(value)


class Run(Protocol):
    """One question put to the engine, which knows the details when asked."""

    profile: Profile
    on: date
    lang: str

    def missing(self, position: int) -> tuple[str, ...]:
        """Return what must be known before the duty is decided."""

    def explanation(self, position: int) -> Explanation:
        """Return the reasons for one duty."""

    def open_exceptions(self, position: int) -> tuple[DutyException, ...]:
        """Return the exceptions that are not known to fail."""

    def grounds(self, position: int) -> tuple[str, ...]:
        """Return the grounds left after exceptions for single grounds."""


class Applicability(NamedTuple):
    """What the law says to one organisation about one duty, on one date."""

    duty: Duty
    status: Status
    run: Run
    position: int

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of what must be known to decide (facts, ``role``, ``sector``), sorted.

        Empty unless the status is *may apply*.
        """
        return self.run.missing(self.position)

    @property
    def explanation(self) -> Explanation:
        """The reasons, as a tree with the duty on top."""
        return self.run.explanation(self.position)

    @property
    def open_exceptions(self) -> tuple[DutyException, ...]:
        """Exceptions that could still be shown, in the order of the law."""
        return self.run.open_exceptions(self.position)

    @property
    def grounds(self) -> tuple[str, ...]:
        """Ids of the grounds for which the duty binds, in the order of the law."""
        return self.run.grounds(self.position)

    def __repr__(self) -> str:
        """Return the duty's id and its status."""
        return f"<Applicability {self.duty.id}: {self.status}>"


class Answer(Sequence[Applicability]):
    """The answers about every duty version of a country, sorted by duty id.

    Args:
        run: The question, as the engine sees it.
        duties: All duty versions.
        truths: One truth value for each.
    """

    __slots__ = ("_duties", "_truths", "run")

    def __init__(self, run: Run, duties: Sequence[Duty], truths: Sequence[int]) -> None:
        self.run = run
        self._duties = duties
        self._truths = truths

    def __len__(self) -> int:
        """Return how many duty versions there are."""
        return len(self._duties)

    @overload
    def __getitem__(self, position: int) -> Applicability: ...
    @overload
    def __getitem__(self, position: slice) -> Sequence[Applicability]: ...
    def __getitem__(self, position: int | slice) -> Applicability | Sequence[Applicability]:
        """Return one answer, or a list of them."""
        if isinstance(position, slice):
            return [self[i] for i in range(*position.indices(len(self)))]
        at = range(len(self))[position]
        return Applicability(self._duties[at], STATUSES[self._truths[at]], self.run, at)

    def __iter__(self) -> Iterator[Applicability]:
        """Yield the answers by duty id."""
        statuses = map(STATUSES.__getitem__, self._truths)
        return map(Applicability, self._duties, statuses, repeat(self.run), count())

    @property
    def statuses(self) -> tuple[Status, ...]:
        """One status for each duty version, by duty id."""
        return tuple(map(STATUSES.__getitem__, self._truths))

    def having(self, *statuses: Status | str) -> tuple[Applicability, ...]:
        """Return the answers with one of the statuses, by duty id.

        Args:
            statuses: Those wanted; none means *applies* and *may apply*.
        """
        wanted = set(statuses or (Status.APPLIES, Status.MAY_APPLY))
        return tuple(answer for answer in self if answer.status in wanted)

    def status_of(self, duty: str) -> Status:
        """Return the status of one duty version.

        Raises:
            KeyError: No duty version has the id.
        """
        for one, truth in zip(self._duties, self._truths, strict=True):
            if one.id == duty:
                return STATUSES[truth]
        raise KeyError(duty)
