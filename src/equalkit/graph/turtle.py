"""The one canonical way we write Turtle.

Subjects are sorted by IRI, predicates in the order a lawyer reads them, then by
name. Comments at the head of a file are kept; others have no place: what is worth
saying is a skos:note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from equalkit.graph.frames import LIST, Frames, Node, parse
from equalkit.graph.namespaces import expand

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 100
FIRST = (
    "rdf:type", "sh:path", "odrl:leftOperand", "odrl:operator", "odrl:rightOperand",
    "odrl:and", "odrl:or", "odrl:xone", "eqk:not", "eli:id_local", "eli:title",
    "eli:title_short", "skos:notation", "skos:prefLabel", "skos:definition",
    "dcterms:bibliographicCitation", "eqk:legalBasis", "eqk:modality", "eqk:bearer",
    "eqk:inForceFrom", "eqk:inForceUntil", "dcterms:isReplacedBy", "eqk:ground",
    "eqk:area", "eqk:scope", "odrl:constraint", "eqk:exception", "eqk:phase",
    "eqk:trigger", "eqk:step", "eqk:evidenceType", "eqk:publication",
    "eqk:frequency", "eqk:deadline", "eqk:participant", "eqk:supervisor",
    "eqk:supervision", "eqk:sanction",
)  # fmt: skip
LAST = (
    "skos:note", "dcterms:relation", "dcterms:source", "eqk:confidence",
    "eqk:verifiedOn", "sw:term_status",
)  # fmt: skip
_RANK = {name: rank for rank, name in enumerate(FIRST)}
_RANK |= {name: 1000 + rank for rank, name in enumerate(LAST)}
_NAME = re.compile(r"[a-z][a-z-]*:[A-Za-z][\w-]*|[a-z][a-z-]*:")
_BARE = {"xsd:integer": r"[+-]?\d+", "xsd:boolean": r"true|false", "xsd:decimal": r"[+-]?\d*\.\d+"}
_STEERING = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Control characters, and those that turn the direction of writing."""
_ESCAPES = {code: f"\\u{code:04X}" for code in _STEERING}
_ESCAPES |= str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def _order(key: str) -> tuple[int, str]:
    """Return where a predicate stands among the others."""
    return (_RANK.get(key, 500), key)


def _name(name: str) -> str:
    """Return a shortened IRI as Turtle writes it."""
    return name if _NAME.fullmatch(name) else f"<{expand(name)}>"


def _is_bare(value: str, kind: str) -> bool:
    """Tell whether a literal needs neither quotes nor its datatype."""
    return kind in _BARE and re.fullmatch(_BARE[kind], value) is not None


def _literal(value: str, kind: str) -> str:
    """Return a literal as Turtle writes it."""
    if _is_bare(value, kind):
        return value
    quoted = f'"{value.translate(_ESCAPES)}"'
    if kind.startswith("@"):
        return quoted + kind
    return f"{quoted}^^{_name(kind)}" if kind else quoted


def _sort_key(node: Node) -> tuple[int, str]:
    """Return where an object stands: IRIs, then literals by language, then blanks."""
    if isinstance(node, str):
        return (0, node)
    if isinstance(node, list):
        return (1, f"{node[1]} {node[0]}")
    return (2, "")


def _node(node: Node, indent: int) -> str:
    """Return one object, over several lines where it is a blank node or a list."""
    if isinstance(node, str):
        return "()" if node == "rdf:nil" else _name(node)
    if isinstance(node, list):
        return _literal(*node)
    pad = " " * (indent + 4)
    if LIST in node:
        members = [_node(member, indent + 4) for member in node[LIST]]
        flat = f"( {' '.join(members)} )"
        if len(flat) + indent < WIDTH and "\n" not in flat:
            return flat
        return "(\n" + "".join(f"{pad}{m}\n" for m in members) + " " * indent + ")"
    body = _body(node, indent + 4)
    flat = f"[ {' ; '.join(body)} ]"
    if len(flat) + indent < WIDTH and "\n" not in flat:
        return flat
    return "[\n" + " ;\n".join(pad + line for line in body) + "\n" + " " * indent + "]"


def _body(frame: dict[str, Any], indent: int) -> list[str]:
    """Return a frame's predicates, each with its objects."""
    return [_predicate(key, frame[key], indent) for key in sorted(frame, key=_order)]


def _predicate(key: str, found: list[Node], indent: int) -> str:
    """Return a predicate with its objects, one per line where they are many."""
    verb = "a" if key == "rdf:type" else _name(key)
    written = [_node(node, indent) for node in sorted(found, key=_sort_key)]
    flat = f"{verb} {' , '.join(written)}"
    if len(written) == 1 or (len(flat) + indent < WIDTH and "\n" not in flat):
        return flat
    pad = " " * (indent + 4)
    if any("\n" in one for one in written):
        return f"{verb} " + " ,\n".join([written[0], *(" " * indent + w for w in written[1:])])
    return f"{verb}\n" + " ,\n".join(pad + one for one in written)


def _prefixes(names: Iterable[str]) -> str:
    """Return the @prefix lines for the prefixes that a text really uses."""
    used = sorted({name.partition(":")[0] for name in names if _NAME.fullmatch(name)})
    return "".join(f"@prefix {p}: <{expand(p + ':')}> .\n" for p in used)


def _names(node: Node) -> Iterable[str]:
    """Yield every name in a node."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        value, kind = node
        if kind and not kind.startswith("@") and not _is_bare(value, kind):
            yield kind
    else:
        for key, found in node.items():
            if key not in (LIST, "rdf:type"):
                yield key
            for one in found:
                yield from _names(one)


def write(frames: Frames, head: str = "") -> str:
    """Return frames as canonical Turtle.

    Args:
        frames: By shortened subject IRI.
        head: Comment lines to put on top, each beginning with ``#``.

    Returns:
        The text, with a newline at the end.

    Example:
        >>> print(write({"eqk:a": {"rdf:type": ["eqk:Duty"], "skos:prefLabel": [["a", "@en"]]}}))
        @prefix eqk: <https://w3id.org/equalkit#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <BLANKLINE>
        eqk:a a eqk:Duty ;
            skos:prefLabel "a"@en .
        <BLANKLINE>
    """
    used = [n for subject, frame in frames.items() for n in (subject, *_names(frame))]
    blocks = [
        f"{_name(subject)} " + " ;\n    ".join(_body(frames[subject], 4)) + " .\n"
        for subject in sorted(frames)
    ]
    top = f"{head.rstrip()}\n" if head else ""
    return top + _prefixes(used) + "\n" + "\n".join(blocks)


def canonical(turtle: str, source: object = "(text)") -> str:
    """Return a Turtle text in the canonical form, with its head comment.

    Raises:
        BrokenTurtleError: The text is not Turtle.
    """
    lines = turtle.splitlines()
    head = [line for line in lines[: _head_length(lines)] if line.strip()]
    return write(parse(turtle.encode(), source), "\n".join(head))


def _head_length(lines: list[str]) -> int:
    """Return how many lines at the top are comments or blank."""
    return next(
        (at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")),
        len(lines),
    )
