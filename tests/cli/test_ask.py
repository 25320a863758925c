from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]

ASK = ("checklist", "--ask", "--format", "json")


def profile(ran: Any) -> dict[str, Any]:
    assert ran.code == 0
    told: dict[str, Any] = ran.json["profile"]
    return told


def test_answers_make_the_profile(equalkit: Run) -> None:
    ran = equalkit(*ASK, written="employer\n60\n")
    assert profile(ran) == {"country": "xa", "roles": ["employer"], "employees": 60}


def test_the_end_of_the_answers_ends_the_questions(equalkit: Run) -> None:
    assert profile(equalkit(*ASK, written="")) == {"country": "xa"}


def test_talk_goes_to_stderr(equalkit: Run) -> None:
    ran = equalkit("checklist", "--ask", written="employer\n")
    assert ran.out.startswith("EQUALITY CHECKLIST")
    assert "Which roles do you have?" in ran.err


def test_roles_are_asked_first_the_most_burdened_on_top(equalkit: Run) -> None:
    asked = equalkit(*ASK, written="").err
    assert "Which roles do you have?\n   1  employer\n" in asked


def test_a_number_picks_from_the_list(equalkit: Run) -> None:
    assert profile(equalkit(*ASK, written="1\n"))["roles"] == ["employer"]


def test_several_answers_stand_between_commas(equalkit: Run) -> None:
    told = profile(equalkit(*ASK, written="1, public-authority\n"))
    assert told["roles"] == ["employer", "public-authority"]


def test_an_answer_may_be_a_name(equalkit: Run) -> None:
    assert profile(equalkit(*ASK, written="public authority\n"))["roles"] == ["public authority"]


def test_a_role_is_added_to_those_already_told(equalkit: Run) -> None:
    ran = equalkit(*ASK, "--role", "goods-services-provider", written="service provider\n")
    assert profile(ran)["roles"] == ["goods-services-provider", "service provider"]


def test_an_empty_answer_leads_to_the_next_question(equalkit: Run) -> None:
    asked = equalkit(*ASK, written="\n\n").err
    assert asked.index("Which roles do you have?") < asked.index("Which sector do you belong to?")


def test_a_question_is_not_asked_twice(equalkit: Run) -> None:
    asked = equalkit(*ASK, written="\n" * 50).err
    assert asked.count("Which roles do you have?") == 1
    assert asked.endswith("No more questions.\n")


def test_what_cannot_change_the_result_is_not_asked(equalkit: Run) -> None:
    ran = equalkit(*ASK, "--role", "employer", "--employees", "60", written="")
    assert ran.err.endswith("No more questions.\n")


def test_what_is_no_answer_is_asked_again(equalkit: Run) -> None:
    ran = equalkit(*ASK, "--role", "employer", written="many\n60\n")
    assert "Please write a whole number." in ran.err
    assert profile(ran)["employees"] == 60


@pytest.mark.parametrize("written", ["0", "99", "nobody"])
def test_what_is_not_on_the_list_is_asked_again(equalkit: Run, written: str) -> None:
    ran = equalkit(*ASK, written=f"{written}\n1\n")
    assert "Please write a number from the list, or a name" in ran.err
    assert profile(ran)["roles"] == ["employer"]


def test_none_of_these_is_an_answer(equalkit: Run) -> None:
    words = ("--role", "publicly-controlled-company", "--fact", "state-ownership-share=1")
    ran = equalkit(*ASK, *words, written="0\n")
    assert "   0  none of these\n" in ran.err
    assert profile(ran)["facts"]["legal-form"] is False


def test_yes_and_no_may_be_said_in_the_readers_language(equalkit: Run) -> None:
    words = ("--role", "goods-services-provider", "--fact", "public-administrative-task=false")
    ran = equalkit(*ASK, *words, "--lang", "nb", written="\nja\n")
    assert profile(ran)["facts"]["offered-to-public"] is True
    assert ran.json["sections"][0]["items"][0]["status"] == "applies"


def test_how_to_count_is_told(equalkit: Run) -> None:
    asked = equalkit(*ASK, "--role", "employer", written="").err
    assert "  Count heads, not full-time equivalents" in asked


def test_the_standing_is_told_after_each_answer(equalkit: Run) -> None:
    asked = equalkit(*ASK, "--role", "employer", written="60\n").err
    standings = [line for line in asked.splitlines() if line.startswith("(Applies: ")]
    assert standings == ["(Applies: 1 · May apply: 4)", "(Applies: 2 · May apply: 0)"]


@pytest.mark.usefixtures("spoken")
def test_questions_come_in_the_language_asked_for(equalkit: Run) -> None:
    asked = equalkit(*ASK, "--lang", "nb", written="ingen\n").err
    assert asked.startswith("Svar på det dere vet")
    assert "Hvilke roller har dere?\n   1  arbeidsgiver\n" in asked
    assert "Skriv et nummer fra listen, eller et navn" in asked
