"""Why an answer is kept, changed, new or gone: in words, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.wording import date_text, listed
from equalkit.render.plain import PARTS
from equalkit.words import words

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.change import DutyChange
    from equalkit.model.duty import Duty


def why_kept(lang: str) -> str:
    """Return why an answer stands as it is.

    Example:
        >>> why_kept("en")
        'The same version is law on both days.'
    """
    return words(lang)("The same version is law on both days.")


def why_changed(parts: tuple[str, ...], after: Duty, lang: str) -> str:
    """Return why an answer must be confirmed: what differs, and since when."""
    say = words(lang)
    day = date_text(after.in_force.since, lang)
    if not parts:
        return say("A new version is law from {date}.").format(date=day)
    told = listed([say(PARTS[part]) for part in parts], lang, "and")
    return say("A new version is law from {date}. It differs in: {parts}.").format(
        date=day, parts=told
    )


def why_begun(change: DutyChange | None, lang: str) -> str:
    """Return why a duty is new."""
    say = words(lang)
    if change is not None and change.reason == "version":
        day = date_text(change.duty.in_force.since, lang)
        return say("It is law from {date}.").format(date=day)
    if change is not None and change.reason == "phase":
        return say("A stage of it has begun that reaches you.")
    return say("It was law before, and now binds you, or may.")


def why_ended(duty: Duty, change: DutyChange | None, on: date, lang: str) -> str:
    """Return why a duty is gone."""
    say = words(lang)
    until = duty.in_force.until
    if until is not None and until <= on and (change is None or change.reason == "version"):
        day = date_text(until, lang)
        return say("It was repealed or replaced on {date}.").format(date=day)
    return say("It is still law, but no longer binds you.")
