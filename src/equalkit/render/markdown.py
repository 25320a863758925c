"""A checklist as Markdown, with boxes to tick."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from equalkit.render import answers, outline
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection
    from equalkit.render.outline import Row

RULE = "\\_" * 40
"""A line to write on."""

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


def render(checklist: Checklist, *, full: bool | None = None, blank: bool = False) -> str:
    """Return the checklist as Markdown, with a newline at the end.

    Args:
        checklist: What to write.
        full: Whether to tell everything about each duty; None for only where the list
            is about an organisation.
        blank: Whether to leave lines to write on, in place of the answers.
    """
    whole = not outline.brief(checklist) if full is None else full
    if blank:
        checklist = checklist._replace(assessment=None)
    return "\n".join(_lines(checklist, whole=whole, blank=blank)) + "\n"


def _lines(checklist: Checklist, *, whole: bool, blank: bool) -> Iterator[str]:
    """Yield the lines."""
    yield f"# {escaped(outline.title(checklist))}"
    yield ""
    yield f"{escaped(outline.whom_line(checklist))}  "
    yield f"{escaped(outline.facts_line(checklist))}  "
    yield "  \n".join(
        escaped(line) for line in (outline.count_line(checklist), *answers.head_lines(checklist))
    )
    yield ""
    yield f"> {escaped(checklist.disclaimer)}"
    review = outline.review_line(checklist)
    if review:
        yield f"> {escaped(review)}"
    if blank:
        yield from ("", *_fields(answers.meeting_fields(checklist.lang), ""))
    for section in checklist.sections:
        yield from _section(section, checklist, whole=whole, blank=blank)
    if elsewhere := answers.elsewhere_line(checklist):
        yield from ("", escaped(elsewhere))
    if checklist.horizon:
        yield from ("", f"## {escaped(words(checklist.lang)('On the horizon'))}", "")
    for name, told in outline.horizon_lines(checklist):
        yield f"- {escaped(name)} — {escaped(told)}"


def _section(
    section: ChecklistSection, checklist: Checklist, *, whole: bool, blank: bool
) -> Iterator[str]:
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
            for row in (*rows, *answers.answer_rows(item, checklist)):
                yield from _row(row)
            if blank:
                yield from _states(checklist.lang)
                yield from _fields(answers.duty_fields(checklist.lang), "    ")


def _item(item: ChecklistItem, checklist: Checklist) -> Iterator[str]:
    """Yield the line with the box of one duty."""
    unsure = outline.conditional(item, checklist)
    mark = f" *({escaped(words(checklist.lang)('on a condition'))})*" if unsure else ""
    tick = "x" if answers.state(item, checklist) == "met" else " "
    yield f"- [{tick}] **{escaped(item.label)}** — {escaped(outline.citations(item))}{mark}"


def _states(lang: str) -> Iterator[str]:
    """Yield a box for each state, to be ticked by hand."""
    yield from (f"    - [ ] {escaped(word)}" for word in answers.choices(lang))


def _fields(fields: Iterable[answers.Field], indent: str) -> Iterator[str]:
    """Yield lines to write on, each with what belongs there."""
    for heading, lines in fields:
        yield f"{indent}- {escaped(heading)}: " + " ".join([RULE] * lines)


def _row(row: Row) -> Iterator[str]:
    """Yield one thing about a duty; several texts as a list."""
    start = f"    - {escaped(row.heading)}:" if row.heading else "    -"
    if len(row.texts) == 1:
        yield f"{start} {escaped(row.texts[0])}"
    else:
        yield start
        yield from (f"        - {escaped(text)}" for text in row.texts)
