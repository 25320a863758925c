"""The graph as a networkx graph: for paths, gaps and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx


def to_networkx(triples: Iterable[tuple[str, str, str]]) -> nx.MultiDiGraph[str]:
    """Return triples as a directed graph with one edge per triple.

    Args:
        triples: As N-Triples terms.

    Returns:
        Nodes are terms; every edge has its predicate as key and as ``predicate``.

    Example:
        >>> graph = to_networkx([("<x:a>", "<x:p>", "<x:b>")])
        >>> list(graph.edges(keys=True))
        [('<x:a>', '<x:b>', '<x:p>')]
    """
    import networkx as nx  # noqa: PLC0415 (slow to import, and seldom asked for)

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for subject, predicate, value in triples:
        graph.add_edge(subject, value, key=predicate, predicate=predicate)
    return graph
