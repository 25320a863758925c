"""The engine says what a plain reading of the law says.

The engine shares conditions between duties, skips what the roles rule out and keeps
plans. Here the same law is read duty by duty, as a person would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import assume, given, settings

from equalkit.applicability.comparison import comparison, comparison_test
from equalkit.applicability.engine import Engine
from equalkit.applicability.situation import Situation, situation
from equalkit.model.answer import FALSE, STATUSES, TRUE, UNKNOWN
from equalkit.model.condition import BINDING_DUTY, ROLE, Constraint, LogicalConstraint
from equalkit.testing import example_graph
from equalkit.testing.building import make_law
from equalkit.testing.strategies import days, profiles, several_duties, vocabulary

if TYPE_CHECKING:
    from datetime import date

    from equalkit.model.condition import Condition
    from equalkit.model.duty import Duty
    from equalkit.model.fact import Derivation
    from equalkit.model.law import Law
    from equalkit.model.profile import Profile

DERIVED = example_graph().law("xa").derivations


class Reader:
    """Reads a law for one organisation on one day."""

    def __init__(self, law: Law, org: Profile, on: date) -> None:
        self.law = law
        self.on = on
        self.known = situation(org, law.vocabulary)

    def duty(self, duty: Duty) -> int:
        if self.on not in duty.in_force:
            return FALSE
        gone: set[str] = set()
        for one in duty.exceptions:
            held = one.in_force is None or self.on in one.in_force
            if held and one.condition is not None and self.condition(one.condition) == TRUE:
                if not one.grounds:
                    return FALSE
                gone |= set(one.grounds)
        if duty.grounds and set(duty.grounds) <= gone:
            return FALSE
        needed = [self.leaf(Constraint(ROLE, "isAnyOf", duty.bearers)), self.phases(duty)]
        needed += [self.condition(duty.condition)] if duty.condition else []
        return min(needed)

    def phases(self, duty: Duty) -> int:
        if not duty.phases:
            return TRUE
        begun = [one.condition for one in duty.phases if one.since <= self.on]
        return max((self.condition(one) if one else TRUE for one in begun), default=FALSE)

    def condition(self, condition: Condition) -> int:
        if isinstance(condition, Constraint):
            return self.leaf(condition)
        parts = [self.condition(one) for one in condition.operands]
        return self.join(condition, parts)

    @staticmethod
    def join(condition: LogicalConstraint, parts: list[int]) -> int:
        if condition.operator == "not":
            return {FALSE: TRUE, TRUE: FALSE}.get(parts[0], UNKNOWN)
        if condition.operator == "and":
            return FALSE if FALSE in parts else UNKNOWN if UNKNOWN in parts else TRUE
        if condition.operator == "or":
            return TRUE if TRUE in parts else UNKNOWN if UNKNOWN in parts else FALSE
        if parts.count(TRUE) > 1:
            return FALSE
        return UNKNOWN if UNKNOWN in parts else TRUE if TRUE in parts else FALSE

    def leaf(self, leaf: Constraint, known: Situation | None = None) -> int:
        if leaf.fact == BINDING_DUTY:
            return max(self.duty(self.law.duties[str(value)]) for value in leaf.values)
        facts = self.law.vocabulary.facts
        scheme = self.law.vocabulary.scheme(facts[leaf.fact].scheme)
        rules = [rule for rule in self.law.derivations if rule.fact == leaf.fact]
        if known is None and leaf.fact not in self.known.known and rules:
            return self.derived(leaf, [r for r in rules if not r.in_force or self.on in r.in_force])
        return comparison_test(comparison(leaf, scheme))(known or self.known, [])

    def derived(self, leaf: Constraint, rules: list[Derivation]) -> int:
        """One rule for each fact is all that the example has."""
        if not rules:
            return UNKNOWN
        (rule,) = rules
        held = self.condition(rule.condition)
        if held == UNKNOWN:
            return UNKNOWN
        if rule.value is None:
            worked_out: bool | frozenset[str] = held == TRUE
        else:
            worked_out = frozenset({rule.value if held == TRUE else rule.otherwise})
        return self.leaf(leaf, Situation({leaf.fact: worked_out}, {}, frozenset(), frozenset()))


@settings(max_examples=150, deadline=None)
@given(several_duties(), profiles(), days())
def test_the_engine_reads_the_law_as_a_person_would(
    duties: tuple[Duty, ...], org: Profile, on: date
) -> None:
    law = make_law(duties, vocabulary(), derivations=DERIVED)
    assume(law.since is not None and on >= law.since)
    reader = Reader(law, org, on)
    read = {duty.id: STATUSES[reader.duty(duty)] for duty in law.duties.values()}
    assert {one.duty.id: one.status for one in Engine(law).answer(org, on, "en")} == read
