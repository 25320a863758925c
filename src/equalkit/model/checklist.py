"""Checklist: what to do, in one language, ready to be written in any format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.assessment import Assessment


class Due(NamedTuple):
    """When a duty is to be done, as a calendar can read it.

    Args:
        kind: ``deadline`` for a day that the law sets, ``frequency`` for how often.
        text: The same in words; empty when no words tell it.
        on: A day that comes once.
        every_year: ``--MM-DD``, as in ISO 8601; empty when not the same day each year.
        period: ISO 8601 duration; empty when it is not a number.
    """

    kind: str
    text: str
    on: date | None = None
    every_year: str = ""
    period: str = ""


class ItemMeasure(NamedTuple):
    """Something that may help to keep a duty. Texts are in the checklist's language.

    Args:
        id: Id of the measure in the catalogue.
        label: What can be done.
        step: Which step of the work it belongs to, in words; empty when none fits.
        level: Who can decide it, in words; empty when that depends.
        source: Who recommends it, in words.
        shared: Whether an organisation shared it: neither law nor official guidance.
    """

    id: str
    label: str
    step: str
    level: str
    source: str
    shared: bool = False


class ChecklistItem(NamedTuple):
    """One duty as a reader sees it. Every text is in the checklist's language.

    Args:
        id: The duty's id.
        iri: The duty's IRI.
        status: ``applies`` or ``may-apply``.
        label: Short name.
        summary: One sentence.
        modality: Obligation, prohibition ... as a word.
        citations: As printed in the fact sheets; main first.
        applies_if: What is still to be known, in words; empty when it applies.
        missing: Ids of the facts behind *applies_if*.
        unless: Exceptions that could still be shown.
        trigger: The event that makes it concrete; empty for always.
        steps: What to do, in order.
        evidence: What proves it.
        publication: Where it must be published.
        frequency: How often; empty when the law does not say.
        deadlines: By when.
        participants: Who must be involved.
        supervisors: Names of the bodies that supervise.
        sanctions: What a breach may lead to.
        grounds: Names of the grounds for which it binds.
        roles: Names of the roles that it binds.
        since: First day of this version.
        until: First day after; None while no end is known.
        confidence: ``high``, ``medium`` or ``low``.
        review: ``proposed`` until a lawyer has read it.
        sources: Where the law was read.
        act: Short title of the act of the first citation; empty when not known.
        due: The deadlines and the frequency that are dates or numbers.
        measures: What may help to keep it, by step and by who can decide.
    """

    id: str
    iri: str
    status: str
    label: str
    summary: str
    modality: str
    citations: tuple[str, ...]
    applies_if: str
    missing: tuple[str, ...]
    unless: tuple[str, ...]
    trigger: str
    steps: tuple[str, ...]
    evidence: tuple[str, ...]
    publication: tuple[str, ...]
    frequency: str
    deadlines: tuple[str, ...]
    participants: tuple[str, ...]
    supervisors: tuple[str, ...]
    sanctions: str
    grounds: tuple[str, ...]
    roles: tuple[str, ...]
    since: date
    until: date | None
    confidence: str
    review: str
    sources: tuple[str, ...]
    act: str = ""
    due: tuple[Due, ...] = ()
    measures: tuple[ItemMeasure, ...] = ()


class HorizonItem(NamedTuple):
    """Something that is not law yet: it asks for nothing, and is good to know.

    Args:
        id: Of the pending item, or of the duty version to come.
        label: What it is about.
        state: Where it stands.
        since: The day from which it will be law; None for what is only proposed.
        citations: Where adopted law has it; empty for what is only proposed.
        sources: Where this was read.
        read_on: The day on which the sources were last read.
    """

    id: str
    label: str
    state: str
    since: date | None
    citations: tuple[str, ...]
    sources: tuple[str, ...]
    read_on: date | None


class ChecklistSection(NamedTuple):
    """The duties of one role.

    Args:
        role: Id of the role; empty for what binds nearly everyone.
        label: The role's name.
        items: Sorted by first citation, then id.
    """

    role: str
    label: str
    items: tuple[ChecklistItem, ...]


class Checklist(NamedTuple):
    """A checklist for one organisation, or for a country as a whole.

    Args:
        country: ISO 3166-1 alpha-2 code, lower case.
        country_name: In the checklist's language.
        on: The date it is for.
        lang: BCP 47 tag.
        law_as_of: The day up to which the law was followed.
        release: Version of the content.
        verified_on: The oldest day on which one of its duties was verified.
        profile: The organisation, as it is exchanged.
        whom: The organisation in words, one part each.
        disclaimer: That this is information, not advice.
        horizon: What is adopted but not law yet, by date, then what is only proposed.
        assessment: What was answered so far; None for a list that is still to be filled in.
        filters: By what the list was narrowed, in words; empty for a whole list.
        sections: Role by role, the largest first; every duty stands once.
    """

    country: str
    country_name: str
    on: date
    lang: str
    law_as_of: date
    release: str
    verified_on: date | None
    profile: dict[str, object]
    whom: tuple[str, ...]
    disclaimer: str
    sections: tuple[ChecklistSection, ...]
    horizon: tuple[HorizonItem, ...] = ()
    assessment: Assessment | None = None
    filters: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """All items, in the order of the sections."""
        return tuple(item for section in self.sections for item in section.items)
