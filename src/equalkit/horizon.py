"""On the horizon: law that is adopted for later, and what is only proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.checklist import HorizonItem
from equalkit.model.text import say
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from equalkit.applicability.engine import Engine
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law
    from equalkit.model.pending import PendingItem
    from equalkit.model.profile import Profile


def make_horizon(
    engine: Engine, laws: Iterable[Law], org: Profile, on: date, lang: str
) -> tuple[HorizonItem, ...]:
    """Return what lies ahead of an organisation: adopted law by its date, then proposals by name.

    Args:
        engine: Of the organisation's country.
        laws: All that are loaded: law above may tell of proposals too.
        org: Whom we ask about.
        on: The date.
        lang: BCP 47 tag of the reader's language.
    """
    adopted = sorted(_later(engine, org, on), key=lambda duty: (duty.in_force.since, duty.id))
    proposed = sorted(_proposals(engine.law, laws), key=lambda item: item.id)
    return (
        *(_coming(duty, lang) for duty in adopted),
        *(_pending(item, lang) for item in proposed),
    )


def _later(engine: Engine, org: Profile, on: date) -> list[Duty]:
    """Return the duty versions that begin after a date and may bind then."""
    later = [duty for duty in engine.law.duties.values() if duty.in_force.since > on]
    if not (org.roles or org.sector or org.facts):
        return later
    first_days = sorted({duty.in_force.since for duty in later})
    bound = {(a.duty.id, day) for day in first_days for a in engine.answer(org, day, "en").having()}
    return [duty for duty in later if (duty.id, duty.in_force.since) in bound]


def _proposals(law: Law, laws: Iterable[Law]) -> list[PendingItem]:
    """Return what may become law in a country, as its own plugin tells it, or one above."""
    above = (one for one in laws if law.country in one.above)
    return [*law.pending.values()] or [
        item for one in above for item in one.pending.values() if law.country in item.countries
    ]


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
