from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.frames import parse
from equalkit.graph.mapping.names import Ids
from equalkit.graph.mapping.vocabulary import ByClass, read_derivations, read_vocabulary
from equalkit.graph.namespaces import PREFIXES
from equalkit.model.condition import Constraint

if TYPE_CHECKING:
    from equalkit.model.fact import Derivation
    from equalkit.model.law import Vocabulary

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
HEAD += "@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .\n"


def read(turtle: str) -> Vocabulary:
    frames = parse((HEAD + turtle).encode())
    return read_vocabulary(frames, ByClass(frames), Ids(frames))


def derived(turtle: str) -> tuple[Derivation, ...]:
    frames = parse((HEAD + turtle).encode())
    return read_derivations(frames, ByClass(frames), Ids(frames))


FACT = """eqk:fact-size a eqk:Fact ; skos:notation "size" ; skos:prefLabel "size"@en ;
    eqk:question "How many?"@en ; eqk:counting "heads"@en ; eqk:unit eqk:unit-persons ;
    eqk:datatype {datatype} ; eqk:fallback eqk:fact-employees ; eqk:many true ;
    eqk:default eqk:size-none ; eqk:codes eqk:scheme-size ; eqk:factKind eqk:fact-kind-case ."""


@pytest.mark.parametrize(
    ("written", "datatype"),
    [
        ("xsd:integer", "integer"),
        ("xsd:decimal", "decimal"),
        ("xsd:boolean", "boolean"),
        ("xsd:date", "date"),
        ("skos:Concept", "code"),
        ("xsd:string", "text"),
        ("xsd:anyURI", "text"),
    ],
)
def test_a_fact_has_a_datatype(written: str, datatype: str) -> None:
    assert read(FACT.format(datatype=written)).facts["size"].datatype == datatype


def test_a_fact_is_read_whole() -> None:
    fact = read(FACT.format(datatype="skos:Concept")).facts["size"]
    assert (fact.label, fact.question, fact.counting, fact.many, fact.unit) == (
        {"en": "size"}, {"en": "How many?"}, {"en": "heads"}, True, "unit-persons",
    )  # fmt: skip
    assert (fact.fallback, fact.default, fact.scheme, fact.kind) == (
        "employees", "size-none", "size", "fact-kind-case",
    )  # fmt: skip


def test_a_fact_that_says_little_is_a_text() -> None:
    fact = read("eqk:fact-place a eqk:Fact .").facts["place"]
    assert (fact.datatype, fact.many, fact.fallback, fact.default) == ("text", False, None, None)


def test_spellings_of_values_are_read() -> None:
    turtle = """eqk:fact-part a eqk:Fact ; eqk:datatype xsd:decimal ;
        eqk:spelling [ eqk:written "Half" ; eqk:means 0.5 ] ."""
    assert read(turtle).facts["part"].spellings == {"half": Fraction(1, 2)}


def test_a_spelling_that_means_nothing_is_refused() -> None:
    with pytest.raises(BrokenTurtleError, match="must say what it means"):
        read('eqk:fact-part a eqk:Fact ; eqk:spelling [ eqk:written "Half" ] .')


def test_facts_are_sorted() -> None:
    turtle = "eqk:fact-b a eqk:Fact . eqk:fact-a a eqk:Fact ."
    assert list(read(turtle).facts) == ["a", "b"]


ROLES = """eqk:role-any a eqk:Role ; skos:notation "any" .
eqk:role-town a eqk:Role ; skos:notation "town" ; skos:prefLabel "town"@en ;
    skos:definition "a place"@en ; skos:hiddenLabel "city" ; skos:broader eqk:role-any ;
    eqk:mayAlsoBe eqk:role-any ;
    eqk:implies [ odrl:leftOperand eqk:fact-size ; odrl:operator odrl:gteq ; odrl:rightOperand 1 ] ."""


def test_a_concept_is_read_whole() -> None:
    town = read(ROLES).concept("role", "town")
    assert (town.label, town.definition, town.spellings) == (
        {"en": "town"},
        {"en": "a place"},
        ("city",),
    )
    assert (town.broader, town.may_also_be) == (("any",), ("any",))
    assert town.implies == (Constraint("size", "gteq", (1,)),)


def test_concepts_of_a_class_make_a_scheme() -> None:
    assert list(read(ROLES).scheme("role").concepts) == ["any", "town"]


def test_codes_say_their_scheme_themselves() -> None:
    turtle = 'eqk:x-a a eqk:Code ; skos:notation "a" ; skos:inScheme eqk:scheme-legal-form .'
    assert "a" in read(turtle).scheme("legal-form")


OWN = """eqk:ground-age a eqk:Ground ; skos:notation "age" ; skos:prefLabel "age"@en , "ålder"@sv ;
    skos:hiddenLabel "years" ; skos:broader eqk:ground-time ; skos:definition "years lived"@en .
eqk-xa:ground-age a eqk:Ground ; skos:notation "age" ; skos:prefLabel "one's age"@en ."""


def test_a_countrys_own_concept_comes_before_the_shared_one() -> None:
    age = read(OWN).concept("ground", "age")
    assert (age.iri, age.label["en"]) == ("https://w3id.org/equalkit/xa#ground-age", "one's age")


def test_a_countrys_own_concept_keeps_what_only_the_shared_one_says() -> None:
    age = read(OWN).concept("ground", "age")
    assert (age.label["sv"], age.spellings, age.broader, age.definition) == (
        "ålder", ("years",), ("ground-time",), {"en": "years lived"},
    )  # fmt: skip


RULE = """eqk:derivation-micro a eqk:Derivation ; eqk:derives eqk:fact-micro ;
    odrl:constraint [ odrl:leftOperand eqk:fact-size ; odrl:operator odrl:lt ; odrl:rightOperand 10 ] """


def test_a_rule_that_makes_a_fact_true_is_read() -> None:
    (rule,) = derived(RULE + ".")
    assert (rule.fact, rule.value, rule.otherwise, rule.in_force) == ("micro", None, "", None)


def test_a_rule_that_gives_a_code_is_read() -> None:
    (rule,) = derived(RULE + "; eqk:value eqk:large ; eqk:otherwise eqk:small .")
    assert (rule.value, rule.otherwise) == ("large", "small")


@pytest.mark.parametrize(
    "turtle",
    [
        "eqk:derivation-x a eqk:Derivation ; eqk:derives eqk:fact-micro .",
        RULE.replace("eqk:derives eqk:fact-micro ;", "") + ".",
    ],
)
def test_a_rule_that_says_too_little_is_refused(turtle: str) -> None:
    with pytest.raises(BrokenTurtleError, match="a derivation needs"):
        derived(turtle)


def test_subjects_are_found_by_class_and_sorted() -> None:
    frames = parse((HEAD + "eqk:b a eqk:X , eqk:Y . eqk:a a eqk:X .").encode())
    classes = ByClass(frames)
    assert [name for name, _ in classes.of("eqk:X")] == ["eqk:a", "eqk:b"]
    assert [name for name, _ in classes.of("eqk:Z")] == []
