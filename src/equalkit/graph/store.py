"""The triples themselves, for SPARQL and for other libraries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pyoxigraph as ox

from equalkit.errors import BrokenTurtleError, QueryFailedError, QueryRefusedError
from equalkit.graph.folders import turtle_files
from equalkit.graph.namespaces import PREFIXES, expand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import rdflib

ASKS_ELSEWHERE = "SERVICE would ask another server"
WRITES = "{} would change the graph"

_QUIET = re.compile(
    r"""<[^<>"{}|^`\\\s]*>|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\#[^\n]*""",
    re.DOTALL,
)
"""IRIs, strings and comments: what stands there is not a keyword."""

_UPDATES = re.compile(r"\b(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\b", re.IGNORECASE)
_SERVICE = re.compile(r"\bSERVICE\b", re.IGNORECASE)
_NAME = re.compile(r"[?$]\w+|[\w-]*:[\w.-]*")


class Table(NamedTuple):
    """The answer of a SELECT query.

    Args:
        columns: Names of the variables, in the order of the query.
        rows: Values as text, in the order of the query; None where unbound.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


def refuse_writing(query: str) -> None:
    """Refuse queries that write or reach outside.

    Raises:
        QueryRefusedError: The query has SERVICE, or is an update.

    Example:
        >>> refuse_writing("SELECT * { ?s ?p 'LOAD' }")
    """
    bare = _NAME.sub(" ", _QUIET.sub(" ", query))
    if _SERVICE.search(bare):
        raise QueryRefusedError(ASKS_ELSEWHERE)
    found = _UPDATES.search(bare)
    if found:
        raise QueryRefusedError(WRITES.format(found[0].upper()))


class Store:
    """A graph in memory; read only once it is made.

    Args:
        folders: Folders, or single files, with Turtle.

    Raises:
        BrokenTurtleError: A file is not Turtle.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self._store = ox.Store()
        for folder in folders:
            for file in turtle_files(folder):
                try:
                    self._store.bulk_load(path=str(file), format=ox.RdfFormat.TURTLE)
                except (SyntaxError, ValueError, OSError) as problem:
                    raise BrokenTurtleError(file, str(problem)) from problem

    def __len__(self) -> int:
        """Return the number of triples."""
        return len(self._store)

    def query(self, sparql: str, extra: Iterable[str] = ()) -> Table | bool:
        """Return the answer to a SPARQL query.

        Args:
            sparql: SELECT, ASK, CONSTRUCT or DESCRIBE; our prefixes are known.
            extra: Country prefixes to know as well, ``eqk-xa``.

        Returns:
            A table; True or False for ASK. CONSTRUCT and DESCRIBE give a table of
            subject, predicate and object.

        Raises:
            QueryRefusedError: The query would write or reach outside.
            QueryFailedError: The query is not SPARQL, or cannot be run.
        """
        refuse_writing(sparql)
        try:
            known = PREFIXES | {prefix: expand(prefix + ":") for prefix in extra}
            found = self._store.query(sparql, prefixes=known)
            return _answer(found)
        except (SyntaxError, ValueError, OSError, RuntimeError) as problem:
            raise QueryFailedError(str(problem)) from problem

    def triples(self) -> Iterator[tuple[str, str, str]]:
        """Yield all triples as N-Triples terms, sorted."""
        yield from sorted((str(q.subject), str(q.predicate), str(q.object)) for q in self._store)

    def to_rdflib(self) -> rdflib.Graph:
        """Return a real rdflib graph with a copy of the triples."""
        import rdflib as rdf  # noqa: PLC0415 (slow to import, and seldom asked for)
        from oxrdflib import OxigraphStore  # noqa: PLC0415 (as above)
        from rdflib.graph import DATASET_DEFAULT_GRAPH_ID  # noqa: PLC0415 (as above)

        copy = ox.Store()
        copy.bulk_extend(iter(self._store))
        # Without its name rdflib would look into a graph of its own, which is empty.
        graph = rdf.Graph(OxigraphStore(store=copy), DATASET_DEFAULT_GRAPH_ID)
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace)
        return graph


def _answer(found: Any) -> Table | bool:
    """Return what pyoxigraph found as plain data."""
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        rows = tuple(tuple(map(_text, row)) for row in found)
        return Table(columns, rows)
    triples = tuple((_text(t.subject), _text(t.predicate), _text(t.object)) for t in found)
    return Table(("subject", "predicate", "object"), tuple(sorted(triples, key=str)))


def _text(term: Any) -> str | None:
    """Return a term as text: the IRI, the value, or None."""
    return None if term is None else term.value
