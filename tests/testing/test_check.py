from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.errors import BadFileError, UnknownNameError
from equalkit.graph.turtle import canonical
from equalkit.hookspecs import hookimpl
from equalkit.model.pack import CountryPack
from equalkit.testing import check_country, example
from equalkit.testing.rules import RULES

if TYPE_CHECKING:
    from equalkit.findings import Finding

LAW = Path(example.__file__).parent / "law"
ACT = "XA-2010-1-equality-act"
PLAN, REPORT, BOARD = f"{ACT}/section-2.ttl", f"{ACT}/section-5.ttl", f"{ACT}/section-6.ttl"
REPORTS, METHODS = "general/report-templates.ttl", "general/methods.ttl"
MATCHES, PRACTICE = "general/alignment.ttl", "general/practice-test.ttl"
REGISTER, FACTS, PENDING = f"{ACT}/section-2-b.ttl", "general/facts.ttl", "general/pending.ttl"


class Country:
    """The example country with its law somewhere else."""

    def __init__(self, law: Path, **parts: Any) -> None:
        self.law = law
        self.parts = parts

    @hookimpl
    def equalkit_country(self) -> CountryPack:
        whole: dict[str, Any] = {
            "country": "xa",
            "languages": ("en", "nb"),
            "law_as_of": date(2026, 1, 1),
        }
        return CountryPack(law=self.law, **whole | self.parts)


def edited(folder: Path, file: str, before: str, after: str, *, tidy: bool = True) -> Country:
    """Return the example country with one text changed in one file."""
    law = folder / "law"
    shutil.copytree(LAW, law)
    text = (law / file).read_text()
    assert before in text, f"{before!r} is not in {file}"
    changed = text.replace(before, after)
    (law / file).write_text(canonical(changed) if tidy else changed)
    return Country(law)


def found(plugin: object) -> dict[str, list[Finding]]:
    by_rule: dict[str, list[Finding]] = {}
    for finding in check_country(plugin):
        by_rule.setdefault(finding.rule, []).append(finding)
    return by_rule


LARGE = '"2010-01-01"^^xsd:date ;\n    eqk:ground'
BREAKS = [
    ("turtle-parses", PLAN, "eqk:bearer eqk:role-employer ;", "eqk:bearer"),
    ("turtle-canonical", PLAN, "eqk:bearer eqk:role-employer ;", "eqk:bearer  eqk:role-employer ;"),
    ("own-namespace", FACTS, "eqk-xa:fact-size-class a", "eqk:fact-size-class a"),
    ("own-namespace", FACTS, "eqk-xa:size-class-small a", "<https://w3id.org/equalkit/xb#size-class-small> a"),
    ("ids", PLAN, "eqk-xa:xa-plan a", "eqk-xa:xa-Plan a"),
    ("ids", "general/bodies.ttl", "eqk-xa:body-ombud a", "eqk-xa:body_ombud a"),
    ("label", PLAN, ' , "Plan for likestilling"@nb', ""),
    ("label", "general/bodies.ttl", '"Equality Ombud"@en , ', ""),
    ("label", METHODS, ' , "skriv klart"@nb', ""),
    ("summary", PLAN, '"The employer must write a plan for equality each year and make it public."@en ,', ""),
    ("citation", PLAN, 'dcterms:bibliographicCitation "XA-2010-1 § 2" ;', ""),
    ("citation", PRACTICE, 'dcterms:bibliographicCitation "XA-2010-1 § 5" ;', ""),
    ("label", PRACTICE, '"Is it a rule that treats everyone alike?"@en ,', ""),
    ("label", PRACTICE, ' , "Prøving av en praksis"@nb', ""),
    ("source", PLAN, "dcterms:source <https://example.org/xa/act/2010/1> ;", ""),
    ("confidence", PLAN, "eqk:confidence eqk:confidence-high ;", ""),
    ("confidence", PLAN, "eqk:confidence-high", "eqk:confidence-total"),
    ("verified-on", PLAN, 'eqk:verifiedOn "2025-12-01"^^xsd:date ;', ""),
    ("verified-on", PLAN, 'eqk:verifiedOn "2025-12-01"^^xsd:date', 'eqk:verifiedOn "last week"'),
    ("verified-on", PLAN, f"eqk:inForceFrom {LARGE}", "eqk:ground"),
    ("bearer", PLAN, "eqk:bearer eqk:role-employer ;", ""),
    ("modality", PLAN, "eqk:modality eqk:modality-obligation ;", ""),
    ("modality", PLAN, "eqk:modality-obligation", "eqk:modality-wish"),
    ("law-readable", PLAN, 'dcterms:bibliographicCitation "XA-2010-1 § 2" ;', ""),
    ("known-role", PLAN, "eqk:role-employer", "eqk:role-emperor"),
    ("known-ground", PLAN, "eqk:ground-disability", "eqk:ground-boredom"),
    ("known-ground", f"{ACT}/section-8.ttl", "eqk:exceptGround eqk:ground-disability", "eqk:exceptGround eqk:ground-x"),
    ("known-trigger", BOARD, "eqk:trigger-body-appointed", "eqk:trigger-moon-full"),
    ("known-fact", PLAN, "eqk:fact-employees", "eqk:fact-moons"),
    ("known-fact", FACTS, "eqk:fact-employees", "eqk:fact-moons"),
    ("known-code", REPORT, "eqk:sector-municipal", "eqk:sector-lunar"),
    ("known-code", REGISTER, "odrl:rightOperand eqk-xa:xa-plan", "odrl:rightOperand eqk-xa:xa-moon"),
    ("fitting-value", PLAN, "odrl:rightOperand 50", 'odrl:rightOperand "fifty"'),
    ("fitting-value", PLAN, "odrl:rightOperand 50", "odrl:rightOperand true"),
    ("fitting-value", PLAN, "odrl:rightOperand 50", "odrl:rightOperand 50 , 60"),
    ("fitting-value", PLAN, "odrl:operator odrl:eq", "odrl:operator odrl:gteq"),
    ("fitting-value", REPORT, "odrl:operator odrl:isAnyOf", "odrl:operator odrl:gteq"),
    ("fitting-value", f"{ACT}/section-8.ttl", '"2018-09-23"^^xsd:date\n', "20180923\n"),
    ("known-body", PLAN, "eqk-xa:body-ombud", "eqk-xa:body-moon"),
    ("known-body", PRACTICE, "eqk-xa:body-ombud", "eqk-xa:body-moon"),
    ("known-evidence", PLAN, "eqk-xa:evidence-plan", "eqk-xa:evidence-moon"),
    ("legal-basis", PLAN, "eqk:legalBasis eqk-xa:XA-2010-1-section-2 ;", ""),
    ("legal-basis", PLAN, "eqk:legalBasis eqk-xa:XA-2010-1-section-2 ;", "eqk:legalBasis eqk-xa:XA-9 ;"),
    ("legal-basis", PLAN, "eli:is_part_of <https://example.org/xa/act/2010/1>", "eli:is_part_of <x:act>"),
    ("known-match", MATCHES, "eqk-xa:xa-plan-2000", "eqk-xa:xa-moon"),
    ("known-match", MATCHES, "eqk:mappingFrom eqk:duty-type-employer-plan", "eqk:mappingFrom eqk:duty-type-moon"),
    ("known-in-report", REPORTS, "eqk:reportsOn eqk-xa:xa-plan", "eqk:reportsOn eqk-xa:xa-moon"),
    ("known-in-report", REPORTS, "eqk:statesFact eqk:fact-employees", "eqk:statesFact eqk:fact-moons"),
    ("known-in-report", REPORTS, "dcterms:audience eqk:role-employer", "dcterms:audience eqk:role-moon"),
    ("report-texts", REPORTS, '"Women"@en , "Kvinner"@nb', '"Women"@en'),
    ("report-texts", REPORTS, '"how women and men are placed"@en ,', ""),
    ("told-in-report", REPORTS, 'eqk:filledFrom "answers" ,', "eqk:filledFrom"),
    ("report-citations", REPORTS, '"XA-2010-1 § 2" ;\n    eqk:inForceFrom', '"XA-2010 § 2" ;\n    eqk:inForceFrom'),
    ("report-citations", REPORTS, '"XA-2010-1 § 2" ;\n                    eqk:modality', '"XA-2010 § 2" ;\n                    eqk:modality'),
    ("known-in-method", METHODS, "eqk:servesDuty eqk-xa:xa-plan", "eqk:servesDuty eqk-xa:xa-moon"),
    ("known-in-method", METHODS, "a eqk:Measure ;", "a eqk:Measure ; eqk:servesDuty eqk-xa:xa-moon ;"),
    ("known-in-method", METHODS, "eqk:role-employer", "eqk:role-emperor"),
    ("known-in-method", METHODS, "eqk:method-step-map", "eqk:method-step-moon"),
    ("known-in-method", METHODS, "eqk:method-step-act .", "eqk:method-step-moon ."),
    ("known-in-method", METHODS, "eqk:decision-level-unit", "eqk:decision-level-moon"),
    ("known-in-method", METHODS, "eqk:measure-area-information", "eqk:measure-area-moon"),
    ("related", PLAN, "eqk-xa:xa-plan-publish", "eqk-xa:xa-moon"),
    ("heirs", REPORT, "dcterms:isReplacedBy eqk-xa:xa-report", "dcterms:isReplacedBy eqk-xa:xa-moon"),
    ("heirs", REPORT, 'eqk:inForceUntil "2020-01-01"^^xsd:date ;', ""),
    ("heirs", REPORT, 'eqk:inForceUntil "2020-01-01"', 'eqk:inForceUntil "2020-01-02"'),
    ("heirs", REPORT, "dcterms:isReplacedBy eqk-xa:xa-report", "dcterms:isReplacedBy eqk-xa:xa-plan-2000"),
    ("interval", REPORT, 'eqk:inForceUntil "2020-01-01"', 'eqk:inForceUntil "2010-01-01"'),
    ("interval", PLAN, 'eqk:inForceUntil "2020-01-01"', 'eqk:inForceUntil "2009-01-01"'),
    ("interval", FACTS, '"2010-01-01"^^xsd:date ;', '"2010-01-01"^^xsd:date ; eqk:inForceUntil "2010-01-01"^^xsd:date ;'),
    ("phase-date", BOARD, 'eqk:inForceFrom "2030-01-01"^^xsd:date', "eqk:phase 1"),
    ("phase-date", BOARD, 'eqk:inForceFrom "2012-01-01"^^xsd:date ;\n    eqk:ground', 'eqk:inForceFrom "2012-01-01"^^xsd:date ; eqk:inForceUntil "2030-01-01"^^xsd:date ; eqk:ground'),
    ("law-as-of", PLAN, 'eqk:verifiedOn "2025-12-01"', 'eqk:verifiedOn "2026-01-02"'),
    ("pending", PENDING, "a eqk:PendingItem", "a eqk:PendingItem , eqk:Duty"),
    ("pending", PENDING, 'eqk:state "bill before parliament"@en , "lovforslag i parlamentet"@nb ;', ""),
    ("pending", PENDING, "dcterms:source <https://example.org/xa/bills/2025-12> ;", ""),
    ("no-circle", PLAN, "eqk:fact-employees", "eqk-xa:fact-circle"),
    ("no-circle", REGISTER, "odrl:rightOperand eqk-xa:xa-plan", "odrl:rightOperand eqk-xa:xa-plan-publish"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "file", "before", "after"), BREAKS)
def test_a_rule_finds_what_it_is_for(
    tmp_path: Path, rule: str, file: str, before: str, after: str
) -> None:
    tidy = rule not in ("turtle-parses", "turtle-canonical")
    country = edited(tmp_path, file, before, after, tidy=tidy)
    if after == "eqk-xa:fact-circle":
        (country.law / "general" / "circle.ttl").write_text(canonical(CIRCLE))
    assert rule in found(country)


CIRCLE = """
@prefix eqk: <https://w3id.org/equalkit#> .
@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
eqk-xa:fact-circle a eqk:Fact ; eqk:datatype <http://www.w3.org/2001/XMLSchema#integer> .
eqk-xa:derivation-circle a eqk:Derivation ; eqk:derives eqk-xa:fact-circle ;
    odrl:constraint [ odrl:leftOperand eqk-xa:fact-circle ; odrl:operator odrl:gteq ; odrl:rightOperand 1 ] .
"""


def test_every_rule_is_broken_here_at_least_once() -> None:
    assert {rule for rule, *_ in BREAKS} == set(RULES)


def test_a_sound_country_keeps_all_rules() -> None:
    assert check_country(example) == ()


def test_a_copy_of_a_sound_country_keeps_all_rules(tmp_path: Path) -> None:
    shutil.copytree(LAW, tmp_path / "law")
    assert check_country(Country(tmp_path / "law")) == ()


def test_a_finding_names_the_duty_and_its_file(tmp_path: Path) -> None:
    country = edited(tmp_path, PLAN, "eqk:role-employer", "eqk:role-emperor")
    (finding,) = found(country)["known-role"]
    assert (finding.focus, finding.source) == ("xa-plan", PLAN)


def test_another_language_asks_for_more_labels(tmp_path: Path) -> None:
    shutil.copytree(LAW, tmp_path / "law")
    country = Country(tmp_path / "law", languages=("en", "nb", "sv"))
    assert all("in sv" in finding.message for finding in found(country)["label"])


def test_a_whole_act_may_stand_beside_the_section_that_comes_first(tmp_path: Path) -> None:
    both = "eqk:legalBasis ( eqk-xa:XA-2010-1-section-2 <https://example.org/xa/act/2010/1> ) ;"
    country = edited(tmp_path, PLAN, "eqk:legalBasis eqk-xa:XA-2010-1-section-2 ;", both)
    assert found(country) == {}


def test_a_whole_act_alone_is_no_legal_basis(tmp_path: Path) -> None:
    act = "eqk:legalBasis <https://example.org/xa/act/2010/1> ;"
    country = edited(tmp_path, PLAN, "eqk:legalBasis eqk-xa:XA-2010-1-section-2 ;", act)
    assert "legal-basis" in found(country)


def test_a_stage_told_as_a_duty_may_end_while_its_heir_runs(tmp_path: Path) -> None:
    country = edited(tmp_path, BOARD, "eqk-xa:xa-board a", STAGE + "eqk-xa:xa-board a")
    assert found(country) == {}


STAGE = """eqk-xa:xa-board-listed a eqk:Duty ;
    skos:prefLabel "Listed boards"@en , "Styrer på børs"@nb ;
    skos:definition "Listed companies come first."@en , "Børsnoterte selskaper kommer først."@nb ;
    dcterms:bibliographicCitation "XA-2010-1 § 6" ;
    eqk:legalBasis eqk-xa:XA-2010-1-section-6 ;
    eqk:modality eqk:modality-obligation ; eqk:bearer eqk:role-company-board ;
    eqk:inForceFrom "2012-01-01"^^xsd:date ; eqk:inForceUntil "2014-01-01"^^xsd:date ;
    dcterms:isReplacedBy eqk-xa:xa-board ; eqk:category eqk:category-phase-in ;
    dcterms:source <https://example.org/xa/act/2010/1> ; eqk:confidence eqk:confidence-high ;
    eqk:verifiedOn "2025-12-01"^^xsd:date ; sw:term_status "proposed" .

"""


def test_a_plugin_without_a_country_is_told() -> None:
    assert [finding.message for finding in check_country(object())] == [
        "hands over no country (equalkit_country)"
    ]


def test_a_plugin_that_raises_is_told() -> None:
    class Broken:
        @hookimpl
        def equalkit_country(self) -> CountryPack:
            raise ZeroDivisionError

    assert "ZeroDivisionError" in str(check_country(Broken())[0])


def test_a_plugin_that_is_not_installed_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="Unknown plugin 'moon'"):
        check_country("moon")


def test_an_installed_plugin_is_checked_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "xainstalled-1.dist-info"
    folder.mkdir()
    (folder / "entry_points.txt").write_text("[equalkit]\nxainstalled = equalkit.testing.example\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert check_country("xainstalled") == ()


def test_golden_cases_are_checked_too(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text("case: another")
    assert [finding.rule for finding in check_country(example, golden=tmp_path)] == ["golden"]


def test_golden_cases_wait_until_the_law_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text("case: another")
    country = edited(tmp_path, PLAN, "eqk:bearer eqk:role-employer ;", "")
    rules = {finding.rule for finding in check_country(country, golden=tmp_path)}
    assert rules == {"bearer", "law-readable"}


def test_a_folder_without_golden_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="holds no golden case"):
        check_country(example, golden=tmp_path)
