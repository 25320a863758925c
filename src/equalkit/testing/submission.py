"""What a country plugin hands over, opened so that rules can look at every part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from equalkit.errors import BrokenTurtleError
from equalkit.graph.folders import read_texts, vocabulary_folder
from equalkit.graph.frames import merge, parse
from equalkit.graph.mapping.law import read_law
from equalkit.graph.namespaces import local_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from equalkit.graph.frames import Frame, Frames
    from equalkit.model.law import Law
    from equalkit.model.pack import CountryPack


@dataclass(frozen=True)
class Submission:
    """One country's pack with its files, its frames and, where it can be read, its law.

    Args:
        pack: What the plugin handed over.
        files: Every Turtle file's bytes, by its path below the law folder.
        broken: What is wrong with files that do not parse, by path.
        own: The frames of all files that parse.
        everything: The same, with the vocabulary that all countries share.
        homes: The file in which a subject stands, by the subject's local name.
        law: The law; None when it cannot be read.
        problem: Why it cannot; empty when it can.
    """

    pack: CountryPack
    files: Mapping[str, bytes]
    broken: Mapping[str, str]
    own: Frames
    everything: Frames
    homes: Mapping[str, str]
    law: Law | None
    problem: str

    def typed(self, kind: str) -> Iterator[tuple[str, Frame]]:
        """Yield the local name and frame of the plugin's own subjects of a class, sorted."""
        for name, frame in sorted(self.own.items()):
            if kind in frame.get("rdf:type", ()):
                yield local_name(name), frame

    @property
    def prefix(self) -> str:
        """What the names of the country's own terms begin with: ``eqk-xa:``."""
        return f"eqk-{self.pack.country}:"


def open_submission(pack: CountryPack, vocabularies: Iterable[Path] = ()) -> Submission:
    """Return a pack, opened; what cannot be parsed or read is noted, not raised.

    Args:
        pack: What the plugin handed over.
        vocabularies: Folders with facts and concepts that plugins add.

    Raises:
        BrokenTurtleError: The vocabulary is broken, or a file cannot be opened.
    """
    files = {
        file.relative_to(pack.law).as_posix(): content for file, content in read_texts([pack.law])
    }
    parsed: dict[str, Frames] = {}
    broken: dict[str, str] = {}
    for path, content in files.items():
        try:
            parsed[path] = parse(content, path)
        except BrokenTurtleError as problem:
            broken[path] = problem.problem
    shared = read_texts([vocabulary_folder(), *vocabularies])
    core = merge(parse(content, file) for file, content in shared)
    own = merge(parsed.values())
    law, unreadable = _law(core, own, pack)
    return Submission(
        pack,
        files,
        broken,
        own,
        merge([core, own]),
        {local_name(name): path for path, frames in parsed.items() for name in frames},
        law,
        unreadable,
    )


def _law(core: Frames, own: Frames, pack: CountryPack) -> tuple[Law | None, str]:
    """Return the law, or None with the reason."""
    try:
        return read_law(core, own, pack, ""), ""
    except BrokenTurtleError as problem:
        return None, f"{problem.path}: {problem.problem}"
