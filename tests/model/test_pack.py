from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from equalkit.errors import BrokenPluginError
from equalkit.model.pack import CountryPack

SOUND: dict[str, Any] = {
    "country": "xa",
    "languages": ("en",),
    "law": Path(__file__).parent,
    "law_as_of": date(2026, 1, 1),
}


def test_a_pack_with_all_parts_is_taken() -> None:
    assert CountryPack(**SOUND).country == "xa"


@pytest.mark.parametrize(
    ("part", "value", "told"),
    [
        ("country", "XA", "two lower-case letters"),
        ("country", "xaa", "two lower-case letters"),
        ("country", False, "two lower-case letters"),
        ("languages", (), "at least one tag"),
        ("languages", ["en"], "at least one tag"),
        ("languages", ("en", ""), "at least one tag"),
        ("languages", "en", "at least one tag"),
        ("law", "law", "path of a folder"),
        ("law", Path(__file__), "path of a folder"),
        ("law", Path("nowhere"), "path of a folder"),
        ("law_as_of", "2026-01-01", "must be a date"),
    ],
)
def test_a_part_that_cannot_be_is_refused(part: str, value: object, told: str) -> None:
    with pytest.raises(BrokenPluginError, match=told):
        CountryPack(**SOUND | {part: value})


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(BrokenPluginError, match=r"tag.*date"):
        CountryPack(**SOUND | {"languages": (), "law_as_of": None})
