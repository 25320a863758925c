"""Draft: a document before it has a format: headings, paragraphs, lists, tables and gaps.

What nobody has said yet is a `Missing`, wherever a text can stand. Nothing is invented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


class Missing(NamedTuple):
    """Something that a person must still say.

    Args:
        what: What is missing, in the draft's language.
        required: Whether the law asks for it; else it is only recommended.
    """

    what: str
    required: bool = True


Span: TypeAlias = "str | Missing"


class Heading(NamedTuple):
    """A heading; level 1 comes right below the title."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """A paragraph.

    Args:
        text: What it says.
        kind: ``text``; ``guidance`` for what is to be taken out before it is handed in;
            ``quote`` for what a person wrote.
    """

    text: Span
    kind: Literal["text", "guidance", "quote"] = "text"


class Bullets(NamedTuple):
    """A list without an order."""

    items: tuple[Span, ...]


class DraftTable(NamedTuple):
    """A table.

    Args:
        caption: What it shows.
        header: Names of the columns.
        rows: As wide as the header; the first cell names the row. An empty cell is for a
            person to fill in.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Span, ...], ...]


Block: TypeAlias = "Heading | Paragraph | Bullets | DraftTable"


class Draft(NamedTuple):
    """A document in one language, ready to be written in any format.

    Args:
        title: Its title.
        lang: BCP 47 tag.
        country: ISO 3166-1 alpha-2 code, lower case.
        on: The day it is for; stands in the properties of a file.
        facts: What stands at its top: name and value.
        notices: That it is a draft, and no legal advice.
        blocks: What it says, in order.
        to_complete: Whether a person must complete it: then what is missing is counted.
    """

    title: str
    lang: str
    country: str
    on: date
    facts: tuple[tuple[str, Span], ...]
    notices: tuple[str, ...]
    blocks: tuple[Block, ...]
    to_complete: bool = True

    @property
    def missing(self) -> tuple[Missing, ...]:
        """All that is missing, in the order of the text.

        Example:
            >>> from datetime import date
            >>> blocks = (Paragraph(Missing("the result")), Bullets(("done", Missing("when"))))
            >>> draft = Draft("Report", "en", "xa", date(2026, 1, 1), (), (), blocks)
            >>> [one.what for one in draft.missing]
            ['the result', 'when']
        """
        said = (value for _, value in self.facts)
        inside = (span for block in self.blocks for span in _spans(block))
        return tuple(span for span in (*said, *inside) if isinstance(span, Missing))


def _spans(block: Block) -> Iterator[Span]:
    """Yield the texts of a block in which something can be missing."""
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Bullets):
        yield from block.items
    elif isinstance(block, DraftTable):
        for row in block.rows:
            yield from row


def marked(span: Span, lang: str) -> str:
    """Return a text; what is missing in brackets, with a word that says so.

    Example:
        >>> marked(Missing("the result"), "en"), marked("done", "en")
        ('[MISSING: the result]', 'done')
    """
    if not isinstance(span, Missing):
        return span
    say = words(lang)
    form = say("[MISSING: {what}]") if span.required else say("[RECOMMENDED, not said: {what}]")
    return form.format(what=span.what)


def missing_line(draft: Draft) -> str:
    """Return how much is missing, as one sentence; empty for what nobody must complete.

    Example:
        >>> from datetime import date
        >>> missing_line(Draft("Report", "en", "xa", date(2026, 1, 1), (), (), ()))
        'Nothing is missing.'
    """
    if not draft.to_complete:
        return ""
    say = words(draft.lang)
    asked = sum(one.required for one in draft.missing)
    advised = len(draft.missing) - asked
    if not draft.missing:
        return say("Nothing is missing.")
    parts = [
        say("Missing that the law asks for: {number}").format(number=asked),
        say("recommended and not said: {number}").format(number=advised),
    ]
    return f"{' · '.join(parts)}."


def paragraphs(text: str, kind: Literal["text", "guidance", "quote"] = "text") -> Iterable[Block]:
    r"""Yield a text that may have several lines as paragraphs; nothing for an empty one.

    Example:
        >>> [one.text for one in paragraphs("first\n\nsecond")]
        ['first', 'second']
    """
    return (Paragraph(line.strip(), kind) for line in text.splitlines() if line.strip())
