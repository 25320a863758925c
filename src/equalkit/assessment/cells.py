"""Cells that people filled in: what they mean, or why they mean nothing."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from equalkit.model.answer_words import LEVEL_WORDS, STATE_WORDS, STEP_WORDS, choice
from equalkit.model.assessment import LONGEST_TEXT
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from equalkit.model.workbook import Column

CHOICES: Final = {
    "state": ("state", STATE_WORDS),
    "step": ("step", STEP_WORDS),
    "level": ("level", LEVEL_WORDS),
}
"""How a choice is called, and what there is to choose from, by kind of column."""

LONGEST_SHOWN: Final = 40

_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?"),
    re.compile(r"(?P<day>\d{1,2})[.](?P<month>\d{1,2})[.](?P<year>\d{4})"),
)
_RETURN = re.compile("_x000D_\n?|\r\n?")
"""Ends of lines, as some programs write them into a cell."""


class Wrong(NamedTuple):
    """A cell that means nothing.

    Args:
        problem: What it says, and what is allowed.
    """

    problem: str


def text_of(value: Any) -> str:
    """Return what a cell says as text; a number or a date that stands in a text cell too.

    Example:
        >>> text_of(2026.0), text_of(None), text_of(date(2026, 1, 31))
        ('2026', '', '2026-01-31')
    """
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _RETURN.sub("\n", value) if isinstance(value, str) else str(value)


def read_cell(value: Any, column: Column, lang: str) -> Any:
    """Return what a cell means: a text, an id, a date, None, or that it is wrong.

    Args:
        value: As openpyxl gives it.
        column: What stands in the column.
        lang: Language in which to tell what is allowed.

    Example:
        >>> from equalkit.model.workbook import ANSWER
        >>> read_cell("31.01.2026", ANSWER[4], "en")
        datetime.date(2026, 1, 31)
    """
    if column.kind == "date":
        return _date(value)
    text = text_of(value)
    if column.kind in CHOICES:
        return _choice(text, *CHOICES[column.kind], lang) if text.strip() else ""
    if column.kind in ("id", "duty"):
        return text.strip()
    if len(text) > LONGEST_TEXT:
        return Wrong(f"{len(text)} characters are too many; {LONGEST_TEXT} are allowed")
    return text if text.strip() else ""


def shown(value: Any) -> str:
    """Return a value for a message: quoted, and cut where it is long."""
    text = text_of(value)
    return f"'{text}'" if len(text) <= LONGEST_SHOWN else f"'{text[:LONGEST_SHOWN]}…'"


def _choice(text: str, kind: str, chosen_from: Mapping[str, str], lang: str) -> str | Wrong:
    """Return the id of what was chosen."""
    found = choice(text, chosen_from)
    if found is None:
        allowed = ", ".join(words(lang)(said) for said in chosen_from.values())
        return Wrong(f"{shown(text)} is not a {kind}. Use one of: {allowed}")
    return found


def _date(value: Any) -> date | Wrong | None:
    """Return a date; None for an empty cell."""
    if isinstance(value, datetime):
        return value.date()
    text = text_of(value).strip()
    if not text:
        return None
    for pattern in _DATES:
        found = pattern.fullmatch(text)
        if found:
            try:
                return date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                break
    return Wrong(f"{shown(value)} is not a date. Write it as 2026-01-31 or 31.01.2026")
