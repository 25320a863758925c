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

    from equalkit.model.text import Texts

Node: TypeAlias = "str | list[str] | dict[str, Any]"
Frame: TypeAlias = "dict[str, list[Node]]"
Frames: TypeAlias = "dict[str, Frame]"

LIST = "@list"
MAX_LIST = 10_000
WHERE = "(text)"
TOO_LONG = "a list is too long, or contains itself"
NOT_NAMED = "a blank node stands on its own and would be lost; give it a name"


def _tag(language: str) -> str:
    """Return a language tag as BCP 47 writes it; the parser lowers its region too.

    Example:
        >>> _tag("sv-fi")
        'sv-FI'
    """
    first, *rest = language.split("-")
    return "-".join([first, *(part.upper() if len(part) == 2 else part for part in rest)])


def _collect(quads: Iterable[ox.Quad]) -> Frames:
    """Return the frames of triples; blank nodes stand inside the frames that name them.

    This is the inner loop of loading, hence one function and no calls that can be spared.
    """
    frames: Frames = {}
    blanks: dict[str, Frame] = {}
    inside: set[str] = set()
    for subject, predicate, term, _ in quads:
        if type(subject) is ox.NamedNode:
            frame = frames.setdefault(shorten(subject.value), {})
        else:
            frame = blanks.setdefault(subject.value, {})
        kind = type(term)
        if kind is ox.NamedNode:
            node: Node = shorten(term.value)
        elif kind is ox.BlankNode:
            node = blanks.setdefault(term.value, {})
            inside.add(term.value)
        elif language := term.language:
            node = [term.value, "@" + (_tag(language) if "-" in language else language)]
        else:
            datatype = shorten(term.datatype.value)
            node = [term.value, "" if datatype == "xsd:string" else datatype]
        frame.setdefault(shorten(predicate.value), []).append(node)
    if len(blanks) > len(inside):
        raise BrokenTurtleError(WHERE, NOT_NAMED)
    return frames


def _unlist(node: Node) -> Node:
    """Return a node in which chains of rdf:first and rdf:rest are lists."""
    if not isinstance(node, dict):
        return node
    if "rdf:first" not in node:
        for values in node.values():
            for at, value in enumerate(values):
                if type(value) is dict:
                    values[at] = _unlist(value)
        return node
    members = []
    rest: Node = node
    while isinstance(rest, dict) and "rdf:first" in rest:
        members.append(_unlist(rest["rdf:first"][0]))
        if len(members) > MAX_LIST:
            raise BrokenTurtleError(WHERE, TOO_LONG)
        rest = rest["rdf:rest"][0]
    return {LIST: members}


def parse(turtle: bytes, source: object = WHERE) -> Frames:
    """Return the frames of a Turtle text.

    Args:
        turtle: The text, UTF-8.
        source: Where it came from; for messages.

    Returns:
        Frames by shortened subject IRI, in the order of the text.

    Raises:
        BrokenTurtleError: The text is not Turtle, or has blank nodes that frames cannot
            hold: with no place in a named frame, or inside themselves.

    Example:
        >>> parse(b'<https://example.org/a> <https://example.org/p> 1 .')
        {'https://example.org/a': {'https://example.org/p': [['1', 'xsd:integer']]}}
    """
    try:
        frames = _collect(ox.parse(turtle, format=ox.RdfFormat.TURTLE))
        for frame in frames.values():
            _unlist(frame)
    except (SyntaxError, ValueError, KeyError) as problem:
        raise BrokenTurtleError(source, str(problem)) from problem
    except BrokenTurtleError as problem:
        raise BrokenTurtleError(source, problem.problem) from problem
    except RecursionError as problem:
        raise BrokenTurtleError(source, "blank nodes contain themselves") from problem
    return frames


def merge(parts: Iterable[Frames]) -> Frames:
    """Return several sets of frames as one; the same statement counts once.

    Example:
        >>> merge([{"x:a": {"x:p": ["x:b"]}}, {"x:a": {"x:p": ["x:b", "x:c"]}}])
        {'x:a': {'x:p': ['x:b', 'x:c']}}
    """
    whole: Frames = {}
    for part in parts:
        for subject, frame in part.items():
            known = whole.get(subject)
            whole[subject] = frame if known is None else _both(known, frame)
    return whole


def _both(first: Frame, second: Frame) -> Frame:
    """Return what two frames about one subject say together."""
    both = dict(first)
    for key, found in second.items():
        held = both.get(key)
        both[key] = found if held is None else held + [n for n in found if n not in held]
    return both


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


def described(frame: Frame, key: str, frames: Frames) -> list[Frame]:
    """Return the blank nodes of a predicate, and what is said of those with a name, in order.

    Raises:
        BrokenTurtleError: Something with a name is described nowhere.
    """
    found = []
    for node in nodes(frame, key):
        part = frames.get(node) if isinstance(node, str) else node
        if not isinstance(part, dict):
            raise BrokenTurtleError(node, f"stands under {key} and is described nowhere")
        found.append(part)
    return found


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
