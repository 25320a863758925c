"""Acts and their sections, in ELI's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.interval import Interval
    from equalkit.model.text import Texts


class Amendment(NamedTuple):
    """A change of an act.

    Args:
        act: Official id of the amending act.
        since: First day on which the change is law; None when not known.
        changes: What it changed, by language.
    """

    act: str
    since: date | None
    changes: Texts


class LegalResource(NamedTuple):
    """An act or regulation (eli:LegalResource).

    Args:
        id: Official id, as citations begin with it.
        iri: The publisher's ELI where there is one, else our own IRI.
        title: Full title by language.
        short_title: The title people use, by language.
        in_force: When it is law; None when it never came, or is not known.
        adopted: The day it was adopted.
        repeals: IRIs of the acts that it replaced.
        amendments: By date, then act.
        url: Where to read it.
    """

    id: str
    iri: str
    title: Texts
    short_title: Texts
    in_force: Interval | None
    adopted: date
    repeals: tuple[str, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    url: str = ""
    confidence: str = "medium"
    note: Texts = NO_TEXTS


class LegalResourceSubdivision(NamedTuple):
    """A section of an act (eli:LegalResourceSubdivision).

    Args:
        iri: The section's IRI.
        act: IRI of the act.
        number: As printed: ``§ 26 a``.
        note: Why it carries no duty, when it carries none.
    """

    iri: str
    act: str
    number: str
    note: Texts = NO_TEXTS
