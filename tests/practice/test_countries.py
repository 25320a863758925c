"""The tests of Norway, Sweden and Finland: every way ends, every word is there, no verdict."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import equalkit as ek
from equalkit.model.practice import ELEMENT, UNCLEAR, Reply
from equalkit.model.practice_file import PracticeDocument
from equalkit.practice.asking import next_question, path, practice_test
from equalkit.practice.recording import record
from equalkit.practice.report import STATES, practice_draft
from equalkit.render.drafts import render_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.law import Law
    from equalkit.model.practice import PracticeQuestion, PracticeTest
    from equalkit.model.text import Texts

DAY = date(2026, 11, 21)
COUNTRIES = ("fi", "no", "se")
ELEMENTS = {
    "accommodation", "aim", "comparator", "connection", "disadvantage", "exception", "ground",
    "harassment", "instruction", "multiple-grounds", "necessity", "neutral-rule",
    "particular-disadvantage", "positive-action", "proportionality", "retaliation", "suitability",
}  # fmt: skip
"""What the issue names, and what else the acts of all three countries know."""

VERDICT = re.compile(
    r"\b(un|il)?lawful|\billegal|\bprohibited|\bguilty|\b(is|be) (a )?(breach|discrimination)\b"
    r"|\b(u?lovleg|u?lovlig|forbud[te]|forbode)\b|\b(er|blir) (ei |en |et )?(brudd|brot|diskriminering)\b"
    r"|\b(olaglig|laglig|otill[åa]te[nt]|till[åa]te[nt]|f[öo]rbjud\w+)\b|\b[äa]r (ett )?(brott|diskriminering)\b"
    r"|\b(laiton\w*|laillis\w*|kielletty|kiellett\w+)\b|\bon syrjint[äa][äa]?\b|rikkoo",
    re.IGNORECASE,
)
"""Words in which a judgement would be given."""


@cache
def law(country: str) -> Law:
    return ek.load(country).law(country)


@cache
def asked(country: str) -> PracticeTest:
    return practice_test(law(country), DAY)


QUESTIONS = [
    pytest.param(country, one, id=f"{country}-{one.id}")
    for country in COUNTRIES
    for one in asked(country).questions
]
countries = pytest.mark.parametrize("country", COUNTRIES)
questions = pytest.mark.parametrize(("country", "question"), QUESTIONS)


def texts(question: PracticeQuestion) -> Iterator[Texts]:
    """Yield every text of a question that must stand in all languages."""
    yield question.question
    yield question.help
    yield from (option.note for option in question.options if option.note)


@cache
def ways(country: str) -> dict[str, int]:
    """Return how many ways lead to the end from each question; fails on one that never ends."""
    order = [question.id for question in asked(country).questions]
    found: dict[str, int] = {}
    for at in reversed(range(len(order))):
        follows = order[at + 1] if at + 1 < len(order) else ""
        options = asked(country).questions[at].options
        targets = {option.leads_to or follows for option in options}
        found[order[at]] = sum(found[target] if target else 1 for target in targets)
    return found


@countries
def test_every_way_through_a_test_ends(country: str) -> None:
    test = asked(country)
    places = {question.id: at for at, question in enumerate(test.questions)}
    for question in test.questions:
        led = [option.leads_to for option in question.options if option.leads_to]
        assert all(places[one] > places[question.id] for one in led)
    assert ways(country)[test.questions[0].id] > 20


@countries
def test_every_question_can_be_reached(country: str) -> None:
    test = asked(country)
    reached = {test.questions[0].id}
    for question, follows in pairwise(test.questions):
        if question.id in reached:
            reached |= {option.leads_to or follows.id for option in question.options}
    assert reached == {question.id for question in test.questions}


@countries
def test_every_element_is_asked_about(country: str) -> None:
    assert {question.element for question in asked(country).questions} >= ELEMENTS


@countries
def test_advice_comes_from_bodies_that_are_there(country: str) -> None:
    advisers = asked(country).advisers
    assert advisers
    assert set(advisers) <= set(law(country).bodies)


@countries
def test_the_name_and_summary_are_in_every_language(country: str) -> None:
    wanted = {*law(country).languages}
    assert set(asked(country).label) >= wanted
    assert set(asked(country).summary) >= wanted


@questions
def test_a_question_is_in_every_language_and_is_a_question(
    country: str, question: PracticeQuestion
) -> None:
    for text in texts(question):
        assert set(text) == {*law(country).languages, "en"}
        assert all(one.strip() == one != "" for one in text.values())
    assert all(one.endswith("?") for one in question.question.values())
    assert len(set(question.question.values())) == len(question.question) or country == "no"


@questions
def test_a_question_has_a_citation_and_a_section_and_a_source(
    country: str, question: PracticeQuestion
) -> None:
    assert question.citations
    assert all("§" in citation for citation in question.citations)
    assert question.legal_basis
    assert set(question.legal_basis) <= set(law(country).sections)
    assert question.sources
    assert question.confidence in {"high", "medium"}


@questions
def test_a_citation_names_the_act_of_a_section(country: str, question: PracticeQuestion) -> None:
    sections = law(country).sections
    ids = {law(country).acts[sections[one].act].id for one in question.legal_basis}
    named = {one.removeprefix("SFS ").replace(":", "-") for one in question.citations}
    for act in ids:
        assert any(act.removeprefix("SFS ").replace(":", "-") in one for one in named), act


@questions
def test_a_question_may_be_answered_yes_no_or_unclear(
    country: str, question: PracticeQuestion
) -> None:
    assert [one.choice for one in question.options] == ["yes", "no", UNCLEAR], country


@pytest.mark.parametrize(
    "said",
    [
        "This is discrimination",
        "The rule is lawful",
        "Praksisen er ulovlig",
        "Dette er brudd på § 6",
        "Praksisen er ulovleg",
        "Regeln är olaglig",
        "Det är diskriminering",
        "Käytäntö on laiton",
        "Tämä on syrjintää",
    ],
)
def test_a_verdict_would_be_found(said: str) -> None:
    assert VERDICT.search(said)


@questions
def test_no_text_gives_a_verdict(country: str, question: PracticeQuestion) -> None:
    for option in question.options:
        for said in option.note.values():
            assert not VERDICT.search(said), f"{country}: {said}"


@questions
def test_an_element_has_a_label_in_every_language(country: str, question: PracticeQuestion) -> None:
    label = law(country).vocabulary.concept(ELEMENT, question.element).label
    assert set(label) >= {*law(country).languages}


@st.composite
def walks(draw: st.DrawFn) -> tuple[str, dict[str, Reply], str]:
    """Return a country, answers on a way that may be left early, and a language."""
    country = draw(st.sampled_from(COUNTRIES))
    replies: dict[str, Reply] = {}
    while (question := next_question(asked(country), replies)) and draw(st.integers(0, 19)):
        choice = draw(st.sampled_from([option.choice for option in question.options]))
        replies[question.id] = Reply(choice, draw(st.sampled_from(["", "because"])))
    return country, replies, draw(st.sampled_from((*law(country).languages, "en")))


@settings(max_examples=60, deadline=None)
@given(walks())
def test_no_walk_ends_in_a_verdict(walk: tuple[str, dict[str, Reply], str]) -> None:
    country, replies, lang = walk
    said = PracticeDocument(title="x").with_replies(replies)
    made = record(law(country), asked(country), said, on=DAY, made_on=DAY)
    document = practice_draft(law(country), asked(country), made, lang)
    written = render_draft(document, "markdown")
    assert isinstance(written, str)
    own = [text for one in asked(country).questions for text in (*one.question.values(),)]
    for text in (*own, *law(country).name.values()):
        written = written.replace(text, "")
    assert not VERDICT.search(written)
    assert set(STATES) == {"answered", "still open", "not asked after the answers before"}


@settings(max_examples=60, deadline=None)
@given(walks())
def test_every_walk_ends(walk: tuple[str, dict[str, Reply], str]) -> None:
    country, replies, _ = walk
    test = asked(country)
    way = list(path(test, replies))
    assert len(way) == len({one.id for one in way}) <= len(test.questions)
    while question := next_question(test, replies):
        replies = {**replies, question.id: Reply(UNCLEAR)}
    assert next_question(test, replies) is None
