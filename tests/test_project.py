"""What a newcomer reads first: it says what is so, and keeps its form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLUGINS = sorted(file.parent for file in (ROOT / "plugins").glob("*/pyproject.toml"))
FRAGMENTS = sorted(file for file in (ROOT / "changelog.d").glob("*.md") if file.stem != "README")
KINDS = ("law", "feature", "fix", "removal", "doc", "internal")


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda folder: folder.name)
def test_a_plugin_tells_which_acts_it_covers(plugin: Path) -> None:
    told = set(
        re.findall(r"^\| ([\w.:-]+) \|", (plugin / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    acts = {file.parent.name for file in plugin.glob("src/*/law/*/act.ttl")}
    assert acts
    assert [act for act in sorted(acts) if not any(act.startswith(f"{one}-") for one in told)] == []


@pytest.mark.parametrize("file", FRAGMENTS, ids=lambda file: str(file.name))
def test_a_fragment_of_the_changelog_has_its_form(file: Path) -> None:
    issue, _, kind = file.stem.partition(".")
    text = file.read_text("utf-8").strip()
    assert issue.isdigit()
    assert kind in KINDS
    assert text
    if kind == "law":
        told = re.findall(r"^- \*\*([^*:]+):\*\* \S", text, re.MULTILINE)
        assert told == ["Act", "Duties", "In force", "To do"]
