"""A checklist as Markdown, with boxes to tick."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from equalkit.render import outline
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection
    from equalkit.render.outline import Row

_MARKS = re.compile(r"([\\`*_\[\]#|~$])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""Not every reader of Markdown takes a backslash before these."""


def escaped(text: str) -> str:
    r"""Return a text in which nothing is taken for Markdown or HTML.

    Example:
        >>> print(escaped("a_b <c>"))
        a\_b &lt;c&gt;
    """
    return _MARKS.sub(r"\\\1", one_line(text).translate(_ENTITIES))


def render(checklist: Checklist, *, full: bool | None = None) -> str:
    """Return the checklist as Markdown, with a newline at the end.

    Args:
        checklist: What to write.
        full: Whether to tell everything about each duty; None for only where the list
            is about an organisation.
    """
    whole = not outline.brief(checklist) if full is None else full
    return "\n".join(_lines(checklist, whole=whole)) + "\n"


def _lines(checklist: Checklist, *, whole: bool) -> Iterator[str]:
    """Yield the lines."""
    yield f"# {escaped(outline.title(checklist))}"
    yield ""
    yield f"{escaped(outline.whom_line(checklist))}  "
    yield f"{escaped(outline.facts_line(checklist))}  "
    yield escaped(outline.count_line(checklist))
    yield ""
    yield f"> {escaped(checklist.disclaimer)}"
    review = outline.review_line(checklist)
    if review:
        yield f"> {escaped(review)}"
    for section in checklist.sections:
        yield from _section(section, checklist, whole=whole)
    if checklist.horizon:
        yield from ("", f"## {escaped(words(checklist.lang)('On the horizon'))}", "")
    for name, told in outline.horizon_lines(checklist):
        yield f"- {escaped(name)} — {escaped(told)}"


def _section(section: ChecklistSection, checklist: Checklist, *, whole: bool) -> Iterator[str]:
    """Yield the lines of one section, act by act."""
    yield ""
    yield f"## {escaped(outline.section_heading(section))}"
    for act, items in outline.by_act(section):
        if act:
            yield ""
            yield f"### {escaped(act)}"
        common = () if whole else outline.common_exceptions(items)
        if common:
            heading = escaped(words(checklist.lang)("Exceptions from all of these"))
            yield ""
            yield f"{heading}: {escaped(outline.exceptions_line(common))}"
        for item in items:
            yield ""
            yield from _item(item, checklist)
            rows = (
                outline.rows(item, checklist, section.label)
                if whole
                else outline.brief_rows(item, checklist, section.label, common)
            )
            for row in rows:
                yield from _row(row)


def _item(item: ChecklistItem, checklist: Checklist) -> Iterator[str]:
    """Yield the line with the box of one duty."""
    unsure = outline.conditional(item, checklist)
    mark = f" *({escaped(words(checklist.lang)('on a condition'))})*" if unsure else ""
    yield f"- [ ] **{escaped(item.label)}** — {escaped(outline.citations(item))}{mark}"


def _row(row: Row) -> Iterator[str]:
    """Yield one thing about a duty; several texts as a list."""
    start = f"    - {escaped(row.heading)}:" if row.heading else "    -"
    if len(row.texts) == 1:
        yield f"{start} {escaped(row.texts[0])}"
    else:
        yield start
        yield from (f"        - {escaped(text)}" for text in row.texts)
