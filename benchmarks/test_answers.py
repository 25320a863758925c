"""The duties of one organisation, without and with the reasons for each."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.contest import Work, Worker, contest
from benchmarks.decision import Decision, Translator, told
from equalkit import KnowledgeGraph, Profile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from pytest_benchmark.fixture import BenchmarkFixture

    from equalkit.model.profile import FactValue

CLOSURES = "plain closures, two-valued"
TABLE = "zen-engine, decision table"
GRAPH = "zen-engine, decision graph"
TEXT = "zen-engine, decision graph not compiled"
JOBS = {
    CLOSURES: "decide-closures",
    TABLE: "decide-zen-table",
    GRAPH: "decide-zen-graph",
    TEXT: "decide-zen-text",
}
ZEN = (TABLE, GRAPH, TEXT)
ORGANISATIONS = 64


@pytest.fixture(scope="module")
def organisations() -> list[Profile]:
    """Firms that differ in size, so that nobody can remember an answer."""
    facts: dict[str, FactValue] = {
        "legal-form": "private-limited-company",
        "offered-to-public": True,
        "uses-interpreters-regularly": False,
    }
    roles = {"employer", "service-provider"}
    return [
        Profile("no", roles=roles, sector="private", employees=size, facts=facts)
        for size in range(20, 20 + ORGANISATIONS)
    ]


@pytest.fixture(scope="module")
def decision(kg: KnowledgeGraph, day: date) -> Decision:
    """The law of the day for other engines."""
    return Translator(kg.law("no"), day).decision()


@pytest.fixture
def others(
    kg: KnowledgeGraph,
    day: date,
    organisations: list[Profile],
    decision: Decision,
    worker: Callable[[str, Any], Worker],
) -> dict[str, Worker]:
    """The peers; all were seen to decide as we do."""
    contexts = [told(decision, one, kg.law("no")) for one in organisations]
    given = {"decision": decision._asdict(), "contexts": contexts}
    found = {name: worker(job, given) for name, job in JOBS.items()}
    for name, one in found.items():
        for org, bound in zip(organisations, one.found, strict=True):
            agree(kg, org, day, set(bound), name)
    return found


def agree(kg: KnowledgeGraph, org: Profile, on: date, bound: set[str], name: str) -> None:
    """Hold a peer's answer against ours, wherever ours does not depend on what nobody told."""
    for answer in kg.duties(org, on=on):
        if str(answer.status) == "applies" and not answer.open_exceptions:
            assert answer.duty.id in bound, f"{name} leaves out {answer.duty.id}"
        if str(answer.status) == "does-not-apply":
            assert answer.duty.id not in bound, f"{name} adds {answer.duty.id}"


def test_statuses(
    benchmark: BenchmarkFixture,
    kg: KnowledgeGraph,
    day: date,
    organisations: list[Profile],
    others: Mapping[str, Worker],
) -> None:
    """What binds, in three values."""
    turn = cycle(organisations)
    work = Work(
        "duties of one organisation, statuses",
        dict.fromkeys(ZEN, 0.15),
        rounds=21,
        repeats=ORGANISATIONS,
    )
    contest(benchmark, work, lambda: kg.duties(next(turn), on=day).statuses, others)


def test_explanations(
    benchmark: BenchmarkFixture,
    kg: KnowledgeGraph,
    day: date,
    organisations: list[Profile],
    others: Mapping[str, Worker],
) -> None:
    """The peers explain nothing: they are asked for the same as before."""
    turn = cycle(organisations)
    work = Work(
        "the same with the full explanation of every duty",
        dict.fromkeys(ZEN, 0.5),
        rounds=21,
        repeats=ORGANISATIONS,
    )
    contest(benchmark, work, lambda: [a.explanation for a in kg.duties(next(turn), on=day)], others)
