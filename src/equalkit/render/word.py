"""What all Word documents share: language, real headings, table headers, the same bytes."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from equalkit.errors import MissingExtraError
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docx.document import Document
    from docx.table import Table

OLDEST = (1980, 1, 1, 0, 0, 0)
"""The day that every file in the archive has: a clock would change the bytes."""

INK = "1B1F24"
BAND = "E9EDF2"


def proofing_tag(lang: str, country: str) -> str:
    """Return a language as word processors know it: with a region.

    Example:
        >>> proofing_tag("nn", "no"), proofing_tag("en", "no"), proofing_tag("sv-FI", "fi")
        ('nn-NO', 'en-GB', 'sv-FI')
    """
    if "-" in lang:
        return lang
    return "en-GB" if lang == "en" else f"{lang}-{country.upper()}"


def new_document(title: str, lang: str, country: str, on: date) -> Document:
    """Return an empty document on A4 with a language, a title and quiet styles.

    Args:
        title: For the properties; the text's own heading is `add_heading` with level 0.
        lang: BCP 47 tag of the text.
        country: ISO 3166-1 alpha-2 code, for the region of the language.
        on: The day that the properties name.

    Raises:
        MissingExtraError: python-docx is not installed.
    """
    try:
        import docx  # noqa: PLC0415 (an optional extra, slow to import)
    except ImportError:
        raise MissingExtraError("Word", "docx") from None
    document = docx.Document()
    tag = proofing_tag(lang, country)
    about = document.core_properties
    about.title, about.language, about.author, about.comments = one_line(title), tag, "", ""
    about.created = about.modified = datetime(on.year, on.month, on.day)  # noqa: DTZ001 (a day, not a moment)
    about.last_modified_by, about.revision = "", 1
    _style(document, tag)
    return document


def _style(document: Document, tag: str) -> None:
    """Set paper, language, fonts and colours."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 (see new_document)
    from docx.oxml.ns import qn  # noqa: PLC0415 (see new_document)
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415 (see new_document)

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.3)
    page.top_margin = page.bottom_margin = Cm(2.2)
    styles: Any = document.styles
    for tagged in styles.element.iter(qn("w:lang")):
        tagged.set(qn("w:val"), tag)
    sizes = {"Normal": 11, "Title": 24, "Heading 1": 16, "Heading 2": 13, "Heading 3": 11.5}
    sizes |= {"Caption": 11, "List Bullet": 11, "Quote": 11}
    for name, size in sizes.items():
        style = styles[name]
        style.font.size = Pt(size)
        style.font.color.rgb = RGBColor.from_string(INK)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), "Calibri")
    styles["Normal"].paragraph_format.space_after = Pt(6)
    styles["Quote"].font.italic = False
    styles["Quote"].paragraph_format.left_indent = Cm(0.8)
    quiet = styles.add_style("Guidance", WD_STYLE_TYPE.PARAGRAPH)
    quiet.base_style = styles["Normal"]
    quiet.font.italic = True
    quiet.font.color.rgb = RGBColor.from_string("4A525C")


def add_table(document: Document, header: Sequence[str]) -> Table:
    """Add a table whose first row is its header, repeated on every page.

    Add rows with ``table.add_row()``; `keep_rows_whole` when all are there.
    """
    table: Table = document.add_table(rows=1, cols=len(header), style="Table Grid")
    row = table.rows[0]
    _flag(row, "w:tblHeader")
    for cell, name in zip(row.cells, header, strict=True):
        cell.paragraphs[0].add_run(one_line(name)).bold = True
        shade(cell)
    return table


def keep_rows_whole(table: Any) -> None:
    """Let no row be split between pages, and no cell be higher than its text asks for."""
    for row in table.rows:
        _flag(row, "w:cantSplit")
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_before = _points(2)
                paragraph.paragraph_format.space_after = _points(2)


def shade(cell: Any) -> None:
    """Give a cell the background of a header."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 (see new_document)
    from docx.oxml.ns import qn  # noqa: PLC0415 (see new_document)

    band: Any = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", BAND)):
        band.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(band)  # noqa: SLF001 (python-docx has no other way)


def _points(number: int) -> Any:
    """Return a length."""
    from docx.shared import Pt  # noqa: PLC0415 (see new_document)

    return Pt(number)


def _flag(row: Any, name: str) -> None:
    """Turn on a property of a row."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 (see new_document)

    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 (python-docx has no other way)


def to_bytes(document: Document) -> bytes:
    """Return a document as a file: the same bytes for the same document."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with ZipFile(written) as old, ZipFile(fixed, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, OLDEST)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return fixed.getvalue()
