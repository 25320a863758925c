"""Which Turtle files there are: the ontology's, and those below any folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from equalkit.errors import BrokenTurtleError

if TYPE_CHECKING:
    from collections.abc import Iterable

FileTexts: TypeAlias = "list[tuple[Path, bytes]]"
"""Files with their content, sorted by path within each folder."""

MAX_BYTES = 20_000_000
"""Largest Turtle file that is read; law files are a thousand times smaller."""

_HERE = Path(__file__).resolve()


def ontology_folder() -> Path:
    """Return the folder with the core ontology.

    It lies beside the package in a wheel, and at the top of a checkout.

    Example:
        >>> (ontology_folder() / "equalkit.ttl").is_file()
        True
    """
    packaged = _HERE.parents[1] / "ontology"
    return packaged if packaged.is_dir() else _HERE.parents[3] / "ontology"


def graph_folders() -> tuple[Path, ...]:
    """Return what belongs into the graph that users query: no shapes, no examples."""
    folder = ontology_folder()
    parts = ("equalkit.ttl", "modules", "vocabulary", "alignments")
    return tuple(folder / part for part in parts)


def vocabulary_folder() -> Path:
    """Return the folder with the shared facts and concept schemes."""
    return ontology_folder() / "vocabulary"


def turtle_files(folder: Path) -> list[Path]:
    """Return the Turtle files below a folder, sorted by path.

    A file, in place of a folder, stands for itself.
    """
    if folder.is_file():
        return [folder]
    found = (  # os.walk is five times faster than Path.rglob, and this runs at every start
        os.path.join(place, name)  # noqa: PTH118 (see above)
        for place, _, names in os.walk(folder)
        for name in names
        if name.endswith(".ttl")
    )
    return [Path(name) for name in sorted(found)]


def read_texts(folders: Iterable[Path]) -> FileTexts:
    """Return all Turtle files in some folders with their bytes.

    Raises:
        BrokenTurtleError: A file cannot be read, or is too large.
    """
    return [(file, _read(file)) for folder in folders for file in turtle_files(folder)]


def _read(file: Path) -> bytes:
    """Return the bytes of one file."""
    try:
        content = file.read_bytes()
    except OSError as problem:
        raise BrokenTurtleError(file, problem.strerror or str(problem)) from problem
    if len(content) > MAX_BYTES:
        raise BrokenTurtleError(file, f"larger than {MAX_BYTES // 1_000_000} MB")
    return content
