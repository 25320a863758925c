"""All rules, held against one country plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.errors import UnknownNameError
from equalkit.findings import Finding
from equalkit.plugins import find_plugins
from equalkit.testing.golden import check_golden, golden_files
from equalkit.testing.rules import RULES
from equalkit.testing.submission import open_submission

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from equalkit.plugins import Plugins
    from equalkit.testing.submission import Submission

PLUGIN = "plugin"
"""Rule of what was found wrong before the law was even opened."""


def check_country(plugin: object, *, golden: Path | None = None) -> tuple[Finding, ...]:
    """Return everything that keeps a country plugin from being released.

    Args:
        plugin: The plugin's module, any object with its hooks, or the name of the entry
            point of an installed plugin.
        golden: Folder with golden cases, one YAML file each; None for none.

    Returns:
        Findings in the order of the rules; empty when the plugin keeps them all.

    Raises:
        UnknownNameError: No installed plugin has the name.
        BadFileError: The folder holds no golden case.

    Example:
        >>> from equalkit.testing import example
        >>> check_country(example)
        ()
    """
    found, opened = open_plugin(plugin)
    return tuple(_findings(found, opened, golden))


def _findings(
    found: Plugins, opened: tuple[Submission, ...], golden: Path | None
) -> Iterator[Finding]:
    """Yield what the plugin machinery, the rules and the golden cases find."""
    yield from found.problems
    if not opened:
        yield Finding(PLUGIN, "error", "the plugin", "hands over no country (equalkit_country)")
    for submission in opened:
        for rule in RULES:
            yield from check_rule(rule, submission)
        for file in golden_files(golden) if golden else ():
            if submission.law:
                yield from check_golden(file, submission.law)


def open_plugin(plugin: object) -> tuple[Plugins, tuple[Submission, ...]]:
    """Return what a plugin brought, and every country of it, opened.

    Raises:
        UnknownNameError: No installed plugin has the name.
    """
    if isinstance(plugin, str):
        found = find_plugins()
        named = {one.name: one.countries for one in found.found}
        if plugin not in named:
            raise UnknownNameError(PLUGIN, plugin, named)
        packs = [found.packs[country] for country in named[plugin]]
    else:
        name = getattr(plugin, "__name__", type(plugin).__name__)
        found = find_plugins(installed=False, extra={name: plugin})
        packs = list(found.packs.values())
    return found, tuple(open_submission(pack, found.vocabularies) for pack in packs)


def check_rule(rule: str, submission: Submission) -> Iterator[Finding]:
    """Yield what one rule finds in one country.

    Args:
        rule: Name of the rule, as in `RULES`.
        submission: The country.
    """
    for focus, message in RULES[rule](submission):
        yield Finding(rule, "error", focus, message, submission.homes.get(focus, ""))
