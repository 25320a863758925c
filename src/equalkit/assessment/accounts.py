"""Accounts of an assessment: where it stands, and what became of it when the law changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.assessment.carrying import KINDS
from equalkit.assessment.filling import profile_of
from equalkit.ids import SCHEMA
from equalkit.model.answer_words import STATE_WORDS
from equalkit.model.assessment import STATES
from equalkit.model.draft import Bullets, Draft, Heading, Paragraph
from equalkit.model.text import say as said
from equalkit.model.wording import date_text, disclaimer
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from equalkit.assessment.carrying import Carried, CarryOver
    from equalkit.assessment.counting import Count, Late, Progress
    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.checklist import Checklist
    from equalkit.model.draft import Block

KIND_WORDS = {
    "changed": phrase("The text has changed: confirm the answer"),
    "gone": phrase("No longer binds you"),
    "new": phrase("New"),
    "kept": phrase("Kept as it is"),
}
LATE_WORDS = {
    "duty": phrase("the law's deadline was {date}"),
    "own": phrase("your own deadline was {date}"),
    "measure": phrase("planned by {date}"),
    "evidence": phrase("valid until {date}"),
}
BAR = 24


def carry_over_data(found: CarryOver, lang: str) -> dict[str, Any]:
    """Return what became of each answer as plain data."""
    return {
        "schema": SCHEMA.format("carry-over"),
        "country": found.assessment.country,
        "lang": lang,
        "law_as_of": found.assessment.law_as_of.isoformat(),
        "release": found.assessment.release,
        "profile": profile_of(found.assessment).as_dict(),
        "before": found.before.isoformat(),
        "after": found.after.isoformat(),
        "disclaimer": disclaimer(lang),
        "entries": [{**one._asdict(), "acts": list(one.acts)} for one in found.entries],
    }


def carry_over_draft(found: CarryOver, lang: str) -> Draft:
    """Return what became of each answer as a document."""
    say, told = words(lang), found.assessment
    days = [date_text(day, lang) for day in (found.before, found.after)]
    counts = [
        (say(KIND_WORDS[kind]), str(sum(one.kind == kind for one in found.entries)))
        for kind in KINDS
    ]
    return Draft(
        title=say("Answers carried over"),
        lang=lang,
        country=told.country,
        on=found.after,
        facts=(
            *_organisation(told.organisation, lang),
            (say("Law of"), " → ".join(days)),
            *counts,
        ),
        notices=(disclaimer(lang),),
        blocks=tuple(_carried(found.entries, lang)),
        to_complete=False,
    )


def _organisation(name: str, lang: str) -> list[tuple[str, str]]:
    """Return the line with the organisation's name; none when it has no name."""
    return [(words(lang)("Organisation"), name)] if name else []


def _carried(entries: Iterable[Carried], lang: str) -> Iterator[Block]:
    """Yield the entries, kind by kind; what is simply kept is only named."""
    say, all_ = words(lang), list(entries)
    for kind in KINDS:
        mine = [one for one in all_ if one.kind == kind]
        if not mine:
            continue
        yield Heading(f"{say(KIND_WORDS[kind])} ({len(mine)})")
        yield Bullets(tuple(_entry(one, lang) for one in mine))


def _entry(one: Carried, lang: str) -> str:
    """Return what became of one answer, on one line."""
    say = words(lang)
    ids = " → ".join(dict.fromkeys(part for part in (one.before, one.after) if part))
    answered = "" if one.answered or one.kind == "new" else f" · {say('Not answered')}"
    if one.kind == "kept":
        return f"{one.label} [{ids}]{answered}"
    acts = f" ({', '.join(one.acts)})" if one.acts else ""
    return f"{one.label} [{ids}]{answered}: {one.why}{acts}"


def progress_data(found: Progress, checklist: Checklist) -> dict[str, Any]:
    """Return where an assessment stands as plain data."""
    told = checklist.assessment
    return {
        "schema": SCHEMA.format("progress"),
        "country": checklist.country,
        "lang": checklist.lang,
        "on": found.on.isoformat(),
        "law_of": checklist.on.isoformat(),
        "law_as_of": checklist.law_as_of.isoformat(),
        "profile": checklist.profile,
        "organisation": told.organisation if told else "",
        "revision": told.revision if told else 0,
        "whole": _count(found.whole),
        "roles": [_count(one) for one in found.roles],
        "unanswered": list(found.unanswered),
        "gaps": list(found.gaps),
        "unproved": list(found.unproved),
        "late": [{**one._asdict(), "day": one.day.isoformat()} for one in found.late],
        "to_confirm": list(found.to_confirm),
        "to_publish": list(found.to_publish),
        "elsewhere": list(found.elsewhere),
        "disclaimer": checklist.disclaimer,
    }


def _count(one: Count) -> dict[str, Any]:
    """Return a count as plain data."""
    plain = {"role": one.role or None, "label": one.label, "total": one.total}
    return {**plain, "answered": one.answered, "states": dict(one.states)}


def progress_draft(
    kg: KnowledgeGraph, found: Progress, checklist: Checklist, *, bars: bool = False
) -> Draft:
    """Return where an assessment stands as a document.

    Args:
        kg: Where the law is.
        found: What was counted.
        checklist: With the assessment.
        bars: Whether to draw bars of blocks, for a terminal; a screen reader would read each.
    """
    say, lang = words(checklist.lang), checklist.lang
    told = checklist.assessment
    revision = [(say("Revision"), str(told.revision))] if told else []
    return Draft(
        title=f"{say('How far we are')}: {checklist.country_name}",
        lang=lang,
        country=checklist.country,
        on=found.on,
        facts=(
            *_organisation(told.organisation if told else "", lang),
            (say("Date"), date_text(found.on, lang)),
            (say("Law of"), date_text(checklist.on, lang)),
            *revision,
            (say("Answered"), f"{found.whole.answered} / {found.whole.total}"),
        ),
        notices=(disclaimer(lang),),
        blocks=tuple(_standing(kg, found, checklist, bars=bars)),
        to_complete=False,
    )


def _standing(
    kg: KnowledgeGraph, found: Progress, checklist: Checklist, *, bars: bool
) -> Iterator[Block]:
    """Yield the counts, then what waits for a person, the most urgent first."""
    say, lang = words(checklist.lang), checklist.lang
    law = kg.law(checklist.country)
    labels = {item.id: item.label for item in checklist.items}
    labels |= {d: said(law.duties[d].label, lang) for d in found.elsewhere if d in law.duties}

    def named(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(f"{labels.get(duty, duty)} [{duty}]" for duty in ids)

    yield Heading(say("Progress"))
    yield Bullets(tuple(_count_line(one, lang, bars=bars) for one in (*found.roles, found.whole)))
    for heading, items in (
        (say("Overdue or expired"), tuple(_late(one, lang) for one in found.late)),
        (say("To confirm: the text of the law has changed"), named(found.to_confirm)),
        (say("Not met, or only partly"), named(found.gaps)),
        (say("Still to be published"), named(found.to_publish)),
        (say("Met, without evidence"), named(found.unproved)),
        (say("Not answered"), named(found.unanswered)),
        (say("Answered, and not in this list"), named(found.elsewhere)),
        (say("Tested practices"), tuple(_practices(checklist))),
        (say("Another file said"), tuple(_others(checklist))),
    ):
        if items:
            yield Heading(f"{heading} ({len(items)})")
            yield Bullets(items)
    if found.whole.answered == found.whole.total:
        yield Paragraph(say("Every duty has an answer."))


def _practices(checklist: Checklist) -> Iterator[str]:
    """Yield the titles of the practices that were tested, with the day."""
    told = checklist.assessment
    for record in told.practices.values() if told else ():
        yield f"{record.title} ({date_text(record.made_on, checklist.lang)})"


def _others(checklist: Checklist) -> Iterator[str]:
    """Yield what a merge did not choose, and somebody may still want."""
    told = checklist.assessment
    for one in told.others if told else ():
        yield f"{one.field}: {one.value}"
    for duty, answer in told.answers.items() if told else ():
        yield from (f"{one.field}: {one.value} [{duty}]" for one in answer.others)


def _late(one: Late, lang: str) -> str:
    """Return what is overdue, on one line."""
    told = words(lang)(LATE_WORDS[one.kind]).format(date=date_text(one.day, lang))
    return f"{one.what}: {told} [{one.duty}]"


def _count_line(one: Count, lang: str, *, bars: bool) -> str:
    """Return a count on one line, with a bar in front where one is wanted."""
    say = words(lang)
    filled = round(BAR * one.answered / one.total) if one.total else 0
    bar = f"{'█' * filled}{'░' * (BAR - filled)} " if bars else ""
    states = " · ".join(
        f"{say(STATE_WORDS[state])} {one.states[state]}" for state in STATES if one.states[state]
    )
    label = one.label or (say("All") if not one.role else one.role)
    return f"{bar}{one.answered}/{one.total} {label}: {states}"
