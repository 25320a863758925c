"""Files are read up to a size, and written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from equalkit.errors import BadFileError

UNFINISHED = ".unfinished"
"""How the names of temporary files end."""


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader, or a crash, sees the old or the new one.

    The content goes to a temporary file in the same folder, is flushed to the disk
    and then takes the name. A link stays a link; a device or pipe is written to as it
    is, never replaced. Who may read a file that was there is not changed.

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
    except (OSError, RuntimeError, ValueError) as problem:
        raise BadFileError(path, why_not(problem)) from problem


def read_at_most(path: Path, most: int) -> bytes:
    """Return the content of a file.

    Args:
        path: A file, or a pipe.
        most: Bytes; whole millions.

    Raises:
        BadFileError: It cannot be read, or is larger.
    """
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as problem:
        raise BadFileError(path, why_not(problem)) from problem
    if len(content) > most:
        raise BadFileError(path, f"it is larger than {most // 1_000_000} MB")
    return content


def refuse_devices(path: Path) -> None:
    """Refuse a pipe or a device: to read one may wait for ever, and never end.

    Raises:
        BadFileError: It is there, and is neither a file nor a folder.
        OSError: Its name cannot be looked up.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise BadFileError(path, "it is a device or a pipe, not a file")


def why_not(problem: Exception) -> str:
    """Return why a file cannot be used, in the words of the system.

    Example:
        >>> why_not(OSError(28, "No space left on device"))
        'No space left on device'
    """
    return getattr(problem, "strerror", None) or str(problem)


def sweep(target: Path) -> None:
    """Remove what writers that were killed have left; only for who keeps other writers out.

    Raises:
        OSError: It cannot be removed.
    """
    from glob import escape  # noqa: PLC0415 (only writing needs it)

    for left in target.parent.glob(f".{escape(target.name)}.*{UNFINISHED}"):
        left.unlink(missing_ok=True)


def _replace(target: Path, content: bytes) -> None:
    """Write beside a file, then let the new one take its name."""
    import tempfile  # noqa: PLC0415 (slow to import, and only writing needs it)

    mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
    handle, name = tempfile.mkstemp(UNFINISHED, f".{target.name}.", target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
