"""Answers to checklist: pure, and in one language."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from equalkit.applicability.values import NONE_OF_THEM, plain, read_value
from equalkit.measures import suggestions_by_duty
from equalkit.model.checklist import (
    Checklist,
    ChecklistItem,
    ChecklistSection,
    Due,
    ItemMeasure,
)
from equalkit.model.condition import GROUND, ROLE, SECTOR
from equalkit.model.phrases import applies_if
from equalkit.model.text import say
from equalkit.model.wording import date_text, disclaimer, listed, value_text
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from equalkit.model.answer import Applicability
    from equalkit.model.concept import Scheme
    from equalkit.model.duty import Deadline, Duty
    from equalkit.model.law import Law
    from equalkit.model.method import Suggestion
    from equalkit.model.profile import FactValue, Profile
    from equalkit.model.text import Texts

EVERYONE = ""
MANY_ROLES = 6
"""A duty that binds this many roles is for nearly everyone, not for one of them."""


def _said(texts: Iterable[Texts], lang: str) -> tuple[str, ...]:
    """Return several texts in a language, without the empty ones."""
    return tuple(text for one in texts if (text := say(one, lang)))


def _deadlines(deadlines: Iterable[Deadline], lang: str) -> tuple[str, ...]:
    """Return deadlines in words; their dates only where no words tell them."""
    told = tuple(deadlines)
    said = _said((one.label for one in told), lang)
    return said or tuple(_day(one, lang) for one in told)


def _day(deadline: Deadline, lang: str) -> str:
    """Return the day of a deadline: of one year, or of every year."""
    if deadline.on:
        return date_text(deadline.on, lang)
    _, _, month, day = deadline.every_year.split("-")
    by = words(lang)("every year by {month:02}-{day:02}")
    return by.format(month=int(month), day=int(day))


def _due(duty: Duty, lang: str) -> Iterable[Due]:
    """Yield the deadlines of a duty that are days, and its frequency where it is a number."""
    for one in duty.deadlines:
        if one.on or one.every_year:
            yield Due("deadline", say(one.label, lang), one.on, one.every_year)
    if duty.frequency and duty.frequency.period:
        yield Due("frequency", say(duty.frequency.label, lang), period=duty.frequency.period)


def item_measure(suggestion: Suggestion, law: Law, lang: str) -> ItemMeasure:
    """Return a measure as a reader sees it.

    Args:
        suggestion: The measure, and who recommends it.
        law: Where the names of steps and levels are.
        lang: BCP 47 tag.
    """
    measure, vocabulary = suggestion.measure, law.vocabulary
    step, level = (
        say(vocabulary.concept(kind, one).label, lang) if one else ""
        for kind, one in (
            ("method-step", measure.method_step),
            ("decision-level", measure.decision_level),
        )
    )
    source = ", ".join(_said(suggestion.publishers, lang))
    if measure.shared:
        source = words(lang)("experience shared by another organisation")
    return ItemMeasure(measure.id, say(measure.label, lang), step, level, source, measure.shared)


def make_item(
    answer: Applicability, law: Law, lang: str, measures: Iterable[ItemMeasure] = ()
) -> ChecklistItem:
    """Return one duty as a reader sees it.

    Args:
        answer: What the law says about the duty.
        law: Where the names of roles, grounds and bodies are.
        lang: BCP 47 tag.
        measures: Those that may help to keep it.
    """
    duty, vocabulary = answer.duty, law.vocabulary
    bodies = (law.bodies[body].label for body in duty.supervisors if body in law.bodies)
    trigger = vocabulary.concept("trigger", duty.trigger).label if duty.trigger else {}
    return ChecklistItem(
        id=duty.id,
        iri=duty.iri,
        status=str(answer.status),
        label=say(duty.label, lang),
        summary=say(duty.summary, lang),
        modality=say(vocabulary.concept("modality", duty.modality).label, lang),
        citations=duty.citations,
        applies_if=applies_if(answer.explanation, lang) if answer.missing else "",
        missing=answer.missing,
        unless=_said((e.label for e in answer.open_exceptions), lang),
        trigger=say(trigger, lang),
        steps=_said((step.label for step in duty.steps), lang),
        evidence=_said((one.label for one in duty.evidence), lang),
        publication=_said(duty.publication, lang),
        frequency=say(duty.frequency.label, lang) if duty.frequency else "",
        deadlines=_deadlines(duty.deadlines, lang),
        participants=_said(duty.participants, lang),
        supervisors=_said(bodies, lang),
        sanctions=say(duty.sanctions, lang),
        grounds=_said((vocabulary.concept("ground", g).label for g in answer.grounds), lang),
        roles=_said((vocabulary.concept(ROLE, r).label for r in duty.bearers), lang),
        since=duty.in_force.since,
        until=duty.in_force.until,
        confidence=duty.confidence,
        review=duty.status,
        sources=duty.sources,
        act=say(law.acts[duty.act].short_title, lang) if duty.act in law.acts else "",
        due=tuple(_due(duty, lang)),
        measures=tuple(measures),
    )


def leading_role(answer: Applicability, held: Iterable[str], law: Law) -> str:
    """Return the role under which a duty is listed; empty for nearly everyone.

    The first of the organisation's roles that the duty binds; without a profile,
    the first role that the law names.
    """
    bearers = answer.duty.bearers
    if len(bearers) >= MANY_ROLES:
        return EVERYONE
    scheme = law.vocabulary.scheme(ROLE)
    for role in sorted(held):
        if not scheme.above(role).isdisjoint(bearers):
            return role
    return bearers[0]


def _rank(role: str, held: Collection[str]) -> int:
    """Return how early a section comes; without a profile, everyone's comes last."""
    if role in held:
        return 0
    return 1 if role == EVERYONE else 2 * bool(held)


def _natural(text: str) -> list[tuple[int, str]]:
    """Return a key that sorts § 9 before § 10."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", text)]


def make_checklist(
    answers: Sequence[Applicability],
    law: Law,
    profile: Profile,
    on: date,
    lang: str,
) -> Checklist:
    """Return the checklist for some answers; each duty stands in it once.

    Args:
        answers: Those to list; all about one profile and date.
        law: The country's law.
        profile: Whom it is for.
        on: The date it is for.
        lang: BCP 47 tag of the reader's language.

    Returns:
        Sections by role, the largest first: those the organisation has, then what binds
        nearly everyone, then those it may have too.
    """
    held = {law.vocabulary.scheme(ROLE).resolve(role) for role in profile.roles}
    grouped: dict[str, list[ChecklistItem]] = {}
    suggestions = suggestions_by_duty(law)
    told: dict[str, ItemMeasure] = {}  # a measure serves many duties and is said once
    for answer in answers:
        role = leading_role(answer, held, law)
        measures = [
            told.get(one.measure.id)
            or told.setdefault(one.measure.id, item_measure(one, law, lang))
            for one in suggestions.get(answer.duty.id, ())
        ]
        item = make_item(answer, law, lang, measures)
        grouped.setdefault(role, []).append(item)
    sizes = Counter({role: len(items) for role, items in grouped.items()})
    order = sorted(grouped, key=lambda role: (_rank(role, held), -sizes[role], role))
    return Checklist(
        country=law.country,
        country_name=say(law.name, lang) or law.country,
        on=on,
        lang=lang,
        law_as_of=law.law_as_of,
        release=law.release,
        verified_on=min((a.duty.verified_on for a in answers), default=None),
        profile=profile.as_dict(),
        whom=tuple(_whom(profile, law, lang)),
        filters=tuple(_told(_ground_asked(profile), law, lang)),
        disclaimer=disclaimer(lang),
        sections=tuple(_section(role, grouped[role], law, lang) for role in order),
    )


def _section(role: str, items: list[ChecklistItem], law: Law, lang: str) -> ChecklistSection:
    """Return one section, its items by citation."""
    label = (
        say(law.vocabulary.concept(ROLE, role).label, lang)
        if role
        else words(lang)("Most organisations")
    )
    ordered = sorted(items, key=lambda item: (_natural(item.citations[0]), item.id))
    return ChecklistSection(role, label, tuple(ordered))


def _whom(profile: Profile, law: Law, lang: str) -> Iterable[str]:
    """Yield the profile in words, one part each."""
    vocabulary = law.vocabulary
    for kind, names in ((ROLE, profile.roles), (SECTOR, profile.sector)):
        scheme = vocabulary.scheme(kind)
        if names:
            ids = sorted(scheme.resolve(name) for name in names)
            yield listed([say(scheme.concepts[one].label, lang) for one in ids], lang, "and")
    yield from _told(profile.facts, law, lang)


def _told(facts: Mapping[str, FactValue], law: Law, lang: str) -> Iterable[str]:
    """Yield what is told of an organisation, each fact with its name."""
    vocabulary = law.vocabulary
    for written, value in facts.items():
        fact = vocabulary.fact(written)
        codes = vocabulary.values(fact)
        known = plain(read_value(fact, value, codes))
        named = listed([_named(one, codes, lang) for one in known], lang, "and")
        yield f"{say(fact.label, lang)}: {named}"


def _ground_asked(profile: Profile) -> dict[str, FactValue]:
    """Return the ground that is asked about, as a fact; nothing when none is."""
    return {
        fact: value for fact, value in profile.facts.items() if fact.replace("_", "-") == GROUND
    }


def _named(value: Any, codes: Scheme, lang: str) -> str:
    """Return a value that a profile gives; a code by its name."""
    if value == NONE_OF_THEM:
        return words(lang)("none of them")
    return value_text(codes.concepts.get(value, value), lang)
