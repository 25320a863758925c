from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import click
import pytest

from equalkit.hookspecs import hookimpl
from equalkit.model.pack import CountryPack
from equalkit.plugins import find_plugins
from equalkit.testing import example

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.plugins import Plugins

HERE = Path(__file__).parent


def pack(country: str = "xb") -> CountryPack:
    return CountryPack(country, ("en",), HERE, date(2026, 1, 1))


def plugin(hook: str, call: Callable[[], Any]) -> object:
    """Return a plugin whose one hook does what *call* does."""

    def said() -> Any:
        return call()

    return SimpleNamespace(**{hook: hookimpl(said)})


def ask(**plugins: object) -> Plugins:
    return find_plugins(installed=False, extra={"xa": example, **plugins})


def told(found: Plugins) -> list[str]:
    return [str(problem) for problem in found.problems]


def leave() -> None:
    sys.exit("bye")


def fail() -> None:
    message = "a bad day\nwith a second line"
    raise ZeroDivisionError(message)


def test_a_plugin_brings_its_country() -> None:
    assert ask().packs["xa"].name == {"en": "Exampleland", "nb": "Eksempelland"}


def test_a_plugin_is_listed_with_its_countries() -> None:
    assert [(one.name, one.countries) for one in ask().found] == [("xa", ("xa",))]


def test_a_sound_plugin_is_no_problem() -> None:
    assert ask().problems == ()


def test_without_plugins_nothing_is_found() -> None:
    assert find_plugins(installed=False) == ((), {}, {}, (), {}, {}, (), ())


def test_countries_are_sorted() -> None:
    found = find_plugins(
        installed=False, extra={"b": plugin("equalkit_country", pack), "a": example}
    )
    assert list(found.packs) == ["xa", "xb"]


BROKEN = {
    "raises": (
        plugin("equalkit_country", fail),
        "equalkit_country failed: ZeroDivisionError: a bad day",
    ),
    "exits": (plugin("equalkit_country", leave), "equalkit_country failed: SystemExit: bye"),
    "text": (
        plugin("equalkit_country", lambda: "Exampleland"),
        "must return a CountryPack, not str",
    ),
    "nothing": (plugin("equalkit_country", lambda: None), "equalkit_country returned nothing"),
    "no-pack": (
        plugin("equalkit_country", lambda: CountryPack("XB", (), HERE, date.min)),
        "equalkit_country failed: BrokenPluginError",
    ),
    "twice": (plugin("equalkit_country", lambda: pack("xa")), "country 'xa' is already spoken for"),
    "vocabulary": (
        plugin("equalkit_vocabulary", lambda: "here"),
        "must return the path of a folder",
    ),
    "vocabulary-file": (
        plugin("equalkit_vocabulary", lambda: Path(__file__)),
        "must return the path of a folder",
    ),
    "renderers": (plugin("equalkit_renderers", lambda: [print]), "must return functions by name"),
    "renderer": (plugin("equalkit_renderers", lambda: {"x": 1}), "must return functions by name"),
    "exporters": (plugin("equalkit_exporters", lambda: {"x": 1}), "must return functions by name"),
    "commands": (plugin("equalkit_commands", lambda: [print]), "must return click commands"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_a_plugin_is_told(name: str) -> None:
    broken, problem = BROKEN[name]
    assert problem in " ".join(told(ask(bad=broken)))


@pytest.mark.parametrize("name", BROKEN)
def test_a_problem_names_the_plugin(name: str) -> None:
    assert told(ask(bad=BROKEN[name][0]))[0].startswith("error: plugin 'bad' ")


@pytest.mark.parametrize("name", BROKEN)
def test_a_problem_is_one_line(name: str) -> None:
    assert all("\n" not in line for line in told(ask(bad=BROKEN[name][0])))


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plugin_stops_no_other(name: str) -> None:
    found = find_plugins(installed=False, extra={"bad": BROKEN[name][0], "good": example})
    assert "good" in [one.name for one in found.found]
    assert "xa" in found.packs


def test_a_hook_that_does_not_exist_is_told() -> None:
    wrong = plugin("equalkit_contry", pack)
    assert "does not fit the hooks: PluginValidationError" in told(ask(bad=wrong))[0]


def test_a_hook_with_a_wrong_signature_is_told() -> None:
    def equalkit_country(_language: str) -> CountryPack:
        return pack()

    wrong = SimpleNamespace(equalkit_country=hookimpl(equalkit_country))
    assert "does not fit the hooks: PluginValidationError" in told(ask(bad=wrong))[0]


def test_a_plugin_that_does_not_fit_is_not_listed() -> None:
    assert [one.name for one in ask(bad=plugin("equalkit_contry", pack)).found] == ["xa"]


def test_the_first_to_speak_for_a_country_does() -> None:
    other = plugin("equalkit_country", lambda: pack("xa"))
    assert ask(other=other).packs["xa"].name is not None


def test_a_plugin_without_hooks_brings_nothing() -> None:
    found = ask(quiet=SimpleNamespace())
    assert ("quiet", ()) in [(one.name, one.countries) for one in found.found]


def test_a_plugin_that_is_disabled_is_left_alone() -> None:
    found = find_plugins(installed=False, extra={"xa": example}, disabled=["xa"])
    assert found.packs == {}


def test_disabling_a_plugin_that_is_not_there_changes_nothing() -> None:
    found = find_plugins(installed=False, extra={"xa": example}, disabled=["moon"])
    assert list(found.packs) == ["xa"]


def test_a_vocabulary_is_found() -> None:
    assert ask(more=plugin("equalkit_vocabulary", lambda: HERE)).vocabularies == (HERE,)


def test_renderers_are_found_by_name() -> None:
    assert ask(more=plugin("equalkit_renderers", lambda: {"loud": str.upper})).renderers == {
        "loud": str.upper
    }


def test_exporters_are_found_by_name() -> None:
    assert ask(more=plugin("equalkit_exporters", lambda: {"csv": repr})).exporters == {"csv": repr}


def test_the_first_renderer_of_a_name_counts() -> None:
    one = plugin("equalkit_renderers", lambda: {"loud": str.upper})
    other = plugin("equalkit_renderers", lambda: {"loud": str.lower})
    assert ask(one=one, other=other).renderers == {"loud": str.upper}


def test_commands_are_found() -> None:
    command = click.Command("greet")
    assert ask(more=plugin("equalkit_commands", lambda: [command])).commands == (command,)


def test_one_command_may_stand_for_itself() -> None:
    command = click.Command("greet")
    assert ask(more=plugin("equalkit_commands", lambda: command)).commands == (command,)


def test_one_bad_hook_leaves_the_others_of_a_plugin() -> None:
    both = SimpleNamespace(
        equalkit_country=hookimpl(fail), equalkit_renderers=hookimpl(lambda: {"loud": str.upper})
    )
    assert "loud" in ask(both=both).renderers


def install(site: Path, name: str, source: str, *, entries: bytes | None = None) -> None:
    """Put a distribution with one module and one entry point into a folder."""
    (site / f"{name}_module.py").write_text(source)
    folder = site / f"{name}-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    written = f"[equalkit]\n{name} = {name}_module\n".encode()
    (folder / "entry_points.txt").write_bytes(written if entries is None else entries)


SOUND = """
from datetime import date
from pathlib import Path
from equalkit import CountryPack, hookimpl

@hookimpl
def equalkit_country():
    return CountryPack("xb", ("en",), Path(__file__).parent, date(2026, 1, 1))
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder on the path where distributions can be installed."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    return tmp_path


def test_an_installed_plugin_is_found(site: Path) -> None:
    install(site, "xbsound", SOUND)
    assert "xb" in find_plugins().packs


def test_an_installed_plugin_is_listed_with_its_distribution(site: Path) -> None:
    install(site, "xbnamed", SOUND)
    listed = next(one for one in find_plugins().found if one.name == "xbnamed")
    assert (listed.distribution, listed.version) == ("xbnamed", "1.0")


def test_the_version_of_a_distribution_is_the_release_of_its_law(site: Path) -> None:
    install(site, "xbversion", SOUND)
    assert find_plugins().releases["xb"] == "1.0"


@pytest.mark.parametrize(
    ("name", "source", "problem"),
    [
        ("xbraise", "1 / 0", "cannot be imported: ZeroDivisionError"),
        ("xbexit", "import sys; sys.exit(3)", "cannot be imported: SystemExit: 3"),
        ("xbsyntax", "def", "cannot be imported: SyntaxError"),
        ("xbimport", "import no_such_module_at_all", "cannot be imported: ModuleNotFoundError"),
    ],
)
def test_a_module_that_cannot_be_imported_is_told(
    site: Path, name: str, source: str, problem: str
) -> None:
    install(site, name, source)
    install(site, f"{name}good", SOUND)
    found = find_plugins()
    assert any(problem in line and name in line for line in told(found))
    assert "xb" in found.packs


def test_a_disabled_plugin_is_not_even_imported(site: Path) -> None:
    install(site, "xboff", "1 / 0")
    assert not any("xboff" in line for line in told(find_plugins(disabled=["xboff"])))


def test_unreadable_metadata_is_told_and_stops_nobody(site: Path) -> None:
    install(site, "xbunreadable", SOUND, entries=b"[equalkit]\nxb = \xff\xfe")
    install(site, "xbreadable", SOUND)
    found = find_plugins()
    assert "xb" in found.packs
    assert any("xbunreadable-1.0.dist-info" in line for line in told(found))


def test_commands_without_click_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "click")
    found = ask(more=plugin("equalkit_commands", list))
    assert "must return click commands" in told(found)[0]
