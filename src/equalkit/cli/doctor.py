"""``equalkit doctor``: what is installed, and what is wrong."""

from __future__ import annotations

import platform
from importlib.util import find_spec

import click

from equalkit.cli.environment import (
    DISABLE,
    cache_folder,
    disabled_plugins,
    installed_plugins,
    version,
)
from equalkit.cli.exit_codes import FINDINGS, FINE

EXTRAS = {"shacl": "pyshacl"}


@click.command("doctor", short_help="Check the installation, the plugins and their law.")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Check the installation: versions, plugins, law and what is wrong with them.

    Exits with 1 when something is wrong.
    """
    from equalkit.knowledge import load  # noqa: PLC0415 (help needs none of it)

    plugins = installed_plugins()
    kg = load(plugins=plugins, cache=cache_folder())
    click.echo(f"equalkit {version()} · Python {platform.python_version()}")
    click.echo(f"cache: {cache_folder() or 'off'}")
    click.echo(f"switched off ({DISABLE}): {', '.join(sorted(disabled_plugins())) or 'none'}")
    for extra, module in EXTRAS.items():
        click.echo(f"extra [{extra}]: {'installed' if find_spec(module) else 'not installed'}")
    click.echo(f"plugins: {len(plugins.found) or 'none'}")
    for plugin in plugins.found:
        click.echo(f"  {plugin.name}: {plugin.distribution} {plugin.version}".rstrip())
        for code in plugin.countries:
            law = kg.laws.get(code)
            if law is not None:
                click.echo(
                    f"    {code}: {len(law.duties)} duties in {len(law.acts)} acts, "
                    f"law as of {law.law_as_of}, languages {', '.join(law.languages)}"
                )
    for problem in kg.problems:
        click.echo(str(problem), err=True)
    click.echo("problems: " + (str(len(kg.problems)) if kg.problems else "none"))
    ctx.exit(FINDINGS if kg.problems else FINE)
