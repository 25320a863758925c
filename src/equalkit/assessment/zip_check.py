"""What is refused of a workbook before anything in it is parsed.

A workbook is a ZIP of XML: a small file can hold terabytes, and XML can name things that
a parser then fetches or repeats. Neither has a place in a checklist.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from equalkit.errors import BadAssessmentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipInfo

MOST_BYTES: Final = 40_000_000
"""Of all parts together, unpacked; a workbook of ours has some two million. What is read of
it takes up to twenty times as much memory.
"""

MOST_PARTS: Final = 1_000
MOST_TIMES: Final = 100
"""How many times larger than packed a part may be; sheets get to some thirty."""

SMALL: Final = 1_000_000
"""Parts up to this size are not measured against what they were packed to."""

OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
DAMAGED: Final = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""What Python raises when a ZIP file cannot be read."""


def check_zip(content: bytes, source: str) -> None:
    """Refuse what is no workbook, or no harmless one.

    Args:
        content: The whole file.
        source: What to call it in messages.

    Raises:
        BadAssessmentError: It is encrypted, damaged, far too large when unpacked, or
            holds a document type definition.
    """
    if content.startswith(OLD_OFFICE):
        problem = "it has a password, or the old format .xls. Save it as .xlsx without a password"
        raise BadAssessmentError(source, problem)
    try:
        with ZipFile(BytesIO(content)) as file:
            problem = next(_problems(file), "")
    except DAMAGED as error:
        damaged = "it is damaged, or only part of a workbook. Save or send it again"
        raise BadAssessmentError(source, damaged) from error
    if problem:
        raise BadAssessmentError(source, problem)


def _problems(file: ZipFile) -> Iterator[str]:
    """Yield why a ZIP file is refused; sizes first, as they stand in its directory."""
    parts = file.infolist()
    size = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS:
        yield f"it has {len(parts)} parts; a workbook of ours has fewer than {MOST_PARTS}"
    if size > MOST_BYTES:
        yield f"it is {size // 1_000_000} MB unpacked; {MOST_BYTES // 1_000_000} MB are allowed"
    for part in parts:
        if part.file_size > SMALL and part.file_size > MOST_TIMES * max(part.compress_size, 1):
            yield f"its part '{part.filename}' is packed far too tightly to be a sheet"
        if part.flag_bits & 1:
            yield "it has a password. Save it without one"
    if len({part.filename for part in parts}) < len(parts):
        yield "two of its parts have the same name"
    if "[Content_Types].xml" not in file.namelist():
        yield "it is a ZIP file, and not a workbook (.xlsx)"
    for part in parts:
        if _defines_types(file, part):
            yield f"its part '{part.filename}' has a document type definition, as no workbook has"


def _defines_types(file: ZipFile, part: ZipInfo) -> bool:
    """Tell whether a part has a document type definition, whatever its encoding."""
    return b"<!DOCTYPE" in file.read(part).replace(b"\0", b"").upper()
