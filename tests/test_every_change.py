"""The law walked day by day: answers change exactly where the law does."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

import equalkit as ek
from equalkit.model.condition import BINDING_DUTY, constraints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model import Duty, Law

KG = ek.load()
FIRST, LAST = date(2009, 1, 1), date(2028, 12, 31)
DAY = timedelta(days=1)


def profiles(country: str) -> list[ek.Profile]:
    """Return organisations that between them meet most conditions."""
    return [
        ek.Profile(country),
        ek.Profile(country, roles={"employer"}, sector="private", employees=60),
        ek.Profile(country, roles={"employer", "public-authority"}, sector="state", employees=12),
        ek.Profile(
            country,
            roles={"employer", "education-provider", "municipality"},
            sector="municipal",
            employees=900,
            facts={"education-level": ["primary", "upper-secondary"]},
        ),
    ]


def edges(duty: Duty) -> Iterator[date]:
    """Yield the days on which something about a duty begins or ends."""
    intervals = [duty.in_force, *(one.in_force for one in duty.exceptions if one.in_force)]
    yield from (phase.since for phase in duty.phases)
    for interval in intervals:
        yield interval.since
        if interval.until:
            yield interval.until


def rules_that_change(law: Law, day: date) -> set[str]:
    """Return the derived facts whose rules begin or end on a day."""
    found = (rule for rule in law.derivations if rule.in_force)
    return {r.fact for r in found if r.in_force and day in (r.in_force.since, r.in_force.until)}


def touched(law: Law, day: date) -> set[str]:
    """Return the duties that the law itself touches on a day, and those that follow them."""
    facts = rules_that_change(law, day)
    found = {duty.id for duty in law.duties.values() if day in set(edges(duty))}
    derived = {rule.fact: rule.condition for rule in law.derivations}
    while True:
        more = set()
        for duty in law.duties.values():
            for one in constraints(duty.condition):
                rule = constraints(derived.get(one.fact))
                follows = {v for c in (one, *rule) if c.fact == BINDING_DUTY for v in c.values}
                if one.fact in facts or follows & found:
                    more.add(duty.id)
        if more <= found:
            return found
        found |= more


def days(country: str) -> list[date]:
    """Return the days between 2009 and 2028 on which a country's law changes."""
    law = KG.law(country)
    found = {edge for duty in law.duties.values() for edge in edges(duty)}
    for act in law.acts.values():
        found |= {change.since for change in act.amendments if change.since}
    since = law.since or FIRST
    return sorted(day for day in found if max(FIRST, since + DAY) <= day <= LAST)


@pytest.mark.parametrize("country", KG.countries)
def test_answers_change_exactly_where_the_law_does(country: str) -> None:
    law = KG.law(country)
    for org in profiles(country):
        for day in days(country):
            before = KG.duties(org, on=day - DAY).statuses
            after = KG.duties(org, on=day).statuses
            changed = {d for d, b, a in zip(law.duties, before, after, strict=True) if b != a}
            assert changed <= touched(law, day), day


@pytest.mark.parametrize("country", KG.countries)
def test_a_version_that_begins_is_asked_about_from_its_first_day(country: str) -> None:
    law = KG.law(country)
    whole = ek.Profile(country, facts={"territory": True})  # at home and everywhere else
    for duty in law.duties.values():
        first = duty.in_force.since
        starts_in_phases = duty.phases and all(phase.since > first for phase in duty.phases)
        if FIRST < first <= LAST and not starts_in_phases:
            assert KG.duties(whole, on=first).status_of(duty.id) != "does-not-apply", duty.id
            if first > (law.since or first):
                day_before = KG.duties(whole, on=first - DAY)
                assert day_before.status_of(duty.id) == "does-not-apply", duty.id
