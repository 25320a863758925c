"""Answers survive a change of law: those of the real countries, on random days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import equalkit as ek
from equalkit.assessment import answered, carry_over
from equalkit.assessment.reading import parse_assessment
from equalkit.assessment.saving import as_bytes
from equalkit.errors import EqualkitError
from equalkit.model.assessment import Assessment
from equalkit.model.profile_file import ProfileDocument
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from equalkit.assessment.carrying import CarryOver
    from equalkit.model.law import Law

some = settings(max_examples=15, deadline=None)
DAY = date(2026, 1, 1)
COUNTRIES = ("xa", "no", "se", "fi")


def assessed(country: str, on: date, profile: dict[str, Any]) -> Assessment:
    told = ProfileDocument.model_validate(profile)
    return Assessment(country=country, on=on, law_as_of=DAY, profile=told)


@cache
def graph(country: str) -> ek.KnowledgeGraph:
    return example_graph() if country == "xa" else ek.load(country)


def law(country: str) -> Law:
    return graph(country).law(country)


@cache
def turning_days(country: str) -> tuple[date, ...]:
    """Return the days on which the law of a country changes, and some days between."""
    found = {
        day
        for duty in law(country).duties.values()
        for day in (duty.in_force.since, duty.in_force.until)
        if day and day >= date(2005, 1, 1)
    }
    return tuple(sorted({*found, *(day - timedelta(1) for day in found), date(2040, 1, 1)}))


@st.composite
def lived(draw: st.DrawFn) -> tuple[Assessment, list[date]]:
    """Draw an assessment with notes that tell where they stood, and three days to come."""
    country = draw(st.sampled_from(COUNTRIES))
    days = sorted(draw(st.sets(st.sampled_from(turning_days(country)), min_size=4, max_size=4)))
    role = draw(st.sampled_from([None, "employer", "municipality", "public-authority"]))
    staff = draw(st.sampled_from([None, 5, 30, 60, 300]))
    profile: dict[str, Any] = {
        "country": country,
        "roles": [role] if role else [],
        "employees": staff,
    }
    told = assessed(country, days[0], profile)
    try:
        bound = [
            one.duty.id for one in graph(country).duties(ek.Profile(**profile), on=days[0]).having()
        ]
    except EqualkitError:
        assume(condition=False)
    for duty in draw(st.lists(st.sampled_from(bound), max_size=12, unique=True)) if bound else []:
        told = answered(told, duty, state="partly", note=f"said of {duty}")
    return told, days[1:]


def carried(told: Assessment, day: date) -> CarryOver:
    return carry_over(graph(told.country), told, to=day, lang="en")


def notes(told: Assessment) -> set[str]:
    kept = [past.answer for past in told.gone.values()]
    return {answer.note for answer in (*told.answers.values(), *kept)}


def places(told: Assessment) -> dict[str, str]:
    return {duty: answer.note for duty, answer in told.answers.items()}


@some
@given(lived())
def test_every_answer_survives_a_change_of_law(drawn: tuple[Assessment, list[date]]) -> None:
    told, days = drawn
    assert notes(carried(told, days[0]).assessment) == notes(told)


@some
@given(lived())
def test_every_answer_survives_many_changes_of_law(drawn: tuple[Assessment, list[date]]) -> None:
    told, days = drawn
    later = told
    for day in days:
        later = carried(later, day).assessment
    assert notes(later) == notes(told)


@some
@given(lived())
def test_two_steps_lead_where_one_does(drawn: tuple[Assessment, list[date]]) -> None:
    told, days = drawn
    halfway = carried(told, days[0]).assessment
    assert places(carried(halfway, days[1]).assessment) == places(carried(told, days[1]).assessment)


@some
@given(lived())
def test_where_the_law_stands_still_so_do_the_answers(
    drawn: tuple[Assessment, list[date]],
) -> None:
    told, days = drawn
    now = carried(told, days[0]).assessment
    again = days[0] + timedelta(1)
    assume(again not in turning_days(told.country) and again <= days[1])
    assume(not any(p.since == again for d in law(told.country).duties.values() for p in d.phases))
    later = carried(now, again)
    assert (later.assessment.answers, later.assessment.gone) == (now.answers, now.gone)
    assert {one.kind for one in later.entries} <= {"kept"}


@some
@given(lived())
def test_every_entry_says_why(drawn: tuple[Assessment, list[date]]) -> None:
    told, days = drawn
    assert all(one.why and one.label for one in carried(told, days[1]).entries)


@some
@given(lived())
def test_the_acts_that_are_known_are_named(drawn: tuple[Assessment, list[date]]) -> None:
    told, days = drawn
    org = ek.Profile(**told.profile.model_dump())
    known = graph(told.country).diff(told.country, told.on, days[1], org)
    acts = {(pair.before.id, pair.after.id): pair.acts for pair in known.changed}
    for one in carried(told, days[1]).entries:
        if one.kind == "changed" and (one.before, one.after) in acts:
            assert one.acts == acts[one.before, one.after]


@some
@given(lived())
def test_every_answer_has_one_entry_at_least(drawn: tuple[Assessment, list[date]]) -> None:
    told, days = drawn
    entries = carried(told, days[2]).entries
    assert told.answers.keys() <= {one.before for one in entries if one.answered}


@some
@given(lived())
def test_what_is_carried_over_can_be_written_and_read(
    drawn: tuple[Assessment, list[date]],
) -> None:
    later = carried(drawn[0], drawn[1][0]).assessment
    assert parse_assessment(as_bytes(later), "here") == later


@pytest.mark.parametrize("country", COUNTRIES)
def test_answers_to_all_law_of_long_ago_live_to_see_the_latest(country: str) -> None:
    first, *_, last = turning_days(country)
    told = assessed(country, first, {"country": country})
    for one in graph(country).duties(ek.Profile(country), on=first).having():
        told = answered(told, one.duty.id, state="met", note=f"said of {one.duty.id}")
    assert notes(carried(told, last).assessment) == notes(told)
