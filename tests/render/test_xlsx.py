from __future__ import annotations

import io
import os
import subprocess
import sys
import warnings
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from equalkit.errors import MissingExtraError
from equalkit.model.assessment import (
    LONGEST_TEXT,
    Assessment,
    Confirmation,
    DutyAnswer,
    EvidenceItem,
    OtherText,
    PlannedMeasure,
)
from equalkit.model.workbook import (
    ANSWER,
    EVIDENCE,
    FILLED,
    FIRST,
    LONGEST_CELL,
    MEASURES,
    REST,
    SHEETS,
    heading,
    is_filled,
    units,
)
from equalkit.render.xlsx import render
from equalkit.words import languages, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist

HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "<script>",
    "]]>",
    "a\x00b\x1b",
    "_x0041_",
    "{=1}",
    "'=1",
)
TOLD = ("Read me", "Checklist", "Our measures", "Our evidence")

ANSWERED = Assessment(
    country="xa",
    on=date(2026, 1, 31),
    law_as_of=date(2026, 1, 1),
    organisation="Town hall",
    answers={
        "xa-plan": DutyAnswer(
            state="met",
            note="=1+1",
            due=date(2026, 5, 1),
            measures=(PlannedMeasure(id="m-1", title="=A1", method_step="map"),),
            evidence=(EvidenceItem(id="e-1", title="@A1", made_on=date(1800, 1, 1)),),
        )
    },
)


@pytest.fixture
def answered(for_country: Checklist) -> Checklist:
    return for_country._replace(assessment=ANSWERED)


def opened(checklist: Checklist, **options: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(render(checklist, **options)))


def test_sheets_stand_in_the_order_in_which_they_are_read(answered: Checklist) -> None:
    assert opened(answered).sheetnames == [*TOLD, "data"]


def test_each_duty_has_one_row(answered: Checklist) -> None:
    ids = [cell.value for cell in opened(answered)["Checklist"]["A"][1:]]
    assert ids == [item.id for item in answered.items]


@pytest.mark.parametrize("name", TOLD[1:])
def test_headings_stay_in_sight_and_can_be_filtered(answered: Checklist, name: str) -> None:
    sheet = opened(answered)[name]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref.startswith("A1:")


@pytest.mark.parametrize("name", [*TOLD, "data"])
def test_no_cells_are_merged(answered: Checklist, name: str) -> None:
    assert opened(answered)[name].merged_cells.ranges == set()


def test_there_is_no_formula(answered: Checklist) -> None:
    cells = [cell for sheet in opened(answered) for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n", "d"}
    with zipfile.ZipFile(io.BytesIO(render(answered))) as file:
        sheets = [file.read(name) for name in file.namelist() if "worksheets/sheet" in name]
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)


@pytest.mark.parametrize("name", [*TOLD, "data"])
def test_sheets_are_protected_without_a_password(answered: Checklist, name: str) -> None:
    protection = opened(answered)[name].protection
    assert protection.sheet
    assert protection.password is None


@pytest.mark.parametrize("name", TOLD)
def test_people_can_filter_and_widen_what_is_protected(answered: Checklist, name: str) -> None:
    protection = opened(answered)[name].protection
    forbidden = [protection.autoFilter, protection.formatColumns, protection.sort]
    assert forbidden == [False] * 3


@pytest.mark.parametrize("name", ["duties", "measures", "evidence"])
def test_only_what_is_to_be_filled_in_is_open(answered: Checklist, name: str) -> None:
    sheet = opened(answered)[SHEETS[name]]
    open_ = {cell.value for cell in sheet[1] if not sheet.cell(2, cell.column).protection.locked}
    assert open_ == {heading(one, "en") for one in FILLED[name] if is_filled(one)}


def test_what_is_to_be_filled_in_is_told_in_words(answered: Checklist) -> None:
    sheet = opened(answered)["Checklist"]
    told = {cell.column for cell in sheet[1] if "(fill in)" in cell.value}
    assert told == {cell.column for cell in sheet[2] if not cell.protection.locked}


def test_states_are_chosen_from_a_list(answered: Checklist) -> None:
    (found,) = (
        rule
        for rule in opened(answered)["Checklist"].data_validations.dataValidation
        if rule.type == "list"
    )
    assert found.formula1 == '"Not answered,Met,Partly met,Not met,Not applicable"'
    assert str(found.sqref) == "G2:G6"


def test_new_measures_can_name_every_duty(answered: Checklist) -> None:
    rules = opened(answered)["Our measures"].data_validations.dataValidation
    assert "'Checklist'!$A$2:$A$6" in [rule.formula1 for rule in rules]


def test_days_are_days(answered: Checklist) -> None:
    sheet = opened(answered)["Checklist"]
    assert sheet["K2"].value.date() == date(2026, 5, 1)
    assert sheet["K2"].number_format == "yyyy-mm-dd"


def test_days_before_those_of_spreadsheets_are_text(answered: Checklist) -> None:
    assert opened(answered)["Our evidence"]["G2"].value == "1800-01-01"


def test_a_blank_one_holds_no_answers(answered: Checklist) -> None:
    book = opened(answered, blank=True)
    assert [cell.value for cell in book["Checklist"]["G"][1:]] == [None] * 5
    assert "=1+1" not in "".join(str(row) for row in book["data"].values)


def test_what_a_reader_must_know_stands_on_the_first_sheet(answered: Checklist) -> None:
    told = " ".join(str(cell.value) for row in opened(answered)["Read me"] for cell in row)
    for part in ("not legal advice", "2026-01-01", "1.2.0", "2025-12-01", "Town hall", "lawyer"):
        assert part in told


def test_what_must_still_be_settled_stands_beside_the_answer(answered: Checklist) -> None:
    old = Confirmation(before="xa-plan-1", reason="The text has changed")
    other = OtherText(field="note", value="=x", revision=1)
    told = ANSWERED.with_answer("xa-plan", DutyAnswer(confirm=old, others=(other,)))
    sheet = opened(answered._replace(assessment=told))["Checklist"]
    assert sheet["L1"].value == "Caution"
    assert "Must be confirmed: The text has changed" in sheet["L2"].value
    assert "Another file said: note: =x" in sheet["L2"].value


def test_a_narrowed_list_says_so(answered: Checklist) -> None:
    sheet = opened(answered._replace(filters=("only what applies",)))["Read me"]
    assert ("Filtered", "only what applies") in [(row[0].value, row[1].value) for row in sheet]


def test_paper_is_a4_on_its_side_with_headings_on_every_page(answered: Checklist) -> None:
    sheet = opened(answered)["Checklist"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.print_title_rows, sheet.page_setup.fitToHeight) == ("$1:$1", 0)


def test_the_language_is_told(answered: Checklist) -> None:
    assert opened(answered).custom_doc_props["Language"].value == "en"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_texts(
    text: str, make_item: Callable[..., Any], make_checklist: Callable[..., Checklist]
) -> None:
    item = make_item(label=text, applies_if=text, steps=(text,), sources=(text,))
    note = Assessment(
        country="xa", on=date(2026, 1, 31), law_as_of=date(2026, 1, 1),
        organisation=text, answers={"xa-plan": DutyAnswer(state="not-applicable", reason=text)},
    )  # fmt: skip
    sheet = opened(make_checklist(item, assessment=note))["Checklist"]
    safe = text.replace("\0", "\N{REPLACEMENT CHARACTER}").replace(
        "\x1b", "\N{REPLACEMENT CHARACTER}"
    )
    assert [sheet[place].value for place in ("B2", "E2", "F2", "H2")] == [safe] * 4
    assert {cell.data_type for cell in sheet[2]} == {"s", "n"}


def test_texts_that_no_cell_can_hold_are_cut_with_a_mark(
    make_item: Callable[..., Any], make_checklist: Callable[..., Checklist]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sheet = opened(make_checklist(make_item(applies_if="😀" * 20_000)))["Checklist"]
    assert units(sheet["E2"].value) <= LONGEST_CELL
    assert sheet["E2"].value.endswith("✂]")


def test_the_longest_answer_fits_a_cell_if_it_is_in_our_letters() -> None:
    assert units("å" * LONGEST_TEXT) < LONGEST_CELL


def test_an_empty_list_can_be_written(make_checklist: Callable[..., Checklist]) -> None:
    assert opened(make_checklist(sections=())).sheetnames == [*TOLD, "data"]


def test_bytes_depend_on_neither_time_nor_place() -> None:
    program = (
        "import sys, hashlib; from datetime import date; import equalkit as ek;"
        "from equalkit.testing import example_graph; from equalkit.render.xlsx import render;"
        "c = example_graph().checklist(ek.Profile('xa'), on=date(2026, 1, 1));"
        "print(hashlib.sha256(render(c)).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"},
            capture_output=True, text=True, check=True,
        ).stdout
        for zone, seed in (("Pacific/Kiritimati", "1"), ("Pacific/Pago_Pago", "2"))
    }  # fmt: skip
    assert len(found) == 1


def test_bytes_tell_no_time_of_writing(answered: Checklist) -> None:
    with zipfile.ZipFile(io.BytesIO(render(answered))) as file:
        assert {part.date_time[0] for part in file.infolist()} == {1980}
        assert b"2026-01-31T00:00:00Z" in file.read("docProps/core.xml")


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", languages())
def test_it_can_be_written_in_every_language(answered: Checklist, lang: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        book = opened(answered._replace(lang=lang))
    assert book.sheetnames == [*(words(lang)(name) for name in SHEETS.values()), "data"]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("columns", [(*FIRST, *ANSWER, *REST), MEASURES, EVIDENCE])
def test_no_two_columns_have_the_same_heading(lang: str, columns: Any) -> None:
    headings = [heading(column, lang) for column in columns]
    assert len(set(headings)) == len(headings)


def test_without_the_extra_it_says_what_to_install(
    answered: Checklist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r"equalkit\[xlsx\]"):
        render(answered)
