from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.render.text import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist, ChecklistItem


def test_a_list_for_a_country(for_country: Checklist, snapshot: Callable[[str, str], None]) -> None:
    snapshot("country.txt", render(for_country))


def test_a_list_for_an_organisation(
    for_organisation: Checklist, snapshot: Callable[[str, str], None]
) -> None:
    snapshot("organisation.txt", render(for_organisation))


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", ["fi", "nb", "nn", "sv"])
def test_a_list_in_other_words(
    for_country: Checklist, snapshot: Callable[[str, str], None], lang: str
) -> None:
    snapshot(f"country.{lang}.txt", render(for_country._replace(lang=lang)))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_asked(for_organisation: Checklist, width: int) -> None:
    lines = render(for_organisation, width=width).splitlines()
    assert max(map(len, lines)) <= width


def test_a_country_can_be_told_in_full(for_country: Checklist) -> None:
    assert "Minutes of the meetings\n" in render(for_country, full=True)


def test_an_organisation_can_be_told_in_short(for_organisation: Checklist) -> None:
    brief, full = (render(for_organisation, full=full) for full in (False, True))
    assert len(brief.splitlines()) < len(full.splitlines())


def test_the_way_on_is_shown_only_without_a_profile(
    for_country: Checklist, for_organisation: Checklist
) -> None:
    command = "equalkit checklist --country xa --role employer"
    assert command in render(for_country)
    assert command not in render(for_organisation)


def test_every_duty_is_told_once(for_country: Checklist) -> None:
    text = render(for_country)
    assert [text.count(f"[{item.id}]") for item in for_country.items] == [1] * 5


def test_a_line_ends_the_text(for_country: Checklist) -> None:
    assert render(for_country).endswith("--country xa\n")


def test_a_list_without_duties_is_still_a_list(make_checklist: Callable[..., Checklist]) -> None:
    assert "Duties: 0" in render(make_checklist(sections=()))


@pytest.mark.parametrize("full", [True, False])
def test_nothing_in_a_label_steers_the_terminal(
    make_item: Callable[..., ChecklistItem],
    make_checklist: Callable[..., Checklist],
    full: bool,  # noqa: FBT001 (pytest hands it over so)
) -> None:
    bad = "\x1b[2Jgone\u202eterces\x9b"
    item = make_item(
        label=bad, act=bad, citations=(bad,), applies_if=bad, steps=(bad, bad), unless=(bad,),
        trigger=bad, evidence=(bad,), supervisors=(bad,), summary=bad, roles=(bad,),
    )  # fmt: skip
    text = render(make_checklist(item, item, country_name=bad, whom=(bad,), release=bad), full=full)
    assert not set(text) & {"\x1b", "\u202e", "\x9b"}
