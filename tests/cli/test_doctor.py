from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.cli import environment
from equalkit.hookspecs import hookimpl
from equalkit.testing import example

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


def test_a_sound_installation_is_fine(equalkit: Run) -> None:
    ran = equalkit("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert "  xa: 13 duties in 2 acts, law as of 2026-01-01, languages en, nb\n" in ran.out
    assert ran.out.endswith("problems: none\n")


def test_no_plugins_is_fine_too(equalkit: Run, use: Run) -> None:
    use()
    ran = equalkit("doctor")
    assert ran.code == 0
    assert "plugins: none\n" in ran.out


def test_a_broken_plugin_is_a_finding(equalkit: Run, use: Run) -> None:
    use(xa=example, bad=SimpleNamespace(equalkit_country=hookimpl(lambda: 1 / 0)))
    ran = equalkit("doctor")
    assert ran.code == 1
    assert "plugin 'bad' equalkit_country failed: ZeroDivisionError" in ran.told
    assert "problems: 1\n" in ran.out
    assert "xa: 13 duties" in ran.out


def test_what_is_switched_off_is_told(equalkit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(environment.DISABLE, "b, a,")
    assert f"switched off ({environment.DISABLE}): a, b\n" in equalkit("doctor").out


@pytest.mark.parametrize("extra", ["docx", "ics", "shacl", "xlsx"])
def test_extras_are_told(equalkit: Run, extra: str) -> None:
    assert f"extra [{extra}]: " in equalkit("doctor").out
