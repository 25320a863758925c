from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.folders import read_texts, vocabulary_folder
from equalkit.graph.loading import load_law
from equalkit.testing import example

if TYPE_CHECKING:
    from pathlib import Path

PACK = example.equalkit_country()
SHARED = read_texts([vocabulary_folder()])
FACT = b"""
@prefix eqk: <https://w3id.org/equalkit#> .
@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
@prefix eqk-xb: <https://w3id.org/equalkit/xb#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
eqk:fact-moons a eqk:Fact ; eqk:datatype xsd:integer .
eqk-xa:fact-suns a eqk:Fact ; eqk:datatype xsd:integer .
eqk-xb:fact-stars a eqk:Fact ; eqk:datatype xsd:integer .
"""


def test_a_law_knows_the_release_of_its_plugin() -> None:
    assert load_law(PACK, "1.2", SHARED, [], None).release == "1.2"


def test_what_users_add_goes_to_its_country_or_to_all(tmp_path: Path) -> None:
    law = load_law(PACK, "", SHARED, [(tmp_path / "more.ttl", FACT)], None)
    assert {"moons", "suns", "stars"} & set(law.vocabulary.facts) == {"moons", "suns"}


def test_another_release_is_not_taken_from_the_cache(tmp_path: Path) -> None:
    load_law(PACK, "1.2", SHARED, [], tmp_path)
    assert load_law(PACK, "1.3", SHARED, [], tmp_path).release == "1.3"


def test_more_turtle_is_not_hidden_by_the_cache(tmp_path: Path) -> None:
    load_law(PACK, "", SHARED, [], tmp_path)
    law = load_law(PACK, "", SHARED, [(tmp_path / "more.ttl", FACT)], tmp_path)
    assert "moons" in law.vocabulary.facts


def test_the_file_that_is_broken_is_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenTurtleError, match=r"more\.ttl"):
        load_law(PACK, "", SHARED, [(tmp_path / "more.ttl", b"no Turtle")], None)
