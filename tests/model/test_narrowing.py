from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equalkit.errors import UnknownNameError
from equalkit.model.assessment import Assessment, DutyAnswer, Gone
from equalkit.model.narrowing import filtered
from equalkit.model.profile import Profile
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from equalkit.model.checklist import Checklist

ON = date(2026, 1, 1)
WHOLE = example_graph().checklist(Profile("xa", roles="employer"), on=ON, lang="en")
COUNTRY = example_graph().checklist(Profile("xa"), on=ON, lang="en")


def ids(checklist: Checklist) -> set[str]:
    return {item.id for item in checklist.items}


def test_nothing_asked_for_changes_nothing() -> None:
    assert filtered(WHOLE) is WHOLE


@pytest.mark.parametrize("status", ["applies", "may-apply"])
def test_a_status_keeps_what_has_it_and_nothing_else(status: str) -> None:
    kept = filtered(WHOLE, status=status)
    assert ids(kept) == {item.id for item in WHOLE.items if item.status == status}
    assert ids(kept)


def test_a_section_keeps_its_duties_only() -> None:
    kept = filtered(COUNTRY, sections=["employer"])
    (section,) = kept.sections
    assert section in COUNTRY.sections
    assert kept.filters == ("only the part for employer",)


def test_several_sections_stay_in_their_order() -> None:
    roles = [section.role for section in COUNTRY.sections][:3]
    kept = filtered(COUNTRY, sections=roles[::-1])
    assert [one.role for one in kept.sections] == roles


def test_a_section_that_is_not_there_leaves_nothing() -> None:
    kept = filtered(WHOLE, sections=["regulator"])
    assert kept.items == ()
    assert kept.filters == ("only the part for regulator",)


@pytest.mark.parametrize("text", ["PLAN", "XA-2010-1 § 2", "barriers"])
def test_a_search_looks_in_every_text_a_reader_sees(text: str) -> None:
    assert "xa-plan" in ids(filtered(COUNTRY, search=text))
    assert ids(filtered(COUNTRY, search=text)) < ids(COUNTRY)


@pytest.mark.parametrize("text", ["https://", "w3id.org", "may-apply", "deadline("])
def test_a_search_does_not_look_where_nobody_reads(text: str) -> None:
    assert filtered(COUNTRY, search=text).items == ()


def test_no_section_is_left_empty() -> None:
    assert all(section.items for section in filtered(COUNTRY, search="plan").sections)


def test_what_is_not_law_yet_goes_too() -> None:
    assert WHOLE.horizon
    assert filtered(WHOLE, status="applies").horizon == ()


def test_answers_to_the_rest_go_too() -> None:
    answer = DutyAnswer(state="met", note="secret")
    gone = Gone(answer=answer, on=ON, reason="repealed")
    answers = {item.id: answer for item in WHOLE.items}
    given = Assessment(country="xa", on=ON, law_as_of=ON, answers=answers, gone={"xa-old": gone})
    kept = filtered(WHOLE._replace(assessment=given), status="applies")
    assert kept.assessment is not None
    assert set(kept.assessment.answers) == ids(kept)
    assert kept.assessment.gone == {}


def test_filters_are_told_one_after_the_other() -> None:
    kept = filtered(filtered(WHOLE, status="may-apply"), search="plan")
    assert kept.filters == ("only what may apply", "only what mentions «plan»")


def test_an_unknown_status_is_told() -> None:
    with pytest.raises(UnknownNameError, match="Unknown status 'maybe'"):
        filtered(WHOLE, status="maybe")


@settings(max_examples=50, deadline=None)
@given(
    status=st.sampled_from(("", "applies", "may-apply")),
    sections=st.lists(st.sampled_from([section.role for section in COUNTRY.sections])),
    search=st.sampled_from(("", "plan", "§ 2", "equality", "zzz")),
)
def test_asking_for_more_leaves_less(status: str, sections: list[str], search: str) -> None:
    both = filtered(COUNTRY, status=status, sections=sections, search=search)
    apart = [
        filtered(COUNTRY, status=status),
        filtered(COUNTRY, sections=sections),
        filtered(COUNTRY, search=search),
    ]
    assert ids(both) == set.intersection(*map(ids, apart))
