"""A country's law, from its Turtle or from the cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.graph.cache import digest, kept
from equalkit.graph.folders import read_texts

if TYPE_CHECKING:
    from pathlib import Path

    from equalkit.graph.folders import FileTexts
    from equalkit.graph.frames import Frames
    from equalkit.model.law import Law
    from equalkit.model.pack import CountryPack


def load_law(
    pack: CountryPack, release: str, shared: FileTexts, more: FileTexts, cache: Path | None
) -> Law:
    """Return one country's law.

    Args:
        pack: What the plugin handed over.
        release: Version of the plugin.
        shared: The vocabulary that all countries share.
        more: Turtle that the user added: what is in the country's namespace goes to its
            law, what is in no country's goes to the vocabulary.
        cache: Folder for parsed law; None to parse every time.

    Raises:
        BrokenTurtleError: A file is not Turtle, or does not say what it must.
    """
    own = read_texts([pack.law])
    if cache is None:
        return _read(pack, release, shared, own, more)
    about = f"{pack.country} {pack.languages} {pack.law_as_of} {pack.name} {pack.above} {release}".encode()
    texts = [text for group in (shared, own, more) for _, text in group]
    return kept(digest([about, *texts]), cache, lambda: _read(pack, release, shared, own, more))


def _read(
    pack: CountryPack, release: str, shared: FileTexts, own: FileTexts, more: FileTexts
) -> Law:
    """Return the law from its Turtle."""
    from equalkit.graph.frames import merge, parse  # noqa: PLC0415 (a cache needs none of it)
    from equalkit.graph.mapping.law import read_law  # noqa: PLC0415 (as above)

    extra = merge(parse(text, file) for file, text in more)
    core = [parse(text, file) for file, text in shared]
    law = [parse(text, file) for file, text in own]
    return read_law(
        merge([*core, _of(extra, None)]), merge([*law, _of(extra, pack.country)]), pack, release
    )


def _of(frames: Frames, country: str | None) -> Frames:
    """Return the frames in a country's namespace; in no country's for None."""
    if country is None:
        return {n: f for n, f in frames.items() if not n.startswith("eqk-")}
    return {n: f for n, f in frames.items() if n.startswith(f"eqk-{country}:")}
