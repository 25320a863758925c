from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from equalkit.analysis.what_if import used_facts
from equalkit.exchange import (
    diff_document,
    duties_document,
    facts_document,
    thresholds_document,
)
from equalkit.model.profile import Profile
from equalkit.testing import example_graph

GRAPH = example_graph()
LAW = GRAPH.law("xa")
TODAY = date(2026, 1, 1)
EMPLOYER = Profile("xa", roles="employer", employees=60)


def duties(org: Profile = EMPLOYER, lang: str = "en") -> dict[str, Any]:
    return duties_document(GRAPH.duties(org, on=TODAY), LAW, org, TODAY, lang)


def thresholds() -> dict[str, Any]:
    found = GRAPH.thresholds(EMPLOYER, on=TODAY)
    return thresholds_document(found, LAW, EMPLOYER, TODAY, "en")


def diff(org: Profile = EMPLOYER) -> dict[str, Any]:
    found = GRAPH.diff("xa", date(2009, 12, 31), date(2015, 1, 1), org)
    return diff_document(found, LAW, org, "en")


def facts() -> dict[str, Any]:
    return facts_document(LAW, used_facts(LAW), "en")


DOCUMENTS = {"duties": duties, "thresholds": thresholds, "diff": diff, "facts": facts}


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_can_be_written_as_json(kind: str) -> None:
    written = DOCUMENTS[kind]()
    assert json.loads(json.dumps(written)) == written


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_names_its_schema(kind: str) -> None:
    assert DOCUMENTS[kind]()["schema"] == f"https://w3id.org/equalkit/schema/{kind}-1.json"


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_says_that_it_is_no_legal_advice(kind: str) -> None:
    assert "not legal advice" in DOCUMENTS[kind]()["disclaimer"]


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_says_how_new_the_law_is(kind: str) -> None:
    assert DOCUMENTS[kind]()["law_as_of"] == "2026-01-01"


def test_the_keys_of_an_answer_are_a_promise() -> None:
    assert set(duties()["duties"][0]) >= {
        "id", "iri", "status", "missing", "label", "summary", "modality", "trigger", "roles",
        "grounds", "citations", "in_force", "frequency", "evidence", "supervisors", "sources",
        "confidence", "explanation",
    }  # fmt: skip


def answer(duty: str, org: Profile = EMPLOYER) -> dict[str, Any]:
    return next(one for one in duties(org)["duties"] if one["id"] == duty)


def test_an_answer_is_about_a_day() -> None:
    assert duties()["on"] == "2026-01-01"


def test_an_answer_holds_the_profile() -> None:
    assert duties()["profile"] == {"country": "xa", "roles": ["employer"], "employees": 60}


def test_every_duty_version_has_an_answer() -> None:
    assert [one["id"] for one in duties()["duties"]] == list(LAW.duties)


def test_a_duty_is_told_with_its_dates() -> None:
    plan = answer("xa-plan")
    assert plan["in_force"] == {"from": "2010-01-01", "until": None}
    assert plan["frequency"] == {"text": "every year", "period": "P1Y"}
    assert plan["deadlines"][0]["every_year"] == "--03-31"
    assert plan["deadlines"][1]["on"] == "2010-07-01"


def test_a_duty_without_a_frequency_has_none() -> None:
    assert answer("xa-respect")["frequency"] is None


def test_a_duty_that_may_apply_says_if_what() -> None:
    plan = answer("xa-plan", Profile("xa", roles="employer"))
    assert (plan["missing"], plan["applies_if"]) == (
        ["employees"],
        "number of employees is at least 50",
    )


def test_a_duty_is_told_with_its_reasons() -> None:
    assert answer("xa-plan")["explanation"]["children"][0]["kind"] == "role"


def test_a_duty_names_those_who_supervise() -> None:
    assert answer("xa-plan")["supervisors"] == ["Equality Ombud"]


def test_a_duty_names_open_exceptions() -> None:
    short = answer("xa-plan-short", Profile("xa", roles="employer", employees=30))
    assert len(short["exceptions"]) == 2


def test_texts_are_in_the_language_of_the_reader() -> None:
    labels = {one["id"]: one["label"] for one in duties(lang="nb")["duties"]}
    assert labels["xa-plan"] == "Plan for likestilling"


def test_a_diff_tells_what_is_new() -> None:
    org = Profile("xa", roles="employer", employees=30)
    added = {one["id"]: one for one in diff(org)["added"]}
    assert added["xa-plan-short"]["acts"] == ["XA-2014-9"]


def test_a_diff_tells_what_is_gone() -> None:
    org = Profile("xa", roles="employer", employees=120)
    back = GRAPH.diff("xa", date(2015, 1, 1), date(2009, 12, 31), org)
    removed = diff_document(back, LAW, org, "en")["removed"]
    assert "xa-respect" in [one["id"] for one in removed]


def test_a_diff_tells_which_version_follows_which() -> None:
    changed = diff(Profile("xa", roles="employer", employees=120))["changed"]
    assert (changed[0]["before"]["id"], changed[0]["after"]["id"]) == ("xa-plan-2000", "xa-plan")


def test_a_threshold_is_told_with_its_fact() -> None:
    assert thresholds()["thresholds"][0] == {
        "fact": "employees",
        "label": "number of employees",
        "value": "60",
        "becomes": "49",
        "added": ["xa-plan-short"],
        "removed": ["xa-plan"],
    }


def fact(name: str) -> dict[str, Any]:
    return next(one for one in facts()["facts"] if one["id"] == name)


def test_a_fact_is_told_with_its_question() -> None:
    employees = fact("employees")
    assert (employees["datatype"], employees["unit"]) == ("integer", "persons")
    assert employees["question"].endswith("?")


def test_a_fact_with_codes_lists_them() -> None:
    assert [one["id"] for one in fact("size-class")["values"]] == ["large", "small"]


def test_a_fact_says_what_stands_in_for_it() -> None:
    assert fact("employees-regular")["fallback"] == "employees"
