"""Answers that come in from outside: from the interactive page, a workbook, a colleague."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.assessment.reading import parse_assessment, read_bytes

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from equalkit.model.assessment import Assessment

ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_incoming(path: Path, *, today: date | None = None) -> Assessment:
    """Return the assessment in a JSON file or a workbook; what it holds tells which it is.

    Args:
        path: The file; its ending does not matter.
        today: The day on which cells were filled in, for answers that are new in a workbook.

    Raises:
        BadFileError: It cannot be read, or is too large.
        BadAssessmentError: It is neither, or something in it is wrong.
        MissingExtraError: It is a workbook, and what reads those is not installed.
    """
    content = read_bytes(path)
    if content.startswith((ZIP, OLD_OFFICE)):
        from equalkit.assessment.workbook import read_workbook  # noqa: PLC0415 (only for workbooks)

        return read_workbook(path, today=today)
    return parse_assessment(content, str(path))
