"""What the workbook of a checklist looks like: known to what writes it and what reads it.

Next to the sheets that people fill in stands a sheet of data. It holds the answers as
they were when the workbook was made, so that what is read back can be compared: a cell
that was not touched keeps its answer whole, with what no cell can hold.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from equalkit.words import phrase, words

WORKBOOK: Final = "https://w3id.org/equalkit/schema/workbook-1"
DATA_SHEET: Final = "data"
"""Name of the sheet of data, in every language."""

LONGEST_CELL: Final = 32_767
"""UTF-16 units that a cell of a spreadsheet can hold."""

CHUNK: Final = 15_000
"""Characters of JSON in one cell of the sheet of data; each may be two UTF-16 units."""

SPARE_ROWS: Final = 200
"""Empty rows for measures and evidence that people add."""

Kind = Literal["text", "state", "step", "level", "date", "duty", "id", "kept"]


class Column(NamedTuple):
    """A column of a sheet.

    Args:
        key: Its id; in answers the field that it fills.
        heading: English phrase.
        width: Characters.
        kind: What its cells hold.
    """

    key: str
    heading: str
    width: int
    kind: Kind = "text"


SHEETS: Final = {
    "read-me": phrase("Read me"),
    "duties": phrase("Checklist"),
    "measures": phrase("Our measures"),
    "evidence": phrase("Our evidence"),
}
"""Names of the sheets that people see."""

FIRST: Final = (
    Column("id", phrase("Id"), 15, "id"),
    Column("label", phrase("Duty"), 22),
    Column("citations", phrase("Legal basis"), 14),
    Column("status", phrase("Status"), 12),
    Column("applies_if", phrase("Applies if"), 20),
    Column("steps", phrase("Do"), 38),
)
"""What a person must see in order to answer."""

ANSWER: Final = (
    Column("state", phrase("State"), 13, "state"),
    Column("reason", phrase("Reason, if not applicable"), 16),
    Column("note", phrase("Our note"), 26),
    Column("responsible", phrase("Responsible role"), 14),
    Column("due", phrase("Our deadline"), 13, "date"),
)
"""What a person fills in about a duty."""

REST: Final = (
    Column("caution", phrase("Caution"), 22),
    Column("summary", phrase("In short"), 40),
    Column("evidence", phrase("Proof"), 28),
    Column("publication", phrase("Publish"), 24),
    Column("deadlines", phrase("Deadline"), 24),
    Column("frequency", phrase("How often"), 18),
    Column("trigger", phrase("Triggered"), 18),
    Column("participants", phrase("Involve"), 22),
    Column("supervisors", phrase("Supervised by"), 22),
    Column("unless", phrase("Exceptions"), 34),
    Column("grounds", phrase("Grounds"), 26),
    Column("section", phrase("Role"), 18),
    Column("in_force", phrase("In force"), 16),
    Column("sources", phrase("Source"), 50),
)
"""What helps a person to answer."""

MEASURES: Final = (
    Column("id", phrase("Id"), 12, "id"),
    Column("duty", phrase("Id of the duty"), 22, "duty"),
    Column("title", phrase("Measure"), 40),
    Column("kind", phrase("Kind"), 18),
    Column("method_step", phrase("Step"), 16, "step"),
    Column("decision_level", phrase("Level"), 20, "level"),
    Column("responsible", phrase("Responsible role"), 20),
    Column("planned", phrase("Planned"), 12, "date"),
    Column("done", phrase("Done"), 12, "date"),
    Column("effect", phrase("Effect"), 36),
    Column("source", phrase("Made from"), 18, "kept"),
)
EVIDENCE: Final = (
    Column("id", phrase("Id"), 12, "id"),
    Column("duty", phrase("Id of the duty"), 22, "duty"),
    Column("title", phrase("Evidence"), 40),
    Column("link", phrase("Link"), 36),
    Column("file_name", phrase("File"), 24, "kept"),
    Column("file_sha256", phrase("SHA-256 of the file"), 24, "kept"),
    Column("made_on", phrase("Date"), 12, "date"),
    Column("valid_until", phrase("Valid until"), 12, "date"),
    Column("published", phrase("Published"), 12, "date"),
)

FILLED: Final = {
    "duties": (FIRST[0], *ANSWER),
    "measures": MEASURES,
    "evidence": EVIDENCE,
}
"""The columns that are read back, by sheet."""


def heading(column: Column, lang: str) -> str:
    r"""Return the heading of a column; one that people fill in says so.

    Example:
        >>> heading(ANSWER[0], "en"), heading(FIRST[1], "en")
        ('State\n(fill in)', 'Duty')
    """
    say = words(lang)
    told = say(column.heading)
    return f"{told}\n({say('fill in')})" if is_filled(column) else told


def is_filled(column: Column) -> bool:
    """Tell whether people fill in a column; ids and what commands write are only kept.

    Example:
        >>> is_filled(ANSWER[0]), is_filled(FIRST[0]), is_filled(REST[0])
        (True, False, False)
    """
    listed = any(column in columns for columns in FILLED.values())
    return listed and column.kind not in ("id", "kept")


_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, those that turn the direction of writing, and what XML cannot hold."""

_ESCAPED = re.compile("_x00[01][0-9A-Fa-f]_")
"""How spreadsheets write a control character."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
CUT_MARK = " … [✂]"


def cell_text(text: str) -> str:
    r"""Return a text as a cell holds it: lines are kept, nothing steers, nothing is too long.

    Example:
        >>> cell_text("a\r\nb\x1b")
        'a\nb�'
        >>> cell_text("x" * 40_000)[-7:]
        'x … [✂]'
    """
    plain = _UNSAFE.sub(REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))
    if units(plain) <= LONGEST_CELL:
        return plain
    room = (LONGEST_CELL - units(CUT_MARK)) * 2
    return plain.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT_MARK


def units(text: str) -> int:
    """Return the UTF-16 units of a text: what spreadsheets count.

    Example:
        >>> units("a😀")
        3
    """
    return len(text.encode("utf-16-le")) // 2


def same_text(cell: str, kept: str) -> bool:
    r"""Tell whether a cell still holds what was written into it.

    Args:
        cell: What was read.
        kept: The text that the cell was made from.

    Example:
        >>> same_text("a_x000D_\nb ", "a\r\nb"), same_text("c", "a")
        (True, False)
    """
    return _bare(cell) == _bare(kept)


def _bare(text: str) -> str:
    """Return what programs leave as it is when they save a text."""
    return _ESCAPED.sub("", cell_text(text)).rstrip()
