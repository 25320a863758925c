from __future__ import annotations

from collections import Counter

import pytest

from equalkit.graph import frames as fr
from equalkit.graph.folders import vocabulary_folder
from equalkit.graph.frames import Frame, merge, parse
from equalkit.graph.mapping.names import concept_name, fact_name

FRAMES = merge(parse(file.read_bytes(), file) for file in sorted(vocabulary_folder().glob("*.ttl")))
DERIVED = "eqk:fact-kind-derived"
HOUSE_LANGUAGES = ["en", "fi", "nb", "nn", "sv"]


def of_class(name: str) -> dict[str, Frame]:
    """Return the frames of a class, by name."""
    return {key: frame for key, frame in FRAMES.items() if name in fr.refs(frame, "rdf:type")}


FACTS = of_class("eqk:Fact")
SCHEMES = of_class("skos:ConceptScheme")
facts = pytest.mark.parametrize(
    ("name", "frame"), [pytest.param(name, frame, id=name) for name, frame in FACTS.items()]
)


def languages(frame: Frame, key: str) -> list[str]:
    """Return the language of each text of a predicate, sorted."""
    return sorted(
        node[1].removeprefix("@") for node in frame.get(key, ()) if isinstance(node, list)
    )


def test_there_are_facts_roles_sectors_and_grounds() -> None:
    assert len(FACTS) > 100
    assert len(of_class("eqk:Role")) > 40
    assert len(of_class("eqk:Sector")) > 10
    assert len(of_class("eqk:Ground")) > 20


def test_ids_are_unique_within_facts_and_within_each_scheme() -> None:
    ids = Counter(
        (fr.ref(frame, "skos:inScheme") or "eqk:Fact", fr.literal(frame, "skos:notation"))
        for name, frame in FRAMES.items()
        if name in FACTS or "skos:inScheme" in frame
    )
    assert {"eqk:Fact", "eqk:scheme-role", "eqk:scheme-sector"} <= {scheme for scheme, _ in ids}
    assert "" not in {id_ for _, id_ in ids}
    assert [twice for twice, times in ids.items() if times > 1] == []


@facts
def test_a_fact_is_named_by_its_id(name: str, frame: Frame) -> None:
    assert name == fact_name(fr.literal(frame, "skos:notation"))


@facts
def test_a_fact_has_a_label_in_each_house_language(name: str, frame: Frame) -> None:
    assert languages(frame, "skos:prefLabel") == HOUSE_LANGUAGES, name


@facts
def test_a_fact_has_a_question_in_each_house_language(name: str, frame: Frame) -> None:
    derived = fr.ref(frame, "eqk:factKind") == DERIVED
    wanted = [HOUSE_LANGUAGES, []] if derived else [HOUSE_LANGUAGES]
    assert languages(frame, "eqk:question") in wanted, name


@facts
def test_a_question_is_a_question(name: str, frame: Frame) -> None:
    if fr.ref(frame, "eqk:factKind") != DERIVED:  # what is worked out is not asked
        assert all("?" in text for text in fr.literals(frame, "eqk:question")), name


@facts
def test_a_fact_with_codes_has_some(name: str, frame: Frame) -> None:
    scheme, type_ = fr.ref(frame, "eqk:codes"), fr.ref(frame, "eqk:datatype")
    assert scheme in SCHEMES if type_ == "skos:Concept" else scheme in {None, *SCHEMES}, name
    if scheme:
        assert type_ in {"skos:Concept", "xsd:string"}, f"{name}: codes are no {type_}"
    if type_ == "skos:Concept" and scheme != "eqk:scheme-duty":
        assert any(fr.ref(one, "skos:inScheme") == scheme for one in FRAMES.values())


@facts
def test_a_fallback_is_a_fact_whose_values_will_do(name: str, frame: Frame) -> None:
    for other in fr.refs(frame, "eqk:fallback"):
        types = (fr.ref(FACTS[other], "eqk:datatype"), fr.ref(frame, "eqk:datatype"))
        assert types[0] == types[1] or types == ("xsd:integer", "xsd:decimal"), name


@facts
def test_a_default_is_one_of_the_codes(name: str, frame: Frame) -> None:
    for code in fr.refs(frame, "eqk:default"):
        assert fr.ref(FRAMES[code], "skos:inScheme") == fr.ref(frame, "eqk:codes"), name


def test_a_concept_is_named_by_its_scheme_and_id() -> None:
    members = {name: frame for name, frame in FRAMES.items() if "skos:inScheme" in frame}
    assert members
    for name, frame in members.items():
        scheme = (fr.ref(frame, "skos:inScheme") or "").removeprefix("eqk:scheme-")
        assert name == concept_name(scheme, fr.literal(frame, "skos:notation"))


def test_every_concept_has_a_label_in_each_house_language() -> None:
    labelled = {name: frame for name, frame in FRAMES.items() if "skos:prefLabel" in frame}
    wrong = [n for n, f in labelled.items() if languages(f, "skos:prefLabel") != HOUSE_LANGUAGES]
    assert wrong == []
    unlabelled = set(FRAMES) - set(labelled)
    assert unlabelled == set(of_class("eqk:Derivation"))


@pytest.mark.parametrize("kind", ["eqk:Role", "eqk:Sector"])
def test_hierarchies_have_no_circle(kind: str) -> None:
    above = {name: fr.refs(frame, "skos:broader") for name, frame in of_class(kind).items()}
    assert any(above.values())
    for name, parents in above.items():
        seen: set[str] = set()
        waiting = list(parents)
        while waiting:
            one = waiting.pop()
            assert one != name
            if one not in seen:
                seen.add(one)
                waiting.extend(above[one])
