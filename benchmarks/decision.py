"""One country's conditions on one day as plain data, so that other engines can be given the same.

Two-valued engines cannot say « unknown ». They are given what an organisation tells, and for
every other fact a value that counts as « no »; that is less work than ours, and told so in the
report. Dates are given as numbers of days. Codes come with everything below them, so that no
engine needs to walk a hierarchy.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.applicability.situation import situation
from equalkit.model.condition import BINDING_DUTY, ROLE, Constraint

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from equalkit.model.condition import Condition
    from equalkit.model.duty import Duty, DutyException
    from equalkit.model.fact import Derivation
    from equalkit.model.law import Law
    from equalkit.model.profile import Profile


class Decision(NamedTuple):
    """What another engine is asked to decide.

    Args:
        tests: Each distinct test once, after those that it needs. A test is one of
            ``{"kind": "among", "fact": f, "codes": [...], "many": True}``,
            ``{"kind": "compare", "fact": f, "operator": o, "value": v}``,
            ``{"kind": "and" | "or" | "not", "of": [...]}`` and
            ``{"kind": "duty", "of": [...], "unless": [...]}``, with positions of tests.
        duties: Position of the test of each duty in force, by id.
        blank: A value that counts as « no », for every fact that is tested.
    """

    tests: list[dict[str, Any]]
    duties: dict[str, int]
    blank: dict[str, Any]


def number(value: Any) -> Any:
    """Return a value as engines compare it: dates and shares become numbers."""
    if isinstance(value, date):
        return value.toordinal()
    return float(value) if isinstance(value, Fraction) else value


class Translator:
    """Makes the decision for one country and day.

    Args:
        law: The country's law.
        on: The day.
    """

    def __init__(self, law: Law, on: date) -> None:
        self.law = law
        self.on = on
        self.tests: list[dict[str, Any]] = []
        self.known: dict[Hashable, int] = {}
        self.blank: dict[str, Any] = {}
        self.rules: dict[str, list[Derivation]] = {}
        for rule in law.derivations:
            if rule.in_force is None or on in rule.in_force:
                self.rules.setdefault(rule.fact, []).append(rule)

    def decision(self) -> Decision:
        """Return the decision about all duties in force."""
        duties = {
            duty.id: self.duty(duty) for duty in self.law.duties.values() if on_day(duty, self.on)
        }
        return Decision(self.tests, duties, self.blank)

    def add(self, **test: Any) -> int:
        """Return the position of a test; each distinct one stands once."""
        key = repr(sorted(test.items()))
        if key not in self.known:
            self.known[key] = len(self.tests)
            self.tests.append(test)
        return self.known[key]

    def joined(self, kind: str, parts: Iterable[int]) -> int:
        """Return the position of tests joined; a single one stands for itself."""
        of = list(dict.fromkeys(parts))
        return of[0] if len(of) == 1 and kind != "not" else self.add(kind=kind, of=of)

    def duty(self, duty: Duty) -> int:
        """Return the position of the test of a duty in force."""
        of = [self.comparison(Constraint(ROLE, "isAnyOf", duty.bearers))]
        if duty.condition is not None:
            of.append(self.condition(duty.condition))
        if duty.phases:
            begun = [phase.condition for phase in duty.phases if phase.since <= self.on]
            of.append(self.joined("or", [self.condition(one) for one in begun]))
        unless = [
            self.condition(one.condition)
            for one in duty.exceptions
            if one.condition is not None and whole(one, duty, self.on)
        ]
        return self.add(kind="duty", of=of, unless=unless)

    def condition(self, condition: Condition | None) -> int:
        """Return the position of the test of a condition; None stands for always."""
        if condition is None:
            return self.add(kind="and", of=[])
        if not isinstance(condition, Constraint):
            return self.joined(condition.operator, map(self.condition, condition.operands))
        if condition.fact == BINDING_DUTY:
            named = [self.law.duty(str(value)) for value in condition.values]
            return self.joined("or", [self.duty(one) for one in named if on_day(one, self.on)])
        rules = self.rules.get(condition.fact)
        return self.derived(condition, rules) if rules else self.comparison(condition)

    def derived(self, condition: Constraint, rules: list[Derivation]) -> int:
        """Return the position of the test of a fact that rules work out."""
        wanted = set(map(str, condition.values))
        parts = [
            self.condition(rule.condition)
            for rule in rules
            if rule.value is None or str(rule.value) in wanted
        ]
        either = self.joined("or", parts)
        positive = condition.operator in {"isAnyOf", "eq"} and condition.values != (False,)
        return either if positive else self.joined("not", [either])

    def comparison(self, condition: Constraint) -> int:
        """Return the position of the test of one fact."""
        fact, operator, value = condition.fact, condition.operator, condition.values[0]
        if operator in {"isAnyOf", "isNoneOf"}:
            many = fact not in self.law.vocabulary.facts or self.law.vocabulary.facts[fact].many
            self.blank.setdefault(fact, [] if many else "")
            found = self.add(kind="among", fact=fact, codes=self.below(condition), many=many)
            return found if operator == "isAnyOf" else self.joined("not", [found])
        self.blank.setdefault(fact, False if isinstance(value, bool) else 0)
        return self.add(kind="compare", fact=fact, operator=operator, value=number(value))

    def below(self, condition: Constraint) -> list[str]:
        """Return the codes asked for with all that are narrower, sorted."""
        fact = self.law.vocabulary.facts.get(condition.fact)
        scheme = self.law.vocabulary.scheme(fact.scheme if fact else condition.fact)
        return sorted({code for value in condition.values for code in scheme.below(str(value))})


def on_day(duty: Duty, on: date) -> bool:
    """Tell whether a duty is law on a day."""
    return on in duty.in_force


def whole(exception: DutyException, duty: Duty, on: date) -> bool:
    """Tell whether an exception, when it holds, leaves nothing of the duty."""
    if exception.in_force is not None and on not in exception.in_force:
        return False
    return not exception.grounds or (
        bool(duty.grounds) and set(duty.grounds) <= set(exception.grounds)
    )


def told(decision: Decision, profile: Profile, law: Law) -> dict[str, Any]:
    """Return what an organisation tells, with a « no » for every fact that it does not.

    What we take from a fallback or a role is given too, so that nobody has to find it.
    """
    found = dict(decision.blank)
    for fact, value in situation(profile, law.vocabulary).known.items():
        if fact not in found:
            continue
        if isinstance(value, frozenset):
            found[fact] = sorted(value) if isinstance(found[fact], list) else min(value)
        elif isinstance(value, bool):
            found[fact] = value
        elif isinstance(value, tuple):
            found[fact] = number(value[0])
    return found
