from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.hookspecs import hookimpl
from equalkit.model.documents import ChecklistDocument
from equalkit.testing import example

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from equalkit.model.checklist import Checklist

    Run = Callable[..., Any]

BOXES = ("[ ] ", "[?] ")


class Loud:
    """A plugin that brings two formats."""

    @hookimpl
    def equalkit_renderers(self) -> dict[str, Callable[[Checklist], str | bytes]]:
        return {
            "loud": lambda checklist: checklist.country_name.upper(),
            "raw": lambda _: b"\xff\x00",
        }


def boxes(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(BOXES)]


def test_a_country_as_a_whole_is_listed(equalkit: Run) -> None:
    ran = equalkit("checklist", "--country", "xa")
    assert (ran.code, ran.err) == (0, "")
    assert len(boxes(ran.out)) == 11


def test_the_only_country_need_not_be_named(equalkit: Run) -> None:
    assert equalkit("checklist").out == equalkit("checklist", "--country", "xa").out


def test_a_country_may_be_written_in_capitals(equalkit: Run) -> None:
    assert equalkit("checklist", "--country", "XA").code == 0


def test_an_organisation_gets_its_own_list(equalkit: Run) -> None:
    ran = equalkit("checklist", "--role", "employer", "--employees", "60")
    assert boxes(ran.out) == [
        "[ ] Plan for equality — XA-2010-1 § 2",
        "[ ] Respect for all — XA-2010-1 § 3",
    ]


def test_the_way_on_is_shown_without_a_profile_only(equalkit: Run) -> None:
    assert "--ask" in equalkit("checklist").out
    assert "--ask" not in equalkit("checklist", "--role", "employer").out


def test_the_date_decides(equalkit: Run) -> None:
    short = "[?] Short plan for equality — XA-2010-1 § 2 a"
    assert short not in boxes(equalkit("checklist", "--on", "2014-12-31").out)
    assert short in boxes(equalkit("checklist", "--on", "2015-01-01").out)


def test_today_comes_from_the_clock(equalkit: Run) -> None:
    assert equalkit("checklist", "--format", "json").json["on"] == "2026-01-01"


def test_json_is_the_document_that_is_promised(equalkit: Run) -> None:
    told = equalkit("checklist", "--format", "json").json
    document = ChecklistDocument.model_validate(told)
    assert document.model_dump(mode="json", by_alias=True, exclude_unset=True) == told


def test_markdown_has_boxes_to_tick(equalkit: Run) -> None:
    assert equalkit("checklist", "--format", "markdown").out.count("\n- [ ] **") == 11


def test_a_country_can_be_told_in_full(equalkit: Run) -> None:
    assert "Involve:" in equalkit("checklist", "--full").out
    assert "Involve:" not in equalkit("checklist").out


def test_an_organisation_can_be_told_in_short(equalkit: Run) -> None:
    words = ("checklist", "--role", "employer", "--employees", "60")
    assert "Involve:" in equalkit(*words).out
    assert "Involve:" not in equalkit(*words, "--brief").out


@pytest.mark.usefixtures("spoken")
def test_the_answer_comes_in_the_language_asked_for(equalkit: Run) -> None:
    out = equalkit("checklist", "--lang", "nb").out
    assert out.startswith("SJEKKLISTE FOR LIKESTILLING: EKSEMPELLAND\n")


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("format_", ["text", "markdown"])
@pytest.mark.parametrize("detail", ["--full", "--brief"])
def test_no_english_is_left_in_another_language(equalkit: Run, format_: str, detail: str) -> None:
    out = equalkit("checklist", "--lang", "nb", "--format", format_, detail).out
    for english in (
        "Applies", "Also for", "Do:", "Proof", "How often", "Deadline", "Supervised", "from ",
        "Exceptions", "Note", "Duties", "Roles", "the country", "Law as of", "Information,",
        "a lawyer", " is ", " at least ", " or ", " and ", "In short", "Triggered", "Involve",
        "Publish", "In force", "Most organisations", "one of these", "For your own", "\\[en",
        "[en]",
    ):  # fmt: skip
        assert english not in out


def test_a_file_gets_what_the_screen_would(equalkit: Run, tmp_path: Path) -> None:
    ran = equalkit("checklist", "-o", "list.txt")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "list.txt").read_text("utf-8") == equalkit("checklist").out


def test_a_file_that_is_there_is_replaced_as_a_whole(equalkit: Run, tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text("x" * 1_000_000)
    equalkit("checklist", "--format", "json", "-o", "list.json")
    assert json.loads((tmp_path / "list.json").read_text("utf-8"))["country"] == "xa"
    assert [file.name for file in tmp_path.iterdir()] == ["list.json"]


def test_a_plugin_can_bring_a_format(equalkit: Run, use: Run) -> None:
    use(xa=example, loud=Loud())
    assert equalkit("checklist", "--format", "loud").out == "EXAMPLELAND"


def test_a_format_need_not_be_text(equalkit: Run, use: Run, tmp_path: Path) -> None:
    use(xa=example, loud=Loud())
    assert equalkit("checklist", "--format", "raw", "-o", "list.bin").code == 0
    assert (tmp_path / "list.bin").read_bytes() == b"\xff\x00"


def test_more_turtle_can_be_loaded(equalkit: Run, tmp_path: Path) -> None:
    (tmp_path / "more.ttl").write_text(
        """
        @prefix eqk: <https://w3id.org/equalkit#> .
        @prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        eqk-xa:xa-respect skos:prefLabel "Respekt"@sv .
        """
    )
    assert "Respekt" in equalkit("checklist", "--with", "more.ttl", "--lang", "sv").out


@pytest.mark.parametrize(("format_", "start"), [("docx", b"PK"), ("ics", b"BEGIN:VCALENDAR\r\n")])
def test_a_list_can_be_a_file_of_another_program(
    equalkit: Run, tmp_path: Path, format_: str, start: bytes
) -> None:
    ran = equalkit("checklist", "--format", format_, "-o", "list")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "list").read_bytes().startswith(start)


def test_a_list_can_be_made_for_a_meeting(equalkit: Run) -> None:
    out = equalkit("checklist", "--role", "employer", "--employees", "60", "--blank").out
    assert out.count("Date of the meeting: ___") == 1
    assert out.count("Our note: ___") == 2


def test_a_format_without_room_to_write_is_refused(equalkit: Run) -> None:
    ran = equalkit("checklist", "--blank", "--format", "json")
    assert ran.code == 2
    assert ran.told.startswith("Error: Unknown format to write on by hand 'json'. Known: ")
