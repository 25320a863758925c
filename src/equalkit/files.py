"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from equalkit.errors import BadFileError


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader, or a crash, sees the old or the new one.

    The content goes to a temporary file in the same folder, is flushed to the disk
    and then takes the name. A link stays a link; a device or pipe is written to as it
    is, never replaced.

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
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            _replace(target, content)
    except (OSError, RuntimeError) as problem:
        said = getattr(problem, "strerror", None) or str(problem)
        raise BadFileError(path, said) from problem


def _replace(target: Path, content: bytes) -> None:
    """Write beside a file, then let the new one take its name."""
    import tempfile  # noqa: PLC0415 (slow to import, and only writing needs it)

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
