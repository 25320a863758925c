"""What every format of a checklist shows, in the same order and the same words."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from equalkit.model.wording import date_text
from equalkit.render.item_measures import measure_lines
from equalkit.render.links import to_read
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection

BRIEF_STEPS = 100
"""Steps up to this many characters are told even in a brief list; else the summary."""

_BRACKETS = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)")


class Row(NamedTuple):
    """One thing that a reader needs to know about a duty.

    Args:
        heading: Its name; empty for a sentence that needs none.
        texts: One text, or several to be told as a list.
        quiet: Whether it is of less weight than the rest.
    """

    heading: str
    texts: tuple[str, ...]
    quiet: bool = False


def brief(checklist: Checklist) -> bool:
    """Tell whether a list is about a country as a whole, where less is more."""
    return set(checklist.profile) <= {"country"}


def title(checklist: Checklist) -> str:
    """Return the heading of a checklist."""
    return one_line(f"{words(checklist.lang)('Equality checklist')}: {checklist.country_name}")


def whom_line(checklist: Checklist) -> str:
    """Return whom the checklist is for, on one line."""
    say = words(checklist.lang)
    return one_line(f"{say('For')}: {' · '.join(checklist.whom) or say('the country as a whole')}")


def facts_line(checklist: Checklist) -> str:
    """Return date, law as of, release and verification, on one line."""
    say, lang = words(checklist.lang), checklist.lang
    parts = [
        f"{say('Date')} {date_text(checklist.on, lang)}",
        f"{say('Law as of')} {date_text(checklist.law_as_of, lang)}",
        f"{say('Content release')} {checklist.release or '–'}",
    ]
    if checklist.verified_on:
        parts.append(f"{say('Verified on')} {date_text(checklist.verified_on, lang)}")
    return one_line(" · ".join(parts))


def conditional(item: ChecklistItem, checklist: Checklist) -> bool:
    """Tell whether a duty depends on more than the role that heads its section."""
    if item.status == "applies":
        return False
    return bool(item.applies_if) or "roles" in checklist.profile


def count_line(checklist: Checklist, marks: tuple[str, str] = ("", "")) -> str:
    """Return how many duties there are, and how many of them on a condition.

    Args:
        checklist: The list.
        marks: What stands before the numbers of sure and of unsure duties.
    """
    say = words(checklist.lang)
    total = len(checklist.items)
    unsure = sum(conditional(item, checklist) for item in checklist.items)
    if "roles" in checklist.profile:
        parts = say("apply: {number}"), say("may apply: {number}")
    else:
        parts = say("for all with the role: {number}"), say("on a condition: {number}")
    sure, perhaps = (
        mark + part.format(number=number)
        for mark, part, number in zip(marks, parts, (total - unsure, unsure), strict=True)
    )
    return f"{say('Duties')}: {total} · {sure} · {perhaps}"


def section_line(checklist: Checklist) -> str:
    """Return the sections with their sizes, on one line; empty for one or two."""
    if len(checklist.sections) <= 2:
        return ""
    sizes = " · ".join(f"{one.label} {len(one.items)}" for one in checklist.sections)
    return one_line(f"{words(checklist.lang)('Roles')}: {sizes}")


def by_act(section: ChecklistSection) -> Iterator[tuple[str, list[ChecklistItem]]]:
    """Yield the acts of a section, each with its duties, in the order of the section."""
    for act, items in groupby(section.items, key=lambda item: one_line(item.act)):
        yield capital(act), list(items)


def section_heading(section: ChecklistSection) -> str:
    """Return the name of a section with its size."""
    return f"{capital(one_line(section.label))} ({len(section.items)})"


def capital(text: str) -> str:
    """Return a text with a capital letter in front.

    Example:
        >>> capital("employer of HR staff")
        'Employer of HR staff'
    """
    return text[:1].upper() + text[1:]


def review_line(checklist: Checklist) -> str:
    """Return the warning that no lawyer has read the content; empty when one has."""
    if all(item.review != "proposed" for item in checklist.items):
        return ""
    return words(checklist.lang)("This content is proposed: a lawyer has not reviewed it yet.")


def citations(item: ChecklistItem) -> str:
    """Return the citations of a duty, on one line."""
    return one_line("; ".join(item.citations))


def rows(item: ChecklistItem, checklist: Checklist, section: str) -> Iterator[Row]:
    """Yield everything a reader needs to know about a duty.

    What the law does not say is left out.

    Args:
        item: The duty.
        checklist: The list it stands in.
        section: Name of the role that heads its section.
    """
    say, lang = words(checklist.lang), checklist.lang
    others = () if "roles" in checklist.profile else _others(item, section)
    found = [
        (say("Applies if"), (item.applies_if,)),
        (say("Also for"), (", ".join(others),)),
        (say("Triggered"), (item.trigger,)),
        (say("In short"), (item.summary,)),
        (say("Do"), item.steps),
        (say("Measures"), measure_lines(item, checklist.country, checklist.lang)),
        (say("Proof"), item.evidence),
        (say("Publish"), item.publication),
        (say("How often"), (item.frequency,)),
        (say("Deadline"), item.deadlines),
        (say("Involve"), item.participants),
        (say("Supervised by"), (", ".join(item.supervisors),)),
        (say("In force"), (_in_force(item, lang),)),
        (say("Exceptions"), item.unless),
        (say("Note"), (_doubt(item, lang),)),
        (say("Id"), (item.id,)),
    ]
    for heading, texts in found:
        yield from _row(heading, texts)


def brief_rows(
    item: ChecklistItem, checklist: Checklist, section: str, told: Collection[str] = ()
) -> Iterator[Row]:
    """Yield the same as `rows`, in a few lines.

    Args:
        item: The duty.
        checklist: The list it stands in.
        section: Name of the role that heads its section.
        told: Exceptions that are told elsewhere, for several duties at once.
    """
    say = words(checklist.lang)
    steps = "; ".join(_bare(item.steps))
    short = 0 < len(steps) <= BRIEF_STEPS
    others = () if "roles" in checklist.profile else _others(item, section)
    rest = [
        *_when_and_who(item, checklist.lang),
        *_named(say("Also for"), ", ".join(others)),
        *_named(say("Exceptions"), exceptions_line(e for e in item.unless if e not in told)),
        f"[{item.id}]",
    ]
    yield from _row(say("Applies if"), (item.applies_if,))
    yield from _row(say("Do") if short else "", (steps if short else item.summary,))
    yield from _row(say("Proof"), ("; ".join(_bare(item.evidence)),))
    yield from _row("", (" · ".join(rest),), quiet=True)
    yield from _row(say("Note"), (_doubt(item, checklist.lang),))


def _when_and_who(item: ChecklistItem, lang: str) -> Iterator[str]:
    """Yield when a duty is to be done, who supervises it, and since when it is law."""
    say = words(lang)
    if item.trigger and item.trigger != item.frequency:
        yield capital(item.trigger)
    yield from _named(say("How often"), item.frequency)
    yield from _named(say("Deadline"), "; ".join(item.deadlines))
    yield from _named(say("Supervised by"), ", ".join(_short(item.supervisors)))
    yield _in_force(item, lang)


def _named(heading: str, text: str) -> Iterator[str]:
    """Yield a text with its heading; nothing when there is no text."""
    if text:
        yield f"{heading}: {text}"


def common_exceptions(items: Sequence[ChecklistItem]) -> tuple[str, ...]:
    """Return the exceptions that all of some duties have, in order; none for one duty."""
    if len(items) == 1:
        return ()
    others = [set(item.unless) for item in items[1:]]
    return tuple(one for one in items[0].unless if all(one in other for other in others))


def exceptions_line(exceptions: Iterable[str]) -> str:
    """Return exceptions in short, on one line: their names without the details."""
    return one_line("; ".join(_short(exceptions)))


def _row(heading: str, texts: Iterable[str], *, quiet: bool = False) -> Iterator[Row]:
    """Yield a row; nothing when it has no text."""
    told = tuple(one_line(text) for text in texts if text)
    if told:
        yield Row(heading, told, quiet)


def _others(item: ChecklistItem, section: str) -> tuple[str, ...]:
    """Return the other roles that a duty binds; none for nearly everyone's."""
    return tuple(role for role in item.roles if role != section) if section in item.roles else ()


def _in_force(item: ChecklistItem, lang: str) -> str:
    """Return from when, and until when, a duty is law."""
    say = words(lang)
    since = say("from {date}").format(date=date_text(item.since, lang))
    if item.until is None:
        return since
    last = item.until - timedelta(days=1)
    return f"{since} {say('to and including {date}').format(date=date_text(last, lang))}"


def _doubt(item: ChecklistItem, lang: str) -> str:
    """Return the warning that goes with a low confidence; empty with another."""
    return words(lang)("Low confidence: check the source.") if item.confidence == "low" else ""


def _bare(texts: Iterable[str]) -> list[str]:
    """Return texts without the marks they end with, ready to be joined."""
    return [text.rstrip(".; ") for text in texts]


def _short(texts: Iterable[str]) -> list[str]:
    """Return texts without what they say in brackets or after a semicolon."""
    return [_BRACKETS.sub("", text).partition(";")[0].rstrip(". ") or text for text in texts]


def hint(checklist: Checklist) -> tuple[str, ...]:
    """Return how to get a shorter and surer list; empty for one with a profile."""
    if not brief(checklist):
        return ()
    say, land = words(checklist.lang), f"--country {checklist.country}"
    role = next((section.role for section in checklist.sections if section.role), "employer")
    return (
        say("For your own organisation:"),
        f"  equalkit checklist {land} --role {role} --employees 60",
        f"  equalkit checklist {land} --ask",
        say("Roles, sectors and other facts:") + f" equalkit facts {land}",
        say("All about one duty, and why:") + f" equalkit explain ID {land}",
    )


def horizon_lines(checklist: Checklist) -> Iterator[tuple[str, str]]:
    """Yield name and state of everything that is not law yet."""
    say = words(checklist.lang)
    for item in checklist.horizon:
        read = item.read_on and f"{say('read on')} {date_text(item.read_on, checklist.lang)}"
        since = item.since and say("from {date}").format(date=date_text(item.since, checklist.lang))
        told = [
            item.state,
            since,
            "; ".join(item.citations),
            to_read(item.sources) or "".join(item.sources[:1]),
            read,
        ]
        yield item.label, " · ".join(part for part in told if part)
