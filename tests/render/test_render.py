from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.errors import UnknownNameError
from equalkit.render import FORMATS, render

if TYPE_CHECKING:
    from equalkit.model.checklist import Checklist


TEXTS = ("json", "markdown", "text")
"""Formats that can be read as they are; `tests/properties/test_formats.py` reads all."""


@pytest.mark.parametrize("name", TEXTS)
def test_every_format_tells_the_same_duties(for_country: Checklist, name: str) -> None:
    text = render(for_country, name)
    assert isinstance(text, str)
    assert all(item.id in text.replace("\\", "") for item in for_country.items)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_list_gives_the_same_text(for_country: Checklist, name: str) -> None:
    assert render(for_country, name) == render(for_country, name)


@pytest.mark.parametrize("name", TEXTS)
def test_every_format_carries_what_a_reader_must_know(for_country: Checklist, name: str) -> None:
    text = render(for_country, name)
    assert isinstance(text, str)
    for told in ("not legal advice", "2026-01-01", "1.2.0", "2025-12-01"):
        assert told in text.replace("\\", "")


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_a_list_can_be_told_in_full(for_country: Checklist, name: str) -> None:
    assert len(render(for_country, name, full=True)) > len(render(for_country, name))


def test_json_is_always_full(for_country: Checklist) -> None:
    assert render(for_country, "json", full=False) == render(for_country, "json", full=True)


def test_a_plugins_format_has_no_room_to_write_by_hand(for_country: Checklist) -> None:
    with pytest.raises(UnknownNameError, match="by hand 'loud'"):
        render(for_country, "loud", extra={"loud": repr}, blank=True)


def test_a_plugin_can_bring_a_format(for_country: Checklist) -> None:
    extra = {"loud": lambda checklist: checklist.country_name.upper()}
    assert render(for_country, "loud", extra=extra) == "EXAMPLELAND"


def test_an_unknown_format_is_told_with_the_nearest(for_country: Checklist) -> None:
    with pytest.raises(UnknownNameError, match="Did you mean 'markdown'") as caught:
        render(for_country, "markdwn", extra={"loud": repr})
    assert caught.value.allowed == tuple(sorted({*FORMATS, "loud"}))
