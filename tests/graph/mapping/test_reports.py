from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.frames import parse
from equalkit.graph.mapping.names import Ids
from equalkit.graph.mapping.reports import read_report_templates
from equalkit.graph.mapping.vocabulary import ByClass

if TYPE_CHECKING:
    from equalkit.model.report import ReportTemplate

PREFIXES = b"""
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix eqk: <https://w3id.org/equalkit#> .
@prefix eqk-xa: <https://w3id.org/equalkit/xa#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
START = b"""
eqk-xa:t a eqk:ReportTemplate ; skos:notation "plan" ; dcterms:bibliographicCitation "XA 1" ;
  eqk:inForceFrom "2020-01-01"^^xsd:date ; eqk:reportsOn eqk-xa:d ; eqk:reportSection
"""
SECTION = b"""
eqk-xa:named a eqk:ReportSection ; skos:prefLabel "Two"@en ; eqk:modality eqk:modality-recommendation ;
  eqk:filledFrom "text" , "answers" ; eqk:statesFact eqk:fact-employees ; eqk:reportsOn eqk-xa:d ;
  eqk:table ( [ skos:prefLabel "T"@en ; eqk:column ( [ skos:prefLabel "C"@en ] ) ] ) .
"""


def read(text: bytes) -> ReportTemplate:
    frames = parse(PREFIXES + text)
    (template,) = read_report_templates(ByClass(frames), frames, Ids(frames)).values()
    return template


def test_sections_are_read_in_order_whether_they_have_names_or_not() -> None:
    found = read(START + b'( [ skos:prefLabel "One"@en ] eqk-xa:named ) .' + SECTION)
    assert [one.label["en"] for one in found.sections] == ["One", "Two"]
    assert (found.kind, found.duties, found.in_force.since) == ("plan", ("d",), date(2020, 1, 1))


def test_a_section_says_all_that_it_is_filled_from() -> None:
    (section,) = read(START + b"( eqk-xa:named ) ." + SECTION).sections
    assert not section.required
    assert section.filled_from == ("answers", "text")
    assert (section.facts, section.duties) == (("employees",), ("d",))
    (table,) = section.tables
    assert (table.label, table.columns, table.rows) == ({"en": "T"}, ({"en": "C"},), ())


def test_sections_hold_sections() -> None:
    found = read(
        START + b'( [ skos:prefLabel "One"@en ; eqk:reportSection ( eqk-xa:named ) ] ) .' + SECTION
    )
    assert [one.label["en"] for one in found.walk()] == ["One", "Two"]


@pytest.mark.parametrize(
    "text",
    [
        b'eqk-xa:t a eqk:ReportTemplate ; skos:notation "plan" .',
        START + b"( eqk-xa:nowhere ) .",
        START + b"( eqk-xa:round ) . eqk-xa:round eqk:reportSection ( eqk-xa:round ) .",
    ],
    ids=["empty", "undescribed", "endless"],
)
def test_a_template_that_cannot_be_used_is_refused(text: bytes) -> None:
    with pytest.raises(BrokenTurtleError):
        read(text)
