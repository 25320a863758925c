"""Where the ontology lies: beside the package in a wheel, at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve()


def ontology_folder() -> Path:
    """Return the folder with the core ontology.

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
