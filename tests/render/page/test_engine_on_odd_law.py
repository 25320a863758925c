"""Laws that no country would make, to find every difference between the two engines.

There are few values, so that bounds are met; roles imply everything that can be implied,
facts stand in for each other, and rules work facts out from several others.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from equalkit.model.concept import Concept, Scheme
from equalkit.model.condition import (
    BINDING_DUTY,
    GROUND,
    ROLE,
    SECTOR,
    Constraint,
    LogicalConstraint,
)
from equalkit.model.duty import DutyException, Phase
from equalkit.model.fact import Derivation, Fact
from equalkit.model.interval import Interval
from equalkit.model.profile import Profile
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law, make_scheme, make_vocabulary
from equalkit.testing.strategies import days, profiles, several_duties, vocabulary

if TYPE_CHECKING:
    from equalkit.model.condition import ComparisonOperator, Condition, LogicalOperator
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law

Asked: TypeAlias = Callable[..., list[str]]
Sent: TypeAlias = Callable[[Profile], dict[str, Any]]

TODAY = date(2026, 1, 1)
PAST = Interval(date(2000, 1, 1), date(2010, 1, 1))
KINDS = make_scheme("kind", "a > a1 > a11", "a > a2", "b")
GROUNDS = make_scheme("ground", "ethnicity > colour", "ethnicity > descent", "gender", "age")
SECTORS = ("public", "state", "municipal", "private")
ROLES = {
    "any-person": (),
    "office": ("any-person",),
    "borough": ("office",),
    "firm": ("any-person",),
}
WHOLE = ("n0", "n1", "n2")
YES_OR_NO = ("b0", "b1")
CODES = ("c0", "c1", "c2", "c3")
EQUAL: tuple[ComparisonOperator, ...] = ("eq", "neq")
BOUNDS: tuple[ComparisonOperator, ...] = (*EQUAL, "gt", "gteq", "lt", "lteq")
AMONG: tuple[ComparisonOperator, ...] = ("isAnyOf", "isNoneOf")
JOINS: tuple[LogicalOperator, ...] = ("and", "or", "xone", "not")
FACTS = (
    Fact("n0", "x:n0", "integer"),
    Fact("n1", "x:n1", "integer", fallback="n0"),
    Fact("n2", "x:n2", "integer", fallback="n1"),
    Fact("s0", "x:s0", "decimal", unit="share"),
    Fact("b0", "x:b0", "boolean"),
    Fact("b1", "x:b1", "boolean", fallback="b0"),
    Fact("c0", "x:c0", "code", many=True, scheme="kind"),
    Fact("c1", "x:c1", "code", many=True, scheme="kind", fallback="c0", default="a1"),
    Fact("c2", "x:c2", "code", scheme="kind", default="b"),
    Fact("c3", "x:c3", "code", many=True, scheme="kind", fallback="c2"),
    Fact("d0", "x:d0", "date"),
    Fact("w0", "x:w0", "boolean"),
    Fact("w1", "x:w1", "code", scheme="kind"),
    Fact(GROUND, "x:g", "code", scheme="ground"),
)


class Odd:
    """A law and organisations, made with some luck."""

    def __init__(self, seed: int) -> None:
        self.luck = Random(seed)
        one = self.luck.choice
        rules = [Derivation("w0", self.condition(1)) for _ in range(2)]
        rules += [
            Derivation(
                "w1", self.condition(1), one(sorted(KINDS.concepts)), None, one(("", "a", "b"))
            )
            for _ in range(3)
        ]
        rules[0] = rules[0]._replace(in_force=one((None, None, PAST)))
        held = make_vocabulary(*FACTS, kind=KINDS, ground=GROUNDS)
        schemes = {**held.schemes, ROLE: Scheme.of(ROLE, map(self.role, ROLES))}
        duties: list[Duty] = []
        for at in range(4):
            duties.append(self.duty(f"xa-{at}", tuple(duty.id for duty in duties)))
        self.law: Law = make_law(duties, held._replace(schemes=schemes), derivations=tuple(rules))

    def some(self, values: Any, most: int = 2, least: int = 0) -> tuple[Any, ...]:
        """Return some of the values, each once."""
        return tuple(self.luck.sample(sorted(values), self.luck.randint(least, most)))

    def role(self, name: str) -> Concept:
        """Return a role from which something may follow."""
        implied = tuple(self.implied() for _ in range(self.luck.randint(0, 2)))
        return Concept(name, f"x:{name}", broader=ROLES[name], implies=implied,
                       may_also_be=self.some(ROLES, 1))  # fmt: skip

    def implied(self) -> Constraint:
        """Return what a role implies."""
        one = self.luck.choice
        number = Constraint(one(WHOLE), "gteq", (one(range(4)),))
        word = Constraint(one(YES_OR_NO), "eq", (one((True, False)),))
        codes = Constraint(one(CODES), "isAnyOf", self.some(KINDS.concepts, 2, 1))
        return one((number, word, codes, Constraint(SECTOR, "isAnyOf", self.some(SECTORS, 1, 1))))

    def leaf(self, derived: tuple[str, ...] = (), duties: tuple[str, ...] = ()) -> Constraint:
        """Return a comparison."""
        one = self.luck.choice
        bound = one(BOUNDS)
        among = one(AMONG)
        wanted = self.some([*KINDS.concepts, "none"], 2, 1)
        kinds = [
            Constraint(one(WHOLE), bound, (one(range(4)),)),
            Constraint(one(WHOLE), bound, (one(range(4)),)),
            Constraint("s0", bound, (one((0, Fraction(1, 3), Fraction(2, 3), 1)),)),
            Constraint("d0", bound, (date(2020, 1, one((1, 2, 3))),)),
            Constraint(one((*YES_OR_NO, *derived[:1])), one(EQUAL), (one((True, False)),)),
            Constraint(one((*CODES, *derived[1:])), among, wanted),
            Constraint(one(CODES), one(EQUAL), wanted[:1]),
            Constraint(ROLE, among, self.some(ROLES, 2, 1)),
            Constraint(SECTOR, among, self.some(SECTORS, 3, 1)),
        ]
        if duties:
            kinds += [
                Constraint(BINDING_DUTY, "isAnyOf", self.some(duties, min(2, len(duties)), 1))
            ] * 3
        return one(kinds)

    def condition(
        self, depth: int, derived: tuple[str, ...] = (), duties: tuple[str, ...] = ()
    ) -> Condition:
        """Return a condition of some depth."""
        if not depth or self.luck.random() < 0.4:
            return self.leaf(derived, duties)
        parts = [self.condition(depth - 1, derived, duties) for _ in range(self.luck.randint(1, 3))]
        operator = self.luck.choice(JOINS)
        return LogicalConstraint(operator, tuple(parts[:1] if operator == "not" else parts))

    def duty(self, name: str, others: tuple[str, ...]) -> Duty:
        """Return a duty; it may follow from others."""

        def some_condition() -> Condition | None:
            return self.luck.choice((None, self.condition(2, ("w0", "w1"), others)))

        one = self.luck.choice
        exceptions = tuple(
            DutyException(
                {"en": str(at)},
                some_condition(),
                self.some(GROUNDS.concepts),
                one((None, None, PAST)),
                one(("", "restated")),
            )
            for at in range(self.luck.randint(0, 3))
        )
        phases = tuple(
            Phase({"en": str(at)}, one((date(2020, 1, 1), date(2030, 1, 1))), some_condition())
            for at in range(one((0, 0, 1, 2)))
        )
        return make_duty(
            name, bearers=self.some(ROLES, 2, 1), grounds=self.some(GROUNDS.concepts),
            condition=self.condition(2, ("w0", "w1"), others),
            exceptions=exceptions, phases=phases,
        )  # fmt: skip

    def value(self, fact: Fact) -> Any:
        """Return a value as people give it."""
        one = self.luck.choice
        if fact.datatype == "integer":
            return one(range(4))
        if fact.datatype == "boolean":
            return one((True, False))
        if fact.datatype == "date":
            return date(2020, 1, one((1, 2, 3)))
        if fact.datatype == "decimal":
            near = (Fraction(333333, 1000000), "0.3333333333", "66.66666667 %", "0.66667", 33, 100)
            return one((0, 1, Fraction(1, 3), "2/3", "1 %", *near))
        if fact.id == GROUND:
            return one(sorted(GROUNDS.concepts))
        return one((True, False, self.some(KINDS.concepts, 2 if fact.many else 1, 1)))

    def organisation(self) -> Profile:
        """Return an organisation of which little or much is known."""
        density = self.luck.choice((0.2, 0.5, 0.9))
        told = [fact for fact in FACTS if self.luck.random() < density]
        facts = {fact.id: self.value(fact) for fact in told}
        return Profile("xa", roles=self.some(ROLES), sector=self.some(SECTORS), facts=facts)


@pytest.mark.parametrize("seed", range(40))
def test_both_engines_read_odd_laws_alike(
    in_page: Asked, in_python: Asked, sent: Sent, seed: int
) -> None:
    odd = Odd(seed)
    orgs = [odd.organisation() for _ in range(25)]
    assert in_page(odd.law, TODAY, map(sent, orgs)) == in_python(odd.law, TODAY, orgs)


@pytest.mark.slow
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(duties=several_duties(), orgs=st.lists(profiles(), min_size=4, max_size=8), on=days())
def test_both_engines_read_any_law_alike(  # noqa: PLR0913, PLR0917 (three fixtures, three draws)
    in_page: Asked, in_python: Asked, sent: Sent,
    duties: tuple[Duty, ...], orgs: list[Profile], on: date,
) -> None:  # fmt: skip
    law = make_law(duties, vocabulary(), derivations=example_graph().law("xa").derivations)
    assume(law.since is not None and on >= law.since)
    assert in_page(law, on, map(sent, orgs)) == in_python(law, on, orgs)
