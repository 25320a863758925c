"""SHACL: what the shapes say about data, as findings.

The shapes are those of `ontology/shapes`, or any that are given. pyshacl runs them;
it is an optional extra, because nothing but checking needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from equalkit.errors import BrokenTurtleError, MissingExtraError
from equalkit.findings import Finding
from equalkit.graph.folders import ontology_folder, read_texts
from equalkit.graph.namespaces import expand, local_name, shorten
from equalkit.graph.store import refuse_writing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import rdflib
    from rdflib.term import Node

    from equalkit.findings import Severity

_SEVERITIES: Final[dict[str, Severity]] = {
    "Violation": "error",
    "Warning": "warning",
    "Info": "info",
}


def check_shapes(data: Iterable[Path], shapes: Path | None = None) -> tuple[Finding, ...]:
    """Return what SHACL shapes find in data.

    Args:
        data: Files, or folders with Turtle. Concepts that the data refers to (roles,
            facts, grounds) must be among it, or they count as unknown.
        shapes: File or folder with shapes; None for our own.

    Returns:
        Findings, sorted by focus, rule and message; each is told once. The focus is the
        nearest thing with a name, the source the file that the focus is described in.

    Raises:
        MissingExtraError: pyshacl is not installed.
        BrokenTurtleError: A file is not Turtle, or too large.
        QueryRefusedError: A shape holds SPARQL that writes, or asks another server.

    Example:
        >>> from equalkit.graph.folders import ontology_folder
        >>> examples = ontology_folder() / "examples"
        >>> check_shapes([examples, ontology_folder() / "vocabulary"])
        ()
    """
    try:
        from pyshacl import validate  # noqa: PLC0415 (optional, and slow to import)
    except ImportError as problem:
        raise MissingExtraError("Checking shapes", "shacl") from problem
    asked = _Graph(data)
    rules = _Graph([shapes or ontology_folder() / "shapes"])
    _refuse_outside(rules.graph)
    _, report, _ = validate(
        asked.graph, shacl_graph=rules.graph, do_owl_imports=False, meta_shacl=False
    )
    return tuple(sorted(set(_findings(report, asked, rules)), key=_order))


class _Graph:
    """An rdflib graph in memory that knows what each blank node hangs on.

    Args:
        folders: Files, or folders with Turtle.

    Raises:
        BrokenTurtleError: A file is not Turtle, or too large.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        import rdflib as rdf  # noqa: PLC0415 (slow to import, and seldom asked for)

        self.graph = rdf.Graph()
        self._rdf = rdf
        self._files: dict[Node, Path] = {}
        for file, text in read_texts(folders):
            self._read(file, text)

    def _read(self, file: Path, text: bytes) -> None:
        """Add the triples of one file.

        pyoxigraph reads: many times faster than rdflib, and with the same messages as
        everywhere else.
        """
        add, files = self.graph.add, self._files
        try:
            for quad in ox.parse(text, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
                subject = self._term(quad.subject)
                files.setdefault(subject, file)
                add((subject, self._term(quad.predicate), self._term(quad.object)))
        except (SyntaxError, ValueError) as problem:
            raise BrokenTurtleError(file, str(problem)) from problem

    def _term(self, term: Any) -> Any:
        """Return a term of pyoxigraph as one of rdflib; literals as they are written."""
        if isinstance(term, ox.NamedNode):
            return self._rdf.URIRef(term.value)
        if isinstance(term, ox.BlankNode):
            return self._rdf.BNode(term.value)
        if term.language:
            return self._rdf.Literal(term.value, lang=term.language)
        kind = self._rdf.URIRef(term.datatype.value)
        plain = kind == self._rdf.XSD.string
        return self._rdf.Literal(term.value, datatype=None if plain else kind, normalize=False)

    def owner(self, node: Node) -> Node:
        """Return the nearest named thing that a blank node hangs on; else the node."""
        seen = set()
        while isinstance(node, self._rdf.BNode) and node not in seen:
            seen.add(node)
            node = next(iter(self.graph.subjects(None, node)), node)
        return node

    def file(self, node: Node) -> str:
        """Return the file in which a node is described first; empty when in none."""
        return str(self._files.get(node, ""))


def _refuse_outside(shapes: rdflib.Graph) -> None:
    """Refuse shapes whose SPARQL would write or reach outside.

    Raises:
        QueryRefusedError: There is such a shape.
    """
    for verb in ("sh:select", "sh:ask", "sh:construct", "sh:update"):
        for _, _, query in shapes.triples((None, _iri(verb), None)):
            refuse_writing(str(query))


def _iri(name: str) -> Any:
    """Return a shortened name as a term of rdflib."""
    from rdflib import URIRef  # noqa: PLC0415 (slow to import, and seldom asked for)

    return URIRef(expand(name))


def _findings(report: Any, asked: _Graph, rules: _Graph) -> Iterable[Finding]:
    """Yield one finding per result of a report."""
    for result in report.objects(None, _iri("sh:result")):
        said = {
            part: report.value(result, _iri(f"sh:{part}"))
            for part in ("sourceShape", "resultSeverity", "focusNode", "resultMessage", "value")
        }
        focus = asked.owner(said["focusNode"])
        yield Finding(
            rule=local_name(str(rules.owner(said["sourceShape"]))),
            severity=_SEVERITIES.get(local_name(str(said["resultSeverity"])), "error"),
            focus=shorten(str(focus)),
            message=str(said["resultMessage"]) + _given(said["value"]),
            source=asked.file(focus),
        )


def _given(value: Any) -> str:
    """Return the value that was wrong, for the end of a message; nothing for blank nodes."""
    from rdflib import BNode  # noqa: PLC0415 (slow to import, and seldom asked for)

    return "" if value is None or isinstance(value, BNode) else f": '{shorten(str(value))}'"


def _order(finding: Finding) -> tuple[str, str, str]:
    """Return where a finding stands among the others."""
    return (finding.focus, finding.rule, finding.message)
