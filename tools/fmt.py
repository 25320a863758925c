# ruff: noqa: INP001 (a script, run by its path; no package)
"""Write Turtle in the one canonical form, or check that it is: the tool behind `make fmt`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from equalkit.errors import BrokenTurtleError
from equalkit.files import write_whole
from equalkit.graph.folders import turtle_files
from equalkit.graph.turtle import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

FINE, FINDINGS, BROKEN = 0, 1, 4
"""Exit codes, as those of the command line."""


def changed(file: Path) -> bytes | None:
    """Return a file's canonical text where it differs from what is written, else None.

    Raises:
        BrokenTurtleError: The file is not Turtle, or not UTF-8.
    """
    written = file.read_bytes()
    try:
        wanted = canonical(written.decode(), file).encode()
    except UnicodeDecodeError as problem:
        raise BrokenTurtleError(file, "is not UTF-8") from problem
    return None if wanted == written else wanted


def main(arguments: Sequence[str] | None = None) -> int:
    """Rewrite or check files, name each that differs, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATHS", help="files or folders")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 on a finding")
    asked = parser.parse_args(arguments)
    missing = [path for path in asked.paths if not path.exists()]
    if missing:
        parser.error(f"no such file or folder: {', '.join(map(str, missing))}")
    try:
        found = {
            file: text
            for path in asked.paths
            for file in turtle_files(path)
            if (text := changed(file)) is not None
        }
    except BrokenTurtleError as problem:
        sys.stderr.write(f"{problem}\n")
        return BROKEN
    for file, text in found.items():
        sys.stdout.write(f"{file}\n")
        if not asked.check:
            write_whole(file, text)
    return FINDINGS if asked.check and found else FINE


if __name__ == "__main__":
    sys.exit(main())
