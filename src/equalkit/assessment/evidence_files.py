"""Files that prove something: known again by their SHA-256, never copied."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from equalkit.errors import BadFileError
from equalkit.model.assessment import FileDigest


def digest_of(path: str | Path) -> FileDigest:
    """Return the name of a file, without its folders, and the SHA-256 of what it holds.

    Raises:
        BadFileError: The file cannot be read.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = Path(folder, "plan.txt")
        ...     _ = file.write_bytes(b"abc")
        ...     digest_of(file).name, digest_of(file).sha256[:8]
        ('plan.txt', 'ba7816bf')
    """
    named = Path(path)
    try:
        with named.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        raise BadFileError(named, problem.strerror or str(problem)) from problem
    return FileDigest(name=named.name, sha256=found)
