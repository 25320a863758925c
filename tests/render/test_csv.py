from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.model.assessment import (
    Assessment,
    Confirmation,
    DutyAnswer,
    EvidenceItem,
    PlannedMeasure,
)
from equalkit.render.csv import COLUMNS, render, safe
from equalkit.words import languages, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist

ANSWERED = Assessment(
    country="xa",
    on=date(2026, 1, 31),
    law_as_of=date(2026, 1, 1),
    answers={
        "xa-plan": DutyAnswer(
            state="partly",
            note="=cmd|' /C calc'!A0\nsecond line",
            due=date(2026, 5, 1),
            measures=(PlannedMeasure(id="m-1", title="Ask the staff"),),
            evidence=(EvidenceItem(id="e-1", title="@minutes"),),
        )
    },
)


def rows(checklist: Checklist, **options: Any) -> list[dict[str, str]]:
    text = render(checklist, **options).removeprefix("\ufeff")
    table = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    keys = [column.key for column in COLUMNS]
    return [dict(zip(keys, row, strict=True)) for row in list(table)[1:]]


def test_each_duty_has_one_row(for_country: Checklist) -> None:
    assert [row["id"] for row in rows(for_country)] == [item.id for item in for_country.items]


def test_excel_sees_that_it_is_utf_8(for_country: Checklist) -> None:
    assert render(for_country).encode().startswith(b"\xef\xbb\xbf")


def test_answers_stand_in_the_row_of_their_duty(for_country: Checklist) -> None:
    row = rows(for_country._replace(assessment=ANSWERED))[0]
    found = row["state"], row["due"], row["our_measures"]
    assert found == ("Partly met", "2026-05-01", "Ask the staff")


def test_what_looks_like_a_formula_is_text(for_country: Checklist) -> None:
    row = rows(for_country._replace(assessment=ANSWERED))[0]
    assert row["note"] == "'=cmd|' /C calc'!A0 second line"
    assert row["our_evidence"] == "'@minutes"


def test_without_answers_a_duty_is_not_answered(for_country: Checklist) -> None:
    assert {row["state"] for row in rows(for_country)} == {"Not answered"}


def test_a_blank_one_shows_no_answers(for_country: Checklist) -> None:
    row = rows(for_country._replace(assessment=ANSWERED), blank=True)[0]
    assert {row[key] for key in ("state", "note", "due", "our_measures")} == {""}


def test_a_blank_one_tells_nothing_of_what_was_answered(for_country: Checklist) -> None:
    old = Confirmation(before="xa-plan-1", reason="The text has changed")
    told = ANSWERED.with_answer("xa-plan", DutyAnswer(note="Ours", confirm=old))
    full, blank = (render(for_country._replace(assessment=told), blank=b) for b in (False, True))
    assert [text in full for text in ("Ours", "has changed")] == [True, True]
    assert [text in blank for text in ("Ours", "has changed")] == [False, False]


def test_each_row_says_as_of_when_it_holds(for_country: Checklist) -> None:
    found = {(row["on"], row["law_as_of"], row["verified_on"]) for row in rows(for_country)}
    assert found == {("2026-01-31", "2026-01-01", "2025-12-01")}


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", " \r\n=1", "＝1", "\u202e=1"])
def test_no_cell_begins_a_formula(text: str) -> None:
    assert safe(text)[0] in "'\N{REPLACEMENT CHARACTER}"


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", languages())
def test_no_two_columns_have_the_same_heading(lang: str) -> None:
    headings = [words(lang)(column.heading) for column in COLUMNS]
    assert len(set(headings)) == len(headings)


def test_a_text_cannot_add_rows_or_columns(
    make_item: Callable[..., Any], make_checklist: Callable[..., Checklist]
) -> None:
    hostile = make_item(label='a;"b"\r\nc;d', applies_if='";";\n=1')
    (row,) = rows(make_checklist(hostile))
    assert row["label"] == 'a;"b" c;d'
