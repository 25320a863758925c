"""Find, load and check plugins; one that is broken never stops the others."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pluggy

from equalkit import hookspecs
from equalkit.entry_points import entry_points
from equalkit.findings import Finding
from equalkit.hookspecs import GROUP
from equalkit.model.pack import CountryPack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from equalkit.entry_points import EntryPoint


class Plugin(NamedTuple):
    """One plugin that was loaded.

    Args:
        name: Name of its entry point.
        distribution: Name of the distribution that brought it; empty when given.
        version: Version of that distribution.
        countries: Country codes that it speaks for.
    """

    name: str
    distribution: str
    version: str
    countries: tuple[str, ...]


class Plugins(NamedTuple):
    """All plugins that work, and what is wrong with the others.

    Args:
        found: The plugins, sorted by name.
        packs: Country packs by country code, sorted.
        releases: Version of the content by country code.
        vocabularies: Folders with extra facts and concepts.
        renderers: Extra checklist formats by name.
        exporters: Extra graph formats by name.
        commands: Extra commands.
        problems: What was found wrong, in the order met.
    """

    found: tuple[Plugin, ...]
    packs: Mapping[str, CountryPack]
    releases: Mapping[str, str]
    vocabularies: tuple[Path, ...]
    renderers: Mapping[str, Any]
    exporters: Mapping[str, Any]
    commands: tuple[Any, ...]
    problems: tuple[Finding, ...]


class _Gathering:
    """What is being put together while plugins are asked one by one."""

    def __init__(self) -> None:
        self.found: list[Plugin] = []
        self.packs: dict[str, CountryPack] = {}
        self.releases: dict[str, str] = {}
        self.vocabularies: list[Path] = []
        self.renderers: dict[str, Any] = {}
        self.exporters: dict[str, Any] = {}
        self.commands: list[Any] = []
        self.problems: list[Finding] = []

    def problem(self, name: str, message: str) -> None:
        """Note what is wrong with a plugin."""
        self.problems.append(Finding("plugin", "error", f"plugin '{name}'", message))

    def attempt(self, name: str, doing: str, call: Callable[[], Any]) -> Any:
        """Return what a plugin's code gives; None, and a problem, when it fails."""
        try:
            return call()
        except (Exception, SystemExit) as problem:  # noqa: BLE001 (the one place where foreign code runs: whatever it raises must not stop us)
            said = str(problem).strip().splitlines() or [""]
            self.problem(name, f"{doing}: {type(problem).__name__}: {said[0]}")
            return None

    def finished(self) -> Plugins:
        """Return everything, sorted."""
        return Plugins(
            tuple(sorted(self.found)),
            dict(sorted(self.packs.items())),
            dict(sorted(self.releases.items())),
            tuple(self.vocabularies),
            dict(sorted(self.renderers.items())),
            dict(sorted(self.exporters.items())),
            tuple(self.commands),
            tuple(self.problems),
        )


def find_plugins(
    *,
    installed: bool = True,
    extra: Mapping[str, object] | None = None,
    disabled: Iterable[str] = (),
) -> Plugins:
    """Return the plugins, each loaded and asked on its own.

    Args:
        installed: Whether to look at the entry points of installed distributions.
        extra: Modules or objects with hooks, by name; for tests and notebooks.
        disabled: Names of plugins to leave alone.

    Example:
        >>> find_plugins(installed=False).packs
        {}
    """
    gathering = _Gathering()
    off = frozenset(disabled)
    if installed:
        for entry in entry_points(GROUP, gathering.problem):
            if entry.name not in off:
                module = gathering.attempt(entry.name, "cannot be imported", entry.load)
                if module is not None:
                    _ask(gathering, entry.name, module, entry)
    for name, module in (extra or {}).items():
        if name not in off:
            _ask(gathering, name, module, None)
    return gathering.finished()


def _ask(gathering: _Gathering, name: str, module: object, entry: EntryPoint | None) -> None:
    """Register one plugin and call its hooks."""
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)

    def register() -> bool:
        manager.register(module, name)
        manager.check_pending()
        return True

    if not gathering.attempt(name, "does not fit the hooks", register):
        return
    title, version = (entry.distribution, entry.version) if entry else ("", "")
    countries = _countries(gathering, name, manager, version)
    for folder in _results(gathering, name, manager, "equalkit_vocabulary"):
        if isinstance(folder, Path) and folder.is_dir():
            gathering.vocabularies.append(folder)
        else:
            gathering.problem(name, "equalkit_vocabulary must return the path of a folder")
    _formats(gathering, name, manager, "equalkit_renderers", gathering.renderers)
    _formats(gathering, name, manager, "equalkit_exporters", gathering.exporters)
    _commands(gathering, name, manager)
    gathering.found.append(Plugin(name, title, version, countries))


def _results(
    gathering: _Gathering, name: str, manager: pluggy.PluginManager, hook: str
) -> Sequence[Any]:
    """Return what a plugin's hook gives; nothing when it has none, or fails."""
    caller = getattr(manager.hook, hook)
    if not caller.get_hookimpls():
        return ()
    found = gathering.attempt(name, f"{hook} failed", caller)
    if isinstance(found, list) and len(found) < len(caller.get_hookimpls()):
        gathering.problem(name, f"{hook} returned nothing")
    return found if isinstance(found, list) else ()


def _countries(
    gathering: _Gathering, name: str, manager: pluggy.PluginManager, version: str
) -> tuple[str, ...]:
    """Return the countries that a plugin speaks for."""
    codes = []
    for pack in _results(gathering, name, manager, "equalkit_country"):
        if not isinstance(pack, CountryPack):
            said = type(pack).__name__
            gathering.problem(name, f"equalkit_country must return a CountryPack, not {said}")
        elif pack.country in gathering.packs:
            gathering.problem(name, f"country '{pack.country}' is already spoken for")
        else:
            gathering.packs[pack.country] = pack
            gathering.releases[pack.country] = version
            codes.append(pack.country)
    return tuple(codes)


def _formats(
    gathering: _Gathering,
    name: str,
    manager: pluggy.PluginManager,
    hook: str,
    into: dict[str, Any],
) -> None:
    """Add a plugin's renderers or exporters."""
    for given in _results(gathering, name, manager, hook):
        if isinstance(given, dict) and all(callable(call) for call in given.values()):
            for key, call in given.items():
                into.setdefault(str(key), call)
        else:
            gathering.problem(name, f"{hook} must return functions by name")


def _commands(gathering: _Gathering, name: str, manager: pluggy.PluginManager) -> None:
    """Add a plugin's commands."""
    for given in _results(gathering, name, manager, "equalkit_commands"):
        commands = given if isinstance(given, (list, tuple)) else [given]
        click = sys.modules.get("click")
        if click and all(isinstance(one, click.Command) for one in commands):
            gathering.commands.extend(commands)
        else:
            gathering.problem(name, "equalkit_commands must return click commands")
