from __future__ import annotations

import pytest

from equalkit.render.links import followed, to_read


@pytest.mark.parametrize(
    "bad",
    ["javascript:alert(1)", " JavaScript:x", "file:///etc/passwd", "data:text/html,x", "", "//x"],
)
def test_nothing_that_runs_is_followed(bad: str) -> None:
    assert followed(bad) == ""


@pytest.mark.parametrize("good", ["https://example.org/a?b=c", "http://x.org", "mailto:a@b.org"])
def test_addresses_are_followed(good: str) -> None:
    assert followed(good) == good


def test_a_copy_is_better_than_nothing() -> None:
    assert to_read(["x", "https://github.com/a"]) == "https://github.com/a"
    assert to_read(["x"]) == ""
