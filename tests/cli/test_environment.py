from __future__ import annotations

from datetime import date
from importlib import metadata
from pathlib import Path

import pytest

from equalkit.cli import environment


def test_today_is_a_civil_date() -> None:
    assert environment.today() >= date(2025, 1, 1)


@pytest.mark.parametrize(
    ("written", "names"), [("", set()), ("a", {"a"}), (" a, b ,,", {"a", "b"})]
)
def test_plugins_are_switched_off_by_name(
    monkeypatch: pytest.MonkeyPatch, written: str, names: set[str]
) -> None:
    monkeypatch.setenv(environment.DISABLE, written)
    assert environment.disabled_plugins() == names


def test_a_plugin_that_is_switched_off_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(environment.DISABLE, "every,one")
    environment.installed_plugins.cache_clear()
    assert "every" not in [plugin.name for plugin in environment.installed_plugins().found]
    environment.installed_plugins.cache_clear()


@pytest.mark.parametrize(
    ("written", "folder"), [("off", None), ("OFF", None), ("x/y", Path("x/y"))]
)
def test_the_cache_can_be_put_elsewhere_or_nowhere(
    monkeypatch: pytest.MonkeyPatch, written: str, folder: Path | None
) -> None:
    monkeypatch.setenv(environment.CACHE, written)
    assert environment.cache_folder() == folder


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {}, "home/.cache/equalkit"),
        ("linux", {"XDG_CACHE_HOME": "xdg"}, "xdg/equalkit"),
        ("darwin", {}, "home/Library/Caches/equalkit"),
        ("win32", {}, "home/AppData/Local/equalkit/Cache"),
        ("win32", {"LOCALAPPDATA": "local"}, "local/equalkit/Cache"),
    ],
)
def test_the_cache_lies_where_the_system_keeps_caches(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], folder: str
) -> None:
    for name in (environment.CACHE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("equalkit.cli.environment.sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("home"))
    assert environment.cache_folder() == Path(folder)


def test_without_a_home_there_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        message = "no home"
        raise RuntimeError(message)

    monkeypatch.delenv(environment.CACHE, raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    assert environment.cache_folder() is None


def test_the_version_is_that_of_the_distribution() -> None:
    assert environment.version() == metadata.version("equalkit")


def test_a_checkout_that_is_not_installed_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", absent)
    assert environment.version() == "(not installed)"
