from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.frames import parse
from equalkit.graph.mapping.law import read_law
from equalkit.graph.namespaces import PREFIXES
from equalkit.model.interval import Interval
from equalkit.testing import example, example_graph

if TYPE_CHECKING:
    from equalkit.model.law import Law

LAW = example_graph().law("xa")
ACT = LAW.acts["https://example.org/xa/act/2010/1"]
HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
HEAD += "@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .\n"
DUTY = """eqk-xa:xa-duty a eqk:Duty ; dcterms:bibliographicCitation "XA-1 § 1" ;
    eqk:modality eqk:modality-obligation ; eqk:bearer eqk:role-employer ;
    eqk:inForceFrom "2010-01-01"^^xsd:date ; eqk:verifiedOn "2026-01-01"^^xsd:date .
"""


def read(turtle: str) -> Law:
    return read_law({}, parse((HEAD + turtle).encode()), example.equalkit_country(), "1.0")


def test_a_law_knows_what_its_pack_says() -> None:
    law = read(DUTY)
    assert (law.country, law.languages, law.law_as_of, law.release) == (
        "xa",
        ("en", "nb"),
        date(2026, 1, 1),
        "1.0",
    )


def test_duties_are_sorted_by_id() -> None:
    assert list(LAW.duties) == sorted(LAW.duties)


def test_a_law_without_a_duty_is_refused() -> None:
    with pytest.raises(BrokenTurtleError, match="holds no eqk:Duty"):
        read("eqk-xa:a a eqk:Body .")


def test_an_act_is_read_whole() -> None:
    assert (ACT.id, ACT.title["en"], ACT.short_title["nb"], ACT.adopted, ACT.in_force) == (
        "XA-2010-1",
        "Act on equality and respect",
        "likestillingsloven",
        date(2009, 6, 19),
        Interval(date(2010, 1, 1)),
    )
    assert (ACT.repeals, ACT.url, ACT.confidence) == (
        ("https://example.org/xa/act/1999/7",),
        "https://example.org/xa/act/2010/1",
        "high",
    )


def test_amendments_are_read_in_order() -> None:
    assert [(one.act, one.since) for one in ACT.amendments] == [
        ("XA-2014-9", date(2015, 1, 1)),
        ("XA-2019-4", date(2020, 1, 1)),
    ]


def test_an_amendment_may_have_a_name() -> None:
    law = read(
        DUTY + "eqk-xa:act a eli:LegalResource ; eqk:amendment ( eqk-xa:change ) ."
        'eqk-xa:change eqk:amendingAct "XA-3" .'
    )
    act = law.acts["https://w3id.org/equalkit/xa#act"]
    assert [(one.act, one.since) for one in act.amendments] == [("XA-3", None)]


def test_an_act_without_an_official_id_is_known_by_its_name() -> None:
    act = read(DUTY + "eqk-xa:XA-9 a eli:LegalResource .").acts["https://w3id.org/equalkit/xa#XA-9"]
    assert (act.id, act.in_force, act.adopted) == ("XA-9", None, date.min)


def test_a_section_belongs_to_an_act() -> None:
    section = LAW.sections["https://w3id.org/equalkit/xa#XA-2010-1-section-2"]
    assert (section.act, section.number) == (ACT.iri, "§ 2")


def test_a_section_without_a_duty_says_why() -> None:
    section = LAW.sections["https://w3id.org/equalkit/xa#XA-2010-1-section-1"]
    assert "asks nothing" in section.note["en"]


def test_a_section_of_no_act_is_refused() -> None:
    with pytest.raises(BrokenTurtleError, match="must be eli:is_part_of an act"):
        read(DUTY + "eqk-xa:s-1 a eli:LegalResourceSubdivision .")


def test_a_body_is_read_with_its_powers() -> None:
    ombud = LAW.bodies["body-ombud"]
    assert (ombud.label["en"], ombud.powers[0]["en"], ombud.not_powers[0]["en"], ombud.url) == (
        "Equality Ombud",
        "read plans and reports",
        "decide complaints",
        "https://example.org/xa/ombud",
    )


def test_a_method_is_read_with_its_steps_and_measures() -> None:
    method = LAW.methods["method-three-steps"]
    assert [step.method_step for step in method.steps] == ["map", "analyse", "act"]
    assert [one.id for one in method.measures] == ["measure-plain-language"]
    assert (method.publisher, method.roles, [one.id for one in method.evidence]) == (
        {"en": "Equality Ombud", "nb": "Likestillingsombudet"},
        ("employer",),
        ["evidence-plan"],
    )


def test_a_measure_says_who_can_decide_it() -> None:
    measure = LAW.measures["measure-plain-language"]
    assert (measure.areas, measure.decision_level) == (("information",), "unit")


def test_a_pending_item_is_no_duty() -> None:
    assert not set(LAW.pending) & set(LAW.duties)


def test_a_pending_item_says_where_it_stands() -> None:
    item = LAW.pending["pending-pay-transparency"]
    assert (item.state["en"], item.sources) == (
        "bill before parliament",
        ("https://example.org/xa/bills/2025-12",),
    )


def test_rules_for_facts_are_read() -> None:
    assert "size-class" in {rule.fact for rule in LAW.derivations}


def test_a_countrys_own_facts_stand_among_the_shared_ones() -> None:
    assert {"size-class", "employees"} <= set(LAW.vocabulary.facts)


def test_a_countrys_own_grounds_stand_among_the_shared_ones() -> None:
    assert {"island-birth", "gender"} <= set(LAW.vocabulary.scheme("ground").concepts)


def test_a_match_is_read_whole() -> None:
    match = LAW.match("duty-type", "employer-plan")
    assert match is not None
    assert (match.relation, match.term, match.citation, match.duties, match.confidence) == (
        "closeMatch",
        {"en": "plan for equality"},
        "XA-2010-1 § 2",
        ("xa-plan", "xa-plan-2000"),
        "high",
    )


def test_a_country_may_say_that_it_has_no_such_thing() -> None:
    match = LAW.match("duty-type", "authority-plan")
    assert match is not None
    assert (match.relation, match.duties) == ("none", ())
