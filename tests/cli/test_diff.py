from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.model.documents import DiffDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]

NEW_YEAR = ("diff", "xa", "2019-12-31", "2020-01-01")


def test_what_changes_for_a_country_is_shown(equalkit: Run) -> None:
    told = equalkit(*NEW_YEAR, "--format", "json").json
    assert [(pair["before"]["id"], pair["after"]["id"]) for pair in told["changed"]] == [
        ("xa-report-2010", "xa-report")
    ]
    assert (told["before"], told["after"]) == ("2019-12-31", "2020-01-01")


def test_what_does_not_concern_an_organisation_is_left_out(equalkit: Run) -> None:
    assert "Nothing changes." in equalkit(*NEW_YEAR, "--role", "goods-services-provider").out


def test_the_country_may_be_named_twice(equalkit: Run) -> None:
    assert equalkit(*NEW_YEAR, "--country", "xa").code == 0


def test_two_countries_are_one_too_many(equalkit: Run) -> None:
    ran = equalkit(*NEW_YEAR, "--country", "xb")
    assert ran.code == 2
    assert "country 'xb', the question for 'xa'" in ran.told


def test_the_document_is_the_one_that_was_promised(equalkit: Run) -> None:
    told = equalkit("diff", "xa", "2011-01-01", "2026-01-01", "--format", "json").json
    document = DiffDocument.model_validate(told)
    assert told["added"]
    assert document.model_dump(mode="json", by_alias=True, exclude_unset=True) == told
