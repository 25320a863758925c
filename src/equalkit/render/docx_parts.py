"""Parts of a Word document that python-docx has no words for: boxes, fields, links, styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor

from equalkit.render import word
from equalkit.render.links import followed
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.table import Table
    from docx.text.paragraph import Paragraph

FONT: Final = "Arial"
INK: Final = RGBColor(0x1A, 0x1A, 0x1A)
ACCENT: Final = RGBColor(0x16, 0x3A, 0x5F)
QUIET: Final = RGBColor(0x4A, 0x4A, 0x4A)
COLUMN: Final = Cm(3.6)
"""Width of the column in which the headings of a duty's lines stand."""

W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
LONGEST_TAG: Final = 64
"""Characters that Word takes in the name of a content control."""

STYLES: Final[dict[str, dict[str, Any]]] = {
    "Normal": {"size": 10, "after": 3, "colour": INK},
    "Title": {"size": 24, "after": 6, "bold": True, "colour": ACCENT, "next": True},
    "Heading 1": {"size": 16, "before": 22, "after": 4, "bold": True, "colour": ACCENT, "next": True},
    "Heading 2": {"size": 12, "before": 14, "after": 2, "bold": True, "colour": QUIET, "next": True},
    "Heading 3": {"size": 11, "before": 14, "after": 1, "bold": True, "colour": INK, "next": True},
    "Header": {"size": 8, "colour": QUIET},
    "Footer": {"size": 8, "colour": QUIET},
    "Citation": {"size": 9, "after": 3, "colour": QUIET, "next": True},
    "States": {"size": 10, "before": 2, "after": 4, "next": True},
    "Fact": {"size": 9.5, "after": 2, "left": COLUMN, "first": -COLUMN},
    "Fact list": {"size": 9.5, "after": 1, "left": COLUMN + Cm(0.45), "first": -Cm(0.45)},
    "Caption line": {"size": 9.5, "before": 6, "after": 2, "bold": True, "next": True},
    "Cell": {"size": 8.5, "before": 2, "after": 2},
    "Notice": {"size": 9.5, "before": 2, "after": 2, "left": Cm(0.3)},
    "Writing line": {"size": 9.5, "before": 9, "after": 0},
}  # fmt: skip
"""Sizes in points; our own styles stand after those of every document."""


def set_styles(document: Document, tag: str) -> None:
    """Give a document its styles, its language and its page.

    Args:
        document: The document.
        tag: The language, as word processors know it.
    """
    for name, look in STYLES.items():
        known = name in document.styles
        style: Any = (
            document.styles[name]
            if known
            else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        )
        if not known:
            style.base_style = document.styles["List Bullet" if name == "Fact list" else "Normal"]
        _set_look(style, look)
    _set_border(document.styles["Notice"], "left", 18, 8)
    for edge in ("bottom", "between"):
        _set_border(document.styles["Writing line"], edge, 4, 1)
    _remove(document.styles["Title"], "w:pBdr")
    for line in document.styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for edge in line:
            edge.set(qn("w:color"), "9AA5B1")
    for element in (document.styles.element, document.styles["Normal"].element):
        _set_language(element, tag)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)


def _set_look(style: ParagraphStyle, look: dict[str, Any]) -> None:
    """Give a style its letters and its room."""
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), FONT)
    style.font.size = Pt(look["size"])
    style.font.bold = look.get("bold", False)
    style.font.italic = False
    if "colour" in look:
        style.font.color.rgb = look["colour"]
    room = style.paragraph_format
    room.space_before, room.space_after = Pt(look.get("before", 0)), Pt(look.get("after", 0))
    room.keep_with_next = look.get("next", False)
    room.widow_control = True
    if "left" in look:
        room.left_indent, room.first_line_indent = look["left"], look.get("first")
    if look.get("first") == -COLUMN:
        room.tab_stops.add_tab_stop(COLUMN)


def _set_border(style: Any, edge: str, size: int, room: int) -> None:
    """Draw a line along a paragraph.

    Args:
        style: Of the paragraph.
        edge: Where: ``left``, ``bottom`` or ``between`` two such paragraphs.
        size: Width in eighths of a point.
        room: Between line and text, in points.
    """
    shape = style.element.get_or_add_pPr()
    borders = shape.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        shape.insert_element_before(
            borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:outlineLvl"
        )
    line = OxmlElement(f"w:{edge}")
    for key, value in (("val", "single"), ("sz", size), ("space", room), ("color", "163A5F")):
        line.set(qn(f"w:{key}"), str(value))
    borders.append(line)


def _remove(style: Any, tag: str) -> None:
    """Take something out of the shape of a paragraph."""
    for found in style.element.get_or_add_pPr().findall(qn(tag)):
        found.getparent().remove(found)


def _set_language(element: Any, tag: str) -> None:
    """Say in which language the letters of a style, or of all styles, are."""
    for letters in element.iter(qn("w:rPr")):
        for old in letters.findall(qn("w:lang")):
            letters.remove(old)
        language = OxmlElement("w:lang")
        for key in ("val", "eastAsia", "bidi"):
            language.set(qn(f"w:{key}"), tag)
        letters.append(language)
        break


def add_paragraph(document: Document, text: str = "", style: str = "Normal") -> Paragraph:
    """Add a paragraph in a style that is known to be there.

    python-docx looks through all styles for each paragraph, which takes most of its time;
    in our documents a style's id is its name without spaces.
    """
    paragraph = document.add_paragraph(text)
    paragraph._p.style = style.replace(" ", "")  # noqa: SLF001 (see above)
    return paragraph


def add_box(paragraph: Paragraph, label: str, tag: str, *, ticked: bool, number: int) -> None:
    """Add a check box that can be clicked, with its label behind it.

    Args:
        paragraph: Where.
        label: What it stands for; also what a screen reader says.
        tag: Its name in the file, cut where Word would not take it.
        ticked: Whether it is ticked.
        number: Its number in the document; each may stand there once.
    """
    box = parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{W14}"><w:sdtPr><w:alias w:val=""/><w:tag w:val=""/>'
        f'<w:id w:val="{number}"/><w14:checkbox><w14:checked w14:val="{int(ticked)}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" '
        'w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>'
        f"<w:t>{'☒' if ticked else '☐'}</w:t></w:r></w:sdtContent></w:sdt>"
    )
    named: Any = box
    for name, text in (("alias", label), ("tag", tag)):
        named.find(f".//{qn(f'w:{name}')}").set(qn("w:val"), one_line(text)[:LONGEST_TAG])
    paragraph._p.append(named)  # noqa: SLF001 (python-docx has no check boxes)
    run = paragraph.add_run(f"\u00a0{label}    ")
    run.bold = ticked


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a number that the word processor works out, such as ``PAGE``."""
    field: Any = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    paragraph._p.append(field)  # noqa: SLF001 (python-docx has no fields)


def add_link(paragraph: Paragraph, text: str, to: str = "", place: str = "") -> None:
    """Add a link; plain text where its address is none that may be followed.

    Args:
        paragraph: Where.
        text: What is shown.
        to: An address on the web.
        place: A bookmark in the document.
    """
    shown, address = one_line(text), followed(to)
    if not (place or address):
        paragraph.add_run(shown)
        return
    link = OxmlElement("w:hyperlink")
    if place:
        link.set(qn("w:anchor"), place)
    else:
        known = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), known)
    run = paragraph.add_run(shown)
    run.font.color.rgb, run.font.underline = ACCENT, True
    link.append(run._r)  # noqa: SLF001 (python-docx makes no links)
    paragraph._p.append(link)  # noqa: SLF001 (as above)


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Make a paragraph a place that links can lead to."""
    for kind in ("bookmarkStart", "bookmarkEnd"):
        mark = OxmlElement(f"w:{kind}")
        mark.set(qn("w:id"), str(number))
        if kind == "bookmarkStart":
            mark.set(qn("w:name"), name)
        paragraph._p.insert_element_before(mark, "w:r")  # noqa: SLF001 (python-docx has no bookmarks)


def add_table(document: Document, caption: str, columns: Sequence[tuple[str, float]]) -> Table:
    """Add a table with a heading row that comes again on every page.

    Args:
        document: Where.
        caption: What the table holds; shown, and told to a screen reader.
        columns: Heading and width in centimetres of each.
    """
    add_paragraph(document, caption, "Caption line")
    table = word.add_table(document, [heading for heading, _ in columns])
    table.autofit = False
    name = OxmlElement("w:tblCaption")
    name.set(qn("w:val"), caption)
    table._tbl.tblPr.append(name)  # noqa: SLF001 (python-docx has no captions)
    for cell, (_, width), column in zip(table.rows[0].cells, columns, table.columns, strict=True):
        cell.paragraphs[0].style = document.styles["Cell"]
        cell.width = column.width = Cm(width)
    return table


def add_row(document: Document, table: Table, cells: Iterable[str]) -> None:
    """Add a row that is not split over two pages; a line that is an address becomes a link."""
    row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx forgot its type
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 (python-docx has none)
    for cell, text, column in zip(row.cells, cells, table.columns, strict=True):
        cell.width = column.width
        for number, line in enumerate(text.split("\n")):
            place = cell.add_paragraph() if number else cell.paragraphs[0]
            place.style = document.styles["Cell"]
            add_link(place, line, to=line)
