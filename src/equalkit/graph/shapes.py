"""SHACL: what the shapes say about data, as findings.

The shapes are those of `ontology/shapes`, or any that are given. pyshacl runs them;
it is an optional extra, because nothing but checking needs it.
"""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from equalkit.errors import BrokenTurtleError, MissingExtraError
from equalkit.findings import Finding
from equalkit.graph.folders import ontology_folder, read_texts
from equalkit.graph.namespaces import expand, local_name, shorten
from equalkit.graph.store import refuse_writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rdflib.term import Node

    from equalkit.findings import Severity

_SEVERITIES: Final[dict[str, Severity]] = {
    "sh:Violation": "error",
    "sh:Warning": "warning",
    "sh:Info": "info",
}
_WORK: Final = "Checking shapes"
_SPARQL: Final = ("sh:select", "sh:ask", "sh:construct", "sh:update")


def check_shapes(data: Iterable[Path], shapes: Path | None = None) -> tuple[Finding, ...]:
    """Return what SHACL shapes find in data.

    Args:
        data: Files, or folders with Turtle. Concepts that the data refers to (roles,
            facts, grounds) must be among it, or they count as unknown.
        shapes: File or folder with shapes; None for our own.

    Returns:
        Findings, sorted by focus, rule and message; each is told once. The focus is the
        nearest thing with a name, the source the file in which it is described first.

    Raises:
        MissingExtraError: pyshacl is not installed.
        BrokenTurtleError: A file is not Turtle or too large, or the shapes are no shapes.
        QueryRefusedError: A shape holds SPARQL that writes, or asks another server.

    Example:
        >>> from equalkit.graph.folders import ontology_folder
        >>> ontology = ontology_folder()
        >>> check_shapes([ontology / "vocabulary" / "sectors.ttl"])
        ()
    """
    place = shapes or ontology_folder() / "shapes"
    with _quiet():
        asked, rules = _Graph(data), _Graph([place])
        for verb in _SPARQL:
            for query in rules.objects(verb):
                refuse_writing(str(query))
        report = _report(asked, rules, place)
    return tuple(sorted(set(_findings(report, asked, rules)), key=_order))


def _report(asked: _Graph, rules: _Graph, place: Path) -> Any:
    """Return the validation report as an rdflib graph.

    Raises:
        MissingExtraError: pyshacl is not installed.
        BrokenTurtleError: The shapes are Turtle, but no shapes.
    """
    try:
        from pyparsing import ParseException  # noqa: PLC0415 (comes with rdflib)
        from pyshacl import validate  # noqa: PLC0415 (optional, and slow to import)
    except ImportError as problem:
        raise MissingExtraError(_WORK, "shacl") from problem
    try:
        _, report, _ = validate(asked.graph, shacl_graph=rules.graph, do_owl_imports=False)
        if isinstance(report, Exception):
            raise report
    except (RuntimeError, re.error, ParseException) as problem:
        raise BrokenTurtleError(place, str(problem).partition("\n")[0]) from problem
    return report


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from logging a traceback for each impossible date: the shapes tell it."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


class _Graph:
    """An rdflib graph in memory that knows what its blank nodes hang on.

    Args:
        folders: Files, or folders with Turtle.

    Raises:
        BrokenTurtleError: A file is not Turtle, or too large.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        import rdflib  # noqa: PLC0415 (slow to import, and seldom asked for)

        self._rdf = rdflib
        self.graph = rdflib.Graph()
        self._files: dict[Node, Path] = {}
        for file, text in read_texts(folders):
            self._read(file, text)

    def _read(self, file: Path, text: bytes) -> None:
        """Add the triples of one file.

        pyoxigraph reads: many times faster than rdflib, and with the same messages as
        everywhere else.
        """
        try:
            for quad in ox.parse(text, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
                subject = self._term(quad.subject)
                self._files.setdefault(subject, file)
                self.graph.add((subject, self._term(quad.predicate), self._term(quad.object)))
        except (SyntaxError, ValueError) as problem:
            raise BrokenTurtleError(file, str(problem)) from problem

    def _term(self, term: Any) -> Any:
        """Return a term of pyoxigraph as one of rdflib, a literal as it is written."""
        if isinstance(term, ox.NamedNode):
            return self._rdf.URIRef(term.value)
        if isinstance(term, ox.BlankNode):
            return self._rdf.BNode(term.value)
        if term.language:
            return self._rdf.Literal(term.value, lang=term.language)
        kind = self._rdf.URIRef(term.datatype.value)
        return self._rdf.Literal(term.value, datatype=kind, normalize=False)

    def iri(self, name: str) -> Node:
        """Return a shortened name as a term of rdflib."""
        return self._rdf.URIRef(expand(name))

    def objects(self, name: str) -> Iterator[Node]:
        """Yield everything that a predicate leads to."""
        yield from self.graph.objects(None, self.iri(name))

    def owner(self, node: Node) -> Node:
        """Return the nearest named thing that a blank node hangs on; else the node."""
        seen = set()
        while self.is_blank(node) and node not in seen:
            seen.add(node)
            node = next(iter(self.graph.subjects(None, node)), node)
        return node

    def is_blank(self, node: Any) -> bool:
        """Tell whether a node has no name."""
        return isinstance(node, self._rdf.BNode)

    def file(self, node: Node) -> str:
        """Return the file in which a node is described first; empty when in none."""
        return str(self._files.get(node, ""))


def _findings(report: Any, asked: _Graph, rules: _Graph) -> Iterator[Finding]:
    """Yield one finding per result of a report."""
    for result in report.objects(None, asked.iri("sh:result")):
        said = {shorten(str(verb)): node for verb, node in report.predicate_objects(result)}
        focus, value = asked.owner(said["sh:focusNode"]), said.get("sh:value")
        given = "" if value is None or asked.is_blank(value) else f": '{shorten(str(value))}'"
        yield Finding(
            rule=local_name(str(rules.owner(said["sh:sourceShape"]))),
            severity=_SEVERITIES.get(shorten(str(said["sh:resultSeverity"])), "error"),
            focus=shorten(str(focus)),
            message=f"{said['sh:resultMessage']}{given}",
            source=asked.file(focus),
        )


def _order(finding: Finding) -> tuple[str, str, str]:
    """Return where a finding stands among the others."""
    return (finding.focus, finding.rule, finding.message)
