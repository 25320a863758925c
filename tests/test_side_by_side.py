from __future__ import annotations

import json
from datetime import date
from typing import Any

from equalkit.model.condition import Constraint, LogicalConstraint
from equalkit.side_by_side import as_question, comparison_document, timeline_document, when
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law

GRAPH = example_graph()
LAW = GRAPH.law("xa")


def comparison(**asked: Any) -> dict[str, Any]:
    found = GRAPH.compare(["xa"], on=date(2026, 1, 1), **asked)
    return comparison_document(found, GRAPH.laws, "en")


def timeline(duty: str) -> dict[str, Any]:
    return timeline_document(GRAPH.timeline("xa", duty), LAW, "en")


def test_documents_can_be_written_as_json() -> None:
    both = [comparison(), timeline("xa-plan")]
    assert json.loads(json.dumps(both)) == both


def test_a_comparison_says_what_it_is() -> None:
    found = comparison(role="employer")
    assert (found["schema"], found["role"], found["ground"], found["on"]) == (
        "https://w3id.org/equalkit/schema/comparison-1.json",
        "employer",
        None,
        "2026-01-01",
    )


def test_a_comparison_names_its_countries() -> None:
    assert comparison()["countries"][0]["name"] == "Exampleland"


def test_a_cell_says_what_the_country_calls_a_thing() -> None:
    (row,) = comparison(role="employer")["rows"]
    cell = row["cells"][0]
    assert (cell["relation"], cell["term"], cell["citation"]) == (
        "closeMatch",
        "plan for equality",
        "XA-2010-1 § 2",
    )


def test_a_cell_holds_the_duties_in_force() -> None:
    (row,) = comparison(role="employer")["rows"]
    (duty,) = row["cells"][0]["duties"]
    assert (duty["id"], duty["when"], duty["frequency"], duty["roles"]) == (
        "xa-plan",
        "number of employees is at least 50",
        "every year",
        ["employer"],
    )


def test_a_country_that_says_nothing_of_a_kind_of_duty_has_none() -> None:
    rows = {row["id"]: row["cells"][0] for row in comparison()["rows"]}
    silent = rows["ban-direct"]
    assert (silent["relation"], silent["term"], silent["duties"], silent["confidence"]) == (
        "none",
        "",
        [],
        None,
    )


def test_a_timeline_tells_of_every_version() -> None:
    versions = timeline("xa-plan")["versions"]
    assert [(one["id"], one["replaced_by"]) for one in versions] == [
        ("xa-plan-2000", ["xa-plan"]),
        ("xa-plan", []),
    ]


def test_a_timeline_tells_what_changed() -> None:
    later = timeline("xa-report")["versions"][1]
    assert ("frequency" in later["parts"], later["acts"]) == (True, ["XA-2019-4"])


def test_a_duty_without_a_condition_binds_always() -> None:
    assert not when(LAW.duties["xa-respect"], LAW, "en")


def test_a_joined_condition_is_told_as_one_phrase() -> None:
    assert when(LAW.duties["xa-plan-short"], LAW, "en")


def test_a_condition_is_a_question_until_it_is_answered() -> None:
    both = LogicalConstraint("or", (Constraint("employees", "gteq", (50,)),), {"en": "large"})
    asked = as_question(both, LAW.vocabulary)
    assert (asked.kind, asked.truth, asked.label, asked.children[0].subject) == (
        "or",
        1,
        {"en": "large"},
        "employees",
    )


def test_a_question_names_codes() -> None:
    asked = as_question(Constraint("sector", "isAnyOf", ("state",)), LAW.vocabulary)
    assert asked.expected[0].id == "state"


def test_a_question_about_an_unknown_fact_is_bare() -> None:
    law = make_law([make_duty()])
    asked = as_question(Constraint("moons", "isAnyOf", ("full",)), law.vocabulary)
    assert (asked.label, asked.expected) == ({}, ("full",))
