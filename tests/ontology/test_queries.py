from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.errors import QueryRefusedError, UnknownNameError
from equalkit.graph.folders import ontology_folder
from equalkit.graph.namespaces import local_name
from equalkit.graph.queries import names, query
from equalkit.graph.store import Store, Table
from equalkit.model.condition import constraints

if TYPE_CHECKING:
    from collections.abc import Iterator

    import equalkit as ek
    from equalkit.model.duty import Duty

HEADER = ("# Question: ", "# Asked by: ", "# Wrong if: ", "# Given: ?")
ON = date(2026, 1, 1)
GIVEN: dict[str, str | date] = {
    "duties-in-force-by-act": ON,
    "duties-of-a-section": "eqk-xa:LOV-2019-06-14-21-section-3",
    "facts-of-a-duty": "https://w3id.org/equalkit/example/duty-plan",
    "measures-for-a-role": "https://w3id.org/equalkit/example/role-employer",
    "versions-of-a-duty": "eqk-xa:plan-2000",
}
COMPETENCY = ontology_folder() / "competency"


def duties(kg: ek.KnowledgeGraph) -> Iterator[Duty]:
    """Yield every duty version of every country."""
    for law in kg.laws.values():
        yield from law.duties.values()


def facts_of(duty: Duty) -> set[str]:
    """Return the facts that a duty, its exceptions and its phases test."""
    parts = (
        duty.condition,
        *(e.condition for e in duty.exceptions),
        *(p.condition for p in duty.phases),
    )
    return {one.fact for part in parts for one in constraints(part)}


def rows(kg: ek.KnowledgeGraph, text: str) -> list[tuple[str | None, ...]]:
    """Return the answer of every installed country."""
    answer = kg.sparql(text)
    assert isinstance(answer, Table)
    return list(answer.rows)


@pytest.fixture(scope="module")
def examples() -> Store:
    """Return the examples of the ontology, and some versions of a duty."""
    return Store([COMPETENCY.parent / "examples", *COMPETENCY.glob("cq-028-*.ttl")])


def test_there_is_something_to_ask_each_question_about() -> None:
    assert set(GIVEN) == set(names())


@pytest.mark.parametrize("name", names())
def test_a_question_says_what_it_asks_and_what_can_be_given(name: str) -> None:
    lines = query(name).splitlines()
    assert [
        begins for line, begins in zip(lines, HEADER, strict=False) if line.startswith(begins)
    ] == [*HEADER]
    assert f"VALUES {lines[3].removeprefix('# Given: ')} {{ UNDEF }}" in query(name)


@pytest.mark.parametrize("name", names())
def test_a_question_can_be_asked_about_one_thing_or_all(name: str, examples: Store) -> None:
    variable = query(name).splitlines()[3].removeprefix("# Given: ?")
    everything = examples.query(query(name))
    one = examples.query(query(name, **{variable: GIVEN[name]}))
    assert isinstance(everything, Table)
    assert isinstance(one, Table)
    assert one.rows
    assert set(one.rows) <= set(everything.rows)


def test_facts_of_a_duty_reach_what_is_negated() -> None:
    (data,) = COMPETENCY.glob("cq-006-*.ttl")
    answer = Store([data]).query(query("facts-of-a-duty", duty="eqk-xa:plan"))
    assert isinstance(answer, Table)
    assert [local_name(row[1] or "") for row in answer.rows] == [
        "fact-employees",
        "fact-island",
        "fact-religious-body",
    ]


def test_duties_of_a_section_are_those_of_the_library(kg: ek.KnowledgeGraph) -> None:
    found = {(row[0], local_name(row[2] or "")) for row in rows(kg, query("duties-of-a-section"))}
    sections = {iri for law in kg.laws.values() for iri in law.sections}
    known = {(iri, duty.id) for duty in duties(kg) for iri in duty.legal_basis if iri in sections}
    assert found == known


def test_duties_in_force_by_act_are_counted_on_the_day(kg: ek.KnowledgeGraph) -> None:
    found = {row[0]: int(row[2] or 0) for row in rows(kg, query("duties-in-force-by-act", on=ON))}
    expected: dict[str | None, int] = {}
    for law in kg.laws.values():
        for duty in law.duties.values():
            if ON in duty.in_force:
                basis = (law.sections.get(iri) for iri in duty.legal_basis)
                acts = {one.act for one in basis if one} | {*law.acts}.intersection(
                    duty.legal_basis
                )
                for act in acts:
                    expected[act] = expected.get(act, 0) + 1
    assert found == expected


def test_facts_of_a_duty_reach_exceptions_and_phases(kg: ek.KnowledgeGraph) -> None:
    found: dict[str, set[str]] = {}
    for row in rows(kg, query("facts-of-a-duty")):
        fact = local_name(row[1] or "").removeprefix("fact-")
        found.setdefault(local_name(row[0] or ""), set()).add(fact)
    assert found == {duty.id: facts_of(duty) for duty in duties(kg) if facts_of(duty)}


def test_versions_of_a_duty_follow_all_heirs(kg: ek.KnowledgeGraph) -> None:
    found = {
        (local_name(r[0] or ""), local_name(r[1] or ""))
        for r in rows(kg, query("versions-of-a-duty"))
    }
    nearest = {(duty.id, heir) for duty in duties(kg) for heir in duty.replaced_by}
    further = {(a, d) for a, b in found for c, d in nearest if b == c}
    assert nearest <= found
    assert further <= found
    assert further - nearest


def test_measures_for_a_role_keep_methods_without_measures(kg: ek.KnowledgeGraph) -> None:
    found = {
        (local_name(r[0] or "").removeprefix("role-"), local_name(r[1] or ""))
        for r in rows(kg, query("measures-for-a-role"))
    }
    known = {
        (role, method.id)
        for law in kg.laws.values()
        for method in law.methods.values()
        for role in method.roles
    }
    assert found == known


def test_an_unknown_question_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="versions-of-a-duty"):
        query("version-of-a-duty")


def test_an_unknown_variable_is_named() -> None:
    with pytest.raises(UnknownNameError, match="duty"):
        query("versions-of-a-duty", role="eqk:role-employer")


@pytest.mark.parametrize("value", ["eqk:a> } #", "employer", "eqk:a b", ""])
def test_a_value_that_is_no_name_is_refused(value: str) -> None:
    with pytest.raises(QueryRefusedError):
        query("measures-for-a-role", role=value)
