"""SPARQL questions that are asked often, each in a file of its own.

Every file says above its query what it asks, who asks it and when its answer would
be wrong, and names the variable that can be given. Without it, the question is asked
about everything at once.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from equalkit.errors import QueryRefusedError, UnknownNameError
from equalkit.graph.namespaces import expand

_HERE: Final = Path(__file__).parent
_DATE: Final = ox.NamedNode(expand("xsd:date"))
_SLOT: Final = re.compile(r"VALUES \?(\w+) \{ UNDEF \}")


def names() -> tuple[str, ...]:
    """Return the names of all questions, sorted."""
    return tuple(sorted(file.stem for file in _HERE.glob("*.rq")))


def query(name: str, **given: str | date) -> str:
    """Return the text of a question, ready for `KnowledgeGraph.sparql`.

    Args:
        name: Name of its file, without the ending.
        given: What to ask about, by variable: a name such as ``eqk:role-employer``, an
            IRI, or a date.

    Raises:
        UnknownNameError: There is no such question, or it has no such variable.
        QueryRefusedError: A value is neither a date nor an IRI.

    Example:
        >>> from equalkit.graph.queries import query
        >>> query("versions-of-a-duty").splitlines()[0]
        '# Question: What came after a version of a duty, directly or later?'
        >>> "VALUES ?role { <https://w3id.org/equalkit#role-employer> }" in query(
        ...     "measures-for-a-role", role="eqk:role-employer")
        True
    """
    if name not in names():
        raise UnknownNameError("question", name, names())
    text = _read(name)
    slots = _SLOT.findall(text)
    for variable, value in given.items():
        if variable not in slots:
            raise UnknownNameError("variable", variable, slots)
        text = text.replace(
            f"VALUES ?{variable} {{ UNDEF }}", f"VALUES ?{variable} {{ {_term(value)} }}"
        )
    return text


@cache
def _read(name: str) -> str:
    """Return the text of one file."""
    return (_HERE / f"{name}.rq").read_text("utf-8")


def _term(value: str | date) -> ox.Literal | ox.NamedNode:
    """Return a value as a term, which SPARQL writes as N-Triples do."""
    if isinstance(value, date):
        return ox.Literal(value.isoformat(), datatype=_DATE)
    try:
        return ox.NamedNode(expand(value))
    except ValueError as problem:
        refusal = f"'{value}' is neither a date nor an IRI"
        raise QueryRefusedError(refusal) from problem
