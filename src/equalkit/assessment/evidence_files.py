"""Files that prove something: known again by their SHA-256, never copied."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from equalkit.errors import BadFileError
from equalkit.files import refuse_devices, why_not
from equalkit.model.assessment import FileDigest
from equalkit.render.printable import one_line


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
        refuse_devices(named)
        with named.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as problem:
        raise BadFileError(named, why_not(problem)) from problem
    return FileDigest(name=one_line(named.name), sha256=found)
