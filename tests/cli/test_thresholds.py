from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.model.documents import ThresholdsDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]

ORG = ("--role", "employer", "--employees", "48")


def test_the_nearest_values_are_shown(equalkit: Run) -> None:
    found = equalkit("thresholds", *ORG, "--format", "json").json["thresholds"]
    assert [(one["value"], one["becomes"], one["added"]) for one in found] == [
        ("48", "19", []),
        ("48", "50", ["xa-plan"]),
    ]


def test_people_see_names(equalkit: Run) -> None:
    assert "  + Plan for equality [xa-plan]\n" in equalkit("thresholds", *ORG).out


def test_nothing_told_has_no_threshold(equalkit: Run) -> None:
    assert equalkit("thresholds", "--format", "json").json["thresholds"] == []


def test_the_document_is_the_one_that_was_promised(equalkit: Run) -> None:
    told = equalkit("thresholds", *ORG, "--format", "json").json
    document = ThresholdsDocument.model_validate(told)
    assert document.model_dump(mode="json", by_alias=True, exclude_unset=True) == told
