"""The law in force between two changes, as a list of small tests.

Each distinct condition is one node and is evaluated once, however many duties share
it. Nodes stand after everything they need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.model.answer import FALSE
from equalkit.model.condition import NO_TEXTS, ROLE

if TYPE_CHECKING:
    from collections.abc import Hashable

    from equalkit.applicability.comparison import Test
    from equalkit.applicability.situation import Situation
    from equalkit.model.answer import Explanation, NodeKind
    from equalkit.model.text import Texts

MOST_PLANS = 1024
"""Combinations of roles that are remembered; far more than anyone asks about."""


class Node(NamedTuple):
    """One test of the program.

    Args:
        kind: What it is, as in the explanation.
        test: Gives its truth value.
        children: Positions of the nodes it needs.
        subject: Id of the fact or duty; empty for joins.
        operator: Of a fact's test.
        expected: Values or concepts asked for.
        label: The law's words.
        citation: Where the law says it.
    """

    kind: NodeKind
    test: Test
    children: tuple[int, ...] = ()
    subject: str = ""
    operator: str = ""
    expected: tuple[Any, ...] = ()
    label: Texts = NO_TEXTS
    citation: str = ""


class Plan(NamedTuple):
    """What has to be worked out for organisations with the same roles.

    Args:
        steps: Position and test of every node that matters, in order.
        skipped: Positions of the duty nodes that the roles alone rule out.
        reasons: Explanations that are the same for all of them, by position; filled
            when they are first asked for.
    """

    steps: tuple[tuple[int, Test], ...]
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
        self._plans: dict[Hashable, Plan] = {}

    def plan(self, situation: Situation) -> Plan:
        """Return the plan for the roles in a situation; each is made once."""
        key = (situation.known.get(ROLE), situation.perhaps)
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
        steps = tuple((at, self.nodes[at].test) for at in sorted(needed))
        return Plan(steps, frozenset(skipped), {})

    def _gather(self, at: int, needed: set[int]) -> None:
        """Add a node and everything that it needs."""
        if at not in needed:
            needed.add(at)
            for child in self.nodes[at].children:
                self._gather(child, needed)

    def run(self, situation: Situation, plan: Plan) -> list[int]:
        """Return the truth value of every node; what the plan leaves out is false."""
        values = [FALSE] * len(self.nodes)
        for at, test in plan.steps:
            values[at] = test(situation, values)
        return values
