"""Laws about answers: what may change them, and what never does."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from equalkit.applicability import tested
from equalkit.applicability.engine import Engine
from equalkit.model.answer import STATUSES, Status
from equalkit.model.condition import BINDING_DUTY, ROLE, SECTOR, constraints
from equalkit.model.profile import Profile
from equalkit.testing import example_graph
from equalkit.testing.building import make_law
from equalkit.testing.strategies import FACTS, days, profiles, several_duties, values, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from equalkit.model.condition import Condition
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law

few = settings(max_examples=50, deadline=None)
Duties = tuple["Duty", ...]
DERIVED = example_graph().law("xa").derivations


def law_of(duties: Duties) -> Law:
    return make_law(duties, vocabulary(), derivations=DERIVED)


def statuses(law: Law, org: Profile, on: date) -> dict[str, Status]:
    """Return the status of every duty; *does not apply* where there is no law yet."""
    if law.since is None or on < law.since:
        return dict.fromkeys(law.duties, Status.DOES_NOT_APPLY)
    return {one.duty.id: one.status for one in Engine(law).answer(org, on, "en")}


def leads_to(law: Law, fact: str) -> frozenset[str]:
    """Return a fact with all that it may stand in for, or be worked out into."""
    found = {fact}
    while True:
        more = {one.id for one in law.vocabulary.facts.values() if one.fallback in found}
        for rule in law.derivations:
            if any(leaf.fact in found for leaf in constraints(rule.condition)):
                more.add(rule.fact)
        if more <= found:
            return frozenset(found)
        found |= more


def asked_by(law: Law, parts: Iterator[Condition | None]) -> set[str]:
    """Return the facts that conditions ask about; duties that must bind count with theirs."""
    found: set[str] = set()
    for leaf in (leaf for part in parts for leaf in constraints(part)):
        if leaf.fact == BINDING_DUTY:
            for other in leaf.values:
                found |= asked_by(law, whole(law.duties[str(other)]))
        else:
            found.add(leaf.fact)
    return found


def whole(duty: Duty) -> Iterator[Condition | None]:
    """Yield all conditions of a duty."""
    yield duty.condition
    yield from (one.condition for one in duty.exceptions)
    yield from (one.condition for one in duty.phases)


def bound_through(law: Law, duty: Duty) -> Iterator[Duty]:
    """Yield a duty and all that must bind for it."""
    yield duty
    for leaf in tested.tested_in(duty):
        if leaf.fact == BINDING_DUTY:
            for other in leaf.values:
                yield from bound_through(law, law.duties[str(other)])


def excepting(law: Law, duty: Duty) -> set[str]:
    """Return the facts that exceptions ask about, of a duty and of those it follows."""
    return asked_by(law, (e.condition for one in bound_through(law, duty) for e in one.exceptions))


@few
@given(several_duties(), profiles(), days(), st.randoms(use_true_random=False))
def test_the_order_of_facts_roles_and_duties_never_matters(
    duties: Duties, org: Profile, on: date, luck: Random
) -> None:
    facts, roles, versions = list(org.facts.items()), list(org.roles), list(duties)
    for one in (facts, roles, versions):
        luck.shuffle(one)
    same = Profile("xa", roles=roles, sector=org.sector, facts=dict(facts))
    assert statuses(law_of(tuple(versions)), same, on) == statuses(law_of(duties), org, on)


@few
@given(several_duties(), profiles(), days(), st.sampled_from(FACTS), st.data())
def test_a_fact_changes_only_duties_that_ask_about_it(
    duties: Duties, org: Profile, on: date, fact: str, data: st.DataObject
) -> None:
    law = law_of(duties)
    more = org.with_facts(facts={**org.facts, fact: data.draw(values(fact))})
    before, after = statuses(law, org, on), statuses(law, more, on)
    reached = leads_to(law, fact)
    changed = {name for name in law.duties if before[name] != after[name]}
    assert all(reached & asked_by(law, whole(law.duties[name])) for name in changed)


@few
@given(several_duties(), profiles(), days(), st.sampled_from(FACTS), st.data())
def test_more_facts_never_turn_applies_round_but_through_an_exception(
    duties: Duties, org: Profile, on: date, fact: str, data: st.DataObject
) -> None:
    law = law_of(duties)
    reached = leads_to(law, fact)
    assume(not reached & set(Engine(law).situation(org).known))
    assume(fact not in {rule.fact for rule in law.derivations})
    more = org.with_facts(facts={**org.facts, fact: data.draw(values(fact))})
    before, after = statuses(law, org, on), statuses(law, more, on)
    for name, duty in law.duties.items():
        if not reached & excepting(law, duty):
            assert before[name] in (Status.MAY_APPLY, after[name])


@few
@given(several_duties(), profiles(), days(), st.data())
def test_knowing_less_only_makes_answers_open(
    duties: Duties, org: Profile, on: date, data: st.DataObject
) -> None:
    assume(org.facts)
    law = law_of(duties)
    fact = data.draw(st.sampled_from(sorted(org.facts)))
    less = org.with_facts(facts={name: v for name, v in org.facts.items() if name != fact})
    reached = leads_to(law, fact)
    assume(not reached & set(Engine(law).situation(less).known))
    assume(fact not in {rule.fact for rule in law.derivations})
    before, after = statuses(law, org, on), statuses(law, less, on)
    for name, duty in law.duties.items():
        if not reached & excepting(law, duty):
            assert after[name] in (before[name], Status.MAY_APPLY)


@few
@given(several_duties(), profiles(), days())
def test_a_sector_that_becomes_known_turns_nothing_round(
    duties: Duties, org: Profile, on: date
) -> None:
    law = law_of(duties)
    less = org.with_facts(sector=())
    assume(SECTOR not in Engine(law).situation(less).known)
    before, after = statuses(law, less, on), statuses(law, org, on)
    for name, duty in law.duties.items():
        if SECTOR not in excepting(law, duty) and ROLE not in excepting(law, duty):
            assert before[name] in (Status.MAY_APPLY, after[name])


@few
@given(several_duties(), profiles(), days())
def test_no_duty_binds_outside_its_interval(duties: Duties, org: Profile, on: date) -> None:
    found = statuses(law_of(duties), org, on)
    outside = {duty.id for duty in duties if on not in duty.in_force}
    assert all(found[name] == Status.DOES_NOT_APPLY for name in outside)


@few
@given(several_duties(), profiles())
def test_a_version_ends_on_its_first_day_after(duties: Duties, org: Profile) -> None:
    law = law_of(duties)
    for duty in duties:
        if duty.in_force.until:
            assert statuses(law, org, duty.in_force.until)[duty.id] == Status.DOES_NOT_APPLY


@few
@given(several_duties(), profiles())
def test_a_version_answers_the_same_all_its_days_if_nothing_else_changes(
    duties: Duties, org: Profile
) -> None:
    law = law_of(duties)
    changes = Engine(law).changes
    for first, following in pairwise(changes):
        last = following - timedelta(days=1)
        assert statuses(law, org, first) == statuses(law, org, last)


@few
@given(several_duties(), profiles(), days())
def test_what_may_apply_names_what_is_missing_and_nothing_else_does(
    duties: Duties, org: Profile, on: date
) -> None:
    law = law_of(duties)
    assume(law.since is not None and on >= law.since)
    for one in Engine(law).answer(org, on, "en"):
        assert bool(one.missing) == (one.status == Status.MAY_APPLY)


@few
@given(several_duties(), profiles(), days())
def test_what_is_missing_is_not_known(duties: Duties, org: Profile, on: date) -> None:
    law = law_of(duties)
    assume(law.since is not None and on >= law.since)
    engine = Engine(law)
    told = set(org.facts) | ({SECTOR} if org.sector else set())
    exact = {
        name for name in told if name not in ("legal-form", "territory", SECTOR, "digital-object")
    }
    for one in engine.answer(org, on, "en"):
        assert not exact & set(one.missing)


@few
@given(several_duties(), profiles(), days())
def test_reasons_end_as_the_answer_does(duties: Duties, org: Profile, on: date) -> None:
    law = law_of(duties)
    assume(law.since is not None and on >= law.since)
    for one in Engine(law).answer(org, on, "en"):
        assert STATUSES[one.explanation.truth] == one.status


@few
@given(several_duties(), profiles(), days())
def test_reasons_can_be_told_and_exchanged(duties: Duties, org: Profile, on: date) -> None:
    law = law_of(duties)
    assume(law.since is not None and on >= law.since)
    for one in Engine(law).answer(org, on, "en"):
        assert one.explanation.as_text("en")
        assert json.dumps(one.explanation.model_dump())


@few
@given(several_duties(), profiles(), days())
def test_asking_twice_gives_the_same_answer(duties: Duties, org: Profile, on: date) -> None:
    law = law_of(duties)
    assume(law.since is not None and on >= law.since)
    engine = Engine(law)
    first = engine.answer(org, on, "en").statuses
    engine.answer(Profile("xa", roles="employer"), on, "en")
    assert engine.answer(org, on, "en").statuses == first


@few
@given(several_duties(), profiles(), days(), st.sampled_from(("gender", "age", "ethnicity")))
def test_asking_about_one_ground_never_brings_a_duty(
    duties: Duties, org: Profile, on: date, ground: str
) -> None:
    plain = tuple(duty._replace(condition=None, phases=()) for duty in duties)
    law = law_of(plain)
    asked = org.with_facts(facts={**org.facts, "protected-ground": ground})
    before, after = statuses(law, org, on), statuses(law, asked, on)
    assert all(after[name] in (before[name], Status.DOES_NOT_APPLY) for name in law.duties)
