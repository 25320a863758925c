"""What the command line takes from the machine: variables, folders, the clock."""

from __future__ import annotations

import os
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from equalkit.plugins import Plugins

DISABLE = "EQUALKIT_DISABLE"
"""Variable with the names of plugins to leave alone, separated by commas."""

CACHE = "EQUALKIT_CACHE"
"""Variable with the folder for parsed law; ``off`` for none."""


def version() -> str:
    """Return the version of the installed equalkit."""
    from importlib.metadata import PackageNotFoundError  # noqa: PLC0415 (slow to import)
    from importlib.metadata import version as installed  # noqa: PLC0415 (as above)

    try:
        return installed("equalkit")
    except PackageNotFoundError:
        return "(not installed)"


def today() -> date:
    """Return the civil date here and now."""
    return date.today()  # noqa: DTZ011 (law knows civil dates, and the user's own is meant)


def disabled_plugins() -> frozenset[str]:
    """Return the names of the plugins that the user has switched off."""
    named = os.environ.get(DISABLE, "").split(",")
    return frozenset(name.strip() for name in named if name.strip())


def cache_folder() -> Path | None:
    """Return the user's folder for parsed law; None when there is to be none."""
    named = os.environ.get(CACHE, "")
    if named.lower() == "off":
        return None
    if named:
        return Path(named)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "equalkit"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local or home / "AppData" / "Local") / "equalkit" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "equalkit"


@cache
def installed_plugins() -> Plugins:
    """Return the installed plugins, without those that are switched off."""
    from equalkit.plugins import find_plugins  # noqa: PLC0415 (only some commands need them)

    return find_plugins(disabled=disabled_plugins())
