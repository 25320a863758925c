from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from equalkit.render.terminal import WIDEST, show

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist, ChecklistItem


def shown(checklist: Checklist, width: int = 80, *, full: bool | None = None) -> str:
    """Return what a terminal without colours shows, without spaces at the ends of lines."""
    out = Console(file=io.StringIO(), width=width, color_system=None, force_terminal=False)
    show(checklist, out, full=full)
    text = out.file.getvalue()  # type: ignore[attr-defined]
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def coloured(checklist: Checklist) -> str:
    """Return what a terminal with colours gets."""
    out = Console(file=io.StringIO(), width=80, force_terminal=True, color_system="standard")
    show(checklist, out)
    text: str = out.file.getvalue()  # type: ignore[attr-defined]
    return text


def test_a_list_for_a_country(for_country: Checklist, snapshot: Callable[[str, str], None]) -> None:
    snapshot("country.terminal.txt", shown(for_country))


def test_a_list_for_an_organisation(
    for_organisation: Checklist, snapshot: Callable[[str, str], None]
) -> None:
    snapshot("organisation.terminal.txt", shown(for_organisation))


@pytest.mark.parametrize("width", [60, 80, 200])
def test_lines_fit_the_terminal_and_the_reader(for_country: Checklist, width: int) -> None:
    lines = shown(for_country, width).splitlines()
    assert max(map(len, lines)) <= min(width, WIDEST)


def test_the_box_has_a_colour(for_country: Checklist) -> None:
    assert "\x1b[33m[?]" in coloured(for_country)
    assert "\x1b[32m[ ]" in coloured(for_country)


def test_no_color_is_kept_to(for_country: Checklist, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    text = coloured(for_country)
    assert "[?]" in text
    assert "\x1b[33m" not in text


def test_rich_markup_in_a_label_is_a_text(
    make_item: Callable[..., ChecklistItem], make_checklist: Callable[..., Checklist]
) -> None:
    item = make_item(label="[bold]a[/bold] [link=x]b[/link]", steps=("[red]c",))
    assert "[bold]a[/bold] [link=x]b[/link]" in shown(make_checklist(item))
    assert "[red]c" in shown(make_checklist(item))


@pytest.mark.parametrize("full", [True, False])
def test_nothing_in_a_label_steers_the_terminal(
    make_item: Callable[..., ChecklistItem],
    make_checklist: Callable[..., Checklist],
    full: bool,  # noqa: FBT001 (pytest hands it over so)
) -> None:
    bad = "\x1b[2Jgone\u202eterces"
    item = make_item(label=bad, act=bad, citations=(bad,), steps=(bad,), unless=(bad,))
    text = shown(make_checklist(item, item, country_name=bad, whom=(bad,)), full=full)
    assert not set(text) & {"\x1b", "\u202e"}
