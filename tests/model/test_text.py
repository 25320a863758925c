from __future__ import annotations

import pytest

from equalkit.model.text import Text, chain, pick, say


@pytest.mark.parametrize(
    ("lang", "tried"),
    [
        ("en", ("en",)),
        ("fi", ("fi", "en")),
        ("nn", ("nn", "nb", "en")),
        ("se", ("se", "nb", "en")),
        ("sv-FI", ("sv-FI", "sv", "fi", "en")),
    ],
)
def test_the_nearest_languages_are_tried_before_english(lang: str, tried: tuple[str, ...]) -> None:
    assert chain(lang) == tried


def test_the_language_asked_for_is_best() -> None:
    assert pick({"nb": "plikt", "nn": "plikt (nn)", "en": "duty"}, "nn") == Text("plikt (nn)", "nn")


def test_a_near_language_is_better_than_english() -> None:
    assert pick({"nb": "plikt", "en": "duty"}, "nn") == Text("plikt", "nb")


def test_english_is_better_than_any_other_language() -> None:
    assert pick({"fi": "velvollisuus", "en": "duty"}, "sv") == Text("duty", "en")


def test_any_language_is_better_than_none() -> None:
    assert pick({"sv": "skyldighet", "fi": "velvollisuus"}, "nb") == Text("velvollisuus", "fi")


def test_no_text_is_an_empty_text() -> None:
    assert pick({}, "nb") == Text("", "nb")


def test_a_text_in_another_language_is_marked_with_it() -> None:
    assert say({"en": "duty"}, "fi") == "duty [en]"


def test_a_text_in_the_language_asked_for_is_not_marked() -> None:
    assert say({"fi": "velvollisuus"}, "fi") == "velvollisuus"


def test_nothing_is_said_where_there_is_no_text() -> None:
    assert not say({}, "fi")
