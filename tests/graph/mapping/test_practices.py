from __future__ import annotations

from datetime import date

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.frames import parse
from equalkit.graph.mapping.names import Ids
from equalkit.graph.mapping.practices import read_practice_tests
from equalkit.graph.mapping.vocabulary import ByClass
from equalkit.graph.namespaces import PREFIXES
from equalkit.model.practice import PracticeOption, PracticeQuestion, PracticeTest
from equalkit.testing import example_graph

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
HEAD += "@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .\n"
OPTIONS = "[ eqk:choice eqk:practice-choice-yes ] [ eqk:choice eqk:practice-choice-unclear ]"


def question(name: str, options: str = OPTIONS, text: str = '"What for?"@en') -> str:
    return f"eqk-xa:{name} a eqk:PracticeQuestion ; eqk:option ( {options} )" + (
        f" ; eqk:question {text} .\n" if text else " .\n"
    )


def listing(*names: str) -> str:
    return f"eqk-xa:test a eqk:PracticeTest ; eqk:practiceQuestion ( {' '.join(names)} ) .\n"


def read(turtle: str) -> dict[str, PracticeTest]:
    vocabulary = """
eqk:practice-choice-unclear a eqk:PracticeChoice ; skos:notation "unclear" .
eqk:practice-choice-yes a eqk:PracticeChoice ; skos:notation "yes" .
"""
    frames = parse((HEAD + vocabulary + turtle).encode())
    return read_practice_tests(ByClass(frames), frames, Ids(frames))


def test_a_test_is_read_whole() -> None:
    test = example_graph().law("xa").practice_tests["practice-test"]
    assert test.label["en"] == "Test of a practice"
    assert test.summary["en"] == "Asks what the Equality Act of Exampleland asks"
    assert test.in_force is not None
    assert test.in_force.since == date(2010, 1, 1)
    assert test.advisers == ("body-ombud",)
    assert test.verified_on == date(2026, 1, 1)
    assert test.sources == ("https://example.org/xa/act",)


def test_questions_stand_in_the_order_of_the_list() -> None:
    test = example_graph().law("xa").practice_tests["practice-test"]
    assert [one.id for one in test.questions] == [
        "practice-comparator",
        "practice-neutral-rule",
        "practice-aim",
    ]


def test_a_question_is_read_whole() -> None:
    asked = example_graph().law("xa").practice_tests["practice-test"].questions[0]
    assert isinstance(asked, PracticeQuestion)
    assert asked.element == "comparator"
    assert asked.citations == ("XA-2010-1 § 4",)
    assert asked.help["en"] == "Say who is compared with whom."
    assert asked.options[0].leads_to == "practice-aim"
    assert asked.options[2] == PracticeOption("unclear", leads_to="practice-aim")


def test_a_law_without_a_test_has_none() -> None:
    assert read("") == {}


def test_tests_are_sorted() -> None:
    other = listing("eqk-xa:a").replace("eqk-xa:test", "eqk-xa:another")
    assert list(read(question("a") + listing("eqk-xa:a") + other)) == ["another", "test"]


@pytest.mark.parametrize(
    ("turtle", "problem"),
    [
        (listing("eqk-xa:missing"), "needs a text"),
        (question("a", text="") + listing("eqk-xa:a"), "needs a text"),
        (question("a") + listing("eqk-xa:a", "eqk-xa:a"), "each of them once"),
        ("eqk-xa:test a eqk:PracticeTest .\n", "must list questions"),
        (
            question("a", "[ eqk:choice eqk:practice-choice-yes ]") + listing("eqk-xa:a"),
            "one of which is unclear",
        ),
        (question("a", f"{OPTIONS} {OPTIONS}") + listing("eqk-xa:a"), "different answers"),
        (
            question("a", OPTIONS.replace("yes ]", "yes ; eqk:nextQuestion eqk-xa:a ]"))
            + listing("eqk-xa:a"),
            "must lead to a later question",
        ),
        (
            question("a", OPTIONS.replace("yes ]", "yes ; eqk:nextQuestion eqk-xa:far ]"))
            + listing("eqk-xa:a"),
            "not to 'far'",
        ),
    ],
)
def test_a_test_that_might_never_end_or_cannot_be_answered_is_refused(
    turtle: str, problem: str
) -> None:
    with pytest.raises(BrokenTurtleError, match=problem):
        read(turtle)
