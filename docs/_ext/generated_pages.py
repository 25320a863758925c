"""Markdown that is written by program: cells, tables, pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#{}$~])")


def escaped(text: object) -> str:
    r"""Return a text in which nothing is markup.

    Example:
        >>> escaped("a|b *c*")
        'a\\|b \\*c\\*'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(str(text).split()))


def code(text: object) -> str:
    """Return a name in code type, safe in a table."""
    return f"`{str(text).replace('|', '¦')}`"


def link(text: object, address: str) -> str:
    """Return a link; the text alone where there is no address."""
    shown = escaped(text)
    return f"[{shown}](<{address}>)" if address.startswith("http") else shown


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table; cells are Markdown already."""
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def page(title: str, *parts: str) -> str:
    """Return a page that says it is generated."""
    return "\n\n".join([f"# {title}", *(part.strip() for part in parts if part.strip())]) + "\n"


def keep(path: Path, text: str) -> None:
    """Write a page where it differs from what is there, so that builds stay quick."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
