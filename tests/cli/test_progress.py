from __future__ import annotations

import io
import sys
import time

import pytest

from equalkit.cli import progress
from equalkit.cli.progress import shown_while_it_takes_long


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(progress, "TURN", 0.01)


@pytest.mark.usefixtures("impatient")
def test_what_takes_long_is_told_and_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with shown_while_it_takes_long("Counting ..."):
        time.sleep(0.1)
    assert "\rCounting ... -\rCounting ... \\" in screen.getvalue()
    assert screen.getvalue().endswith("\r" + " " * 14 + "\r")


def test_what_is_quick_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with shown_while_it_takes_long("Counting ..."):
        pass
    assert screen.getvalue() == ""


@pytest.mark.usefixtures("impatient")
def test_a_file_gets_no_sign_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    with shown_while_it_takes_long("Counting ..."):
        time.sleep(0.05)
    assert log.getvalue() == ""


@pytest.mark.usefixtures("impatient")
def test_an_error_wipes_the_line_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with pytest.raises(KeyError):
        slow_and_wrong()
    assert screen.getvalue().endswith("\r")


def slow_and_wrong() -> None:
    with shown_while_it_takes_long("Counting ..."):
        time.sleep(0.05)
        raise KeyError
