"""The answers in a list, in every format that is read as text."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from equalkit.errors import UnknownNameError
from equalkit.model.answer_words import STATE_WORDS
from equalkit.model.documents import ChecklistDocument
from equalkit.render import WITH_BLANKS, answers, render
from equalkit.render.terminal import show

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist

TEXTS = ("markdown", "text")
LINES = {
    "xa-plan": "[~] Plan for equality",
    "xa-short": "[-] Short plan",
    "xa-old": "[x] Old duty",
    "xa-school": "[!] Plan for equality",
    "xa-all": "[ ] Plan for equality",
}


def text(checklist: Checklist, name: str = "text", *, blank: bool = False) -> str:
    made = render(checklist, name, blank=blank)
    assert isinstance(made, str)
    return made


def test_answers_as_text(answered: Checklist, snapshot: Callable[[str, str], None]) -> None:
    snapshot("answers.txt", text(answered))


def test_answers_as_markdown(answered: Checklist, snapshot: Callable[[str, str], None]) -> None:
    snapshot("answers.md", text(answered, "markdown"))


def test_a_blank_list_as_text(answered: Checklist, snapshot: Callable[[str, str], None]) -> None:
    snapshot("blank.txt", text(answered, blank=True))


def test_a_blank_list_as_markdown(
    answered: Checklist, snapshot: Callable[[str, str], None]
) -> None:
    snapshot("blank.md", text(answered, "markdown", blank=True))


def test_every_state_has_a_box_of_its_own(answered: Checklist) -> None:
    lines = text(answered).splitlines()
    for duty, line in LINES.items():
        assert [one for one in lines if one.startswith(line)], duty


def test_every_choice_is_a_state() -> None:
    assert set(answers.CHOICES) == set(STATE_WORDS)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("full", [True, False])
def test_no_state_is_told_by_a_sign_alone(answered: Checklist, name: str, full: bool) -> None:  # noqa: FBT001 (pytest hands it over so)
    made = render(answered, name, full=full)
    assert isinstance(made, str)
    for word in ("Met", "Partly met", "Not met", "Not applicable", "Not answered"):
        assert f"State: {word}" in " ".join(made.split())


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("full", [True, False])
def test_everything_that_was_answered_is_told(answered: Checklist, name: str, full: bool) -> None:  # noqa: FBT001 (pytest hands it over so)
    made = render(answered, name, full=full)
    assert isinstance(made, str)
    flat = " ".join(made.replace("\\", "").split())
    for told in (
        "Half of it is done.", "Head of staff", "2026-06-01", "Ask everyone", "recruitment",
        "Step: Map", "Level: Unit", "2026-05-01", "Train", "Effect: Good", "The plan",
        "https://example.org/plan.pdf", "2027-12-31", "minutes.pdf (SHA-256 000", "We are many.",
        "The text changed.", "note: Nothing is done. (3)", "Answered, and not in this list: xa-el",
    ):  # fmt: skip
        assert told in flat, told


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_that_was_answered_steers_a_terminal(answered: Checklist, name: str) -> None:
    assert not set(text(answered, name)) & {"\x00", "\x1b", "\u202e"}


def test_nothing_that_was_answered_is_taken_for_markup(answered: Checklist) -> None:
    assert "<b>" not in text(answered, "markdown")


def test_a_list_without_answers_says_nothing_of_them(for_organisation: Checklist) -> None:
    assert "Not answered" not in text(for_organisation)


def test_the_terminal_shows_answers_too(answered: Checklist) -> None:
    out = Console(file=io.StringIO(), width=100, color_system=None)
    show(answered, out)
    shown = out.file.getvalue()  # type: ignore[attr-defined]
    for line in LINES.values():
        assert line in shown
    for told in ("Partly met", "We are many.", "xa-elsewhere", "[x] Met: 1"):
        assert told in shown
    assert "\x1b[2J" not in shown


def test_json_has_the_answers_as_their_own_document(answered: Checklist) -> None:
    told = json.loads(text(answered, "json"))
    assert told["assessment"]["answers"]["xa-plan"]["state"] == "partly"
    document = ChecklistDocument.model_validate(told)
    assert document.assessment == answered.assessment


@pytest.mark.parametrize("name", TEXTS)
def test_a_blank_list_has_no_answers_and_room_for_them(answered: Checklist, name: str) -> None:
    made = text(answered, name, blank=True).replace("\\", "")
    assert "Half of it is done" not in made
    assert "Testtown" not in made
    for field in ("Date of the meeting: ___", "Participants: ___"):
        assert made.count(field) == 1
    for field in ("Responsible role: ___", "Our deadline: ___", "Our note: ___"):
        assert made.count(field) == len(answered.items)
    for state in STATE_WORDS.values():
        assert made.count(f"[ ] {state}") == len(answered.items)


def test_json_has_no_room_to_write_by_hand(answered: Checklist) -> None:
    with pytest.raises(UnknownNameError, match="by hand 'json'") as caught:
        render(answered, "json", blank=True)
    assert caught.value.allowed == tuple(sorted(WITH_BLANKS))


@pytest.mark.parametrize("name", TEXTS)
def test_a_list_says_by_what_it_was_filtered(for_organisation: Checklist, name: str) -> None:
    narrowed = for_organisation._replace(filters=("only what applies", "only_this"))
    made = text(narrowed, name).replace("\\", "")
    assert "Filtered: only what applies · only_this" in made
    assert "Filtered" not in text(for_organisation, name)


@pytest.mark.parametrize("name", TEXTS)
def test_an_empty_list_says_that_it_is(make_checklist: Callable[..., Checklist], name: str) -> None:
    empty = text(make_checklist(sections=(), filters=("only what applies",)), name)
    assert "There is no duty in this list." in empty
