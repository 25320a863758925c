"""Rules about ids: they are stable for ever, so they are right from the start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from equalkit.graph import frames as fr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.testing.submission import Submission

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NAMED = ("eqk:Body", "eqk:Duty", "eqk:EvidenceType", "eqk:Measure", "eqk:Method", "eqk:PendingItem")
"""Classes whose members are named by us, not by the official number of an act."""


def ids(submission: Submission) -> Iterator[tuple[str, str]]:
    """Ids are lower-case ASCII words joined by hyphens."""
    for kind in NAMED:
        for name, _ in submission.typed(kind):
            if not _KEBAB.fullmatch(name):
                yield name, "must be lower-case ASCII words joined by hyphens"


def pending(submission: Submission) -> Iterator[tuple[str, str]]:
    """What is not law yet is never a duty, and says where it stands and who says so."""
    for name, frame in submission.typed("eqk:PendingItem"):
        if "eqk:Duty" in frame["rdf:type"]:
            yield name, "is a pending item and a duty at once"
        if not fr.texts(frame, "eqk:state"):
            yield name, "does not say where it stands (eqk:state)"
        if not fr.refs(frame, "dcterms:source"):
            yield name, "has no source"
