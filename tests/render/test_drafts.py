"""Drafts in every format: what is there, what is marked, and what cannot break out."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html
from markdown_it import MarkdownIt

from equalkit.errors import UnknownNameError
from equalkit.model.draft import Bullets, Draft, DraftTable, Heading, Missing, Paragraph
from equalkit.render.drafts import FORMATS, render_draft
from equalkit.render.word import proofing_tag

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "a | b",
    "**bold** `code`",
    "=SUM(A1)",
    "{{ draft }} {% for %}",
    "\u202egnp.exe",
    "\x1b[2J\x00\ufffe",
    "line\n\n# two",
    "]]></w:t>",
)
FORMAT = pytest.mark.parametrize("format_", sorted(FORMATS))


def draft(*texts: str, lang: str = "nn") -> Draft:
    """Return a draft in which texts stand in every place where a text can stand."""
    blocks = [
        block
        for text in texts
        for block in (
            Heading(text),
            Heading(text, 2),
            Paragraph(text),
            Paragraph(text, "guidance"),
            Paragraph(text, "quote"),
            Bullets((text, Missing(text))),
            DraftTable(text, (text, "Women", "Men"), ((text, "", Missing(text, required=False)),)),
        )
    ]
    facts = tuple((text, text) for text in texts)
    title = texts[0] if texts else ""
    return Draft(title, lang, "no", date(2026, 1, 31), facts, texts, tuple(blocks))


PLAIN = draft("Plan")


def as_page(format_: str, content: str | bytes) -> Any:
    """Return a draft in HTML, Markdown or text as a tree of elements."""
    assert isinstance(content, str)
    if format_ == "markdown":
        reader = MarkdownIt("commonmark", {"html": True}).enable("table")
        return html.fromstring(reader.render(content))
    return html.fromstring(content)


def as_document(content: str | bytes) -> Any:
    """Return a draft in Word as python-docx reads it."""
    assert isinstance(content, bytes)
    return docx.Document(io.BytesIO(content))


@FORMAT
def test_the_same_draft_gives_the_same_bytes(format_: str) -> None:
    assert render_draft(PLAIN, format_) == render_draft(PLAIN, format_)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="markdown"):
        render_draft(PLAIN, "odt")


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_makes_an_element_of_its_own(format_: str, text: str) -> None:
    shapes = [
        [element.tag for element in as_page(format_, render_draft(one, format_)).iter()]
        for one in (draft(text), PLAIN)
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("format_", ["html", "markdown", "text"])
def test_nothing_steers_the_reader(format_: str) -> None:
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\u202a-\u202e]", str(render_draft(draft(*HOSTILE), format_))
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_word_opens_a_draft_with_any_text(text: str) -> None:
    found = as_document(render_draft(draft(text), "docx"))
    assert len(found.tables) == 1


def test_the_page_loads_and_runs_nothing() -> None:
    page = as_page("html", render_draft(PLAIN, "html"))
    assert not page.xpath("//script|//link|//img|//iframe|//@onclick|//@src|//@href")
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]
    assert page.get("lang") == "nn"


def test_gaps_are_marked_and_in_brackets_on_the_page() -> None:
    marks = [one.text for one in as_page("html", render_draft(PLAIN, "html")).xpath("//mark")]
    assert marks
    assert len(marks) == len(PLAIN.missing)
    assert all(text.startswith("[") and text.endswith("]") for text in marks)


def test_every_table_on_the_page_has_a_caption_and_headers() -> None:
    page = as_page("html", render_draft(PLAIN, "html"))
    for table in page.xpath("//table"):
        assert table.xpath("caption")
        assert len(table.xpath("thead//th[@scope='col']")) == 3
        assert table.xpath("tbody//th[@scope='row']")


def test_headings_do_not_skip_a_level() -> None:
    page = as_page("html", render_draft(PLAIN, "html"))
    assert [one.tag for one in page.xpath("//h1|//h2|//h3|//h4")] == ["h1", "h2", "h3"]


def test_word_has_real_headings_a_language_and_a_title() -> None:
    found = as_document(render_draft(PLAIN, "docx"))
    styles = [one.style.name for one in found.paragraphs]
    assert {"Title", "Heading 1", "Heading 2", "Caption", "Guidance", "Quote"} <= set(styles)
    assert {one.get(qn("w:val")) for one in found.styles.element.iter(qn("w:lang"))} == {"nn-NO"}
    assert (found.core_properties.title, found.core_properties.language) == ("Plan", "nn-NO")


def test_the_header_of_a_table_in_word_is_one() -> None:
    (table,) = as_document(render_draft(PLAIN, "docx")).tables
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in table.rows[0].cells] == ["Plan", "Women", "Men"]


def test_gaps_in_word_are_highlighted_and_in_brackets() -> None:
    body = as_document(render_draft(PLAIN, "docx")).element.body
    runs = [one for one in body.iter(qn("w:r")) if one.find(f".//{qn('w:highlight')}") is not None]
    texts = ["".join(part.text or "" for part in one.iter(qn("w:t"))) for one in runs]
    assert len(texts) == len(PLAIN.missing)
    assert all(text.startswith("[") and text.endswith("]") for text in texts)


def test_what_people_wrote_is_not_in_italics_as_guidance_is() -> None:
    styles = as_document(render_draft(PLAIN, "docx")).styles
    assert (styles["Quote"].font.italic, styles["Guidance"].font.italic) == (False, True)


def test_no_clock_stands_in_a_word_file() -> None:
    content = render_draft(PLAIN, "docx")
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = archive.read("docProps/core.xml").decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT", about) == ["2026-01-31T", "2026-01-31T"]


@pytest.mark.parametrize(
    ("lang", "country", "tag"),
    [("nb", "no", "nb-NO"), ("sv", "fi", "sv-FI"), ("en", "se", "en-GB")],
)
def test_word_processors_get_a_language_with_a_region(lang: str, country: str, tag: str) -> None:
    assert proofing_tag(lang, country) == tag


def test_guidance_and_what_people_wrote_differ_in_plain_text() -> None:
    lines = str(render_draft(PLAIN, "text")).splitlines()
    assert {"* Plan", "> Plan"} <= set(lines)
