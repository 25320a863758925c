"""The decision in the words of zen-engine: as a table, and as a graph."""

from __future__ import annotations

import json
from itertools import cycle
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

SIGNS = {"eq": "==", "neq": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<="}


class Zen:
    """The decision in the words of zen-engine.

    Args:
        given: The decision and what organisations tell.
    """

    def __init__(self, given: dict[str, Any]) -> None:
        self.tests = given["decision"]["tests"]
        self.duties: dict[str, int] = given["decision"]["duties"]
        self.names = {fact: f"f{at}" for at, fact in enumerate(given["decision"]["blank"])}
        self.contexts = [
            {self.names[fact]: value for fact, value in one.items()} for one in given["contexts"]
        ]

    def compares(self, at: int) -> bool:
        """Tell whether a test asks for a fact, and is not a join of others."""
        return self.tests[at]["kind"] in {"among", "compare"}

    def fact(self, at: int) -> str:
        """Return the test of a fact."""
        test = self.tests[at]
        name = self.names[test["fact"]]
        if test["kind"] == "compare":
            return f"{name} {SIGNS[test['operator']]} {json.dumps(test['value'])}"
        codes = json.dumps(test["codes"])
        return f"some({name}, # in {codes})" if test["many"] else f"{name} in {codes}"

    def whole(self, at: int, of_fact: Callable[[int], str]) -> str:
        """Return a test with all that it needs written out, down to the facts."""
        if self.compares(at):
            return of_fact(at)
        test = self.tests[at]
        parts = [self.whole(part, of_fact) for part in test["of"]]
        if test["kind"] == "not":
            return f"not ({parts[0]})"
        parts += [f"not ({self.whole(part, of_fact)})" for part in test.get("unless", [])]
        if not parts:
            return "true" if test["kind"] == "and" else "false"
        return "(" + (" or " if test["kind"] == "or" else " and ").join(parts) + ")"

    def graph(self) -> str:
        """Return a decision graph: a node with each comparison once, and one with the duties."""
        facts = {f"t{at}": self.fact(at) for at in range(len(self.tests)) if self.compares(at)}
        duties = {duty: self.whole(at, lambda at: f"t{at}") for duty, at in self.duties.items()}
        return _graph(_expressions("facts", facts), _expressions("duties", duties))

    def table(self) -> str:
        """Return a decision table with a row for each duty, which collects those that bind."""
        rules = [
            {"_id": duty, "when": self.whole(at, self.fact), "then": json.dumps(duty)}
            for duty, at in self.duties.items()
        ]
        content = {
            "hitPolicy": "collect",
            "inputs": [{"id": "when", "name": "when"}],
            "outputs": [{"id": "then", "name": "duty", "field": "duty"}],
            "rules": rules,
        }
        return _graph({"id": "table", "type": "decisionTableNode", "content": content})


def _expressions(name: str, values: dict[str, str]) -> dict[str, Any]:
    """Return an expression node."""
    found = [{"id": f"{name}-{key}", "key": key, "value": value} for key, value in values.items()]
    content = {"expressions": found, "passThrough": False}
    return {"id": name, "type": "expressionNode", "content": content}


def _graph(*nodes: dict[str, Any]) -> str:
    """Return a decision graph whose nodes stand in a row."""
    row = [{"id": "input", "type": "inputNode"}, *nodes, {"id": "output", "type": "outputNode"}]
    placed = [{**node, "name": node["id"], "position": {"x": 0, "y": 0}} for node in row]
    edges = [
        {"id": f"e{at}", "type": "edge", "sourceId": one["id"], "targetId": row[at + 1]["id"]}
        for at, one in enumerate(row[:-1])
    ]
    return json.dumps(
        {"contentType": "application/vnd.gorules.decision", "nodes": placed, "edges": edges}
    )


def decide_with_graph(given: dict[str, Any]) -> tuple[Callable[[], object], object]:
    """Decide with zen-engine: a decision graph, compiled beforehand."""
    rules = Zen(given)
    evaluate = _zen(rules.graph())
    found = [[duty for duty, holds in evaluate(c).items() if holds] for c in rules.contexts]
    turn = cycle(rules.contexts)
    return (lambda: evaluate(next(turn))), found


def decide_with_table(given: dict[str, Any]) -> tuple[Callable[[], object], object]:
    """Decide with zen-engine: a decision table, compiled beforehand."""
    rules = Zen(given)
    evaluate = _zen(rules.table())
    found = [[row["duty"] for row in evaluate(context)] for context in rules.contexts]
    turn = cycle(rules.contexts)
    return (lambda: evaluate(next(turn))), found


def decide_with_graph_as_text(given: dict[str, Any]) -> tuple[Callable[[], object], object]:
    """Decide with zen-engine as its first example does: the graph given as text."""
    rules = Zen(given)
    evaluate = _zen(rules.graph(), compiled=False)
    found = [[duty for duty, holds in evaluate(c).items() if holds] for c in rules.contexts]
    turn = cycle(rules.contexts)
    return (lambda: evaluate(next(turn))), found


def _zen(graph: str, *, compiled: bool = True) -> Callable[[dict[str, Any]], Any]:
    """Return the function that evaluates a decision."""
    import zen  # noqa: PLC0415 (only in the peers' environment)

    content = zen.ZenDecisionContent(graph) if compiled else graph
    decision = zen.ZenEngine().create_decision(content)
    return lambda context: decision.evaluate(context)["result"]
