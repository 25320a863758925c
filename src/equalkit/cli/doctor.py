"""``equalkit doctor``: what is installed, and what is wrong."""

from __future__ import annotations

import platform
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from equalkit.cli import environment
from equalkit.cli.exit_codes import FINDINGS, FINE
from equalkit.cli.options import examples
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.plugins import Plugin

EXTRAS = {"docx": "docx", "ics": "icalendar", "shacl": "pyshacl", "xlsx": "xlsxwriter"}
"""By extra, the module that shows whether it is installed."""


@click.command(
    "doctor",
    short_help="Check the installation, the plugins and their law.",
    epilog=examples("doctor"),
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Check the installation: versions, plugins, law and what is wrong with them.

    Exits with 1 when something is wrong.
    """
    from equalkit.opening import load  # noqa: PLC0415 (help needs none of it)

    plugins = environment.installed_plugins()
    kg = load(plugins=plugins, cache=environment.cache_folder())
    off = ", ".join(sorted(environment.disabled_plugins()))
    click.echo(f"equalkit {environment.version()} · Python {platform.python_version()}")
    click.echo(f"cache: {environment.cache_folder() or 'off'}")
    click.echo(f"switched off ({environment.DISABLE}): {off or 'none'}")
    for extra, module in EXTRAS.items():
        click.echo(f"extra [{extra}]: {'installed' if find_spec(module) else 'not installed'}")
    click.echo(f"plugins: {len(plugins.found) or 'none'}")
    for plugin in plugins.found:
        for line in _lines(plugin, kg):
            click.echo(line)
    for problem in kg.problems:
        click.echo(one_line(str(problem)), err=True)
    click.echo(f"problems: {len(kg.problems) or 'none'}")
    ctx.exit(FINDINGS if kg.problems else FINE)


def _lines(plugin: Plugin, kg: KnowledgeGraph) -> Iterator[str]:
    """Yield what is to be told about one plugin."""
    yield f"  {one_line(f'{plugin.name}: {plugin.distribution} {plugin.version}')}"
    for law in (kg.laws[code] for code in plugin.countries if code in kg.laws):
        yield (
            f"    {law.country}: {len(law.duties)} duties in {len(law.acts)} acts, "
            f"law as of {law.law_as_of}, languages {', '.join(law.languages)}"
        )
