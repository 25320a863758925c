from __future__ import annotations

from datetime import date

from equalkit.analysis.chain import BASED_ON, MIRRORS, TRANSPOSES, chain
from equalkit.model import Interval, LegalResource, LegalResourceSubdivision
from equalkit.testing import make_duty, make_law

DIRECTIVE = LegalResource(
    id="2000/1",
    iri="x:dir",
    title={"en": "Directive on equal plans"},
    short_title={"en": "Plans Directive"},
    in_force=Interval(date(2000, 1, 1)),
    adopted=date(2000, 1, 1),
)
ARTICLE = LegalResourceSubdivision("x:dir-2", "x:dir", "art. 2")
DUTY = make_duty(legal_basis=("x:section-2",), act="x:act")
ABOVE = make_law([DUTY])._replace(
    acts={"x:dir": DIRECTIVE},
    sections={"x:dir-2": ARTICLE},
    transposes={"x:section-2": ("x:dir-2",)},
    rests_on={"x:dir-2": ("x:charter",), "x:dir": ("x:treaty",), "x:charter": ("x:dir-2",)},
)


def test_a_section_leads_to_the_article_that_it_carries_over() -> None:
    (link,) = chain(DUTY, [ABOVE])
    assert (link.act, link.number, link.relation) == ("2000/1", "art. 2", TRANSPOSES)


def test_an_article_rests_on_what_it_and_its_act_name() -> None:
    (link,) = chain(DUTY, [ABOVE])
    assert [(one.iri, one.relation) for one in link.rests_on] == [
        ("x:charter", BASED_ON),
        ("x:treaty", BASED_ON),
    ]


def test_a_circle_is_cut() -> None:
    (link,) = chain(DUTY, [ABOVE])
    assert link.rests_on[0].rests_on == ()


def test_what_is_done_of_its_own_accord_is_told_so() -> None:
    law = ABOVE._replace(transposes={}, mirrored={"x:dir-2": ("x:act",)})
    (link,) = chain(DUTY, [law])
    assert link.relation == MIRRORS


def test_without_law_above_there_is_no_chain() -> None:
    assert chain(DUTY, []) == ()
