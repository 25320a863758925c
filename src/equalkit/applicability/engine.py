"""Answers for one country: pick the day's program, run it, explain on demand."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from equalkit.applicability.compiler import Compiler
from equalkit.applicability.situation import Situation, Surroundings
from equalkit.applicability.values import plain
from equalkit.errors import DateBeforeLawError, MixedCountryError
from equalkit.model.answer import FALSE, TRUE, UNKNOWN, Answer, Explanation
from equalkit.model.condition import ROLE, SECTOR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from equalkit.applicability.program import Node, Plan, Program
    from equalkit.model.duty import Duty, DutyException
    from equalkit.model.law import Law
    from equalkit.model.profile import Profile

RESTATED: Final = "restated"
"""Kind of an exception that says in words what the condition tests."""


class Engine:
    """Answers questions about one country's law. Safe to share between threads.

    Args:
        law: The country's law.
    """

    def __init__(self, law: Law) -> None:
        self.law = law
        self._duties = tuple(law.duties.values())
        self._programs: dict[int, Program] = {}
        self._surroundings = Surroundings(law.vocabulary)
        self._last: tuple[Profile, Situation] | None = None

    @cached_property
    def since(self) -> date | None:
        """The first day on which a duty is in force; None without duties."""
        return self.law.since

    @cached_property
    def changes(self) -> tuple[date, ...]:
        """The days on which the law changes, sorted: between two, answers stay."""
        return tuple(sorted(set(_boundaries(self.law))))

    def program(self, on: date) -> Program:
        """Return the program for a day.

        Raises:
            DateBeforeLawError: The day lies before the first duty.
        """
        since = self.since
        if since is None or on < since:
            raise DateBeforeLawError(self.law.country, on, since)
        epoch = bisect_right(self.changes, on)
        program = self._programs.get(epoch)
        if program is None:
            program = self._programs[epoch] = Compiler(self.law, on).program()
        return program

    def situation(self, profile: Profile) -> Situation:
        """Return what is known about an organisation; the last one is remembered."""
        last = self._last
        if last is not None and last[0] is profile:
            return last[1]
        found = self._surroundings.situation(profile)
        self._last = (profile, found)
        return found

    def answer(self, profile: Profile, on: date, lang: str) -> Answer:
        """Return the answers about every duty version, sorted by id.

        Raises:
            MixedCountryError: The profile is for another country.
            DateBeforeLawError: The day lies before the first duty.
            QuestionError: The profile says what the vocabulary does not have.
        """
        if profile.country != self.law.country:
            raise MixedCountryError(self.law.country, profile.country)
        program = self.program(on)
        known = self.situation(profile)
        plan = program.plan(known)
        values = program.run(known, plan)
        run = EngineRun(program, plan, known, values, self._duties, profile, on, lang)
        return Answer(run, self._duties, program.answers(values))


def _boundaries(law: Law) -> Iterator[date]:
    """Yield every day on which something begins or ends."""
    intervals = [duty.in_force for duty in law.duties.values()]
    for duty in law.duties.values():
        intervals += [e.in_force for e in duty.exceptions if e.in_force]
        yield from (phase.since for phase in duty.phases)
    intervals += [rule.in_force for rule in law.derivations if rule.in_force]
    for interval in intervals:
        yield interval.since
        if interval.until:
            yield interval.until


def _explained(
    node: Node,
    truth: int,
    actual: tuple[Any, ...] | None = None,
    via: str = "",
    children: tuple[Explanation, ...] = (),
) -> Explanation:
    """Return a node of the reasons, with what the program's node says already."""
    return Explanation(
        node.kind, truth, node.subject, node.operator, node.expected, actual, via,
        node.citation, node.label, children,
    )  # fmt: skip


class EngineRun:
    """One question, run; it explains itself when asked."""

    __slots__ = (
        "_duties", "_explained", "_needed", "_plan", "_program", "_situation", "_values",
        "lang", "on", "profile",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917 (everything that a run has, once)
        self,
        program: Program,
        plan: Plan,
        known: Situation,
        values: list[int],
        duties: tuple[Duty, ...],
        profile: Profile,
        on: date,
        lang: str,
    ) -> None:
        self._program = program
        self._plan = plan
        self._situation = known
        self._values = values
        self._duties = duties
        self._explained: dict[int, Explanation] = {}
        self._needed: dict[int, frozenset[str]] = {}
        self.profile = profile
        self.on = on
        self.lang = lang

    def missing(self, position: int) -> tuple[str, ...]:
        """Return what must be known before the duty is decided, sorted."""
        return tuple(sorted(self._missing(self._program.duties[position])))

    def _missing(self, at: int) -> frozenset[str]:
        """Return what an unknown node is waiting for."""
        needed = self._needed.get(at)
        if needed is None:
            needed = self._needed[at] = frozenset(self._find_missing(at))
        return needed

    def _find_missing(self, at: int) -> Iterator[str]:
        """Yield the facts that an unknown node is waiting for."""
        if self._values[at] != UNKNOWN:
            return
        node = self._program.nodes[at]
        below = [child for child in node.children if self._values[child] == UNKNOWN]
        if node.kind == "duty":
            below = [b for b in below if self._program.nodes[b].kind != "exception"]
        if node.kind == "fact" and not below:
            yield node.subject
        elif node.kind == "role":
            yield from self._missing_frame()
        for child in below:
            yield from self._missing(child)

    def _missing_frame(self) -> Iterator[str]:
        """Yield ``role``, and ``sector`` where that could settle the role."""
        yield ROLE
        if self._situation.perhaps and SECTOR not in self._situation.known:
            yield SECTOR

    def explanation(self, position: int) -> Explanation:
        """Return the reasons for one duty."""
        return self._explain(self._program.duties[position])

    def _explain(self, at: int) -> Explanation:
        """Return the reasons at a node; nodes that duties share are shared too."""
        found = self._explained.get(at)
        if found is None:
            node = self._program.nodes[at]
            found = self._plan.reasons.get(at) or self._make(at, node)
            self._explained[at] = found
            if at in self._plan.settled:
                self._plan.reasons[at] = found
        return found

    def _make(self, at: int, node: Node) -> Explanation:
        """Return the reasons at a node."""
        if node.kind == "fact":
            return self._make_fact(at, node)
        if node.kind == "role":
            held = self._situation.known.get(ROLE)
            return _explained(node, self._values_at(at), plain(held) if held else None)
        children = node.children
        if node.kind == "duty":
            if at in self._plan.skipped:
                return self._make_skipped(node)
            if not self._situation.grounds:
                nodes = self._program.nodes
                children = tuple([c for c in children if nodes[c].kind != "ground"])
        explain = self._explain
        return _explained(node, self._values[at], None, "", tuple([explain(c) for c in children]))

    def _values_at(self, at: int) -> int:
        """Return the truth of a role node, which a plan may have left out."""
        return self._program.nodes[at].test(self._situation, self._values)

    def _make_skipped(self, node: Node) -> Explanation:
        """Return the reason why the roles alone rule a duty out."""
        role = self._explain(node.children[0])
        return _explained(node, FALSE, None, "", (role,))

    def _make_fact(self, at: int, node: Node) -> Explanation:
        """Return the reasons at a fact: what was told, or what it was worked out from."""
        known = self._situation.known.get(node.subject)
        truth = self._values[at]
        if known is not None:
            via = self._situation.via.get(node.subject, "")
            return _explained(node, truth, plain(known), via)
        via = "derived" if node.children and truth != UNKNOWN else ""
        children = tuple([self._explain(child) for child in node.children])
        return _explained(node, truth, None, via, children)

    def _exceptions(self, position: int) -> Iterator[tuple[DutyException, int]]:
        """Yield the exceptions of a duty that binds, or may, with their truth, in order."""
        duty = self._duties[position]
        at = self._program.duties[position]
        node = self._program.nodes[at]
        if self._values[at] == FALSE:
            return
        nodes = [c for c in node.children if self._program.nodes[c].kind == "exception"]
        held = [e for e in duty.exceptions if e.in_force is None or self.on in e.in_force]
        for exception, at in zip(held, nodes, strict=False):
            yield exception, self._values[at]

    def open_exceptions(self, position: int) -> tuple[DutyException, ...]:
        """Return the exceptions that could still be shown, in order.

        One that only restates the condition is left out: the condition decides it.
        """
        found = self._exceptions(position)
        return tuple(e for e, truth in found if truth == UNKNOWN and e.kind != RESTATED)

    def grounds(self, position: int) -> tuple[str, ...]:
        """Return the grounds left after exceptions for single grounds, in order."""
        gone = {
            ground
            for exception, truth in self._exceptions(position)
            if truth == TRUE
            for ground in exception.grounds
        }
        return tuple(g for g in self._duties[position].grounds if g not in gone)
