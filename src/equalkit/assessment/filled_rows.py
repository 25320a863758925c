"""Rows that people filled in, with what each cell means and all that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from equalkit.assessment.cells import Wrong, read_cell, shown, text_of
from equalkit.model.workbook import FILLED, SHEETS, is_filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from equalkit.assessment.sheets import Row

HEADING_WITHIN: Final = 20
"""Rows from the top in which the headings may stand."""


class FilledRow(NamedTuple):
    """A row that people filled in.

    Args:
        number: As people count.
        said: What its cells mean, by column; what is wrong is left out.
        empty: Whether nothing stands in what people fill in.
    """

    number: int
    said: dict[str, Any]
    empty: bool

    @property
    def id(self) -> str:
        """The id that the row begins with; empty for a new one."""
        return str(self.said["id"])


class FilledSheet:
    """A sheet that people filled in; its columns are found by their headings.

    Args:
        name: ``duties``, ``measures`` or ``evidence``.
        sheets: All rows of the workbook, by the names of its sheets.
        told: The sheet of data: names of sheets and headings of columns, as written.
        problems: Where to note what is wrong.
    """

    def __init__(
        self,
        name: str,
        sheets: Mapping[str, Sequence[Row]],
        told: Mapping[str, str],
        problems: list[str],
    ) -> None:
        self.name = name
        self.title = told.get(f"sheet {name}", SHEETS[name])
        self.lang = told.get("lang", "en")
        self.problems = problems
        self.places: dict[str, int] = {}
        self.rows = list(self._read(sheets.get(self.title), told))

    def wrong(self, row: int, key: str, problem: str) -> None:
        """Note what is wrong with a cell."""
        self.problems.append(
            f"Sheet '{self.title}', cell {_letters(self.places[key])}{row}: {problem}"
        )

    def _read(self, rows: Sequence[Row] | None, told: Mapping[str, str]) -> Iterator[FilledRow]:
        """Yield the rows below the headings in which something stands."""
        if rows is None:
            problem = "is missing. Give the sheet its name back, or take a new workbook"
            self.problems.append(f"Sheet '{self.title}' {problem}")
            return
        wanted = {
            one.key: told.get(f"column {self.name} {one.key}", one.heading)
            for one in FILLED[self.name]
        }
        top, self.places = _headings(rows, wanted)
        missing = [text for key, text in wanted.items() if key not in self.places]
        if missing:
            problem = f"has no column with the heading {', '.join(_quoted(missing))}"
            self.problems.append(f"Sheet '{self.title}' {problem}. Give it back")
            return
        for row in rows:
            if row.number > top and (found := self._row(row)):
                yield found

    def _row(self, row: Row) -> FilledRow | None:
        """Return a row; None where only columns that nobody fills in hold something."""
        raw = {key: row.values[at] for key, at in self.places.items() if at < len(row.values)}
        standing = {key for key, value in raw.items() if text_of(value).strip()}
        if not standing:
            return None
        said = {}
        for column in FILLED[self.name]:
            meant = read_cell(raw.get(column.key), column, self.lang)
            if isinstance(meant, Wrong):
                self.wrong(row.number, column.key, meant.problem)
            else:
                said[column.key] = meant
        filled = {column.key for column in FILLED[self.name] if is_filled(column)}
        return FilledRow(row.number, said, empty=not standing & filled)


def _headings(rows: Sequence[Row], wanted: Mapping[str, str]) -> tuple[int, dict[str, int]]:
    """Return the row in which most headings stand, and where each stands, from 0."""
    best: tuple[int, dict[str, int]] = (0, {})
    for row in rows:
        if row.number > HEADING_WITHIN:
            break
        texts = [_flat(text_of(value)) for value in row.values]
        places = {
            key: texts.index(_flat(text)) for key, text in wanted.items() if _flat(text) in texts
        }
        if len(places) > len(best[1]):
            best = (row.number, places)
    return best


def _quoted(headings: Sequence[str]) -> list[str]:
    """Return headings for a message."""
    return [shown(" ".join(text.split())) for text in headings]


def _flat(text: str) -> str:
    """Return a heading on one line, as it is compared."""
    return " ".join(text.split()).casefold()


def _letters(column: int) -> str:
    """Return the letters of a column.

    Example:
        >>> _letters(0), _letters(25), _letters(26)
        ('A', 'Z', 'AA')
    """
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
