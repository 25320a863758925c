from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from equalkit.applicability import program as module
from equalkit.applicability.compiler import Compiler
from equalkit.applicability.situation import Situation
from equalkit.model.answer import FALSE, TRUE
from equalkit.model.condition import Constraint
from equalkit.testing.building import make_duty, make_law

if TYPE_CHECKING:
    import pytest

SIZE = Constraint("employees", "gteq", (50,))
LAW = make_law(
    [
        make_duty("xa-employer", bearers=("employer",), condition=SIZE),
        make_duty("xa-school", bearers=("school",)),
    ]
)


def holding(*roles: str) -> Situation:
    return Situation({"role": frozenset(roles)}, {}, frozenset(), frozenset())


def test_a_plan_skips_what_the_roles_alone_rule_out() -> None:
    program = Compiler(LAW, date(2026, 1, 1)).program()
    plan = program.plan(holding("school"))
    assert {program.nodes[at].subject for at in plan.skipped} == {"xa-employer"}


def test_a_plan_leaves_out_the_tests_of_skipped_duties() -> None:
    program = Compiler(LAW, date(2026, 1, 1)).program()
    plan = program.plan(holding("school"))
    assert "employees" not in {program.nodes[at].subject for at, _ in plan.steps}


def test_a_plan_is_made_once_for_the_same_roles() -> None:
    program = Compiler(LAW, date(2026, 1, 1)).program()
    assert program.plan(holding("school")) is program.plan(holding("school"))


def test_plans_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PLANS", 2)
    program = Compiler(LAW, date(2026, 1, 1)).program()
    for role in ("school", "employer", "any-person", "school"):
        program.plan(holding(role))
    assert len(program._plans) <= 2


def test_what_a_plan_leaves_out_is_false() -> None:
    program = Compiler(LAW, date(2026, 1, 1)).program()
    here = holding("school")
    values = program.run(here, program.plan(here))
    assert [values[at] for at in program.duties] == [FALSE, TRUE]
