from __future__ import annotations

from datetime import date

import pytest

from equalkit.model.draft import (
    Bullets,
    Draft,
    DraftTable,
    Heading,
    Missing,
    Paragraph,
    marked,
    missing_line,
    paragraphs,
)

ASKED, ADVISED = Missing("a"), Missing("b", required=False)
BLOCKS = (
    Heading("Heading"),
    Paragraph(ASKED),
    Bullets(("said", ADVISED)),
    DraftTable("Caption", ("x", "y"), (("1", ASKED),)),
)
DRAFT = Draft("Title", "en", "xa", date(2026, 1, 1), (("Name", ASKED),), (), BLOCKS)


def test_what_is_missing_is_found_at_the_top_and_in_every_kind_of_block() -> None:
    assert DRAFT.missing == (ASKED, ASKED, ADVISED, ASKED)


def test_the_count_tells_what_the_law_asks_for_from_what_is_recommended() -> None:
    line = missing_line(DRAFT)
    assert "asks for: 3" in line
    assert "recommended and not said: 1" in line


@pytest.mark.parametrize("lang", ["en", "nb", "nn", "sv", "fi"])
@pytest.mark.usefixtures("spoken")
def test_a_gap_is_told_in_brackets_and_words(lang: str) -> None:
    for gap in (ASKED, ADVISED):
        text = marked(gap, lang)
        assert text.startswith("[")
        assert text.endswith(f": {gap.what}]")
    assert marked(ASKED, lang).split(":")[0] != marked(ADVISED, lang).split(":")[0]


def test_a_gap_may_hold_braces() -> None:
    assert marked(Missing("{what} {0}"), "en") == "[MISSING: {what} {0}]"


def test_empty_lines_are_no_paragraphs() -> None:
    assert list(paragraphs(" \n\n a \r\n", "quote")) == [Paragraph("a", "quote")]
