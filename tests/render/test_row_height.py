from __future__ import annotations

from equalkit.render.row_height import HIGHEST, LINE, row_height


def lines(text: str, width: float) -> float:
    return (row_height([(text, width)]) - 2) / LINE


def test_a_short_text_takes_one_line() -> None:
    assert lines("short", 20) == 1


def test_words_go_on_to_the_next_line() -> None:
    assert lines("word " * 10, 10) == 10 / 2


def test_lines_of_a_text_are_lines() -> None:
    assert lines("a\nb\n\nc", 20) == 4


def test_a_long_word_is_cut() -> None:
    assert lines("x" * 100, 10) == 10


def test_the_highest_cell_counts() -> None:
    assert row_height([("a", 9), ("a\nb", 9)]) == row_height([("a\nb", 9)])


def test_a_row_is_never_higher_than_a_spreadsheet_can_make_it() -> None:
    assert row_height([("a\n" * 999, 9)]) == HIGHEST


def test_an_empty_row_has_room_for_one_line() -> None:
    assert row_height([]) == LINE + 2
