from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.model.documents import FactsDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


def test_facts_that_the_law_asks_for_are_listed(equalkit: Run) -> None:
    ids = [fact["id"] for fact in equalkit("facts", "--format", "json").json["facts"]]
    assert ids == sorted(ids)
    assert {"employees", "role", "sector", "size-class"} <= set(ids)
    assert "members" not in ids


def test_one_fact_can_be_looked_up(equalkit: Run) -> None:
    (fact,) = equalkit("facts", "sector", "--format", "json").json["facts"]
    assert fact["id"] == "sector"
    assert "municipal" in [value["id"] for value in fact["values"]]


def test_a_fact_that_the_law_does_not_ask_for_can_be_looked_up(equalkit: Run) -> None:
    (fact,) = equalkit("facts", "members", "--format", "json").json["facts"]
    assert (fact["id"], fact["duties"]) == ("members", 0)


def test_the_document_is_the_one_that_was_promised(equalkit: Run) -> None:
    told = equalkit("facts", "--format", "json").json
    document = FactsDocument.model_validate(told)
    assert document.model_dump(mode="json", by_alias=True, exclude_unset=True) == told


def test_people_get_a_table(equalkit: Run) -> None:
    assert equalkit("facts").out.splitlines()[0].startswith("Fact ")


def test_questions_come_in_the_language_asked_for(equalkit: Run) -> None:
    (fact,) = equalkit("facts", "sector", "--lang", "nb", "--format", "json").json["facts"]
    assert fact["question"] == "Hvilken sektor hører dere til?"
