"""The command line, run in this process on the invented country alone."""

from __future__ import annotations

import json
import re
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from click.testing import CliRunner

from equalkit.cli import environment, main
from equalkit.hookspecs import hookimpl
from equalkit.model.pack import CountryPack
from equalkit.plugins import find_plugins
from equalkit.testing import example

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from equalkit.plugins import Plugins

TODAY = date(2026, 1, 1)


class Ran(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed, as data."""
        return json.loads(self.out)

    @property
    def told(self) -> str:
        """The one line on stderr."""
        (line,) = self.err.splitlines()
        return line


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make the command line see some plugins, and no others."""

    def install(**plugins: object) -> None:
        found: Plugins = find_plugins(installed=False, extra=plugins)
        monkeypatch.setattr(environment, "installed_plugins", lambda: found)

    return install


@pytest.fixture
def neighbour(tmp_path_factory: pytest.TempPathFactory) -> tuple[object, Path]:
    """Give a plugin for a second country, xb, and the folder with its law."""
    folder = tmp_path_factory.mktemp("xb")
    pack = example.equalkit_country()
    for file in pack.law.rglob("*.ttl"):
        text = re.sub("(?<![a-z])xa(?![a-z])", "xb", file.read_text("utf-8"))
        (folder / f"{file.parent.name}-{file.name}").write_text(text, encoding="utf-8")
    other = CountryPack("xb", ("en",), folder, pack.law_as_of, {"en": "Neighbourland"})
    return SimpleNamespace(equalkit_country=hookimpl(lambda: other)), folder


@pytest.fixture
def equalkit(
    use: Callable[..., None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Ran]:
    """Run ``equalkit`` with some words, in an empty folder, on a day that stays."""
    use(xa=example)
    monkeypatch.setenv(environment.CACHE, "off")
    monkeypatch.setattr(environment, "today", lambda: TODAY)
    monkeypatch.chdir(tmp_path)

    def run(*words: str, written: str | None = None) -> Ran:
        result: Result = CliRunner().invoke(main, list(words), input=written)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return run
