"""Opening the graph: find the plugins, read their law, put it together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.errors import BadFileError, LawDataError, UnknownCountryError
from equalkit.findings import Finding
from equalkit.graph.folders import graph_folders, read_texts, vocabulary_folder
from equalkit.graph.loading import load_law
from equalkit.knowledge import KnowledgeGraph
from equalkit.plugins import Plugins, find_plugins

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def load(
    *countries: str,
    paths: Iterable[Path] = (),
    plugins: Plugins | None = None,
    cache: Path | None = None,
) -> KnowledgeGraph:
    """Return the knowledge graph of installed countries.

    Args:
        countries: Codes of those wanted; none means every installed one.
        paths: More Turtle, files or folders, put together with every country's.
        plugins: What `find_plugins` found; None to look for installed plugins.
        cache: Folder where parsed law may be kept; None to parse every time.

    Raises:
        UnknownCountryError: No plugin speaks for a country.
        BrokenTurtleError: The law of a country asked for by name is broken. When all
            are loaded, a broken one is left out and told in ``problems``.
        BadFileError: One of *paths* does not exist.

    Example:
        >>> import equalkit as ek
        >>> from equalkit.testing import example_plugins
        >>> ek.load("xa", plugins=example_plugins()).countries
        ('xa',)
    """
    found = plugins or find_plugins()
    for country in countries:
        if country not in found.packs:
            raise UnknownCountryError(country, tuple(found.packs))
    more = tuple(paths)
    for path in more:
        if not path.exists():
            raise BadFileError(path, "there is no such file or folder")
    shared = read_texts([vocabulary_folder(), *found.vocabularies])
    added = read_texts(more)
    laws, folders = {}, [*graph_folders(), *found.vocabularies, *more]
    problems = list(found.problems)
    for code in countries or tuple(found.packs):
        pack = found.packs[code]
        try:
            laws[code] = load_law(pack, found.releases.get(code, ""), shared, added, cache)
        except LawDataError as problem:
            if countries:
                raise
            problems.append(Finding("law", "error", f"country '{code}'", str(problem)))
        else:
            folders.append(pack.law)
    return KnowledgeGraph(laws, folders, problems)
