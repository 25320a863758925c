from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]

PRACTICE = ("assess", "practice", "--title", "Shifts")
AS_JSON = (*PRACTICE, "--format", "json")


def answers(ran: Any) -> dict[str, tuple[str, str]]:
    """Return the answers that were recorded, with their reasons."""
    assert ran.code == 0, ran.err
    told = ran.json.get("answers", [])
    return {one["question"]: (one["answer"], one.get("reason", "")) for one in told}


def file(text: str, name: str = "answers.yaml") -> str:
    Path(name).write_text(text, "utf-8")
    return name


def begin(equalkit: Run) -> None:
    assert equalkit("assess", "init", "ours.json", "--role", "employer").code == 0


def test_questions_are_asked_one_by_one(equalkit: Run) -> None:
    ran = equalkit(*AS_JSON, written="no\nnobody is alike\n1\n\nyes\nit helps\n")
    assert answers(ran) == {
        "practice-comparator": ("no", "nobody is alike"),
        "practice-neutral-rule": ("yes", ""),
        "practice-aim": ("yes", "it helps"),
    }


def test_an_answer_leads_past_a_question(equalkit: Run) -> None:
    ran = equalkit(*AS_JSON, written="yes\n\nno\n\n")
    assert list(answers(ran)) == ["practice-comparator", "practice-aim"]
    assert "everyone alike" not in ran.err


def test_a_question_is_shown_with_its_element_and_citation(equalkit: Run) -> None:
    asked = equalkit(*AS_JSON, written="").err
    assert "Question 1 of at most 3 · comparator · XA-2010-1 § 4" in asked
    assert "   3  not clear yet" in asked


def test_an_answer_is_followed_by_what_the_law_asks_next(equalkit: Run) -> None:
    assert "→ The law asks next about the aim (§ 6)" in equalkit(*AS_JSON, written="1\n\n").err


def test_b_goes_back(equalkit: Run) -> None:
    ran = equalkit(*AS_JSON, written="yes\nfirst\nb\nno\nsecond\n")
    assert answers(ran) == {"practice-comparator": ("no", "second")}


def test_before_the_first_question_there_is_nothing_to_go_back_to(equalkit: Run) -> None:
    ran = equalkit(*AS_JSON, written="b\nyes\n\n")
    assert "There is nothing to go back to." in ran.err
    assert answers(ran) == {"practice-comparator": ("yes", "")}


def test_a_question_mark_helps_with_the_citation(equalkit: Run) -> None:
    ran = equalkit(*AS_JSON, written="?\nyes\n\n")
    assert "Say who is compared with whom.\n  XA-2010-1 § 4\n" in ran.err
    assert list(answers(ran)) == ["practice-comparator"]


def test_q_stops_and_keeps_what_was_answered(equalkit: Run) -> None:
    ran = equalkit(*AS_JSON, written="no\n\nq\nyes\n\n")
    assert list(answers(ran)) == ["practice-comparator"]


def test_the_end_of_what_is_typed_keeps_what_was_answered(equalkit: Run) -> None:
    assert answers(equalkit(*AS_JSON, written="no")) == {"practice-comparator": ("no", "")}


def test_what_is_no_answer_is_asked_again(equalkit: Run) -> None:
    ran = equalkit(*AS_JSON, written="perhaps\n9\n\nno\n\n")
    assert ran.err.count("b to go back") == 5
    assert answers(ran) == {"practice-comparator": ("no", "")}


def test_the_title_is_asked_for(equalkit: Run) -> None:
    ran = equalkit("assess", "practice", "--format", "json", written="Shifts\nq\n")
    assert ran.json["title"] == "Shifts"


@pytest.mark.parametrize("written", ["", "\n", "  \n"])
def test_without_a_title_nothing_is_asked(equalkit: Run, written: str) -> None:
    ran = equalkit("assess", "practice", written=written)
    assert ran.code == 2
    assert "say what is planned: --title TEXT" in ran.err


def test_answers_may_come_from_a_file(equalkit: Run) -> None:
    name = file("answers:\n  practice-comparator: yes\n  practice-aim: {answer: no, reason: why}\n")
    ran = equalkit(*AS_JSON, "--answers", name)
    assert answers(ran) == {
        "practice-comparator": ("yes", ""),
        "practice-aim": ("no", "why"),
    }
    assert ran.err == ""


def test_options_count_for_more_than_the_file(equalkit: Run) -> None:
    name = file("title: Old\ndescription: old\ndecided_by: nobody\n")
    ran = equalkit(*AS_JSON, "--answers", name, "--description", "new")
    assert (ran.json["title"], ran.json["description"]) == ("Shifts", "new")
    assert ran.json["decided_by"] == "nobody"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("answers: {practice-aims: yes}", "Did you mean 'practice-aim'?"),
        ("answers: {practice-aim: perhaps}", "Known: no, unclear, yes"),
        ("answers: [", "Cannot read the answers 'answers.yaml'"),
        ("replies: {}", "replies: unknown"),
        ("grounds: [shoe-size]", "Unknown ground 'shoe-size'"),
    ],
)
def test_a_bad_file_is_told_in_one_line(equalkit: Run, text: str, told: str) -> None:
    ran = equalkit(*PRACTICE, "--answers", file(text))
    assert ran.code == 2
    assert told in ran.told


def test_a_file_without_a_title_needs_one(equalkit: Run) -> None:
    ran = equalkit("assess", "practice", "--answers", file("answers: {}"))
    assert (ran.code, "or title in the file" in ran.told) == (2, True)


def test_an_unknown_ground_is_refused_before_anything_is_asked(equalkit: Run) -> None:
    ran = equalkit(*PRACTICE, "--ground", "shoe-size", written="yes\n")
    assert ran.code == 2
    assert "Question 1" not in ran.err


def test_law_before_the_test_is_told(equalkit: Run) -> None:
    ran = equalkit(*PRACTICE, "--on", "2005-01-01")
    assert (ran.code, "Ask for a later date" in ran.told) == (2, True)


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_the_record_says_that_it_is_no_verdict(equalkit: Run, format_: str) -> None:
    ran = equalkit(*PRACTICE, "--format", format_, "--answers", file("{}"))
    assert "It is no verdict" in " ".join(ran.out.split())


def test_word_documents_go_to_a_file(equalkit: Run) -> None:
    ran = equalkit(*PRACTICE, "--format", "docx", "--answers", file("{}"), "-o", "out.docx")
    assert ran.code == 0
    assert Path("out.docx").read_bytes().startswith(b"PK")


def test_an_assessment_keeps_the_record(equalkit: Run) -> None:
    begin(equalkit)
    assert equalkit("assess", "practice", "ours.json", *PRACTICE[2:], written="no\n\nq\n").code == 0
    (kept,) = json.loads(Path("ours.json").read_text("utf-8"))["practices"].values()
    assert (kept["title"], len(kept["answers"])) == ("Shifts", 1)


def test_the_same_title_goes_on_where_it_was_left(equalkit: Run) -> None:
    begin(equalkit)
    again = ("assess", "practice", "ours.json", *AS_JSON[2:])
    equalkit(*again, "--decided-by", "the head", written="no\nold\nq\n")
    ran = equalkit(*again, written="yes\nnew\nq\n")
    assert answers(ran) == {
        "practice-comparator": ("no", "old"),
        "practice-neutral-rule": ("yes", "new"),
    }
    assert ran.json["decided_by"] == "the head"
    assert len(json.loads(Path("ours.json").read_text("utf-8"))["practices"]) == 1


def test_another_title_is_another_record(equalkit: Run) -> None:
    begin(equalkit)
    for title in ("Shifts", "Uniforms"):
        equalkit("assess", "practice", "ours.json", "--title", title, written="no\n\nq\n")
    assert len(json.loads(Path("ours.json").read_text("utf-8"))["practices"]) == 2


def test_an_assessment_of_another_country_is_refused(equalkit: Run) -> None:
    begin(equalkit)
    ran = equalkit("assess", "practice", "ours.json", "--country", "xb", "--title", "Shifts")
    assert ran.code == 2


def test_hostile_text_is_kept_and_steers_nothing(equalkit: Run) -> None:
    ran = equalkit(
        *PRACTICE, "--format", "html", written="no\n<script>alert(1)</script>\u202e\nq\n"
    )
    assert ran.code == 0
    assert "<script>alert" not in ran.out
    assert "\u202e" not in ran.out
    assert "&lt;script&gt;alert(1)" in ran.out


def test_help_asks_for_nothing(equalkit: Run) -> None:
    ran = equalkit("assess", "practice", "--help")
    assert ran.code == 0
    assert "never a verdict" in ran.out
