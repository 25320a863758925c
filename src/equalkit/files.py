"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from equalkit.errors import BadFileError


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader, or a crash, sees the old or the new one.

    The content goes to a temporary file in the same folder, is flushed to the disk
    and then takes the name.

    Args:
        path: Where to write; the folder must exist.
        content: All bytes.

    Raises:
        BadFileError: The folder does not exist or does not let us write.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_whole(Path(folder) / "a.txt", b"abc")
        ...     (Path(folder) / "a.txt").read_bytes()
        b'abc'
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as problem:
        raise BadFileError(path, problem.strerror or str(problem)) from problem
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as problem:
        temporary.unlink(missing_ok=True)
        raise BadFileError(path, problem.strerror or str(problem)) from problem
