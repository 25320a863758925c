from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING

import networkx as nx
import pytest
import rdflib

import equalkit as ek
from equalkit.errors import (
    BrokenTurtleError,
    DateBeforeLawError,
    MixedCountryError,
    QueryRefusedError,
    UnknownCountryError,
    UnknownNameError,
)
from equalkit.graph.store import Table
from equalkit.hookspecs import hookimpl
from equalkit.plugins import Plugins, find_plugins
from equalkit.testing import example, example_graph, example_plugins

if TYPE_CHECKING:
    from pathlib import Path

GRAPH = example_graph()
TODAY = date(2026, 1, 1)
EMPLOYER = ek.Profile("xa", roles="employer", employees=60)

DUTY = """
@prefix eqk: <https://w3id.org/equalkit#> .
@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
@prefix eqk-xb: <https://w3id.org/equalkit/xb#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

{name} a eqk:Duty ;
    skos:prefLabel "More"@en ;
    dcterms:bibliographicCitation "XA-2026-1 § 1" ;
    eqk:modality eqk:modality-obligation ;
    eqk:bearer eqk:role-employer ;
    eqk:inForceFrom "2020-01-01"^^xsd:date ;
    eqk:verifiedOn "2026-01-01"^^xsd:date .
"""


class Neighbour:
    """A plugin for country xb with the law that a test gives it."""

    def __init__(self, folder: Path, turtle: str) -> None:
        self.folder = folder / "xb-law"
        self.folder.mkdir()
        (self.folder / "law.ttl").write_text(turtle)

    @hookimpl
    def equalkit_country(self) -> ek.CountryPack:
        return ek.CountryPack("xb", ("nb",), self.folder, TODAY, {"nb": "Nabolandet"})


def with_neighbour(folder: Path, turtle: str = DUTY.format(name="eqk-xb:xb-more")) -> Plugins:
    return find_plugins(installed=False, extra={"xb": Neighbour(folder, turtle), "xa": example})


def test_every_country_that_was_found_is_loaded(tmp_path: Path) -> None:
    assert ek.load(plugins=with_neighbour(tmp_path)).countries == ("xa", "xb")


def test_only_the_countries_that_were_named_are_loaded(tmp_path: Path) -> None:
    assert ek.load("xb", plugins=with_neighbour(tmp_path)).countries == ("xb",)


def test_a_country_without_a_plugin_is_refused() -> None:
    with pytest.raises(UnknownCountryError, match="Installed: xa"):
        ek.load("xc", plugins=example_plugins())


def test_a_country_that_is_not_loaded_is_refused() -> None:
    with pytest.raises(UnknownCountryError):
        GRAPH.law("xb")


def test_a_broken_country_that_was_named_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenTurtleError, match=r"law\.ttl"):
        ek.load("xb", plugins=with_neighbour(tmp_path, "this is no Turtle"))


def test_a_broken_country_stops_no_other(tmp_path: Path) -> None:
    graph = ek.load(plugins=with_neighbour(tmp_path, "this is no Turtle"))
    assert graph.countries == ("xa",)


def test_a_broken_country_is_told(tmp_path: Path) -> None:
    graph = ek.load(plugins=with_neighbour(tmp_path, "this is no Turtle"))
    assert [problem.focus for problem in graph.problems] == ["country 'xb'"]


def test_a_broken_country_stays_out_of_the_graph(tmp_path: Path) -> None:
    graph = ek.load(plugins=with_neighbour(tmp_path, "this is no Turtle"))
    assert graph.sparql("ASK { eqk-xa:xa-plan a eqk:Duty }") is True


def test_law_without_a_duty_is_broken(tmp_path: Path) -> None:
    with pytest.raises(BrokenTurtleError, match="holds no eqk:Duty"):
        ek.load("xb", plugins=with_neighbour(tmp_path, "<x:a> <x:b> <x:c> ."))


def test_what_is_wrong_with_plugins_is_passed_on() -> None:
    found = find_plugins(installed=False, extra={"xa": example, "again": example})
    assert ek.load(plugins=found).problems == found.problems


def test_more_turtle_adds_to_a_country(tmp_path: Path) -> None:
    file = tmp_path / "more.ttl"
    file.write_text(DUTY.format(name="eqk-xa:xa-more"))
    graph = ek.load("xa", paths=[file], plugins=example_plugins())
    assert graph.duties(EMPLOYER, on=TODAY).status_of("xa-more") == "applies"


def test_more_turtle_about_one_country_does_not_reach_another(tmp_path: Path) -> None:
    file = tmp_path / "more.ttl"
    file.write_text(DUTY.format(name="eqk-xa:xa-more"))
    graph = ek.load(paths=[file], plugins=with_neighbour(tmp_path))
    assert list(graph.law("xb").duties) == ["xb-more"]


def test_more_turtle_can_add_a_fact_for_all(tmp_path: Path) -> None:
    (tmp_path / "facts.ttl").write_text(
        "@prefix eqk: <https://w3id.org/equalkit#> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        "eqk:fact-moons a eqk:Fact ; eqk:datatype xsd:integer .\n"
    )
    graph = ek.load("xa", paths=[tmp_path], plugins=example_plugins())
    assert graph.law("xa").vocabulary.fact("moons").datatype == "integer"


def test_more_turtle_is_in_the_graph(tmp_path: Path) -> None:
    file = tmp_path / "more.ttl"
    file.write_text(DUTY.format(name="eqk-xa:xa-more"))
    graph = ek.load("xa", paths=[file], plugins=example_plugins())
    assert graph.sparql("ASK { eqk-xa:xa-more a eqk:Duty }") is True


def test_the_first_language_of_the_country_answers() -> None:
    assert GRAPH.language("xa", None) == "en"


@pytest.mark.parametrize("lang", ["en", "nb", "sv", "fi"])
def test_languages_of_the_country_and_of_the_interface_answer(lang: str) -> None:
    assert GRAPH.language("xa", lang) == lang


def test_a_language_that_nobody_speaks_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="Unknown language 'tlh'"):
        GRAPH.duties(EMPLOYER, on=TODAY, lang="tlh")


def test_a_profile_of_another_country_is_refused() -> None:
    with pytest.raises(UnknownCountryError):
        GRAPH.duties(ek.Profile("xb"), on=TODAY)


def test_a_day_before_the_law_is_refused() -> None:
    with pytest.raises(DateBeforeLawError):
        GRAPH.checklist(EMPLOYER, on=date(1990, 1, 1))


def test_an_unknown_duty_cannot_be_explained() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean 'xa-plan'"):
        GRAPH.explain("xa-plna", EMPLOYER, on=TODAY)


@pytest.mark.parametrize("duty", GRAPH.law("xa").duties)
def test_every_duty_can_be_explained(duty: str) -> None:
    tree = GRAPH.explain(duty, EMPLOYER, on=TODAY)
    in_force = TODAY in GRAPH.law("xa").duties[duty].in_force
    assert tree.subject == (duty if in_force else "")


def test_a_country_as_a_whole_can_be_compared_with_itself_later() -> None:
    found = GRAPH.diff("xa", date(2009, 12, 31), date(2010, 1, 1))
    assert [pair.after.id for pair in found.changed] == ["xa-plan"]


def test_a_diff_for_a_profile_of_another_country_is_refused() -> None:
    with pytest.raises(MixedCountryError):
        GRAPH.diff("xa", TODAY, TODAY, ek.Profile("xb"))


def test_thresholds_are_found() -> None:
    assert [one.fact for one in GRAPH.thresholds(EMPLOYER, on=TODAY)] == ["employees", "employees"]


def test_open_questions_are_found() -> None:
    asked = GRAPH.open_questions(ek.Profile("xa", roles="employer"), on=TODAY)
    assert [one.fact for one in asked] == ["employees"]


def test_a_query_gives_a_table() -> None:
    query = "SELECT ?duty { ?duty a eqk:Duty ; eqk:trigger eqk:trigger-on-request }"
    assert GRAPH.sparql(query) == Table(("duty",), (("https://w3id.org/equalkit/xa#xa-site",),))


def test_a_query_cannot_write() -> None:
    with pytest.raises(QueryRefusedError):
        GRAPH.sparql("CLEAR ALL")


def test_the_graph_can_be_had_for_rdflib() -> None:
    graph = GRAPH.to_rdflib()
    plan = rdflib.URIRef("https://w3id.org/equalkit/xa#xa-plan")
    duty = rdflib.URIRef("https://w3id.org/equalkit#Duty")
    assert (plan, rdflib.RDF.type, duty) in graph


def test_a_change_in_rdflib_changes_nothing_here() -> None:
    graph = GRAPH.to_rdflib()
    graph.add((rdflib.URIRef("x:a"), rdflib.URIRef("x:b"), rdflib.URIRef("x:c")))
    assert GRAPH.sparql("ASK { <x:a> ?p ?o }") is False


def test_the_graph_can_be_had_for_networkx() -> None:
    graph = GRAPH.to_networkx()
    plan = "<https://w3id.org/equalkit/xa#xa-plan>"
    section = "<https://w3id.org/equalkit/xa#XA-2010-1-section-2>"
    assert nx.has_path(graph, plan, section)


def test_threads_get_the_same_answers() -> None:
    sizes = list(range(1, 301, 7))

    def bound(employees: int) -> list[str]:
        org = ek.Profile("xa", roles="employer", employees=employees)
        return [one.duty.id for one in GRAPH.duties(org, on=TODAY).having()]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(bound, sizes)) == [bound(size) for size in sizes]


def test_countries_are_compared_side_by_side(tmp_path: Path) -> None:
    graph = ek.load(plugins=with_neighbour(tmp_path))
    found = graph.compare(["xb", "xa"], role="employer", on=TODAY)
    assert [[cell.country for cell in row.cells] for row in found.rows] == [["xb", "xa"]]


def test_a_role_is_understood_by_its_name() -> None:
    assert GRAPH.compare(["xa"], role="Employer", on=TODAY).role == "employer"


def test_a_role_or_ground_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="Unknown role"):
        GRAPH.compare(["xa"], role="emperor", on=TODAY)
    with pytest.raises(UnknownNameError, match="Unknown ground"):
        GRAPH.compare(["xa"], ground="boredom", on=TODAY)


def test_a_country_that_is_not_loaded_cannot_be_compared() -> None:
    with pytest.raises(UnknownCountryError):
        GRAPH.compare(["xa", "xb"], on=TODAY)


def test_no_countries_compare_to_nothing() -> None:
    assert GRAPH.compare([], on=TODAY).rows == ()


def test_the_history_of_an_unknown_duty_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="Unknown duty"):
        GRAPH.timeline("xa", "xa-moon")


@pytest.mark.parametrize("country", sorted(find_plugins().packs))
def test_where_to_publish_names_a_place(country: str) -> None:
    """Who need not publish is told nothing; else a duty would wait for ever to be public."""
    told = (
        (duty.id, text.get("en", ""))
        for duty in ek.load(country).law(country).duties.values()
        for text in duty.publication
    )
    assert [one for one in told if one[1].startswith("no ")] == []
