from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]


def test_a_country_that_has_a_duty_shows_it(equalkit: Run) -> None:
    ran = equalkit("compare", "xa", "--role", "employer")
    assert ran.code == 0
    assert "Plan for equality" in ran.out


def test_a_country_that_has_none_says_so_with_the_reason(equalkit: Run) -> None:
    ran = equalkit("compare", "xa")
    assert "authorities report, and need no plan" in ran.out


def test_json_has_a_cell_for_every_country(equalkit: Run) -> None:
    document = equalkit("compare", "xa", "--format", "json").json
    assert all([cell["country"] for cell in row["cells"]] == ["xa"] for row in document["rows"])


def test_a_role_leaves_out_what_does_not_bind_it(equalkit: Run) -> None:
    document = equalkit("compare", "xa", "--role", "employer", "--format", "json").json
    assert [row["id"] for row in document["rows"]] == ["employer-plan"]


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_it_is_written_in_other_formats(equalkit: Run, format_: str) -> None:
    ran = equalkit("compare", "xa", "--format", format_)
    assert ran.code == 0
    assert "Plan for equality" in ran.out


def test_the_page_fetches_nothing_and_runs_nothing(equalkit: Run) -> None:
    page = equalkit("compare", "xa", "--format", "html").out
    assert "<script" not in page
    assert "src=" not in page


@pytest.mark.parametrize(
    ("words", "told"), [(("xb",), "xb"), (("xa", "--role", "employr"), "employer")]
)
def test_what_is_not_known_is_told_in_one_line(
    equalkit: Run, words: tuple[str, ...], told: str
) -> None:
    ran = equalkit("compare", *words)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert told in ran.err


def test_a_duty_is_shown_through_its_versions(equalkit: Run) -> None:
    ran = equalkit("timeline", "xa-plan", "--country", "xa")
    assert ran.code == 0
    assert ran.out.index("xa-plan-2000") < ran.out.index("[xa-plan]")


def test_a_history_is_data_too(equalkit: Run) -> None:
    document = equalkit("timeline", "xa-plan-2000", "--format", "json").json
    assert [one["id"] for one in document["versions"]] == ["xa-plan-2000", "xa-plan"]


def test_a_duty_that_is_not_there_is_told(equalkit: Run) -> None:
    ran = equalkit("timeline", "xa-plann")
    assert ran.code == 2
    assert "xa-plan" in ran.err


def test_a_diff_is_written_in_markdown(equalkit: Run) -> None:
    ran = equalkit("diff", "xa", "2009-12-31", "2010-01-01", "--format", "markdown")
    assert ran.code == 0
    assert "`xa-plan-2000` → `xa-plan`" in ran.out
