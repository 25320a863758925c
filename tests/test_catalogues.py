"""Every phrase of the interface is said in every language of the interface."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

import equalkit.words
from equalkit.words import languages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog

SOURCE = Path(equalkit.words.__file__).parent
CATALOGUES = SOURCE / "locale"
LANGUAGES = ("fi", "nb", "nn", "sv")
SAYERS = {"phrase", "say", "say_word"}
"""Names of the functions that take a phrase; `words(...)` gives one more."""


def takes_a_phrase(call: ast.Call) -> bool:
    """Tell whether a call says a phrase: ``say("x")``, ``phrase("x")``, ``words(lang)("x")``."""
    made = call.func
    if isinstance(made, ast.Call):
        return isinstance(made.func, ast.Name) and made.func.id == "words"
    return isinstance(made, ast.Name) and made.id in SAYERS


def constants(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an argument may be: one, or either of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


def phrases() -> set[str]:
    """Return every phrase in the source."""
    return {
        text
        for file in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and node.args and takes_a_phrase(node)
        for text in constants(node.args[0])
    }


def catalogue(lang: str) -> Catalog:
    with (CATALOGUES / lang / "LC_MESSAGES" / "equalkit.po").open("rb") as file:
        return read_po(file)


def translations(lang: str) -> dict[str, str]:
    return {str(one.id): str(one.string) for one in catalogue(lang) if one.id}


PHRASES = sorted(phrases())


def test_phrases_are_found_where_they_are_said_and_where_they_are_kept() -> None:
    assert {"Applies if", "at least {}", "who is bound", "yes", "All of these"} <= set(PHRASES)


def test_the_interface_speaks_the_languages_of_its_countries() -> None:
    assert set(languages()) == {"en", *LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_phrase_is_translated(lang: str) -> None:
    said = translations(lang)
    assert [one for one in PHRASES if not said.get(one)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_translated_that_is_never_said(lang: str) -> None:
    assert sorted(translations(lang).keys() - set(PHRASES)) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_translation_is_doubtful(lang: str) -> None:
    assert [one.id for one in catalogue(lang) if one.id and one.fuzzy] == []


def gaps(text: str) -> set[str]:
    """Return the names of what is filled in; how a number is padded may differ."""
    return {gap.partition(":")[0] for gap in re.findall(r"{([^}]*)}", text)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_fills_in_what_the_phrase_does(lang: str) -> None:
    said = translations(lang)
    assert [one for one in PHRASES if gaps(said[one]) != gaps(one)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_ends_as_the_phrase_does(lang: str) -> None:
    """A heading that loses its colon, or a sentence its full stop, is a slip."""
    said = translations(lang)
    assert [
        one
        for one in PHRASES
        if {one[-1], said[one][-1]} & {":", "."} and one[-1] != said[one][-1] and "{" not in one
    ] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_says_which_language_it_is_in(lang: str) -> None:
    assert str(catalogue(lang).locale_identifier) == lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_is_sorted(lang: str) -> None:
    ids = list(translations(lang))
    assert ids == sorted(ids, key=lambda one: (one.casefold(), one))


def test_bokmal_and_nynorsk_are_two_languages() -> None:
    """Most sentences differ; a copy of one as the other would not."""
    nb, nn = translations("nb"), translations("nn")
    long = [one for one in PHRASES if len(nb[one].split()) >= 4]
    assert sum(nb[one] != nn[one] for one in long) > 0.8 * len(long)
