"""The whole contract between equalkit and its plugins.

A plugin is a distribution with an entry point in the group ``equalkit``. The entry
point names a module, or object, that has one or more of these functions, each marked
with `hookimpl`. Every hook may be left out. What a hook returns is checked; a plugin
that raises or returns something else is reported by ``equalkit doctor`` and left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pluggy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    import click

    from equalkit.model.checklist import Checklist
    from equalkit.model.pack import CountryPack

    Renderer: TypeAlias = Callable[[Checklist], str | bytes]
    """Writes a checklist in one format. It gets texts, never law."""

    Exporter: TypeAlias = Callable[[Sequence[tuple[str, str, str]]], str | bytes]
    """Writes a graph, given as sorted triples of N-Triples terms."""

GROUP = "equalkit"
"""Name of the entry-point group, and of the pluggy project."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@hookspec
def equalkit_country() -> CountryPack:  # type: ignore[empty-body]
    """Return one country's law: its folder, its languages and how new it is."""


@hookspec
def equalkit_vocabulary() -> Path:  # type: ignore[empty-body]
    """Return a folder of Turtle with extra facts and concepts for all countries."""


@hookspec
def equalkit_renderers() -> Mapping[str, Renderer]:  # type: ignore[empty-body]
    """Return checklist formats by the name that ``--format`` takes."""


@hookspec
def equalkit_exporters() -> Mapping[str, Exporter]:  # type: ignore[empty-body]
    """Return graph formats by the name that ``--format`` takes."""


@hookspec
def equalkit_commands() -> Sequence[click.Command]:  # type: ignore[empty-body]
    """Return commands to put below ``equalkit``."""
