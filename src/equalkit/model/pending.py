"""PendingItem: what may become law, and is not law."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from datetime import date

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
        countries: Codes of the countries it concerns; empty for the plugin's own.
        read_on: The day on which the sources were last read.
        note: What to know about the sources, by language.
        confidence: How sure the researcher was.
    """

    id: str
    iri: str
    label: Texts
    state: Texts
    details: Texts
    sources: tuple[str, ...]
    countries: tuple[str, ...] = ()
    read_on: date | None = None
    note: Texts = NO_TEXTS
    confidence: str = "medium"
