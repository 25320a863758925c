"""Facts and concept schemes, from frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.errors import BrokenTurtleError
from equalkit.graph import frames as fr
from equalkit.graph.mapping.conditions import (
    read_condition,
    read_constraint_of,
    read_value,
)
from equalkit.graph.mapping.intervals import read_interval
from equalkit.graph.mapping.names import SCHEME_OF_CLASS
from equalkit.graph.namespaces import expand, local_name
from equalkit.model.concept import Concept, Scheme
from equalkit.model.condition import Constraint
from equalkit.model.fact import Derivation, Fact
from equalkit.model.law import Vocabulary

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Frames
    from equalkit.graph.mapping.names import Ids
    from equalkit.model.condition import Value
    from equalkit.model.fact import Datatype

DATATYPES: dict[str, Datatype] = {
    "xsd:integer": "integer",
    "xsd:decimal": "decimal",
    "xsd:boolean": "boolean",
    "xsd:date": "date",
    "skos:Concept": "code",
    "xsd:string": "text",
}


class ByClass:
    """The subjects of a graph, sorted into their classes once.

    Args:
        frames: Everything that is to be found.
    """

    def __init__(self, frames: Frames) -> None:
        self._found: dict[str, list[tuple[str, Frame]]] = {}
        for named in sorted(frames.items()):
            for kind in named[1].get("rdf:type", ()):
                self._found.setdefault(str(kind), []).append(named)

    def of(self, kind: str) -> list[tuple[str, Frame]]:
        """Return the name and frame of every subject of a class, sorted by name."""
        return self._found.get(kind, [])


def read_vocabulary(frames: Frames, classes: ByClass, ids: Ids) -> Vocabulary:
    """Return all facts and schemes that frames describe.

    Raises:
        BrokenTurtleError: A fact or concept does not say what it must.
    """
    kinds: dict[str, list[Concept]] = {}
    for cls, scheme in SCHEME_OF_CLASS.items():
        found = sorted(classes.of(cls), key=_shared_first)
        kinds[scheme] = [_concept(n, f, frames, ids) for n, f in found]
    for name, frame in classes.of("eqk:Code"):
        scheme = _scheme(fr.ref(frame, "skos:inScheme") or "")
        kinds.setdefault(scheme, []).append(_concept(name, frame, frames, ids))
    facts = (_fact(name, frame, ids) for name, frame in classes.of("eqk:Fact"))
    return Vocabulary(
        {fact.id: fact for fact in sorted(facts, key=lambda fact: fact.id)},
        {kind: Scheme.of(_kind_word(kind), _united(found)) for kind, found in kinds.items()},
    )


def _united(concepts: list[Concept]) -> list[Concept]:
    """Return concepts with one of each id: a country's own, with what the shared one adds."""
    found: dict[str, Concept] = {}
    for one in concepts:
        shared = found.get(one.id)
        found[one.id] = one if shared is None else _with_shared(one, shared)
    return list(found.values())


def _with_shared(own: Concept, shared: Concept) -> Concept:
    """Return a country's concept with the spellings and hierarchy of the shared one."""
    return own._replace(
        label={**shared.label, **own.label},
        broader=tuple(dict.fromkeys((*own.broader, *shared.broader))),
        spellings=tuple(dict.fromkeys((*own.spellings, *shared.spellings))),
        definition=own.definition or shared.definition,
    )


def _shared_first(named: tuple[str, Frame]) -> bool:
    """Tell whether a concept is a country's own: it then replaces the shared one."""
    return not named[0].startswith("eqk:")


def _kind_word(scheme: str) -> str:
    """Return what a member of the scheme is called in messages."""
    return scheme.replace("-", " ")


def _scheme(name: str) -> str:
    """Return the id of a scheme from its name, ``eqk:scheme-x``."""
    return local_name(name).removeprefix("scheme-")


def _concept(name: str, frame: Frame, frames: Frames, ids: Ids) -> Concept:
    """Return the concept that a frame describes."""
    implied = (read_condition(n, frames, ids) for n in fr.nodes(frame, "eqk:implies"))
    return Concept(
        id=ids.of(name),
        iri=expand(name),
        label=fr.texts(frame, "skos:prefLabel"),
        broader=ids.all(fr.refs(frame, "skos:broader")),
        spellings=fr.literals(frame, "skos:hiddenLabel"),
        definition=fr.texts(frame, "skos:definition"),
        implies=tuple(one for one in implied if isinstance(one, Constraint)),
        may_also_be=ids.all(fr.refs(frame, "eqk:mayAlsoBe")),
    )


def _fact(name: str, frame: Frame, ids: Ids) -> Fact:
    """Return the fact that a frame describes."""
    fallback = fr.ref(frame, "eqk:fallback")
    default = fr.ref(frame, "eqk:default")
    return Fact(
        id=ids.fact(name),
        iri=expand(name),
        datatype=DATATYPES.get(fr.ref(frame, "eqk:datatype") or "", "text"),
        label=fr.texts(frame, "skos:prefLabel"),
        question=fr.texts(frame, "eqk:question"),
        counting=fr.texts(frame, "eqk:counting"),
        many=fr.literal(frame, "eqk:many") == "true",
        unit=ids.of(fr.ref(frame, "eqk:unit") or ""),
        kind=ids.of(fr.ref(frame, "eqk:factKind") or "condition"),
        fallback=ids.fact(fallback) if fallback else None,
        default=ids.of(default) if default else None,
        scheme=_scheme(fr.ref(frame, "eqk:codes") or ""),
        spellings={
            fr.literal(one, "eqk:written").casefold(): _meaning(one, ids)
            for one in fr.blanks(frame, "eqk:spelling")
        },
    )


def _meaning(spelling: Frame, ids: Ids) -> Value:
    """Return the value that a spelling stands for."""
    means = fr.nodes(spelling, "eqk:means")
    if not means:
        written = fr.literal(spelling, "eqk:written") or "(spelling)"
        raise BrokenTurtleError(written, "a spelling must say what it means")
    return read_value(means[0], ids)


def read_derivations(frames: Frames, classes: ByClass, ids: Ids) -> tuple[Derivation, ...]:
    """Return the rules that derive facts, sorted by name.

    Raises:
        BrokenTurtleError: A rule has no condition, or derives nothing.
    """
    found = []
    for name, frame in classes.of("eqk:Derivation"):
        condition = read_constraint_of(frame, frames, ids)
        derives = fr.ref(frame, "eqk:derives")
        value = fr.ref(frame, "eqk:value")
        if condition is None or derives is None:
            problem = "a derivation needs a condition and the fact that it derives"
            raise BrokenTurtleError(expand(name), problem)
        found.append(
            Derivation(
                fact=ids.fact(derives),
                condition=condition,
                value=ids.of(value) if value else None,
                in_force=read_interval(frame),
                otherwise=ids.of(fr.ref(frame, "eqk:otherwise") or ""),
            )
        )
    return tuple(found)
