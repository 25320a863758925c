"""The law of one day, made into a program: each distinct condition once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.applicability.comparison import comparison
from equalkit.applicability.forms import GroundConcerned, Joined, Settled, WorkedOut
from equalkit.applicability.joins import binding, make_test, outcome
from equalkit.applicability.program import DutyParts, Node, Program, make_node
from equalkit.errors import BrokenTurtleError
from equalkit.model.answer import FALSE, TRUE, UNKNOWN
from equalkit.model.condition import (
    BINDING_DUTY,
    GROUND,
    NO_TEXTS,
    ROLE,
    Constraint,
    LogicalConstraint,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import date

    from equalkit.model.condition import Condition
    from equalkit.model.duty import Duty, DutyException
    from equalkit.model.fact import Derivation
    from equalkit.model.law import Law
    from equalkit.model.text import Texts


class Compiler:
    """Builds the program for one day of one country's law.

    Args:
        law: The country's law.
        on: The day.
    """

    def __init__(self, law: Law, on: date) -> None:
        self.law = law
        self.on = on
        self.vocabulary = law.vocabulary
        self.nodes: list[Node] = []
        self.known: dict[Hashable, int] = {}
        self.open: list[str] = []
        self.derivations: dict[str, list[Derivation]] = {}
        for rule in law.derivations:
            if rule.in_force is None or on in rule.in_force:
                self.derivations.setdefault(rule.fact, []).append(rule)

    def program(self) -> Program:
        """Return the program.

        Raises:
            BrokenTurtleError: Duties or derivations depend on each other in a circle.
        """
        duties = tuple(self.duty(duty) for duty in self.law.duties.values())
        return Program(tuple(self.nodes), duties)

    def add(self, key: Hashable, make: Callable[[], Node]) -> int:
        """Return the position of the node with a key, made when it is new."""
        at = self.known.get(key)
        if at is None:
            node = make()
            at = self.known[key] = len(self.nodes)
            self.nodes.append(node)
        return at

    def guarded(self, name: str, make: Callable[[], int]) -> int:
        """Return what *make* builds; refuse circles."""
        if name in self.open:
            circle = " → ".join([*self.open[self.open.index(name) :], name])
            raise BrokenTurtleError(name, f"depends on itself: {circle}")
        self.open.append(name)
        try:
            return make()
        finally:
            self.open.pop()

    def duty(self, duty: Duty) -> int:
        """Return the position of the node that answers for a duty."""
        if self.on not in duty.in_force:
            return self.add(("out", duty.in_force), lambda: self._out(duty))
        return self.guarded(duty.id, lambda: self.add(("duty", duty.id), lambda: self._duty(duty)))

    def bound(self, duty: Duty) -> int:
        """Return the position of the node that tells whether a duty binds at all.

        A question about one ground leaves out what does not concern it; whether another
        duty follows from a duty has nothing to do with what was asked about.
        """
        if self.on not in duty.in_force or not duty.grounds:
            return self.duty(duty)
        key = ("bound", duty.id)
        return self.guarded(duty.id, lambda: self.add(key, lambda: self._bound(duty)))

    def _bound(self, duty: Duty) -> Node:
        """Return the node for a duty in force, whatever ground was asked about."""
        node = self._duty(duty._replace(grounds=()))
        positive, exceptions, _ = node.parts or DutyParts((), (), ())
        form = binding(positive, exceptions, duty.grounds, as_asked=False)
        return node._replace(form=form, test=make_test(form), parts=None)

    def _out(self, duty: Duty) -> Node:
        """Return the node for a version that is not law on the day."""
        dates = duty.in_force.as_dict()
        said = f"{dates['from']} – {dates['until'] or '…'}"
        return make_node("in-force", Settled(FALSE), expected=(said,))

    def _duty(self, duty: Duty) -> Node:
        """Return the node for a duty in force: all that must be true for it."""
        positive = [self.role(duty.bearers)]
        if duty.grounds:
            positive.append(self.ground(duty.grounds))
        if duty.condition is not None:
            positive.append(self.condition(duty.condition))
        if duty.phases:
            positive.append(self.phases(duty))
        exceptions = [
            (self.exception(one), one.grounds)
            for one in duty.exceptions
            if one.in_force is None or self.on in one.in_force
        ]
        return make_node(
            "duty",
            binding(tuple(positive), tuple(exceptions), duty.grounds),
            (*positive, *(at for at, *_ in exceptions)),
            subject=duty.id,
            label=duty.label,
            citation=duty.citations[0],
            parts=DutyParts(tuple(positive), tuple(exceptions), duty.grounds),
        )

    def role(self, bearers: tuple[str, ...]) -> int:
        """Return the position of the node that tests the roles of an organisation."""
        return self.add((ROLE, frozenset(bearers)), lambda: self._role(bearers))

    def _role(self, bearers: tuple[str, ...]) -> Node:
        """Return the node that tests the roles of an organisation."""
        asked = comparison(Constraint(ROLE, "isAnyOf", bearers), self.vocabulary.scheme(ROLE))
        expected = tuple(self.vocabulary.concept(ROLE, one) for one in bearers)
        return make_node("role", asked, subject=ROLE, operator="isAnyOf", expected=expected)

    def ground(self, grounds: tuple[str, ...]) -> int:
        """Return the position of the node that tests whether the question's ground is concerned."""
        return self.add((GROUND, grounds), lambda: self._ground(grounds))

    def _ground(self, grounds: tuple[str, ...]) -> Node:
        """Return the node that tests whether the question's ground is concerned."""
        scheme = self.vocabulary.scheme("ground")
        wanted = frozenset(
            near for one in grounds for near in scheme.below(one) | scheme.above(one)
        )
        expected = tuple(self.vocabulary.concept("ground", one) for one in grounds)
        return make_node("ground", GroundConcerned(wanted), expected=expected)

    def condition(self, condition: Condition) -> int:
        """Return the node for a condition."""
        if isinstance(condition, LogicalConstraint):
            children = tuple(self.condition(one) for one in condition.operands)
            key = (condition.operator, children, tuple(condition.label.items()))
            return self.add(
                key,
                lambda: make_node(
                    condition.operator,
                    Joined(condition.operator, children),
                    children,
                    label=condition.label,
                ),
            )
        if condition.fact == BINDING_DUTY:
            return self._binding(condition)
        asked = (condition.fact, condition.operator, condition.values)
        rules = self.derivations.get(condition.fact)
        if rules:
            return self.guarded(
                condition.fact, lambda: self.add(asked, lambda: self._derived(condition, rules))
            )
        return self.add(asked, lambda: self._fact(condition))

    def _binding(self, condition: Constraint) -> int:
        """Return the node that asks whether one of some duties binds."""
        children = tuple(self.bound(self.law.duty(str(value))) for value in condition.values)
        return self.add(
            (BINDING_DUTY, children),
            lambda: make_node("binding-duty", Joined("or", children), children),
        )

    def _fact(self, condition: Constraint) -> Node:
        """Return the node that compares a fact."""
        fact = self.vocabulary.facts.get(condition.fact)
        scheme = self.vocabulary.scheme(fact.scheme if fact else condition.fact)
        expected = tuple(
            scheme.concepts.get(value, value) if isinstance(value, str) else value
            for value in condition.values
        )
        return make_node(
            "fact",
            comparison(condition, scheme),
            subject=condition.fact,
            operator=condition.operator,
            expected=expected,
            label=fact.label if fact else NO_TEXTS,
        )

    def _derived(self, condition: Constraint, rules: list[Derivation]) -> Node:
        """Return the node of a fact that is worked out when nobody tells it.

        A rule without a value makes the fact true; when none does, it is false.
        """
        direct = self._fact(condition)
        children = tuple(self.condition(rule.condition) for rule in rules)
        outcomes = tuple(
            (child, outcome(direct.test, condition.fact, rule.value or True))
            for child, rule in zip(children, rules, strict=True)
        )
        yes_or_no = rules[0].value is None
        none_holds = False if yes_or_no else rules[0].otherwise or None
        otherwise = outcome(direct.test, condition.fact, none_holds)
        form = WorkedOut(condition.fact, direct.form, outcomes, otherwise)
        return direct._replace(form=form, test=make_test(form), children=children)

    def phases(self, duty: Duty) -> int:
        """Return the node of a phased duty: one phase has begun and reaches you."""
        begun = [phase for phase in duty.phases if phase.since <= self.on]
        children = tuple(
            self.add(
                ("phase", duty.id, at),
                lambda phase=phase: self._phase(phase.label, phase.condition),  # type: ignore[misc]
            )
            for at, phase in enumerate(begun)
        )
        return self.add(
            ("phases", duty.id), lambda: make_node("phases", Joined("or", children), children)
        )

    def _phase(self, label: Texts, condition: Condition | None) -> Node:
        """Return the node of one phase that has begun."""
        if condition is None:
            return make_node("phase", Settled(TRUE), label=label)
        child = self.condition(condition)
        return make_node("phase", Joined("and", (child,)), (child,), label=label)

    def exception(self, exception: DutyException) -> int:
        """Return the node of an exception; unknown when it must be weighed."""
        child = None if exception.condition is None else self.condition(exception.condition)
        key = ("exception", child, *exception.label.items())
        return self.add(key, lambda: self._exception(exception, child))

    def _exception(self, exception: DutyException, child: int | None) -> Node:
        """Return the node of an exception."""
        if child is None:
            return make_node("exception", Settled(UNKNOWN), label=exception.label)
        return make_node("exception", Joined("and", (child,)), (child,), label=exception.label)
