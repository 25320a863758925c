"""Rules about what every duty must say.

They look at the graph itself, since a duty that lacks something cannot be read: so all
that lack something are told at once.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from equalkit.graph import frames as fr
from equalkit.graph.mapping.intervals import FROM
from equalkit.model.text import LAST_RESORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.testing.submission import Submission

LABEL = "skos:prefLabel"
LABELLED = (
    "eqk:Body",
    "eqk:Duty",
    "eqk:EvidenceType",
    "eqk:Measure",
    "eqk:Method",
    "eqk:PendingItem",
    "eqk:PracticeTest",
    "eqk:ReportTemplate",
)
MODALITIES = frozenset(("obligation", "prohibition", "permission", "recommendation"))
CONFIDENCES = frozenset(("high", "medium", "low"))


def _missing(submission: Submission, kind: str, key: str, what: str) -> Iterator[tuple[str, str]]:
    """Yield the members of a class that lack a text in one of the pack's languages."""
    wanted = dict.fromkeys((*submission.pack.languages, LAST_RESORT))
    for name, frame in submission.typed(kind):
        held = fr.texts(frame, key)
        lacking = [lang for lang in wanted if not held.get(lang, "").strip()]
        if lacking:
            yield name, f"has no {what} in {', '.join(lacking)}"


def label(submission: Submission) -> Iterator[tuple[str, str]]:
    """Whatever a reader sees by name has a label in every language, and in English."""
    for kind in LABELLED:
        yield from _missing(submission, kind, LABEL, "label")
    yield from _missing(submission, "eqk:PracticeQuestion", "eqk:question", "question")


def summary(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty is summed up in one sentence in every language, and in English."""
    yield from _missing(submission, "eqk:Duty", "skos:definition", "summary")


def citation(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty cites the law, and so does every question of a test of a practice."""
    for kind in ("eqk:Duty", "eqk:PracticeQuestion"):
        for name, frame in submission.typed(kind):
            cited = fr.literals(frame, "dcterms:bibliographicCitation")
            if not any(text.strip() for text in cited):
                yield name, "has no citation"


def source(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty says where the law was read."""
    for name, frame in submission.typed("eqk:Duty"):
        if not fr.refs(frame, "dcterms:source"):
            yield name, "has no source"


def confidence(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty says how sure the researcher was."""
    for name, frame in submission.typed("eqk:Duty"):
        held = fr.refs(frame, "eqk:confidence")
        if len(held) != 1 or held[0].removeprefix("eqk:confidence-") not in CONFIDENCES:
            yield name, "must have one confidence: high, medium or low"


def verified_on(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty says when it was last held against its sources, and since when it is law."""
    for name, frame in submission.typed("eqk:Duty"):
        for key, what in (("eqk:verifiedOn", "day of verification"), (FROM, "first day in force")):
            if not _is_date(fr.literal(frame, key)):
                yield name, f"has no {what}"


def _is_date(text: str) -> bool:
    """Tell whether a text is a civil date."""
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def bearer(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty binds somebody."""
    for name, frame in submission.typed("eqk:Duty"):
        if not fr.refs(frame, "eqk:bearer"):
            yield name, "binds nobody: it has no bearer"


def modality(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty says whether something must, must not, may or should be done."""
    for name, frame in submission.typed("eqk:Duty"):
        held = fr.refs(frame, "eqk:modality")
        if len(held) != 1 or held[0].removeprefix("eqk:modality-") not in MODALITIES:
            yield name, "must be one of obligation, prohibition, permission and recommendation"
