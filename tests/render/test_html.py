from __future__ import annotations

import json
import re
from base64 import b64encode
from datetime import date
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html as markup

import equalkit as ek
from equalkit.model.assessment import Assessment, DutyAnswer
from equalkit.model.page import Page
from equalkit.render.html import render
from equalkit.render.page_words import PAGE_WORDS
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist, ChecklistItem

TODAY = date(2026, 11, 21)
COUNTRIES = ("eu", "fi", "no", "se")
MOST_BYTES = 1_500_000
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)> \u2028 \u202egpj"


@cache
def written(country: str) -> str:
    return render(ek.load(country).page(ek.Profile(country), on=TODAY))


def example(**asked: Any) -> str:
    return render(example_graph().page(ek.Profile("xa"), on=TODAY, **asked))


def data(text: str) -> dict[str, Any]:
    """Return what the page's scripts read."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    plain: dict[str, Any] = json.loads(found[1])
    return plain


def ids(text: str) -> list[str]:
    return [duty["id"] for duty in data(text)["duties"]]


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_page_of_a_whole_country_is_small(country: str) -> None:
    assert len(written(country).encode()) < MOST_BYTES


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_page_has_the_duties_of_the_checklist(country: str) -> None:
    kg = ek.load(country)
    expected = [item.id for item in kg.checklist(ek.Profile(country), on=TODAY).items]
    assert ids(written(country)) == expected


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_text_is_there_in_every_language(country: str) -> None:
    found = data(written(country))
    assert set(found["langs"]) == {*ek.load(country).law(country).languages, "en"}
    assert len({len(texts) for texts in found["texts"].values()}) == 1
    assert all(set(said) == set(PAGE_WORDS) for said in found["words"].values())


def test_the_same_page_has_the_same_bytes() -> None:
    assert example() == example()


def test_nothing_is_loaded_from_anywhere() -> None:
    tree = markup.fromstring(written("no"))
    loading = tree.xpath("//*[@src or (self::link and @href) or @srcset or @poster or @data]")
    assert loading == []
    assert "@import" not in written("no")
    assert "url(" not in written("no")


def test_the_policy_allows_what_is_on_the_page_and_nothing_else() -> None:
    tree = markup.fromstring(example())
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    inline = [*tree.xpath("//style"), *tree.xpath("//script[not(@type)]")]
    hashes = [b64encode(sha256((one.text or "").encode()).digest()).decode() for one in inline]
    assert [f"'sha256-{one}'" in policy for one in hashes] == [True, True]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_no_markup_is_made_of_data() -> None:
    script = example().rpartition("<script>")[2]
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in script


def test_data_cannot_end_the_element_they_stand_in() -> None:
    answers = {"xa-plan": DutyAnswer(note=HOSTILE)}
    known = Assessment(
        country="xa", on=TODAY, law_as_of=TODAY, organisation=HOSTILE, answers=answers
    )
    text = example(assessment=known)
    assert "alert(1)</script>" not in text
    assert "\u2028" not in text
    assert data(text)["assessment"]["organisation"] == HOSTILE
    assert data(text)["assessment"]["answers"]["xa-plan"]["note"] == HOSTILE


def test_hostile_law_is_shown_as_text(
    make_item: Callable[..., ChecklistItem], make_checklist: Callable[..., Checklist]
) -> None:
    wrong = make_item(label=HOSTILE, summary=HOSTILE, sources=("javascript:alert(1)",))
    text = render(make_checklist(wrong))
    tree = markup.fromstring(text)
    assert tree.xpath("//img") == []
    assert tree.xpath("//a[starts-with(@href, 'javascript')]") == []
    assert len(tree.xpath("//script")) == 2
    assert "\u202e" not in text


def test_with_a_profile_the_rest_is_not_in_the_file() -> None:
    org = ek.Profile("xa", roles={"employer"}, employees=60)
    text = render(example_graph().page(org, on=TODAY))
    assert "xa-board" not in text
    assert "xa-plan" in text


def test_only_chosen_duties_are_in_the_file() -> None:
    text = example(duties={"xa-plan"})
    assert ids(text) == ["xa-plan"]
    assert "xa-respect" not in text


def test_a_checklist_alone_makes_a_page_that_asks_nothing() -> None:
    checklist = example_graph().checklist(ek.Profile("xa"), on=TODAY, lang="nb")
    text = str(ek.render(checklist, "html"))
    found = data(text)
    assert (found["langs"], found["program"], found["questions"]) == (["nb"], None, [])
    assert ids(text) == [item.id for item in checklist.items]


def test_another_format_writes_the_first_checklist_of_a_page() -> None:
    page = example_graph().page(ek.Profile("xa"), on=TODAY)
    assert isinstance(page, Page)
    assert ek.render(page, "markdown") == ek.render(page.checklists[0], "markdown")


def test_the_page_can_be_read_without_scripts() -> None:
    tree = markup.fromstring(example())
    (static,) = tree.xpath("//div[@id='static']")
    assert len(static.xpath(".//article")) == len(ids(example()))
    assert static.xpath(".//h1/text()") == ["Equality checklist: Exampleland"]
    assert static.xpath(".//noscript")


def test_the_reader_gets_the_language_asked_for() -> None:
    text = example(lang="nb")
    assert '<html lang="nb">' in text
    assert data(text)["langs"] == ["nb", "en"]


def test_answers_are_on_the_page_as_they_stand() -> None:
    known = Assessment(
        id="a-1", revision=3, country="xa", on=TODAY, law_as_of=TODAY,
        answers={"xa-plan": DutyAnswer(state="met")},
    )  # fmt: skip
    assert data(example(assessment=known))["assessment"]["revision"] == 3


def test_every_question_of_the_program_has_its_text() -> None:
    found = data(written("no"))
    asked = {one["id"] for one in found["questions"]}
    assert set(found["program"]["facts"]) - asked <= {"protected-ground"}
    english = found["texts"]["en"]
    assert all(english[one["question"]] for one in found["questions"])
