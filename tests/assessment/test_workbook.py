"""Workbooks: written, filled in, read back."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import equalkit as ek
from equalkit.assessment.workbook import read_workbook
from equalkit.model.assessment import (
    Assessment,
    Confirmation,
    DutyAnswer,
    EvidenceItem,
    FileDigest,
    Gone,
    OtherText,
    PlannedMeasure,
    Revision,
)
from equalkit.model.workbook import FILLED, SHEETS, heading
from equalkit.render.xlsx import render
from equalkit.testing import example_graph
from equalkit.words import languages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from equalkit.model.checklist import Checklist

ON = date(2026, 1, 1)
LIST = example_graph().checklist(ek.Profile("xa"), on=ON)

MEASURE = PlannedMeasure(
    id="m-1", title="Ask", kind="pay", method_step="map", decision_level="unit",
    planned=date(2026, 2, 1), done=date(1899, 2, 1), effect="None yet", source="xa-ask",
)  # fmt: skip
EVIDENCE = EvidenceItem(
    id="e-1", title="Plan", link="https://example.org/",
    file=FileDigest(name="plan.pdf", sha256="a" * 64),
    made_on=date(2025, 1, 1), valid_until=date(2026, 1, 1), published=date(2025, 2, 1),
)  # fmt: skip
ANSWERED = Assessment(
    id="town",
    revision=4,
    country="xa",
    on=ON,
    law_as_of=ON,
    organisation="Town hall",
    answers={
        "xa-board": DutyAnswer(state="not-applicable", reason="No board", revision=1),
        "xa-plan": DutyAnswer(
            state="partly",
            note="One\r\ntwo\x1b",
            responsible="Head of staff",
            due=date(2026, 5, 1),
            answered_on=date(2025, 12, 1),
            revision=3,
            measures=(MEASURE, PlannedMeasure(id="m-2", title="Tell")),
            evidence=(EVIDENCE,),
            removed=("m-0",),
            confirm=Confirmation(before="xa-plan-1", reason="New text"),
            others=(OtherText(field="note", value="Other", revision=2),),
        ),
    },
    gone={"xa-old": Gone(answer=DutyAnswer(state="met"), on=ON, reason="Repealed")},
    history=(Revision(revision=1, on=ON, digest="b" * 64, what="init"),),
)
FULL = LIST._replace(assessment=ANSWERED)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Assessment]:
    """Write a checklist, let somebody change the workbook, and read it."""

    def write_and_read(
        edit: Callable[[Any], object] = lambda _: None, checklist: Checklist = FULL, **options: Any
    ) -> Assessment:
        path = tmp_path / "filled.xlsx"
        book = openpyxl.load_workbook(io.BytesIO(render(checklist)))
        edit(book)
        book.save(path)
        return read_workbook(path, **options)

    return write_and_read


def place(book: Any, sheet: str, key: str, row: str | int) -> Any:
    """Return a cell, by the key of its column and by the id at the beginning of its row."""
    page = book[SHEETS[sheet]]
    column = next(one for one in FILLED[sheet] if one.key == key)
    at = next(cell.column for cell in page[1] if cell.value == heading(column, "en"))
    number = row if isinstance(row, int) else next(c.row for c in page["A"] if c.value == row)
    return page.cell(number, at)


def fill(book: Any, sheet: str, row: str | int, **values: Any) -> None:
    """Fill in cells of a row."""
    cells = [(place(book, sheet, key, row), value) for key, value in values.items()]
    for cell, value in cells:
        cell.value = value
        if isinstance(value, str) and value.startswith("="):
            cell.data_type = "s"


# --- nothing is lost ---------------------------------------------------------


def test_what_nobody_touched_comes_back_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(render(FULL))
    assert read_workbook(tmp_path / "a.xlsx") == ANSWERED


def test_what_another_program_saved_again_comes_back_as_it_was(
    read: Callable[..., Assessment],
) -> None:
    assert read() == ANSWERED


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", languages())
def test_it_comes_back_in_every_language(tmp_path: Path, lang: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(render(FULL._replace(lang=lang)))
    assert read_workbook(tmp_path / "a.xlsx") == ANSWERED


def test_a_list_without_answers_gives_an_empty_assessment(read: Callable[..., Assessment]) -> None:
    found = read(checklist=LIST)
    assert (found.country, found.on, found.answers, found.revision) == ("xa", ON, {}, 0)


def test_deleted_rows_are_not_changed(read: Callable[..., Assessment]) -> None:
    def delete(book: Any) -> None:
        book["Checklist"].delete_rows(2, 5)
        book["Our measures"].delete_rows(2, 5)

    assert read(delete) == ANSWERED


def test_sorted_rows_and_moved_columns_say_the_same(read: Callable[..., Assessment]) -> None:
    def move(book: Any) -> None:
        for name in ("Checklist", "Our measures", "Our evidence"):
            head, *rows = [list(row) for row in book[name].iter_rows(values_only=True)]
            book[name].delete_rows(1, 1000)
            for row in (["our own"] * 3, [], head, *reversed(rows)):
                book[name].append([None, None, *reversed(row)])

    found = read(move)
    assert found.answers["xa-board"] == ANSWERED.answers["xa-board"]
    assert {one.id for one in found.answers["xa-plan"].measures} == {"m-1", "m-2"}


def test_a_filtered_list_leaves_the_other_answers_out(tmp_path: Path) -> None:
    only = LIST.sections[0]._replace(items=LIST.sections[0].items[:1])
    small = FULL._replace(sections=(only,), filters=("only plans",))
    (tmp_path / "a.xlsx").write_bytes(render(small))
    found = read_workbook(tmp_path / "a.xlsx")
    assert (set(found.answers), found.gone) == ({"xa-plan"}, {})


@settings(max_examples=10, deadline=None)
@given(
    texts=st.lists(st.text(min_size=1).filter(str.strip), min_size=4, max_size=4),
    day=st.dates(),
    step=st.sampled_from(["", "map", "act"]),
)
def test_every_text_and_day_comes_back(
    texts: list[str], day: date, step: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    measure = PlannedMeasure(id="m-1", title=texts[0], kind=texts[1], method_step=step, done=day)
    evidence = EvidenceItem(id="e-1", title=texts[2], link=texts[3], published=day)
    answer = DutyAnswer(
        state="not-applicable", reason=texts[0], note=texts[1], responsible=texts[2], due=day,
        measures=(measure,), evidence=(evidence,),
    )  # fmt: skip
    told = Assessment(
        country="xa", on=ON, law_as_of=ON, organisation=texts[3], answers={"xa-plan": answer}
    )
    path = tmp_path_factory.mktemp("round") / "a.xlsx"
    path.write_bytes(render(LIST._replace(assessment=told)))
    found = read_workbook(path)
    assert found.answers == told.answers
    assert found.organisation == told.organisation


# --- what was filled in ------------------------------------------------------


def test_a_changed_answer_has_the_next_revision(read: Callable[..., Assessment]) -> None:
    found = read(lambda book: fill(book, "duties", "xa-plan", note="New"), today=date(2026, 1, 9))
    answer = found.answers["xa-plan"]
    assert (answer.note, answer.revision, answer.answered_on) == ("New", 5, date(2026, 1, 9))
    assert (found.revision, found.answers["xa-board"].revision) == (5, 1)


def test_a_changed_answer_keeps_what_no_cell_holds(read: Callable[..., Assessment]) -> None:
    answer = read(lambda book: fill(book, "duties", "xa-plan", note="New")).answers["xa-plan"]
    old = ANSWERED.answers["xa-plan"]
    assert (answer.removed, answer.confirm, answer.others) == (old.removed, old.confirm, old.others)


def test_all_of_an_answer_can_be_filled_in(read: Callable[..., Assessment]) -> None:
    found = read(
        lambda book: fill(
            book, "duties", "xa-site",
            state="Not applicable", reason="No site", note="Ask\nIT", responsible="IT", due=datetime(2026, 3, 1),  # noqa: DTZ001
        )
    )  # fmt: skip
    assert found.answers["xa-site"] == DutyAnswer(
        state="not-applicable", reason="No site", note="Ask\nIT", responsible="IT",
        due=date(2026, 3, 1), revision=5,
    )  # fmt: skip


def test_an_emptied_state_is_not_answered(read: Callable[..., Assessment]) -> None:
    found = read(lambda book: fill(book, "duties", "xa-board", state=None, reason=None))
    assert found.answers["xa-board"] == DutyAnswer(revision=5)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("word", ["Oppfylt", " uppfyllt ", "MET", "met", "Täyttyy"])
def test_states_are_known_in_every_language(read: Callable[..., Assessment], word: str) -> None:
    found = read(lambda book: fill(book, "duties", "xa-site", state=word))
    assert found.answers["xa-site"].state == "met"


@pytest.mark.parametrize(
    "value",
    ["2026-03-01", "1.3.2026", "01.03.2026", datetime(2026, 3, 1, 10)],  # noqa: DTZ001
)
def test_days_are_days_or_text(read: Callable[..., Assessment], value: Any) -> None:
    found = read(lambda book: fill(book, "duties", "xa-site", due=value))
    assert found.answers["xa-site"].due == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("value", "note"), [(2026, "2026"), (1.5, "1.5"), (True, "True"), ("=1+1", "=1+1")]
)
def test_what_is_no_text_becomes_one(
    read: Callable[..., Assessment], value: Any, note: str
) -> None:
    found = read(lambda book: fill(book, "duties", "xa-site", note=value))
    assert found.answers["xa-site"].note == note


def test_formulas_are_the_text_that_they_are_written_as(read: Callable[..., Assessment]) -> None:
    def formula(book: Any) -> None:
        place(book, "duties", "note", "xa-site").value = "=HYPERLINK(A1)"

    assert read(formula).answers["xa-site"].note == "=HYPERLINK(A1)"


def test_new_rows_get_the_same_ids_each_time(read: Callable[..., Assessment]) -> None:
    def add(book: Any) -> None:
        fill(book, "measures", 10, duty="xa-site", title="Test", method_step="Follow up")
        fill(book, "measures", 11, duty="xa-site", title="Test", method_step="Follow up")
        fill(book, "evidence", 10, duty="xa-site", title="Report", link="https://example.org/")

    first, second = read(add), read(add)
    measures = first.answers["xa-site"].measures
    assert first == second
    assert [one.method_step for one in measures] == ["follow-up"] * 2
    assert len({one.id for one in measures}) == 2
    assert first.answers["xa-site"].evidence[0].id.startswith("e-")


def test_an_emptied_row_with_an_id_is_taken_away(read: Callable[..., Assessment]) -> None:
    empty = dict.fromkeys(
        ("duty", "title", "kind", "method_step", "decision_level", "responsible", "planned", "done", "effect")
    )  # fmt: skip
    answer = read(lambda book: fill(book, "measures", "m-1", **empty)).answers["xa-plan"]
    assert [one.id for one in answer.measures] == ["m-2"]
    assert answer.removed == ("m-0", "m-1")


def test_a_measure_can_be_given_to_another_duty(read: Callable[..., Assessment]) -> None:
    found = read(lambda book: fill(book, "measures", "m-2", duty="xa-site"))
    assert found.answers["xa-site"].measures == (ANSWERED.answers["xa-plan"].measures[1],)
    assert found.answers["xa-plan"].removed == ("m-0", "m-2")


def test_a_changed_measure_keeps_its_id(read: Callable[..., Assessment]) -> None:
    found = read(lambda book: fill(book, "measures", "m-1", title="Ask all", done="2026-01-02"))
    changed = found.answers["xa-plan"].measures[0]
    assert changed == ANSWERED.answers["xa-plan"].measures[0].model_copy(
        update={"title": "Ask all", "done": date(2026, 1, 2)}
    )
