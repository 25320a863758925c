from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from equalkit.model.workbook import CUT_MARK, LONGEST_CELL, cell_text, same_text, units


@given(st.text())
def test_a_text_made_safe_stays_as_it_is(text: str) -> None:
    assert cell_text(cell_text(text)) == cell_text(text)


@given(st.text())
def test_a_cell_says_the_same_as_its_text(text: str) -> None:
    assert same_text(cell_text(text), text)


@given(st.text(min_size=1).filter(str.strip))
def test_what_was_added_is_not_the_same(text: str) -> None:
    assert not same_text(cell_text(text) + "x", text)


def test_nothing_in_a_cell_steers() -> None:
    assert (
        cell_text("a\x00\x1b\u202e\ufffe\tb\r\nc")
        == "a" + "\N{REPLACEMENT CHARACTER}" * 4 + "\tb\nc"
    )


def test_a_text_is_cut_between_letters() -> None:
    cut = cell_text("😀" * 30_000)
    assert units(cut) <= LONGEST_CELL
    assert set(cut.removesuffix(CUT_MARK)) == {"😀"}
    assert cell_text("a" * LONGEST_CELL) == "a" * LONGEST_CELL


def test_line_ends_of_other_programs_change_nothing() -> None:
    assert same_text("a_x000D_\nb\n", "a\r\nb")


def test_what_a_person_writes_like_an_escape_counts() -> None:
    assert not same_text("ab", "a_x0041_b")
