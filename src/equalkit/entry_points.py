"""Entry points of installed distributions, read straight from their metadata.

`importlib.metadata` does the same for every kind of import system, and costs a cold
start a sixth of its time. Plugins are installed by pip into folders, so folders are
what is read here.
"""

from __future__ import annotations

import sys
from functools import reduce
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FOLDERS = ("*.dist-info", "*.egg-info")


class EntryPoint(NamedTuple):
    """A name that a distribution gives to an object of its own.

    Args:
        name: Of the entry point.
        value: ``module`` or ``module:attribute``.
        distribution: Name of the distribution.
        version: Of the distribution.
    """

    name: str
    value: str
    distribution: str
    version: str

    def load(self) -> Any:
        """Import the object; whatever its module raises is raised.

        Example:
            >>> EntryPoint("x", "datetime:date.today", "", "").load().__name__
            'today'
        """
        module, _, attributes = self.value.partition(":")
        found = import_module(module.strip())
        return reduce(getattr, attributes.strip().split("."), found) if attributes else found


def entry_points(
    group: str,
    tell: Callable[[str, str], None],
    path: Iterable[str] | None = None,
) -> list[EntryPoint]:
    """Return the entry points of a group, sorted by name; the first of a name counts.

    Args:
        group: Name of the group.
        tell: Is told of metadata that cannot be read: where, and what is wrong.
        path: Folders to look into; None for ``sys.path``.
    """
    found: dict[str, EntryPoint] = {}
    for place in dict.fromkeys(sys.path if path is None else path):
        for pattern in FOLDERS:
            for folder in sorted(Path(place or ".").glob(pattern)):
                for entry in _of_distribution(folder, group, tell):
                    found.setdefault(entry.name, entry)
    return [found[name] for name in sorted(found)]


def _of_distribution(
    folder: Path, group: str, tell: Callable[[str, str], None]
) -> Iterator[EntryPoint]:
    """Yield a distribution's entry points of a group."""
    try:
        text = (folder / "entry_points.txt").read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return
    except (OSError, UnicodeDecodeError) as problem:
        tell(folder.name, f"has unreadable entry points: {type(problem).__name__}")
        return
    if f"[{group}]" in text:
        title, version = _identity(folder)
        for name, value in _section(text, group):
            yield EntryPoint(name, value, title, version)


def _section(text: str, group: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values below a group's heading."""
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            yield name.strip(), value.partition("[")[0].strip()


def _identity(folder: Path) -> tuple[str, str]:
    """Return the name and version that a distribution gives itself; else its folder's."""
    for file in ("METADATA", "PKG-INFO"):
        try:
            head = (folder / file).read_text(encoding="utf-8").partition("\n\n")[0]
        except (OSError, UnicodeDecodeError):
            continue
        fields = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        return fields.get("Name", folder.stem), fields.get("Version", "")
    name, _, version = folder.stem.partition("-")
    return name, version
