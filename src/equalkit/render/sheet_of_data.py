"""The sheet of data in a workbook: where it comes from, and the answers it was made with.

An import compares what was filled in with these answers. What no cell can hold (a text
of more than 32,767 signs, a conflict that waits, the history) comes back from here.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from equalkit.model.workbook import CHUNK, FILLED, SHEETS, WORKBOOK, heading
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.assessment import Assessment
    from equalkit.model.checklist import Checklist


def data_rows(checklist: Checklist) -> Iterator[tuple[str, str]]:
    """Yield keys and values; a key with a number holds a part of a longer text.

    Example:
        >>> from datetime import date
        >>> import equalkit as ek
        >>> from equalkit.testing import example_graph
        >>> checklist = example_graph().checklist(ek.Profile("xa"), on=date(2026, 1, 1))
        >>> dict(data_rows(checklist))["country"]
        'xa'
    """
    say = words(checklist.lang)
    yield "schema", WORKBOOK
    yield "country", checklist.country
    yield "on", checklist.on.isoformat()
    yield "lang", checklist.lang
    yield "law-as-of", checklist.law_as_of.isoformat()
    yield "release", checklist.release
    for name, columns in FILLED.items():
        yield f"sheet {name}", say(SHEETS[name])
        for column in columns:
            yield f"column {name} {column.key}", heading(column, checklist.lang)
    yield from _parts("duties", json.dumps([item.id for item in checklist.items]))
    yield from _parts("assessment", _answers_before(checklist))


def _answers_before(checklist: Checklist) -> str:
    """Return the answers that the workbook is made with, as JSON.

    Answers to duties that the checklist leaves out are left out here too.
    """
    from equalkit.model.assessment import as_dict  # noqa: PLC0415 (pydantic is slow to import)

    given = checklist.assessment or _no_answers(checklist)
    listed = {item.id for item in checklist.items}
    shown = {duty: answer for duty, answer in given.answers.items() if duty in listed}
    rest = {"answers": shown} | ({"gone": {}, "practices": {}} if checklist.filters else {})
    plain = as_dict(given.model_copy(update=rest))
    return json.dumps(plain, sort_keys=True)


def _no_answers(checklist: Checklist) -> Assessment:
    """Return an assessment in which nothing is answered."""
    from equalkit.model.assessment import Assessment  # noqa: PLC0415 (as above)
    from equalkit.model.profile_file import ProfileDocument  # noqa: PLC0415 (as above)

    return Assessment(
        country=checklist.country,
        on=checklist.on,
        law_as_of=checklist.law_as_of,
        release=checklist.release,
        lang=checklist.lang,
        profile=ProfileDocument.model_validate(checklist.profile),
    )


def _parts(key: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield a long text in parts that fit into cells."""
    for number, start in enumerate(range(0, len(text), CHUNK), 1):
        yield f"{key} {number}", text[start : start + CHUNK]
