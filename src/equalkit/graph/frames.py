"""Frames: what a graph says, as one plain record per subject.

A frame maps a shortened predicate to a list of nodes. A node is

* ``"eqk:Duty"`` — an IRI, shortened;
* ``["50", "xsd:integer"]`` or ``["plan", "@nb"]`` or ``["x", ""]`` — a literal;
* ``{...}`` — a blank node: a frame of its own;
* ``{"@list": [...]}`` — an RDF list.

Frames can be written as JSON, which makes them the form of the cache, and they
are what `mapping` reads and what `turtle` writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import pyoxigraph as ox

from equalkit.errors import BrokenTurtleError
from equalkit.graph.namespaces import shorten
from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from equalkit.model.text import Texts

Node: TypeAlias = "str | list[str] | dict[str, Any]"
Frame: TypeAlias = "dict[str, list[Node]]"
Frames: TypeAlias = "dict[str, Frame]"

LIST = "@list"
MAX_BYTES = 20_000_000
"""Largest Turtle file that is read; law files are a thousand times smaller."""


class _Reader:
    """Collects the triples of one file into frames."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.blanks: dict[str, Frame] = {}
        self.frames: Frames = {}

    def name(self, iri: str) -> str:
        """Return the shortened IRI; each one is shortened once."""
        short = self.names.get(iri)
        if short is None:
            short = self.names[iri] = shorten(iri)
        return short

    def frame(self, subject: ox.NamedNode | ox.BlankNode | Any) -> Frame:
        """Return the frame of a subject, new or known."""
        if isinstance(subject, ox.NamedNode):
            return self.frames.setdefault(self.name(subject.value), {})
        return self.blanks.setdefault(subject.value, {})

    def node(self, term: ox.NamedNode | ox.BlankNode | ox.Literal | Any) -> Node:
        """Return an object of a triple as a node."""
        if isinstance(term, ox.NamedNode):
            return self.name(term.value)
        if isinstance(term, ox.Literal):
            if term.language:
                return [term.value, "@" + term.language]
            kind = self.name(term.datatype.value)
            return [term.value, "" if kind == "xsd:string" else kind]
        return self.frame(term)

    def add(self, quad: ox.Quad) -> None:
        """Add one triple."""
        frame = self.frame(quad.subject)
        frame.setdefault(self.name(quad.predicate.value), []).append(
            self.node(quad.object)
        )


def _unlist(node: Node) -> Node:
    """Return a node in which chains of rdf:first and rdf:rest are lists."""
    if not isinstance(node, dict):
        return "rdf:nil" if node == "rdf:nil" else node
    if "rdf:first" not in node:
        for key, values in node.items():
            node[key] = [_unlist(value) for value in values]
        return node
    members = []
    at: Node = node
    while isinstance(at, dict) and "rdf:first" in at:
        members.append(_unlist(at["rdf:first"][0]))
        at = at["rdf:rest"][0]
    return {LIST: members}


def parse(turtle: bytes, source: object = "(text)") -> Frames:
    """Return the frames of a Turtle text.

    Args:
        turtle: The text, UTF-8.
        source: Where it came from; for messages.

    Returns:
        Frames by shortened subject IRI, in the order of the text.

    Raises:
        BrokenTurtleError: The text is not Turtle, or too large.

    Example:
        >>> parse(b'<https://example.org/a> <https://example.org/p> 1 .')
        {'https://example.org/a': {'https://example.org/p': [['1', 'xsd:integer']]}}
    """
    if len(turtle) > MAX_BYTES:
        raise BrokenTurtleError(source, f"larger than {MAX_BYTES // 1_000_000} MB")
    reader = _Reader()
    add = reader.add
    try:
        for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE):
            add(quad)
    except (SyntaxError, ValueError) as problem:
        raise BrokenTurtleError(source, str(problem)) from problem
    for frame in reader.frames.values():
        _unlist(frame)
    return reader.frames


def merge(parts: Iterable[Frames]) -> Frames:
    """Return several sets of frames as one; the same statement counts once.

    Example:
        >>> merge([{"x:a": {"x:p": ["x:b"]}}, {"x:a": {"x:p": ["x:b", "x:c"]}}])
        {'x:a': {'x:p': ['x:b', 'x:c']}}
    """
    whole: Frames = {}
    for part in parts:
        for subject, frame in part.items():
            known = whole.setdefault(subject, {})
            for key, nodes in frame.items():
                held = known.get(key)
                known[key] = (
                    nodes if held is None else held + [n for n in nodes if n not in held]
                )
    return whole


def turtle_files(folder: Path) -> list[Path]:
    """Return the Turtle files below a folder, sorted by path.

    A file, in place of a folder, stands for itself.
    """
    return [folder] if folder.is_file() else sorted(folder.rglob("*.ttl"))


def nodes(frame: Frame, key: str) -> list[Node]:
    """Return the nodes of a predicate; an RDF list is opened."""
    found = frame.get(key, [])
    if len(found) == 1 and isinstance(found[0], dict) and LIST in found[0]:
        members: list[Node] = found[0][LIST]
        return members
    return found


def blanks(frame: Frame, key: str) -> list[Frame]:
    """Return the blank nodes of a predicate, in order."""
    return [node for node in nodes(frame, key) if isinstance(node, dict)]


def refs(frame: Frame, key: str) -> tuple[str, ...]:
    """Return the shortened IRIs of a predicate, in order."""
    return tuple(node for node in nodes(frame, key) if isinstance(node, str))


def ref(frame: Frame, key: str) -> str | None:
    """Return the first shortened IRI of a predicate, or None."""
    return next(iter(refs(frame, key)), None)


def texts(frame: Mapping[str, Any], key: str) -> Texts:
    """Return the text of a predicate by language; the first of each counts."""
    found: dict[str, str] = {}
    for node in frame.get(key, ()):
        if isinstance(node, list) and node[1].startswith("@"):
            found.setdefault(node[1][1:], node[0])
    return found or NO_TEXTS


def literals(frame: Frame, key: str) -> tuple[str, ...]:
    """Return the texts of a predicate's literals, whatever their type, in order."""
    return tuple(node[0] for node in nodes(frame, key) if isinstance(node, list))


def literal(frame: Frame, key: str, default: str = "") -> str:
    """Return the text of a predicate's first literal, or the default."""
    return next(iter(literals(frame, key)), default)
