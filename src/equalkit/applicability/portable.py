"""The law of one day as plain data, so that a page can answer without Python.

``render/page/engine.js`` makes functions of it. Both it and the compiler start from the
same forms, and `tests/render/page/test_engine.py` holds their answers against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.applicability.comparison import EVERYONE_HAS_ONE
from equalkit.applicability.compiler import Compiler
from equalkit.applicability.engine import RESTATED
from equalkit.applicability.portable_nodes import Sets, plain_node, plain_value
from equalkit.applicability.situation import as_known
from equalkit.applicability.tested import answers_to_try, tested_values
from equalkit.applicability.values import NONE_OF_THEM, Range
from equalkit.model.condition import GROUND, ROLE, SECTOR

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from equalkit.applicability.program import Node
    from equalkit.model.concept import Concept
    from equalkit.model.condition import Constraint
    from equalkit.model.duty import Duty
    from equalkit.model.fact import Fact
    from equalkit.model.law import Law, Vocabulary


def portable_program(law: Law, on: date, duties: Collection[str]) -> dict[str, Any]:
    """Return all that is needed to answer for some duties on a day, ready for JSON.

    Args:
        law: The country's law.
        on: The day.
        duties: Ids of duty versions; what they need of others comes along.

    Returns:
        ``nodes``: what each distinct condition asks, children before those that need
        them. ``duties``: by id the position of the node, and of each exception that can
        still be shown: its place in the law and its node. ``sets``: lists of codes that
        nodes name by position. ``facts``: how values are read, what stands in, and
        answers worth trying. ``roles``: what is broader and what follows. ``public``: the
        sectors in which somebody may have more roles. ``ground``: the fact that says
        which grounds are asked about. Parts that are empty are left out.

    Raises:
        UnknownNameError: The country has no such duty.
        BrokenTurtleError: Duties or derivations depend on each other in a circle.

    Example:
        >>> from datetime import date
        >>> from equalkit.testing import example_graph
        >>> program = portable_program(example_graph().law("xa"), date(2026, 1, 1), ["xa-plan"])
        >>> program["duties"]
        {'xa-plan': [3]}
        >>> program["nodes"][2]
        ['gteq', 'employees', 50]
    """
    compiler = Compiler(law, on)
    kept = [law.duty(name) for name in sorted(set(duties))]
    positions = [compiler.duty(duty) for duty in kept]
    nodes = compiler.nodes
    sets = Sets()
    used = _used_facts(nodes, law.vocabulary)
    return {
        "nodes": [plain_node(node, sets) for node in nodes],
        "duties": {
            duty.id: [at, *_exceptions(duty, nodes[at], on)]
            for duty, at in zip(kept, positions, strict=True)
        },
        "facts": _facts(used, law),
        "roles": {
            role.id: _role(role, used, law.vocabulary, sets) for role in law.vocabulary.scheme(ROLE)
        },
        "public": sorted(law.vocabulary.scheme(SECTOR).below("public")),
        "ground": GROUND,
        "sets": sets.lists,
    }


def _exceptions(duty: Duty, node: Node, on: date) -> list[list[int]]:
    """Return the exceptions of a duty that can be shown: place in the law, and node."""
    places = [
        (place, one.kind)
        for place, one in enumerate(duty.exceptions)
        if one.in_force is None or on in one.in_force
    ]
    shown = node.parts.exceptions if node.parts else ()
    return [
        [place, at]
        for (place, kind), (at, _) in zip(places, shown, strict=False)
        if kind != RESTATED
    ]


def _used_facts(nodes: Iterable[Node], vocabulary: Vocabulary) -> dict[str, Fact]:
    """Return the facts that nodes ask for, with what stands in for them, sorted."""
    waiting = [ROLE, SECTOR, GROUND, *(node.subject for node in nodes if node.kind == "fact")]
    found: dict[str, Fact] = {}
    while waiting:
        fact = vocabulary.facts.get(waiting.pop())
        if fact is not None and fact.id not in found:
            found[fact.id] = fact
            waiting += [fact.fallback] if fact.fallback else []
    return dict(sorted(found.items()))


def _facts(used: Mapping[str, Fact], law: Law) -> dict[str, dict[str, Any]]:
    """Return how the values of facts are read, what stands in, and what to try."""
    values = tested_values(law)
    found = {}
    for fact in used.values():
        frame = fact.id in EVERYONE_HAS_ONE
        options = [] if frame or fact.fallback else answers_to_try(fact, values.get(fact.id, set()))
        text = fact.datatype == "text"
        parts: dict[str, Any] = {
            "type": fact.datatype,
            "frame": int(frame),
            "many": int(fact.many),
            "share": int(fact.unit == "share"),
            "fallback": fact.fallback,
            "default": fact.default,
            "try": [_option(fact, option) for option in options],
            "names": law.vocabulary.values(fact).written if text else {},
        }
        found[fact.id] = {key: value for key, value in parts.items() if value}
    return found


def _option(fact: Fact, option: Any) -> Any:
    """Return an answer to try as a profile holds it."""
    if option is False and fact.datatype != "boolean":
        return "false" if fact.datatype == "text" else NONE_OF_THEM
    return plain_value(option)


def _role(
    role: Concept, used: Mapping[str, Fact], vocabulary: Vocabulary, sets: Sets
) -> dict[str, Any]:
    """Return what is broader than a role, and what follows from having it."""
    parts = {
        "above": sorted(vocabulary.scheme(ROLE).above(role.id)),
        "implies": [
            _implied(one, vocabulary, sets)
            for one in role.implies
            if one.fact in used or one.fact == SECTOR
        ],
        "perhaps": sorted(role.may_also_be),
    }
    return {key: value for key, value in parts.items() if value}


def _implied(constraint: Constraint, vocabulary: Vocabulary, sets: Sets) -> list[Any]:
    """Return what a role implies: a lower bound, a yes or no, or codes with all above each."""
    known = as_known(constraint)
    if isinstance(known, Range):
        return [constraint.fact, "least", plain_value(known.low)]
    if isinstance(known, bool):
        return [constraint.fact, "is", known]
    fact = vocabulary.facts.get(constraint.fact)
    codes = sorted(known) if isinstance(known, frozenset) else []
    above = vocabulary.scheme(fact.scheme if fact else constraint.fact).above
    return [constraint.fact, "codes", [[code, sets.at(above(code))] for code in codes]]
