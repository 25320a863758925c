"""How countries stand side by side: what each calls a thing, and whether it has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.concept import Concept
    from equalkit.model.duty import Duty
    from equalkit.model.text import Texts

NO_MATCH = "none"
"""Relation of a country that has no such thing."""


class Match(NamedTuple):
    """What a country has for a concept that all share; from its own alignment.

    A match holds between the shared concept and the country's, in that direction, and
    is never chained: two countries that are close to the same concept may be far apart.

    Args:
        concept: Id of the shared concept.
        scheme: Id of its scheme: ``duty-type``, ``ground``.
        relation: ``exactMatch``, ``closeMatch``, ``broadMatch``, ``narrowMatch`` or ``none``.
        term: What the country's law calls it, by language; empty for ``none``.
        citation: Where the law has it.
        reason: Why the relation is what it is, by language.
        duties: Ids of the duty versions that it stands for.
        confidence: How sure the researcher was.
    """

    concept: str
    scheme: str
    relation: str
    term: Texts
    citation: str
    reason: Texts
    duties: tuple[str, ...]
    confidence: str


class Cell(NamedTuple):
    """What one country has for one kind of duty.

    Args:
        country: ISO 3166-1 alpha-2 code, lower case.
        match: What the alignment says; None when it says nothing.
        duties: The versions in force that bind the role and concern the ground asked
            about, by id; empty for « none ».
    """

    country: str
    match: Match | None
    duties: tuple[Duty, ...]


class Row(NamedTuple):
    """One kind of duty in all countries.

    Args:
        duty_type: The shared concept.
        cells: One per country, in the order asked for.
    """

    duty_type: Concept
    cells: tuple[Cell, ...]


class Comparison(NamedTuple):
    """Countries side by side on one date.

    Args:
        countries: Codes, in the order asked for.
        on: The date.
        role: Id of the role asked about; empty for all.
        ground: Id of the ground asked about; empty for all.
        rows: By kind of duty, in the order of the scheme.
    """

    countries: tuple[str, ...]
    on: date
    role: str
    ground: str
    rows: tuple[Row, ...]


class Version(NamedTuple):
    """One version of a duty in its history.

    Args:
        duty: The version.
        parts: Attributes that differ from the versions before it, sorted.
        acts: Official ids of the acts that brought it, as far as is known.
    """

    duty: Duty
    parts: tuple[str, ...]
    acts: tuple[str, ...]
