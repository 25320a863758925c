from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.mapping.names import Ids, Names, concept_name, fact_name
from equalkit.model.concept import Concept, Scheme
from equalkit.model.fact import Fact
from equalkit.model.law import Vocabulary
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from equalkit.graph.frames import Frames

IDS = Ids(
    {
        "eqk:role-employer": {"skos:notation": [["employer", ""]]},
        "eqk-xa:size-class-large": {"skos:notation": [["large", ""]]},
        "eqk:fact-employees": {"skos:notation": [["employees", ""]]},
        "eqk:odd": {"skos:notation": ["eqk:employer"]},
    }
)
OWN = "https://w3id.org/equalkit/xa#"
VOCABULARY = Vocabulary(
    {
        "class": Fact("class", f"{OWN}fact-class", "code", scheme="class"),
        "place": Fact("place", "https://w3id.org/equalkit#fact-place", "text"),
    },
    {"class": Scheme.of("class", [Concept("large", f"{OWN}class-large")])},
)


def test_the_notation_is_the_id() -> None:
    assert IDS.of("eqk:role-employer") == "employer"


def test_without_a_notation_the_local_name_is_the_id() -> None:
    assert IDS.of("eqk-xa:xa-plan") == "xa-plan"


def test_a_notation_that_is_no_text_is_not_the_id() -> None:
    assert IDS.of("eqk:odd") == "odd"


def test_no_name_is_no_id() -> None:
    assert not IDS.of("")


def test_ids_keep_their_order() -> None:
    assert IDS.all(("eqk:b", "eqk:a")) == ("b", "a")


@pytest.mark.parametrize(
    ("name", "fact"),
    [("eqk:fact-employees", "employees"), ("eqk-xa:fact-size-class", "size-class")],
)
def test_a_fact_is_known_by_its_name(name: str, fact: str) -> None:
    assert IDS.fact(name) == fact


@pytest.mark.parametrize("name", ["eqk:employees", "eqk:fact-", "eqk:role-employer", "eqk:facts-a"])
def test_what_is_no_fact_is_refused(name: str) -> None:
    with pytest.raises(BrokenTurtleError, match="must be an eqk:Fact"):
        IDS.fact(name)


def test_a_shared_concept_is_named_by_its_scheme() -> None:
    assert concept_name("role", "employer") == "eqk:role-employer"


def test_a_shared_fact_is_named_as_a_fact() -> None:
    assert fact_name("employees") == "eqk:fact-employees"


def test_what_is_the_countrys_own_is_named_so() -> None:
    assert Names("xb").own("xb-plan") == "eqk-xb:xb-plan"


def test_a_countrys_own_concept_keeps_its_name() -> None:
    assert Names("xa", VOCABULARY).concept("class", "large") == "eqk-xa:class-large"


def test_a_concept_that_the_vocabulary_lacks_is_taken_for_shared() -> None:
    assert Names("xa", VOCABULARY).concept("class", "small") == "eqk:class-small"


def test_a_countrys_own_fact_keeps_its_name() -> None:
    assert Names("xa", VOCABULARY).fact("class") == "eqk-xa:fact-class"


def test_a_fact_that_the_vocabulary_lacks_is_taken_for_shared() -> None:
    assert Names("xa").fact("employees") == "eqk:fact-employees"


def test_a_code_is_named_in_the_scheme_of_its_fact() -> None:
    assert Names("xa", VOCABULARY).code("class", "large") == "eqk-xa:class-large"


def test_a_code_of_an_unknown_fact_is_named_by_the_fact() -> None:
    assert Names("xa").code("legal-form", "company") == "eqk:legal-form-company"


def test_open_text_is_a_literal() -> None:
    assert Names("xa", VOCABULARY).code("place", "small island") == ["small island", ""]


def test_a_duty_that_binds_is_named_as_the_countrys_own() -> None:
    assert Names("xa").code("binding-duty", "xa-plan") == "eqk-xa:xa-plan"


def test_names_and_ids_lead_back_to_each_other() -> None:
    vocabulary = example_graph().law("xa").vocabulary
    names = Names("xa", vocabulary)
    frames: Frames = {
        names.concept(kind, one.id): {"skos:notation": [[one.id, ""]]}
        for kind, scheme in vocabulary.schemes.items()
        for one in scheme
    }
    ids = Ids(frames)
    assert all(
        ids.of(names.concept(kind, one.id)) == one.id
        for kind, scheme in vocabulary.schemes.items()
        for one in scheme
    )
