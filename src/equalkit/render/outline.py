"""What every format of a checklist shows, in the same order and the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.checklist import Checklist, ChecklistItem


def title(checklist: Checklist) -> str:
    """Return the heading of a checklist."""
    return f"{words(checklist.lang)('Equality checklist')}: {checklist.country_name}"


def facts_line(checklist: Checklist) -> str:
    """Return date, law as of, release and verification, on one line."""
    say = words(checklist.lang)
    parts = [
        f"{say('Date')} {checklist.on}",
        f"{say('Law as of')} {checklist.law_as_of}",
        f"{say('Content release')} {checklist.release or '–'}",
    ]
    if checklist.verified_on:
        parts.append(f"{say('Verified on')} {checklist.verified_on}")
    return " · ".join(parts)


def whom_line(checklist: Checklist) -> str:
    """Return whom the checklist is for, on one line."""
    say = words(checklist.lang)
    return f"{say('For')}: {' · '.join(checklist.whom) or say('the country as a whole')}"


def count_line(checklist: Checklist) -> str:
    """Return how many duties apply and how many may."""
    say = words(checklist.lang)
    sure = sum(item.status == "applies" for item in checklist.items)
    return (
        f"{say('Applies')}: {sure} · "
        f"{say('May apply')}: {len(checklist.items) - sure}"
    )


def review_line(checklist: Checklist) -> str:
    """Return the warning that no lawyer has read the content; empty when one has."""
    if all(item.review != "proposed" for item in checklist.items):
        return ""
    return words(checklist.lang)(
        "This content is proposed: a lawyer has not reviewed it yet."
    )


def joined(parts: tuple[str, ...]) -> str:
    """Return parts on one line."""
    return "; ".join(part.rstrip(".;") for part in parts)


def details(item: ChecklistItem, lang: str) -> Iterator[tuple[str, str]]:
    """Yield heading and text of everything a reader needs to know about a duty.

    What the law does not say is left out.
    """
    say = words(lang)
    when = " · ".join(part for part in (item.frequency, *item.deadlines) if part)
    since = say("from {date}").format(date=item.since)
    until = say("until {date}").format(date=item.until) if item.until else ""
    rows = [
        (say("Applies if"), item.applies_if),
        (say("Concretely"), item.trigger),
        (say("Do"), joined(item.steps) or item.summary),
        (say("Proof"), joined(item.evidence)),
        (say("Publish"), joined(item.publication)),
        (say("How often"), when),
        (say("Involve"), joined(item.participants)),
        (say("Supervised by"), joined(item.supervisors)),
        (say("In force"), f"{since} {until}".strip()),
        (say("Unless"), joined(item.unless)),
    ]
    if item.confidence == "low":
        rows.append((say("Note"), say("Low confidence: check the source.")))
    yield from ((heading, text) for heading, text in rows if text)
