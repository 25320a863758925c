from __future__ import annotations

import networkx as nx

from equalkit.analysis.network import to_networkx

PLAN, IS, DUTY, OTHER = "<x:plan>", "<x:is>", "<x:duty>", "<x:relates>"


def test_every_triple_is_an_edge() -> None:
    graph = to_networkx([(PLAN, IS, DUTY), (PLAN, OTHER, DUTY)])
    assert sorted(graph.edges(keys=True)) == [(PLAN, DUTY, IS), (PLAN, DUTY, OTHER)]


def test_the_same_triple_is_one_edge() -> None:
    assert to_networkx([(PLAN, IS, DUTY), (PLAN, IS, DUTY)]).number_of_edges() == 1


def test_an_edge_knows_its_predicate() -> None:
    assert to_networkx([(PLAN, IS, DUTY)]).edges[PLAN, DUTY, IS]["predicate"] == IS


def test_the_graph_is_directed() -> None:
    assert not nx.has_path(to_networkx([(PLAN, IS, DUTY)]), DUTY, PLAN)
