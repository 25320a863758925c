from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from equalkit.model.documents import DutiesDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


def test_a_duty_is_explained_to_people(equalkit: Run) -> None:
    out = equalkit("explain", "xa-plan", "--role", "employer", "--employees", "60").out
    assert "✓ Applies — 2026-01-01\n" in out
    assert "    ✓ number of employees: at least 50 (60)\n" in out


def test_a_duty_is_explained_to_programs(equalkit: Run) -> None:
    told = equalkit("explain", "xa-plan", "--role", "employer", "--format", "json").json
    (duty,) = DutiesDocument.model_validate(told).duties
    assert (duty.id, duty.status, duty.missing) == ("xa-plan", "may-apply", ["employees"])
    assert duty.explanation.children[0].kind == "role"


@pytest.mark.parametrize("on", ["2019-12-31", "2020-01-01"])
def test_a_version_is_explained_on_its_day(equalkit: Run, on: str) -> None:
    out = equalkit("explain", "xa-report-2010", "--on", on).out
    assert ("✗ Does not apply" in out) == (on == "2020-01-01")


@pytest.mark.usefixtures("spoken")
def test_the_frame_speaks_the_readers_language(equalkit: Run) -> None:
    out = equalkit("explain", "xa-plan", "--role", "employer", "--lang", "nb").out
    assert "? Kan gjelde — 01.01.2026\n" in out
    assert "Hvorfor:\n" in out
    assert "✓ Rolle: arbeidsgiver (arbeidsgiver)" in out
