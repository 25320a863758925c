"""The law in force between two changes, as a list of small tests.

Each distinct condition is one node and is evaluated once, however many duties share
it. Nodes stand after everything they need.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.applicability.joins import binding, make_test
from equalkit.model.answer import FALSE, TRUE
from equalkit.model.condition import NO_TEXTS, ROLE

if TYPE_CHECKING:
    from collections.abc import Hashable

    from equalkit.applicability.comparison import Test
    from equalkit.applicability.forms import Form
    from equalkit.applicability.situation import Situation
    from equalkit.model.answer import Explanation, NodeKind
    from equalkit.model.text import Texts

MOST_PLANS = 1024
"""Combinations of roles that are remembered; far more than anyone asks about."""


BY_ROLE = ("role", "ground", "in-force")
"""Kinds of nodes that only ask for roles, for the grounds of the question, or nothing."""


class DutyParts(NamedTuple):
    """What the node of a duty is made of.

    Args:
        positive: Positions of what must be true.
        exceptions: Position of each exception, and the grounds that it is limited to.
        grounds: Those that the duty is about.
    """

    positive: tuple[int, ...]
    exceptions: tuple[tuple[int, tuple[str, ...]], ...]
    grounds: tuple[str, ...]


class Node(NamedTuple):
    """One test of the program.

    Args:
        kind: What it is, as in the explanation.
        form: What it asks.
        test: Gives its truth value.
        children: Positions of the nodes it needs.
        subject: Id of the fact or duty; empty for joins.
        operator: Of a fact's test.
        expected: Values or concepts asked for.
        label: The law's words.
        citation: Where the law says it.
        parts: Of a duty; None elsewhere.
    """

    kind: NodeKind
    form: Form
    test: Test
    children: tuple[int, ...] = ()
    subject: str = ""
    operator: str = ""
    expected: tuple[Any, ...] = ()
    label: Texts = NO_TEXTS
    citation: str = ""
    parts: DutyParts | None = None


def make_node(kind: NodeKind, form: Form, children: tuple[int, ...] = (), **parts: Any) -> Node:
    """Return the node that asks what a form says; *parts* are what the reader is told."""
    return Node(kind, form, make_test(form), children, **parts)


class Plan(NamedTuple):
    """What has to be worked out for organisations that have the same roles.

    Args:
        start: Truth values before the first step: what the roles alone settle.
        steps: Position and test of every other node that matters, in order.
        settled: Positions of the nodes whose value is the same for all of them.
        skipped: Positions of the duty nodes that the roles alone rule out.
        reasons: Explanations that are the same for all of them, by position; filled
            when they are first asked for.
    """

    start: list[int]
    steps: tuple[tuple[int, Test], ...]
    settled: frozenset[int]
    skipped: frozenset[int]
    reasons: dict[int, Explanation]


class Program:
    """All nodes, and where the answer about each duty stands.

    Args:
        nodes: In the order of evaluation.
        duties: Position of the node of each duty version, in the law's order.
    """

    def __init__(self, nodes: tuple[Node, ...], duties: tuple[int, ...]) -> None:
        self.nodes = nodes
        self.duties = duties
        self._pick = itemgetter(*duties, 0, 0)  # with two more it is a tuple, even for one duty
        self._plans: dict[Hashable, Plan] = {}

    def plan(self, situation: Situation) -> Plan:
        """Return the plan for the roles, and grounds asked about; each is made once."""
        key = (situation.known.get(ROLE), situation.perhaps, situation.grounds)
        plan = self._plans.get(key)
        if plan is None:
            if len(self._plans) >= MOST_PLANS:
                self._plans.clear()
            plan = self._plans[key] = self._make_plan(situation)
        return plan

    def _make_plan(self, situation: Situation) -> Plan:
        """Return the plan: duties whose roles are not held need no further tests."""
        skipped = set()
        needed: set[int] = set()
        for at in self.duties:
            node = self.nodes[at]
            if node.kind != "duty":
                continue
            if self.nodes[node.children[0]].test(situation, []) == FALSE:
                skipped.add(at)
            else:
                self._gather(at, needed)
        start = [FALSE] * len(self.nodes)
        settled: set[int] = set()
        steps = []
        for at in sorted(needed):
            node = self.nodes[at]
            if node.kind in BY_ROLE or (node.kind != "fact" and settled.issuperset(node.children)):
                start[at] = node.test(situation, start)
                settled.add(at)
            else:
                steps.append((at, _narrowed(node, settled, start)))
        return Plan(start, tuple(steps), frozenset(settled | skipped), frozenset(skipped), {})

    def _gather(self, at: int, needed: set[int]) -> None:
        """Add a node and everything that it needs."""
        if at not in needed:
            needed.add(at)
            for child in self.nodes[at].children:
                self._gather(child, needed)

    def answers(self, values: list[int]) -> tuple[int, ...]:
        """Return the truth values of the duties, in the law's order."""
        found: tuple[int, ...] = self._pick(values)
        return found[:-2]

    def run(self, situation: Situation, plan: Plan) -> list[int]:
        """Return the truth value of every node; what the plan leaves out is false."""
        values = plan.start.copy()
        for at, test in plan.steps:
            values[at] = test(situation, values)
        return values


def _narrowed(node: Node, settled: set[int], start: list[int]) -> Test:
    """Return a node's test without what is settled and makes no difference."""
    if node.parts is None:
        return node.test
    positive = tuple(at for at in node.parts.positive if at not in settled or start[at] != TRUE)
    exceptions = tuple(
        one for one in node.parts.exceptions if one[0] not in settled or start[one[0]] == TRUE
    )
    return make_test(binding(positive, exceptions, node.parts.grounds))
