"""What a newcomer reads first: it says what is so, and keeps its form."""

from __future__ import annotations

import doctest
import re
import shlex
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

import equalkit as ek
from equalkit.cli import main

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
COMMANDS = """\
pip install -r requirements.txt && equalkit checklist --country no
pip install -r requirements-dev.txt && pytest
"""
LOOSE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
PLUGINS = [
    ROOT / line
    for line in (ROOT / "requirements.txt").read_text("utf-8").split()
    if line.startswith("./plugins/")
]
"""The plugins that are installed by what the README says."""

FRAGMENTS = sorted(file for file in (ROOT / "changelog.d").glob("*.md") if file.stem != "README")
KINDS = ("law", "feature", "fix", "removal", "doc", "internal")


@pytest.fixture(scope="module")
def kg() -> ek.KnowledgeGraph:
    return ek.load()


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda folder: folder.name)
def test_a_plugin_tells_which_acts_it_covers(kg: ek.KnowledgeGraph, plugin: Path) -> None:
    text = (plugin / "README.md").read_text("utf-8")
    law = kg.law(plugin.name.removeprefix("equalkit-"))
    counted = Counter(duty.act for duty in law.duties.values())
    wanted = {act.id: str(counted[iri] or "–") for iri, act in law.acts.items()}
    assert dict(re.findall(r"^\| ([^|]+?) \|.*\| (\d+|–) \|$", text, re.MULTILINE)) == wanted
    assert f" {len(law.duties)} versions of duties" in text
    assert f"| Law as of | {law.law_as_of} |" in text


def test_the_readme_tells_how_far_each_country_is(kg: ek.KnowledgeGraph) -> None:
    text = README.read_text("utf-8")
    for plugin in PLUGINS:
        code = plugin.name.removeprefix("equalkit-")
        law = kg.law(code)
        (row,) = re.findall(rf"^\| \w+ \| `{code}` \|.*$", text, re.MULTILINE)
        assert f"{len(law.duties)} duty versions in {len(law.acts)} acts" in row
        assert f"law as of {law.law_as_of}" in row


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


def blocks(kind: str) -> list[str]:
    """Return the fenced blocks of the README that are of one kind."""
    text = README.read_text("utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_readme_leads_with_one_sentence_and_two_commands() -> None:
    title, sentence, commands = README.read_text("utf-8").split("\n\n")[:3]
    assert title == "# equalkit"
    assert re.fullmatch(r"[^.]+\.", sentence)
    assert commands == f"```\n{COMMANDS}```"


def test_the_example_of_the_readme_is_real(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EQUALKIT_CACHE", "off")
    example = blocks("console")[0]
    command, _, shown = example.removeprefix("$ ").partition("\n")
    result = CliRunner().invoke(main, shlex.split(command)[1:], catch_exceptions=False)
    assert result.exit_code == 0
    assert doctest.OutputChecker().check_output(shown, result.output, LOOSE), result.output
    assert len(example.splitlines()) <= 12


def test_the_other_commands_of_the_readme_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in re.findall(r"^\$ (.+)$", blocks("console")[1], re.MULTILINE):
        result = CliRunner().invoke(main, shlex.split(command)[1:], catch_exceptions=False)
        assert result.exit_code == 0, result.output
    assert {"checklist.html", "ours.json", "statement.docx"} <= {f.name for f in tmp_path.iterdir()}


def test_the_python_of_the_readme_works() -> None:
    (example,) = blocks("pycon")
    test = doctest.DocTestParser().get_doctest(example, {}, "README", str(README), 0)
    said: list[str] = []
    results = doctest.DocTestRunner(optionflags=LOOSE).run(test, out=said.append)
    assert results.attempted
    assert not results.failed, "".join(said)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"])
def test_links_of_a_page_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / page).read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []
