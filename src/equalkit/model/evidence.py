"""EvidenceType: what proves that a duty is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from equalkit.model.text import Texts


class EvidenceType(NamedTuple):
    """A kind of document or record (cccev:EvidenceType).

    Args:
        id: Local name of the IRI.
        iri: The IRI.
        label: What it is, by language.
    """

    id: str
    iri: str
    label: Texts
