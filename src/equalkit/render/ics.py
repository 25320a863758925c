"""A checklist as a calendar: the days that the law sets, and those one sets oneself.

Where the law says how often and not on which day, there is a reminder to look again. It
is called so: a calendar must not make up deadlines.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from equalkit.errors import MissingExtraError
from equalkit.model.assessment import NO_ANSWER
from equalkit.model.wording import date_text
from equalkit.render import outline
from equalkit.render.answers import filter_line
from equalkit.render.links import to_read
from equalkit.render.printable import one_line
from equalkit.render.recurrence import Rule, later, next_day, rule_of
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from icalendar import Calendar, Event

    from equalkit.model.assessment import DutyAnswer
    from equalkit.model.checklist import Checklist, ChecklistItem, Due

_NAME = "The format ics"

MAKER = "-//equalkit//equality checklist//EN"
PLACE = "equalkit.w3id.org"
"""What makes our ids differ from those of other programs."""


class Entry(NamedTuple):
    """One day in the calendar.

    Args:
        item: The duty that it is about.
        name: What makes it differ from the other days of the duty; stays over releases.
        kind: What kind of day it is, in words.
        day: The day, or the first of several.
        title: What it is about, where that is not the duty.
        note: What else is to be said of it.
        rule: How often it comes again; None for once.
    """

    item: ChecklistItem
    name: str
    kind: str
    day: date
    title: str = ""
    note: str = ""
    rule: Rule | None = None


def render(checklist: Checklist) -> bytes:
    """Return the checklist as an iCalendar file (RFC 5545).

    Duties without a day or a period are not in it.

    Args:
        checklist: What to write.

    Raises:
        MissingExtraError: The package icalendar is not installed.
    """
    try:
        from icalendar import Calendar, vText  # noqa: PLC0415 (an optional extra)
    except ImportError:
        raise MissingExtraError(_NAME, "ics") from None
    calendar = Calendar()
    title = outline.title(checklist)
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(title))
    for name in ("description", "x-wr-caldesc"):
        calendar.add(name, vText("\n".join(filter(None, _about(checklist)))))
    _fill(calendar, checklist)
    found: bytes = calendar.to_ical()
    return found


def _fill(calendar: Calendar, checklist: Checklist) -> None:
    """Put the days into a calendar, by day."""
    ordered = sorted(entries(checklist), key=lambda one: (one.day, one.item.id, one.name))
    for entry in ordered:
        calendar.add_component(_event(entry, checklist))


def _about(checklist: Checklist) -> Iterator[str]:
    """Yield what a reader must know of the calendar as a whole."""
    say = words(checklist.lang)
    yield outline.whom_line(checklist)
    yield outline.facts_line(checklist)
    yield filter_line(checklist)
    if next(entries(checklist), None) is None:
        yield say("No duty in this list has a day or a period.")
    yield checklist.disclaimer
    yield outline.review_line(checklist)


def entries(checklist: Checklist) -> Iterator[Entry]:
    """Yield the days of all duties, in the order of the checklist."""
    for item in checklist.items:
        given = checklist.assessment.answer(item.id) if checklist.assessment else NO_ANSWER
        yield from _of_law(item, given, checklist)
        yield from _own(item, given, checklist)


def _of_law(item: ChecklistItem, given: DutyAnswer, checklist: Checklist) -> Iterator[Entry]:
    """Yield the days that the law sets; where it sets none, when to look again."""
    say = words(checklist.lang)
    deadlines = [due for due in item.due if due.kind == "deadline"]
    for number, due in enumerate(deadlines, 1):
        day = due.on or next_day(due.every_year, max(checklist.on, item.since))
        if day and day >= checklist.on and _binds(item, day):
            rule = Rule("YEARLY") if due.every_year and not due.on else None
            name = f"deadline-{number}"
            yield Entry(item, name, say("Deadline"), day, note=due.text, rule=rule)
    if not any(due.every_year for due in deadlines):
        yield from _reminder(item, given.due or checklist.on, checklist.lang)


def _reminder(item: ChecklistItem, begin: date, lang: str) -> Iterator[Entry]:
    """Yield when to look again at a duty of which the law says how often, and no day."""
    say = words(lang)
    for due in item.due:
        rule = rule_of(due.period)
        day = rule and later(begin, rule)
        if due.kind == "frequency" and rule and day and _binds(item, day):
            told = _reminder_note(due, begin, lang)
            yield Entry(item, "frequency", say("Reminder"), day, note=told, rule=rule)


def _reminder_note(due: Due, begin: date, lang: str) -> str:
    """Return that a reminder is no deadline of the law."""
    told = words(lang)(
        "A reminder, no deadline: the law says how often, and no day. Counted from {date}."
    ).format(date=date_text(begin, lang))
    return f"{outline.capital(due.text)}. {told}" if due.text else told


def _own(item: ChecklistItem, given: DutyAnswer, checklist: Checklist) -> Iterator[Entry]:
    """Yield the days that an organisation set itself."""
    say = words(checklist.lang)
    mark = f"-{checklist.assessment.id}" if checklist.assessment else ""
    if given.due:
        yield Entry(item, f"own{mark}", say("Our deadline"), given.due)
    for measure in given.measures:
        if measure.planned and not measure.done:
            name = f"measure-{measure.id}{mark}"
            yield Entry(item, name, say("Planned"), measure.planned, measure.title)
    for proof in given.evidence:
        if proof.valid_until:
            name = f"evidence-{proof.id}{mark}"
            yield Entry(item, name, say("Valid until"), proof.valid_until, proof.title)


def _binds(item: ChecklistItem, day: date) -> bool:
    """Tell whether a version is law on a day."""
    return item.since <= day and (item.until is None or day < item.until)


def _event(entry: Entry, checklist: Checklist) -> Event:
    """Return one day as a component of a calendar."""
    from icalendar import Event  # noqa: PLC0415 (an optional extra)

    item, event = entry.item, Event()
    language = {"language": checklist.lang}
    event.add("uid", f"{item.id}.{entry.name}@{PLACE}")
    event.add("dtstamp", datetime.combine(checklist.on, time(), UTC))
    event.add("dtstart", entry.day)
    event.add("summary", _summary(entry, checklist), parameters=language)
    event.add("description", "\n".join(_description(entry, checklist)), parameters=language)
    event.add("categories", [one_line(entry.kind)])
    event.add("transp", "TRANSPARENT")
    if address := to_read(item.sources):
        event.add("url", address)
    if entry.rule:
        event.add("rrule", _recurrence(entry.rule, item.until))
    return event


def _recurrence(rule: Rule, until: date | None) -> dict[str, object]:
    """Return a rule for icalendar; it ends on the last day on which a version is law."""
    interval = {"interval": rule.interval} if rule.interval > 1 else {}
    end = {"until": until - timedelta(days=1)} if until else {}
    return {"freq": rule.frequency, **interval, **end}


def _summary(entry: Entry, checklist: Checklist) -> str:
    """Return the line that a calendar shows for a day."""
    title = f"{entry.title} ({entry.item.label})" if entry.title else entry.item.label
    unsure = outline.conditional(entry.item, checklist)
    mark = f" ({words(checklist.lang)('on a condition')})" if unsure else ""
    return one_line(f"{entry.kind}: {title}{mark}")


def _description(entry: Entry, checklist: Checklist) -> Iterator[str]:
    """Yield what a reader needs to know of a day, line by line."""
    item, say = entry.item, words(checklist.lang)
    applies_if = f"{say('Applies if')}: {item.applies_if}" if item.applies_if else ""
    doubt = say("Low confidence: check the source.") if item.confidence == "low" else ""
    told = (
        entry.note,
        outline.citations(item),
        item.summary,
        applies_if,
        doubt,
        *item.sources,
        f"{say('Id')}: {item.id}",
        f"{say('Law as of')} {date_text(checklist.law_as_of, checklist.lang)}",
        checklist.disclaimer,
        outline.review_line(checklist),
    )
    yield from (one_line(text) for text in told if text)
