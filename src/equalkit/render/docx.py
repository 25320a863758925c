"""A checklist as a Word document: to fill in, to print, to hand in."""

from __future__ import annotations

from datetime import UTC, datetime, time
from importlib import import_module
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.errors import MissingExtraError
from equalkit.model.answer_words import STATE_WORDS
from equalkit.model.wording import date_text
from equalkit.render import answer_tables as tables
from equalkit.render import answers, outline, word
from equalkit.render.links import to_read
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from equalkit.model.assessment import DutyAnswer
    from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection
    from equalkit.render.outline import Row

_NAME = "The format docx"

LONGEST_ADDRESS = 68
"""Characters of an address that are shown; its link has all of them."""

LONGEST_PROPERTY = 255
"""Characters that a property of a document can have."""

SHORTEST_CONTENTS = 3
"""Sections from which on a list of them helps."""


class Writing(NamedTuple):
    """A document that is being written.

    Args:
        document: The document.
        parts: Our module of parts; it needs python-docx, which is an extra.
        checklist: What is written.
        whole: Whether everything is told about each duty.
        blank: Whether there are lines to write on.
        numbers: Numbers for boxes and bookmarks, each once.
    """

    document: Document
    parts: Any
    checklist: Checklist
    whole: bool
    blank: bool
    numbers: Iterator[int]

    def add(self, text: str = "", style: str = "Normal") -> Paragraph:
        """Add a paragraph with a text, safe to print."""
        made: Paragraph = self.parts.add_paragraph(self.document, one_line(text), style)
        return made


def render(checklist: Checklist, *, full: bool | None = None, blank: bool = False) -> bytes:
    """Return the checklist as a Word document (OOXML).

    Args:
        checklist: What to write.
        full: Whether to tell everything about each duty; None for only where the list
            is about an organisation.
        blank: Whether to leave lines to write on, in place of the answers.

    Raises:
        MissingExtraError: The package python-docx is not installed.
    """
    try:
        from docx import Document  # noqa: PLC0415 (an optional extra)
    except ImportError:
        raise MissingExtraError(_NAME, "docx") from None
    whole = not outline.brief(checklist) if full is None else full
    if blank:
        checklist = checklist._replace(assessment=None)
    parts = import_module("equalkit.render.docx_parts")
    out = Writing(Document(), parts, checklist, whole, blank, count(1))
    parts.set_styles(out.document, word.proofing_tag(checklist.lang, checklist.country))
    _set_properties(out)
    _head_and_foot(out)
    _front(out)
    for section, place in zip(checklist.sections, count(1), strict=False):
        _section(out, section, f"section-{place}")
    _end(out)
    return word.to_bytes(out.document)


def _organisation(checklist: Checklist) -> str:
    """Return the name of the organisation; whom the list is for where it has none."""
    named = checklist.assessment.organisation if checklist.assessment else ""
    return one_line(named) or outline.whom_line(checklist)


def _set_properties(out: Writing) -> None:
    """Write what programs read about a document without opening it."""
    checklist, properties = out.checklist, out.document.core_properties
    made = datetime.combine(checklist.on, time(), UTC)
    properties.title = outline.title(checklist)[:LONGEST_PROPERTY]
    properties.subject = _organisation(checklist)[:LONGEST_PROPERTY]
    properties.language = word.proofing_tag(checklist.lang, checklist.country)
    properties.author = properties.last_modified_by = "equalkit"
    properties.comments = one_line(checklist.disclaimer)[:LONGEST_PROPERTY]
    properties.keywords = ""
    properties.created = properties.modified = made
    properties.revision = 1


def _head_and_foot(out: Writing) -> None:
    """Write whom the list is for on top of every page, and date and number below it."""
    say, checklist = words(out.checklist.lang), out.checklist
    page = out.document.sections[0]
    top, bottom = page.header.paragraphs[0], page.footer.paragraphs[0]
    top.add_run(f"{outline.title(checklist)} · {_organisation(checklist)}")
    bottom.add_run(f"{say('Date')} {date_text(checklist.on, checklist.lang)} · {say('Page')} ")
    out.parts.add_field(bottom, "PAGE")
    bottom.add_run(" / ")
    out.parts.add_field(bottom, "NUMPAGES")


def _front(out: Writing) -> None:
    """Write the title, what a reader must know first, and the sections there are."""
    checklist = out.checklist
    out.add(outline.title(checklist), "Title")
    for line in (
        outline.whom_line(checklist),
        outline.facts_line(checklist),
        outline.count_line(checklist),
        *answers.extent_lines(checklist),
    ):
        out.add(line)
    out.add(checklist.disclaimer, "Notice")
    if review := outline.review_line(checklist):
        out.add(review, "Notice")
    if checklist.assessment and checklist.items:
        _table(out, tables.progress(checklist))
    if out.blank:
        _fields(out, answers.meeting_fields(checklist.lang))
    if len(checklist.sections) >= SHORTEST_CONTENTS:
        out.add(words(checklist.lang)("Contents"), "Caption line")
        for section, place in zip(checklist.sections, count(1), strict=False):
            entry = out.add(style="List Bullet")
            out.parts.add_link(entry, outline.section_heading(section), place=f"section-{place}")


def _section(out: Writing, section: ChecklistSection, place: str) -> None:
    """Write one section, act by act."""
    heading = out.add(outline.section_heading(section), "Heading 1")
    out.parts.add_bookmark(heading, place, next(out.numbers))
    for act, items in outline.by_act(section):
        if act:
            out.add(act, "Heading 2")
        common = () if out.whole else outline.common_exceptions(items)
        if common:
            told = words(out.checklist.lang)("Exceptions from all of these")
            out.add(f"{told}: {outline.exceptions_line(common)}", "Citation")
        for item in items:
            _item(out, item)
            rows = (
                outline.rows(item, out.checklist, section.label)
                if out.whole
                else outline.brief_rows(item, out.checklist, section.label, common)
            )
            _rows(out, rows)
            if out.whole:
                _sources(out, item)
            if out.checklist.assessment:
                _answer(out, out.checklist.assessment.answer(item.id))
            if out.blank:
                _fields(out, answers.duty_fields(out.checklist.lang))


def _item(out: Writing, item: ChecklistItem) -> None:
    """Write the name of a duty, where the law says it, and a box for each state."""
    checklist, say = out.checklist, words(out.checklist.lang)
    out.add(item.label, "Heading 3")
    line = out.add(style="Citation")
    out.parts.add_link(line, outline.citations(item), to=to_read(item.sources))
    if outline.conditional(item, checklist):
        line.add_run(f" · {say('on a condition')}").bold = True
    states = out.add(style="States")
    given = answers.state(item, checklist) if checklist.assessment else ""
    for state in answers.CHOICES:
        out.parts.add_box(
            states,
            say(STATE_WORDS[state]),
            f"{state}:{item.id}",
            ticked=state == given,
            number=next(out.numbers),
        )


def _rows(out: Writing, rows: Iterable[Row], *, prose: bool = False) -> None:
    """Write lines with their headings in front; several texts as a list, or one below another."""
    for heading, texts, _ in rows:
        line = out.add(style="Fact")
        if heading:
            line.add_run(f"{heading}:").bold = True
        if prose or len(texts) == 1:
            line.add_run(f"\t{texts[0]}")
            for text in texts[1:]:
                out.add(style="Fact").add_run(f"\t{text}")
            continue
        line.paragraph_format.keep_with_next = True
        for text in texts:
            out.add(text, "Fact list")


def _sources(out: Writing, item: ChecklistItem) -> None:
    """Write where the law was read, as links."""
    for number, source in enumerate(item.sources):
        line = out.add(style="Fact")
        if not number:
            line.add_run(f"{words(out.checklist.lang)('Source')}:").bold = True
        line.add_run("\t")
        shown = one_line(source)
        cut = f"{shown[:LONGEST_ADDRESS]}…" if len(shown) > LONGEST_ADDRESS else shown
        out.parts.add_link(line, cut, to=source)


def _answer(out: Writing, answer: DutyAnswer) -> None:
    """Write what was answered about a duty, its measures and its evidence."""
    told = answers.text_rows(answer, out.checklist.lang)
    rows = [outline.Row(heading, tuple(texts)) for heading, texts in told if texts]
    if rows:
        out.add(words(out.checklist.lang)("Answers"), "Caption line")
    _rows(out, rows, prose=True)
    if answer.measures:
        _table(out, tables.measures(answer.measures, out.checklist.lang))
    if answer.evidence:
        _table(out, tables.evidence(answer.evidence, out.checklist.lang))


def _table(out: Writing, told: tables.Told) -> None:
    """Write a table."""
    table = out.parts.add_table(out.document, told.caption, told.columns)
    for cells in told.rows:
        out.parts.add_row(out.document, table, cells)


def _fields(out: Writing, fields: Iterable[answers.Field]) -> None:
    """Write lines to write on, each with what belongs there."""
    for heading, lines in fields:
        out.add(style="Writing line").add_run(f"{heading}:").bold = True
        for _ in range(lines - 1):
            out.add(style="Writing line")


def _end(out: Writing) -> None:
    """Write what was answered and is not in the list, and what is not law yet."""
    checklist = out.checklist
    if elsewhere := answers.elsewhere_line(checklist):
        out.add(elsewhere)
    if checklist.horizon:
        out.add(words(checklist.lang)("On the horizon"), "Heading 1")
    for name, told in outline.horizon_lines(checklist):
        out.add(f"{name} — {told}", "List Bullet")
