"""The command line: the only package that knows click, the clock and the environment."""

from __future__ import annotations

from equalkit.cli.group import main

__all__ = ["main"]
