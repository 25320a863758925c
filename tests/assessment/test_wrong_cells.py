"""Cells that mean nothing: all are told by their names, and nothing is taken."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

import equalkit as ek
from equalkit.assessment.workbook import read_workbook
from equalkit.errors import BadAssessmentError
from equalkit.model.assessment import Assessment, DutyAnswer, EvidenceItem, PlannedMeasure
from equalkit.render.xlsx import render
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Refused = Callable[..., str]

ON = date(2026, 1, 1)
ANSWERED = Assessment(
    country="xa",
    on=ON,
    law_as_of=ON,
    answers={
        "xa-plan": DutyAnswer(
            measures=(
                PlannedMeasure(id="m-1", title="Ask"),
                PlannedMeasure(id="m-2", title="Tell"),
            ),
            evidence=(EvidenceItem(id="e-1", title="Plan"),),
        )
    },
)
LIST = example_graph().checklist(ek.Profile("xa"), on=ON)._replace(assessment=ANSWERED)
SITE = 8
"""Row of the duty xa-site; that of xa-plan is 2."""


@pytest.fixture
def refused(tmp_path: Path) -> Refused:
    """Change a workbook, and give why it is then refused."""

    def why(edit: Callable[[Any], object], **options: Any) -> str:
        book = openpyxl.load_workbook(io.BytesIO(render(LIST)))
        edit(book)
        book.save(tmp_path / "wrong.xlsx")
        with pytest.raises(BadAssessmentError) as caught:
            read_workbook(tmp_path / "wrong.xlsx", **options)
        return caught.value.problem

    return why


def fill(sheet: str, **cells: Any) -> Callable[[Any], None]:
    """Give what writes into cells of a sheet."""

    def edit(book: Any) -> None:
        for name, value in cells.items():
            book[sheet][name] = value

    return edit


def test_the_duty_in_these_tests_stands_where_they_say() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(LIST)))
    assert book["Checklist"][f"A{SITE}"].value == "xa-site"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"G8": "kanskje"}, "cell G8: 'kanskje' is not a state. Use one of: Not answered, Met"),
        ({"K8": "soon"}, "cell K8: 'soon' is not a date"),
        ({"K8": "31.02.2026"}, "cell K8: '31.02.2026' is not a date"),
        ({"K8": True}, "cell K8: 'True' is not a date"),
        ({"K8": "=TODAY()"}, "cell K8: '=TODAY()' is not a date"),
        ({"G8": "Not applicable"}, "cell H8: a duty that is not applicable needs a reason"),
        ({"I8": "x" * 20_001}, "cell I8: 20001 characters are too many"),
        ({"A8": "xa-nothing", "I8": "x"}, "cell A8: 'xa-nothing' is not a duty"),
        ({"A8": "xa-plan"}, "cell A8: the id 'xa-plan' stands in row 2 too"),
        ({"A8": None, "I8": "x"}, "cell A8: the id of the duty is missing"),
    ],
)
def test_a_wrong_answer_is_told(refused: Refused, cells: dict[str, Any], said: str) -> None:
    assert f"Sheet 'Checklist', {said}" in refused(fill("Checklist", **cells))


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"E2": "later"}, "cell E2: 'later' is not a step. Use one of: Map, Analyse"),
        ({"F2": "=A1"}, "cell F2: '=A1' is not a level"),
        ({"C2": None, "D2": "pay"}, "cell C2: a title is needed"),
        ({"B2": "xa-none"}, "cell B2: 'xa-none' is not a duty"),
        ({"A2": "m-2"}, "cell A3: the id 'm-2' stands in row 2 too"),
        ({"A2": "m 1"}, "cell A2: 'm 1' is not an id"),
        ({"C9": "Alone"}, "cell B9: '' is not a duty"),
    ],
)
def test_a_wrong_measure_is_told(refused: Refused, cells: dict[str, Any], said: str) -> None:
    assert f"Sheet 'Our measures', {said}" in refused(fill("Our measures", **cells))


def test_a_wrong_digest_is_told(refused: Refused) -> None:
    told = refused(fill("Our evidence", E2="plan.pdf", F2="abc"))
    assert "Sheet 'Our evidence', cell F2: file.sha256: 'abc'" in told


def test_all_wrong_cells_are_told_and_nothing_is_taken(refused: Refused) -> None:
    def spoil(book: Any) -> None:
        fill("Checklist", G8="a", K8="b")(book)
        fill("Our measures", H2="c")(book)

    told = refused(spoil)
    assert told.startswith("nothing was taken from it. ")
    assert [f"'{letter}' is not" in told for letter in "abc"] == [True] * 3


def test_of_many_wrong_cells_the_first_are_told(refused: Refused) -> None:
    cells = {f"G{row}": "no day" for row in range(10, 30)}
    told = refused(fill("Our evidence", **cells))
    assert told.count("is not a date") == 10
    assert "and " in told.rpartition("; ")[2]


def test_a_duty_that_the_law_does_not_have_is_told(refused: Refused) -> None:
    assert "'xa-site' is not a duty" in refused(lambda _: None, known={"xa-plan"})


@pytest.mark.parametrize("name", ["Checklist", "Our measures", "Our evidence"])
def test_a_missing_sheet_is_told(refused: Refused, name: str) -> None:
    assert f"Sheet '{name}' is missing" in refused(lambda book: book.remove(book[name]))


def test_a_missing_column_is_told(refused: Refused) -> None:
    told = refused(lambda book: book["Checklist"].delete_cols(9))
    assert "Sheet 'Checklist' has no column with the heading 'Our note (fill in)'" in told
