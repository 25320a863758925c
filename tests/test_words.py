from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from equalkit import words as module
from equalkit.words import languages, phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give an empty folder for catalogues, and forget what was read from it."""
    monkeypatch.setattr(module, "CATALOGUES", tmp_path)
    words.cache_clear()
    yield tmp_path
    words.cache_clear()


def translate(catalogues: Path, lang: str, **phrases: str) -> None:
    folder = catalogues / lang / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = Catalog(locale=lang)
    for english, said in phrases.items():
        catalogue.add(english, said)
    with (folder / "equalkit.mo").open("wb") as stream:
        write_mo(stream, catalogue)


def test_english_is_the_language_of_the_source(catalogues: Path) -> None:
    assert catalogues.is_dir()
    assert words("en")("Proof") == "Proof"


def test_a_phrase_is_said_in_the_language_asked_for(catalogues: Path) -> None:
    translate(catalogues, "fi", Proof="Todiste")
    assert words("fi")("Proof") == "Todiste"


def test_a_phrase_that_was_not_translated_is_said_in_english(catalogues: Path) -> None:
    translate(catalogues, "fi", Proof="Todiste")
    assert words("fi")("Do") == "Do"


@pytest.mark.parametrize(("lang", "near"), [("nn", "nb"), ("nb", "nn"), ("se", "nb")])
def test_a_near_language_stands_in(catalogues: Path, lang: str, near: str) -> None:
    translate(catalogues, near, Proof="Bevis")
    assert words(lang)("Proof") == "Bevis"


def test_the_language_itself_comes_before_a_near_one(catalogues: Path) -> None:
    translate(catalogues, "nb", Proof="Bevis")
    translate(catalogues, "nn", Proof="Prov")
    assert words("nn")("Proof") == "Prov"


def test_a_language_without_a_catalogue_speaks_english(catalogues: Path) -> None:
    assert catalogues.is_dir()
    assert words("tlh")("Proof") == "Proof"


def test_english_is_always_among_the_languages(catalogues: Path) -> None:
    assert catalogues.is_dir()
    assert languages() == ("en",)


def test_every_catalogue_is_a_language(catalogues: Path) -> None:
    translate(catalogues, "sv", Proof="Bevis")
    translate(catalogues, "fi", Proof="Todiste")
    assert languages() == ("en", "fi", "sv")


def test_a_phrase_is_marked_without_being_changed() -> None:
    assert phrase("at least {}") == "at least {}"
