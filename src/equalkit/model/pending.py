"""PendingItem: what may become law, and is not law."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from equalkit.model.text import Texts


class PendingItem(NamedTuple):
    """A proposal, or a change still ahead; never a duty.

    Args:
        id: Local name of the IRI.
        iri: The IRI.
        label: What it is about, by language.
        state: Where it stands, by language.
        details: More, by language.
        sources: Where this was read.
    """

    id: str
    iri: str
    label: Texts
    state: Texts
    details: Texts
    sources: tuple[str, ...]
