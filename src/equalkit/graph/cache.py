"""Frames that were parsed before, kept under the hash of what they came from.

The Turtle files are the only truth. A cache that is deleted, broken or of another
version changes nothing but time.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from equalkit.errors import BadFileError
from equalkit.files import write_whole
from equalkit.graph.frames import Frames, merge, parse, turtle_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FORMAT: Final = b"equalkit frames 1\n"
"""Changes whenever frames change their form, so that old caches are not read."""

CHECK_BYTES: Final = 16


def read_frames(folders: Sequence[Path], cache: Path | None = None) -> Frames:
    """Return the frames of all Turtle files in some folders.

    Args:
        folders: Folders, or single files.
        cache: Folder for the cache; None for no cache.

    Raises:
        BrokenTurtleError: A file is not Turtle.
    """
    texts = [
        (file, file.read_bytes()) for folder in folders for file in turtle_files(folder)
    ]
    if cache is None:
        return merge(parse(text, file) for file, text in texts)
    kept = cache / f"{_digest([text for _, text in texts])}.json"
    found = _load(kept)
    if found is None:
        found = merge(parse(text, file) for file, text in texts)
        _keep(kept, found)
    return found


def _digest(texts: Sequence[bytes]) -> str:
    """Return a name that changes with every byte of the content."""
    whole = blake2b(FORMAT, digest_size=20)
    for text in texts:
        whole.update(len(text).to_bytes(8, "big"))
        whole.update(text)
    return whole.hexdigest()


def _load(kept: Path) -> Frames | None:
    """Return cached frames; None when there are none that can be trusted."""
    try:
        content = kept.read_bytes()
    except OSError:
        return None
    check, body = content[:CHECK_BYTES], content[CHECK_BYTES:]
    if blake2b(body, digest_size=CHECK_BYTES).digest() != check:
        return None
    frames: Frames = json.loads(body)
    return frames


def _keep(kept: Path, frames: Frames) -> None:
    """Write frames to the cache; where that is not possible, do without."""
    body = json.dumps(frames, ensure_ascii=False, separators=(",", ":")).encode()
    check = blake2b(body, digest_size=CHECK_BYTES).digest()
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_whole(kept, check + body)
    except (OSError, BadFileError):
        return
