"""Assessments on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]


@pytest.fixture
def assess(equalkit: Run) -> Run:
    """Run ``equalkit assess`` in a folder where ours.json is an employer's assessment."""
    begun = equalkit("assess", "init", "ours.json", "--role", "employer", "--employees", "60")
    assert begun.code == 0

    def run(*words: str, **more: Any) -> Any:
        return equalkit("assess", *words, **more)

    return run


@pytest.fixture
def ours(tmp_path: Path) -> Callable[[], Any]:
    """Give what is in ours.json."""
    return lambda: json.loads((tmp_path / "ours.json").read_text("utf-8"))
