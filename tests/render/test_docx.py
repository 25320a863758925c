from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from equalkit.errors import MissingExtraError
from equalkit.render.docx import render
from equalkit.render.docx_parts import W14

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from equalkit.model.checklist import Checklist

    Make = Callable[..., Any]

HEADINGS = ["Title", "Heading 1", "Heading 2", "Heading 3"]


def opened(checklist: Checklist, **options: Any) -> Any:
    return Document(io.BytesIO(render(checklist, **options)))


def whole(document: Any) -> str:
    """Return all text, paragraphs and tables, boxes left out."""
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([one.text for one in document.paragraphs] + cells)


def boxes(document: Any) -> list[tuple[str, bool]]:
    """Return the tag of every check box, and whether it is ticked."""
    found = []
    for control in document.element.body.iter(qn("w:sdt")):
        tag = control.find(f".//{qn('w:tag')}").get(qn("w:val"))
        ticked = control.find(f".//{{{W14}}}checked").get(f"{{{W14}}}val")
        assert control.find(f".//{qn('w:t')}").text == ("☒" if ticked == "1" else "☐")
        found.append((tag, ticked == "1"))
    return found


def links(document: Any) -> set[str]:
    return {one.target_ref for one in document.part.rels.values() if one.is_external}


def test_headings_are_headings_and_none_is_skipped(for_country: Checklist) -> None:
    styles = [one.style.name for one in opened(for_country).paragraphs]
    depths = [HEADINGS.index(style) for style in styles if style in HEADINGS]
    assert depths[0] == 0
    assert depths.count(0) == 1
    assert depths.count(1) == len(for_country.sections)
    assert depths.count(3) == len(for_country.items)


def test_every_duty_has_a_box_for_each_state(for_country: Checklist) -> None:
    found = boxes(opened(for_country))
    assert len(found) == 5 * len(for_country.items)
    assert ("met:xa-plan", False) in found
    assert not any(ticked for _, ticked in found)


def test_the_box_of_the_answer_is_ticked(answered: Checklist) -> None:
    ticked = {tag for tag, on in boxes(opened(answered)) if on}
    assert ticked == {
        "partly:xa-plan", "not-applicable:xa-short", "met:xa-old", "not-met:xa-school",
        "not-answered:xa-all",
    }  # fmt: skip


def test_no_two_boxes_or_bookmarks_share_a_number(for_country: Checklist) -> None:
    body = opened(for_country).element.body
    ids = [one.get(qn("w:val")) for one in body.iter(qn("w:id"))]
    marks = [one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkStart"))]
    assert len(set(ids)) == len(ids) == 5 * len(for_country.items)
    assert len(set(marks)) == len(marks) == len(for_country.sections)


def test_links_inside_the_document_lead_somewhere(for_country: Checklist) -> None:
    body = opened(for_country).element.body
    places = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    to = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))} - {None}
    assert to == places


@pytest.mark.parametrize(("lang", "tag"), [("en", "en-GB"), ("nb", "nb-XA")])
def test_the_language_is_set_for_every_letter(for_country: Checklist, lang: str, tag: str) -> None:
    document = opened(for_country._replace(lang=lang))
    tags = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert tags == {tag}
    assert document.core_properties.language == tag


def test_the_properties_say_what_it_is(answered: Checklist) -> None:
    about = opened(answered).core_properties
    assert about.title == "Equality checklist: Exampleland"
    assert about.subject.startswith("Testtown")
    assert about.created.date() == about.modified.date() == answered.on


def test_every_page_says_whose_it_is_and_its_number(answered: Checklist) -> None:
    page = opened(answered).sections[0]
    assert "Equality checklist: Exampleland · Testtown" in page.header.paragraphs[0].text
    assert "2026-01-31" in page.footer.paragraphs[0].text
    fields = [one.get(qn("w:instr")) for one in page.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_tables_have_a_heading_row_and_whole_rows(answered: Checklist) -> None:
    tables = opened(answered).tables
    assert len(tables) == 3
    for table in tables:
        first, *rest = table._tbl.tr_lst
        assert first.find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rest)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_no_cells_are_merged(answered: Checklist) -> None:
    body = opened(answered).element.body
    assert not list(body.iter(qn("w:gridSpan"), qn("w:vMerge")))


def test_everything_that_was_answered_is_told(answered: Checklist) -> None:
    text = whole(opened(answered))
    for told in (
        "Half of it is done.", "Head of staff", "2026-06-01", "Ask everyone", "(recruitment)",
        "Map", "Unit", "2026-05-01", "Train – Effect: Good", "The plan", "2027-12-31",
        "minutes.pdf", "We are many.", "The text changed.", "note: Nothing is done. (3)",
        "xa-elsewhere",
    ):  # fmt: skip
        assert told in text, told


def test_it_says_that_it_is_no_advice_and_not_reviewed(for_country: Checklist) -> None:
    text = whole(opened(for_country))
    assert "not legal advice" in text
    assert "a lawyer has not reviewed it" in text
    for told in ("2026-01-01", "1.2.0", "2025-12-01"):
        assert told in text


def test_the_law_is_linked(for_country: Checklist) -> None:
    assert links(opened(for_country)) == {"https://example.org/xa/act/2010/1"}


def test_no_link_runs_anything(answered: Checklist, make_item: Make, make_checklist: Make) -> None:
    assert not [to for to in links(opened(answered)) if not to.startswith("https://")]
    bad = make_item(sources=("javascript:alert(1)", "file:///etc/passwd", "\x00"))
    document = opened(make_checklist(bad), full=True)
    assert links(document) == set()
    assert "javascript:alert(1)" in whole(document)


def test_a_long_address_is_cut_for_the_eye_only(make_item: Make, make_checklist: Make) -> None:
    address = "https://example.org/" + "x" * 200
    document = opened(make_checklist(make_item(sources=(address,))), full=True)
    assert links(document) == {address}
    assert "x…" in "".join(document.element.body.itertext())


def test_what_no_xml_can_hold_is_replaced(make_item: Make, make_checklist: Make) -> None:
    bad = "\x00\x0b\x1b[2J\ud800\ufffe\u202e"
    item = make_item(
        label=bad, act=bad, citations=(bad,), applies_if=bad, steps=(bad, bad), unless=(bad,),
        trigger=bad, evidence=(bad,), supervisors=(bad,), summary=bad, roles=(bad,), id="xa-bad",
    )  # fmt: skip
    checklist = make_checklist(
        item, item, country_name=bad, whom=(bad,), release=bad, filters=(bad,), disclaimer=bad
    )
    for blank in (True, False):
        text = whole(opened(checklist, blank=blank, full=True))
        assert not set(text) & set(bad.replace("[2J", ""))


def test_a_blank_list_has_room_and_no_answers(answered: Checklist) -> None:
    document = opened(answered, blank=True)
    text = whole(document)
    assert "Half of it is done" not in text
    assert not any(ticked for _, ticked in boxes(document))
    for field, times in (
        ("Date of the meeting:", 1), ("Participants:", 1), ("Responsible role:", 5),
        ("Our deadline:", 5), ("Our note:", 5),
    ):  # fmt: skip
        assert text.count(field) == times
    lines = [one for one in document.paragraphs if one.style.name == "Writing line"]
    assert len(lines) == 3 + 5 * 4


def test_a_long_name_is_cut_in_the_properties(make_checklist: Make) -> None:
    about = opened(make_checklist(country_name="x" * 300)).core_properties
    assert len(about.title) == 255


def test_a_list_of_a_country_is_brief_unless_told(for_country: Checklist) -> None:
    assert len(whole(opened(for_country, full=True))) > len(whole(opened(for_country)))


def test_a_filtered_list_says_so(make_checklist: Make) -> None:
    text = whole(opened(make_checklist(sections=(), filters=("only what applies",))))
    assert "Filtered: only what applies" in text
    assert "There is no duty in this list." in text


def test_files_inside_bear_no_day_of_the_clock(for_country: Checklist) -> None:
    with zipfile.ZipFile(io.BytesIO(render(for_country))) as packed:
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_the_extra_it_says_what_to_install(
    for_country: Checklist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"equalkit\[docx\]"):
        render(for_country)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("blank", [True, False])
def test_an_office_program_opens_it(answered: Checklist, tmp_path: Path, blank: bool) -> None:  # noqa: FBT001 (pytest hands it over so)
    (tmp_path / "list.docx").write_bytes(render(answered, blank=blank))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path),
         str(tmp_path / "list.docx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    text = (tmp_path / "list.txt").read_text("utf-8-sig")
    assert len(re.findall("[☐☒]", text)) == 5 * len(answered.items)
    assert ("Half of it is done." in text) is not blank
    assert all(item.id in text for item in answered.items)
