"""What one country's plugin holds never changes what another's says."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equalkit.errors import DateBeforeLawError
from equalkit.graph.mapping.writing import duty_frame
from equalkit.graph.namespaces import shorten
from equalkit.graph.turtle import write
from equalkit.hookspecs import hookimpl
from equalkit.model.pack import CountryPack
from equalkit.model.profile import Profile
from equalkit.opening import load
from equalkit.plugins import find_plugins
from equalkit.testing import example, example_graph
from equalkit.testing.strategies import days, profiles, several_duties, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.duty import Duty

HERE = Path(example.__file__).parent / "law"
ON = date(2026, 1, 1)


class Neighbour:
    """Country xb, with the law in a folder."""

    def __init__(self, law: Path, country: str = "xb") -> None:
        self.law = law
        self.country = country

    @hookimpl
    def equalkit_country(self) -> CountryPack:
        return CountryPack(self.country, ("en", "nb"), self.law, ON)


@contextmanager
def beside(turtle: str) -> Iterator[KnowledgeGraph]:
    """Give the example country, loaded beside country xb with some law."""
    with TemporaryDirectory() as folder:
        Path(folder, "law.ttl").write_text(turtle)
        extra = {"xb": Neighbour(Path(folder)), "xa": example}
        yield load(plugins=find_plugins(installed=False, extra=extra))


def said(graph: KnowledgeGraph, org: Profile, on: date) -> object:
    """Return everything that a graph says to an organisation."""
    try:
        answer = graph.duties(org, on=on)
    except DateBeforeLawError as problem:
        return str(problem)
    reasons = [(one.duty, one.status, one.missing, one.grounds, one.explanation) for one in answer]
    return reasons, graph.checklist(org, on=on)


@settings(max_examples=10, deadline=None)
@given(several_duties("xb"), st.lists(profiles(), min_size=1, max_size=4), days())
def test_a_new_country_never_changes_what_another_says(
    duties: tuple[Duty, ...], orgs: list[Profile], on: date
) -> None:
    turtle = write({shorten(duty.iri): duty_frame(duty, vocabulary()) for duty in duties})
    with beside(turtle) as graph:
        assert graph.countries == ("xa", "xb")
        assert all(said(graph, org, on) == said(example_graph(), org, on) for org in orgs)


HEAD = """
@prefix eqk: <https://w3id.org/equalkit#> .
@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
@prefix eqk-xb: <https://w3id.org/equalkit/xb#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
eqk-xb:xb-duty a eqk:Duty ; dcterms:bibliographicCitation "XB-1 § 1" ;
    eqk:modality eqk:modality-obligation ; eqk:bearer eqk:role-employer ;
    eqk:inForceFrom "1900-01-01"^^xsd:date ; eqk:verifiedOn "2026-01-01"^^xsd:date .
"""
MEDDLING = {
    "a fallback": "eqk:fact-employees eqk:fallback eqk:fact-board-size .",
    "a default": "eqk:fact-legal-form eqk:default eqk:legal-form-foundation .",
    "a hierarchy": "eqk:role-employer skos:broader eqk:role-public-authority .",
    "a spelling": 'eqk:role-employer skos:notation "boss" .',
    "a duty": 'eqk-xa:xa-plan eqk:bearer eqk:role-school ; eqk:inForceUntil "2011-01-01"^^xsd:date .',
    "a rule": """eqk:derivation-x a eqk:Derivation ; eqk:derives eqk:fact-employees ; odrl:constraint
        [ odrl:leftOperand eqk:fact-board-size ; odrl:operator odrl:gteq ; odrl:rightOperand 1 ] .""",
}


@pytest.mark.parametrize("kind", MEDDLING)
def test_a_country_that_meddles_with_shared_terms_harms_only_itself(kind: str) -> None:
    orgs = [
        Profile("xa"),
        Profile("xa", roles="employer", employees=60),
        Profile("xa", employees=120),
    ]
    with beside(HEAD + MEDDLING[kind]) as graph:
        assert all(said(graph, org, ON) == said(example_graph(), org, ON) for org in orgs)


def told(graph: KnowledgeGraph, org: Profile, on: date) -> object:
    """Return what a graph says, but for the names that a plugin gives its country."""
    found = said(graph, org, on)
    return found[0] if isinstance(found, tuple) else found


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False), st.lists(profiles(), min_size=1, max_size=4), days())
def test_how_law_is_spread_over_files_never_matters(
    luck: Random, orgs: list[Profile], on: date
) -> None:
    with TemporaryDirectory() as folder:
        for number, file in enumerate(sorted(HERE.rglob("*.ttl"), key=lambda _: luck.random())):
            place = Path(folder, luck.choice("abc"))
            place.mkdir(exist_ok=True)
            shutil.copy(file, place / f"{number:03}.ttl")
        moved = find_plugins(installed=False, extra={"xa": Neighbour(Path(folder), "xa")})
        graph = load("xa", plugins=moved)
        assert all(told(graph, org, on) == told(example_graph(), org, on) for org in orgs)
