from __future__ import annotations

import pytest

from equalkit.render.printable import REPLACEMENT, one_line


@pytest.mark.parametrize("text", ["", "plan", "Åse – «ø», § 2 (1)", "ǩ"])
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    assert one_line(text) == text


def test_lines_and_tabs_become_single_spaces() -> None:
    assert one_line(" a\r\n\tb ") == "a b"


@pytest.mark.parametrize(
    "sign", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u200e", "\u202a", "\u202e", "\u2066"]
)
def test_a_sign_that_steers_is_shown_as_one_that_cannot_be_read(sign: str) -> None:
    assert one_line(f"a{sign}b") == f"a{REPLACEMENT}b"
