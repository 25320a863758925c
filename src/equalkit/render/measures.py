"""The catalogue of measures as plain text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from equalkit.model.wording import disclaimer
from equalkit.render.printable import one_line
from equalkit.render.text import WIDTH, wrapped
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator


def measures_text(document: dict[str, Any]) -> str:
    """Return the measures of a document, by step and by who can decide.

    Args:
        document: A measures document.
    """
    return "\n".join(_lines(document)) + "\n"


def _lines(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of the catalogue, or of one duty."""
    say = words(document["lang"])
    duty = document["duty"]
    heading = f"{duty['label']}  [{duty['id']}]" if duty else say("All measures")
    yield from wrapped(f"{say('Measures')}: {one_line(heading)}", WIDTH, "", "  ")
    official = [one for one in document["measures"] if not one["shared"]]
    shared = [one for one in document["measures"] if one["shared"]]
    if not document["measures"]:
        yield from ("", say("No measures are known."))
    yield from _by_step(official, document["lang"])
    if shared:
        title = say("Shared by other organisations (neither law nor official guidance)")
        yield from ("", "", *wrapped(title, WIDTH))
        yield from _by_step(shared, document["lang"])
    yield ""
    yield disclaimer(document["lang"])


def _by_step(measures: list[dict[str, Any]], lang: str) -> Iterator[str]:
    """Yield measures under the names of their steps and levels."""
    say = words(lang)
    for step, of_step in groupby(measures, key=lambda one: one["step"]["label"]):
        yield from ("", one_line(step).upper() or say("Any step").upper())
        for level, found in groupby(of_step, key=lambda one: one["level"]["label"]):
            yield f"  {say('Decision level')}: {one_line(level) or '–'}"
            for one in found:
                yield from _measure_lines(one, lang)


def _measure_lines(one: dict[str, Any], lang: str) -> Iterator[str]:
    """Yield one measure with its areas, its source and what came of it."""
    say = words(lang)
    yield from wrapped(f"{one_line(one['label'])}  [{one['id']}]", WIDTH, "  - ", "    ")
    areas = ", ".join(area["label"] for area in one["areas"])
    told = [
        (say("Area"), areas),
        (say("Experience"), one["experience"]),
        (say("Done in"), one["year"]),
        (say("Recommended by"), ", ".join(one["publishers"])),
        (say("Source"), one["sources"][0] if one["sources"] else ""),
    ]
    for heading, text in told:
        if text:
            yield from wrapped(f"{heading}: {one_line(text)}", WIDTH, "      ", "        ")
