"""The measures that a checklist tells with a duty: a few, and how to see the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.words import words

if TYPE_CHECKING:
    from equalkit.model.checklist import ChecklistItem, ItemMeasure

MOST_MEASURES = 6
"""Measures that are told of a duty; all are in JSON, and in « equalkit measures »."""


def measure_lines(item: ChecklistItem, country: str, lang: str) -> tuple[str, ...]:
    """Return the measures for a duty, a few of each step, and how to see the others.

    Each is told with its step and with who can decide it; one that another organisation
    shared is marked as such.

    Args:
        item: The duty.
        country: ISO 3166-1 alpha-2 code.
        lang: BCP 47 tag.
    """
    chosen = _few(item.measures)
    rest = len(item.measures) - len(chosen)
    command = f"equalkit measures {item.id} --country {country}"
    more = words(lang)("{number} more: {command}").format(number=rest, command=command)
    return (*map(_measure, chosen), *([more] if rest else ()))


def _few(measures: tuple[ItemMeasure, ...]) -> list[ItemMeasure]:
    """Return a few measures, in order: what was shared, and some of every step."""
    turn: dict[tuple[bool, str], int] = {}
    turns = []
    for place, one in enumerate(measures):
        seen = turn[one.shared, one.step] = turn.get((one.shared, one.step), 0) + 1
        turns.append((seen, place))
    return [measures[place] for place in sorted(p for _, p in sorted(turns)[:MOST_MEASURES])]


def _measure(one: ItemMeasure) -> str:
    """Return a measure on one line, with its step and level in brackets."""
    source = one.source if one.shared else ""
    told = " · ".join(part for part in (one.step, one.level, source) if part)
    return f"{one.label} ({told})" if told else one.label
