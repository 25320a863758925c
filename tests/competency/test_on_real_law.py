"""Competency questions asked of every installed country: properties, never a copied answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import equalkit as ek
from equalkit.measures import suggestions_by_duty
from equalkit.model.answer import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from equalkit.model.duty import Duty

Ask: TypeAlias = "Callable[[str], list[tuple[str, ...]]]"
ON = date(2026, 1, 1)


def duties(kg: ek.KnowledgeGraph) -> Iterator[Duty]:
    """Yield every duty version of every country."""
    for law in kg.laws.values():
        yield from law.duties.values()


def test_001_misses_no_duty_that_binds_an_employer(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    found = {row[0] for row in ask("001")}
    for country in kg.countries:
        org = ek.Profile(country, roles={"employer"}, employees=60)
        answer = kg.duties(org, on=ON)
        binding = {one.duty.id for one in answer if one.status is Status.APPLIES}
        assert binding
        assert binding <= found


def test_001_names_only_duties_of_the_day(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    in_force = {duty.id for duty in duties(kg) if ON in duty.in_force}
    assert {row[0] for row in ask("001")} < in_force


def test_002_agrees_with_the_library(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    known = {
        (duty.id, text) for duty in duties(kg) if ON in duty.in_force for text in duty.citations
    }
    assert set(ask("002")) == known


def test_003_reaches_municipalities_through_all_that_is_broader(
    kg: ek.KnowledgeGraph, ask: Ask
) -> None:
    found = {(duty, through.removeprefix("role-")) for duty, through in ask("003")}
    assert found
    for law in kg.laws.values():
        above = law.vocabulary.scheme("role").above("municipality") - {"municipality"}
        known = {(d.id, role) for d in law.duties.values() for role in d.bearers if role in above}
        assert known <= found


def test_007_knows_no_law_before_the_first(ask: Ask) -> None:
    assert ask("007") == []


def test_012_keeps_the_order_of_the_law(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    found = [(row[0], int(row[1]), row[2]) for row in ask("012")]
    known = [
        (duty.id, at, step.label["en"])
        for duty in duties(kg)
        for at, step in enumerate(duty.steps, start=1)
    ]
    assert sorted(found) == sorted(known)
    for duty in {name for name, _, _ in found}:
        steps = [at for name, at, _ in found if name == duty]
        assert steps == sorted(steps)


def test_014_looks_ahead_only(ask: Ask) -> None:
    days = [row[2] for row in ask("014") if row[2]]
    assert days
    assert min(days) >= ON.isoformat()


def test_019_names_obligations_that_nothing_proves(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    known = {
        duty.id
        for duty in duties(kg)
        if ON in duty.in_force
        and (duty.modality, duty.category) == ("obligation", "core")
        and not duty.evidence
        and not duty.publication
    }
    assert {row[0] for row in ask("019")} == known


def test_025_finds_no_fulfilment_in_the_law(ask: Ask) -> None:
    assert ask("025") == []


def test_027_agrees_with_the_library_on_what_begins_and_ends(
    kg: ek.KnowledgeGraph, ask: Ask
) -> None:
    before, after = date(2023, 12, 31), date(2024, 1, 2)
    begun = {d.id for d in duties(kg) if after in d.in_force and before not in d.in_force}
    ended = {d.id for d in duties(kg) if before in d.in_force and after not in d.in_force}
    found = ask("027")
    assert {row[0] for row in found if row[1] == "begins"} == begun
    assert {row[0] for row in found if row[1] == "ends"} == ended


def test_028_never_leads_back_in_time(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    since = {duty.id: duty.in_force.since for duty in duties(kg)}
    found = ask("028")
    assert {row[0] for row in found} == {duty.id for duty in duties(kg) if duty.replaced_by}
    assert all(row[0] != row[1] for row in found)
    assert all(since[row[1]].isoformat() == row[2] for row in found)


def test_030_counts_every_core_ground_in_every_country(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    found = ask("030")
    assert {row[1] for row in found} == set(kg.countries)
    assert len(found) == len({row[0] for row in found}) * len(kg.countries)
    assert any(int(row[2]) for row in found)


def test_033_finds_no_proposal_among_the_law(ask: Ask) -> None:
    assert ask("033") == []


def test_037_gives_a_reason_for_every_empty_section(ask: Ask) -> None:
    found = ask("037")
    assert found
    assert all(row[3] for row in found)


def test_038_ties_every_national_ground_to_the_core(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    used = {ground for duty in duties(kg) for ground in duty.grounds}
    assert used <= {row[0].removeprefix("ground-") for row in ask("038")}


def test_045_finds_no_misspelt_term(ask: Ask) -> None:
    assert ask("045") == []


def test_051_agrees_with_the_library_on_what_has_no_heir(kg: ek.KnowledgeGraph, ask: Ask) -> None:
    found = {(duty, measure) for duty, measure, *_ in ask("051")}
    known = {
        (duty, one.measure.id)
        for law in kg.laws.values()
        for duty, suggestions in suggestions_by_duty(law).items()
        if not law.duties[duty].replaced_by
        for one in suggestions
    }
    assert found == known


GOALS = {
    "know-the-population-served": "map",
    "know-the-legal-basis": "map",
    "find-under-representation-and-unequal-results": "analyse",
    "map-measures-within-the-budget": "act",
    "share-experience": "follow-up",
}
"""The five goals of equal services, each with the step it belongs to."""


def test_051_finds_the_five_goals_of_equal_services(ask: Ask) -> None:
    rows = [row for row in ask("051") if row[0] == "no-pa-role-service"]
    steps = {row[1]: row[2].removeprefix("method-step-") for row in rows}
    assert {f"measure-{goal}": step for goal, step in GOALS.items()}.items() <= steps.items()


def test_051_finds_every_level_of_decision_for_a_service(ask: Ask) -> None:
    levels = {row[3] for row in ask("051") if row[0] == "no-pa-role-service"}
    names = ("employee", "unit", "agency", "project-or-plan", "structural")
    assert levels == {f"decision-level-{name}" for name in names}


def test_051_finds_the_areas_in_which_an_authority_plans(ask: Ask) -> None:
    areas = {row[4] for row in ask("051") if row[0] == "fi-yvl-5-2-authority-plan"}
    names = ("preparation", "decisions", "management", "result-agreements", "budget", "strategy")
    assert {f"measure-area-{name}" for name in (*names, "information")} <= areas


def test_052_finds_no_experience_among_guidance(ask: Ask) -> None:
    assert ask("052") == []
