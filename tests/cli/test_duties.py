from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from equalkit.model.documents import DutiesDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]

ORG = ("--role", "employer", "--employees", "60")

CONTRACT = (
    "id", "iri", "status", "missing", "label", "summary", "modality", "trigger", "roles",
    "grounds", "citations", "in_force", "frequency", "evidence", "supervisors", "sources",
    "confidence", "explanation",
)  # fmt: skip
"""The keys that were promised, in their order; others may stand between them."""


def ids(ran: Any) -> list[str]:
    return [duty["id"] for duty in ran.json["duties"]]


def test_what_applies_or_may_is_listed(equalkit: Run) -> None:
    assert ids(equalkit("duties", *ORG, "--format", "json")) == ["xa-plan", "xa-respect"]


@pytest.mark.parametrize(
    ("status", "number"), [("applies", 2), ("may-apply", 0), ("does-not-apply", 11), ("all", 13)]
)
def test_a_status_can_be_asked_for(equalkit: Run, status: str, number: int) -> None:
    assert len(ids(equalkit("duties", *ORG, "--format", "json", "--status", status))) == number


def test_several_statuses_can_be_asked_for(equalkit: Run) -> None:
    words = ("--status", "applies", "--status", "does-not-apply")
    assert len(ids(equalkit("duties", *ORG, "--format", "json", *words))) == 13


def test_without_a_profile_the_role_is_missing(equalkit: Run) -> None:
    duties = equalkit("duties", "--format", "json").json["duties"]
    assert {duty["status"] for duty in duties} == {"applies", "may-apply"}
    assert all("role" in duty["missing"] for duty in duties if duty["status"] == "may-apply")


def test_the_document_has_the_keys_that_were_promised(equalkit: Run) -> None:
    told = equalkit("duties", *ORG, "--format", "json", "--status", "all").json
    head = ("schema", "country", "on", "law_as_of", "profile", "disclaimer", "duties")
    assert set(head) <= told.keys()
    assert told["schema"] == "https://w3id.org/equalkit/schema/duties-1.json"
    for duty in told["duties"]:
        assert [key for key in duty if key in CONTRACT] == list(CONTRACT)
        assert duty["in_force"].keys() == {"from", "until"}
        assert duty["frequency"] is None or duty["frequency"].keys() == {"text", "period"}


def test_the_document_is_the_one_that_was_promised(equalkit: Run) -> None:
    told = equalkit("duties", "--format", "json", "--status", "all").json
    document = DutiesDocument.model_validate(told)
    assert document.model_dump(mode="json", by_alias=True, exclude_unset=True) == told


def test_the_profile_comes_back_as_it_was_understood(equalkit: Run) -> None:
    words = ("--role", "employer", "--sector", "private", "--employees", "60")
    assert equalkit("duties", *words, "--format", "json").json["profile"] == {
        "country": "xa",
        "roles": ["employer"],
        "sector": "private",
        "employees": 60,
    }


def test_a_role_may_be_given_by_its_name(equalkit: Run) -> None:
    named = equalkit("duties", "--role", "Arbeidsgiver", "--employees", "60")
    assert named.out == equalkit("duties", *ORG).out


def test_a_fact_may_be_given(equalkit: Run) -> None:
    words = ("--role", "employer", "--fact", "employees=60")
    assert equalkit("duties", *words).out == equalkit("duties", *ORG).out


def test_a_fact_given_twice_has_both_values(equalkit: Run) -> None:
    words = ("--fact", "digital-object=website", "--fact", "digital-object=mobile-app")
    profile = equalkit("duties", *words, "--format", "json").json["profile"]
    assert profile["facts"]["digital-object"] == ["website", "mobile-app"]


def test_people_get_names_and_citations(equalkit: Run) -> None:
    assert "✓ Plan for equality [xa-plan]\n    XA-2010-1 § 2\n" in equalkit("duties", *ORG).out
