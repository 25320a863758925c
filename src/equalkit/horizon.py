"""On the horizon: law that is adopted for later, and what is only proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.checklist import HorizonItem
from equalkit.model.text import say
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from equalkit.model.duty import Duty
    from equalkit.model.pending import PendingItem


def make_horizon(
    coming: Iterable[Duty], pending: Iterable[PendingItem], lang: str
) -> tuple[HorizonItem, ...]:
    """Return what lies ahead: adopted law by its date, then proposals by name.

    Args:
        coming: Duty versions that begin later.
        pending: What may become law.
        lang: BCP 47 tag of the reader's language.
    """
    adopted = sorted(coming, key=lambda duty: (duty.in_force.since, duty.id))
    proposed = sorted(pending, key=lambda item: item.id)
    return (
        *(_coming(duty, lang) for duty in adopted),
        *(_pending(item, lang) for item in proposed),
    )


def _coming(duty: Duty, lang: str) -> HorizonItem:
    """Return a duty version that begins later."""
    return HorizonItem(
        duty.id,
        say(duty.label, lang),
        words(lang)("adopted, not in force yet"),
        duty.in_force.since,
        duty.citations,
        duty.sources,
        duty.verified_on,
    )


def _pending(item: PendingItem, lang: str) -> HorizonItem:
    """Return something that may become law."""
    return HorizonItem(
        item.id,
        say(item.label, lang),
        say(item.state, lang),
        None,
        (),
        item.sources,
        item.read_on,
    )
