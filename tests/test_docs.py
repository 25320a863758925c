"""The documentation: every example works, and every decision is short and listed."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner

from equalkit.cli import environment
from equalkit.cli.environment import installed_plugins
from equalkit.cli.group import main

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
DECISIONS = sorted((DOCS / "decisions").glob("[0-9]*.md"))
PAGES = sorted(
    page
    for page in DOCS.rglob("*.md")
    if not {"_build", "generated"} & set(page.relative_to(DOCS).parts)
)
PLUGIN_PAGE = DOCS / "tutorial" / "plugin-author.md"

FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL
)
CAPTION = re.compile(r"^:caption: (.+)$", re.MULTILINE)
EXIT = re.compile(r"\s+# exits with (\d)$")
LOOSE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
ADR_LINES = 40
ADR_PARTS = ("## Context", "## Decision", "## What gets worse", "## What gets better")


class Block(NamedTuple):
    """A fenced block: its language, the name of the file it stands for, its text."""

    kind: str
    file: str
    text: str


class Shell(NamedTuple):
    """A command in a console block, with what the page says it gives."""

    command: str
    exit_code: int
    shown: str
    typed: str


def blocks(page: Path) -> Iterator[Block]:
    """Yield the fenced blocks of a page."""
    for found in FENCE.finditer(page.read_text(encoding="utf-8")):
        kind = found["info"].strip().removeprefix("{code-block}").strip()
        caption = CAPTION.match(found["body"])
        text = found["body"][caption.end() :].lstrip("\n") if caption else found["body"]
        yield Block(kind, caption[1] if caption else "", text)


def shells(page: Path) -> Iterator[Shell]:
    """Yield the commands of a page; a line that begins with « > » is what a person types."""
    for block in blocks(page):
        if block.kind != "console":
            continue
        for part in re.split(r"^\$ ", block.text.replace("\\\n", ""), flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            code = EXIT.search(command)
            typed = "".join(f"{line}\n" for line in re.findall(r"^> (.+)$", shown, re.MULTILINE))
            yield Shell(EXIT.sub("", command), int(code[1]) if code else 0, shown, typed)


def write_files(page: Path, folder: Path) -> None:
    """Write the files that a page shows."""
    for block in blocks(page):
        if block.file:
            file = folder / block.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")


def run_shell(shell: Shell) -> None:
    """Run one command of ours and hold the result against the page."""
    words = shlex.split(shell.command)
    surroundings = {}
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        surroundings[name] = value
    words = words[: words.index("|")] if "|" in words else words
    typed = shell.typed
    if "<" in words:
        typed = Path(words[words.index("<") + 1]).read_text(encoding="utf-8")
        words = words[: words.index("<")]
    installed_plugins.cache_clear()
    result = CliRunner().invoke(
        main, words[1:], input=typed, env=surroundings, catch_exceptions=False
    )
    installed_plugins.cache_clear()
    assert result.exit_code == shell.exit_code, f"$ {shell.command}\n{result.output}"
    if shell.shown.strip():
        found = doctest.OutputChecker().check_output(shell.shown, result.output, LOOSE)
        assert found, (
            f"$ {shell.command}\nthe page shows\n{shell.shown}\nand it prints\n{result.output}"
        )


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def workplace(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for the files and commands of one page."""
    monkeypatch.setenv(environment.CACHE, str(cache))
    monkeypatch.delenv(environment.DISABLE, raising=False)
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def with_commands() -> list[Path]:
    return [p for p in PAGES if p != PLUGIN_PAGE and any(s.command for s in shells(p))]


@pytest.mark.parametrize("page", with_commands(), ids=lambda page: page.stem)
def test_commands_on_a_page_work_and_print_what_it_shows(page: Path, workplace: Path) -> None:
    write_files(page, workplace)
    for shell in shells(page):
        if re.match(r"(\w+=\S* )*equalkit\b", shell.command):
            run_shell(shell)


def with_doctests() -> list[Path]:
    return [page for page in PAGES if any(block.kind == "{doctest}" for block in blocks(page))]


@pytest.mark.parametrize("page", with_doctests(), ids=lambda page: page.stem)
def test_python_examples_on_a_page_work(page: Path, workplace: Path) -> None:
    write_files(page, workplace)
    text = "\n".join(block.text for block in blocks(page) if block.kind == "{doctest}")
    test = doctest.DocTestParser().get_doctest(text, {}, page.stem, str(page), 0)
    said: list[str] = []
    results = doctest.DocTestRunner(optionflags=LOOSE).run(test, out=said.append)
    assert results.attempted
    assert not results.failed, "".join(said)


@pytest.fixture(scope="module")
def third_party_plugin(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The plugin of the tutorial: its folder, and the folder it is installed in."""
    folder, site = tmp_path_factory.mktemp("plugin"), tmp_path_factory.mktemp("site")
    write_files(PLUGIN_PAGE, folder)
    install = ["install", "--no-build-isolation", "--no-deps", "--no-index", "--quiet"]
    subprocess.run(
        [sys.executable, "-m", "pip", *install, "--target", str(site), str(folder / "equalkit-xa")],
        check=True,
    )
    return folder, site


@pytest.mark.usefixtures("workplace")
def test_the_plugin_of_the_tutorial_answers(
    third_party_plugin: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(third_party_plugin[1]))
    ours = [s for s in shells(PLUGIN_PAGE) if s.command.startswith("equalkit ")]
    assert ours
    for shell in ours:
        run_shell(shell)


def test_the_plugin_of_the_tutorial_keeps_the_rules(third_party_plugin: tuple[Path, Path]) -> None:
    folder, site = third_party_plugin
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    done = subprocess.run(
        command,
        env={"PYTHONPATH": str(site), "PATH": ""},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_is_short_and_complete(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= ADR_LINES
    assert re.match(rf"# {page.name[:4]} \S", text)
    assert "Status: " in text
    assert all(part in text for part in ADR_PARTS)


def test_every_decision_is_in_the_index_in_order() -> None:
    index = (DOCS / "decisions" / "index.md").read_text(encoding="utf-8")
    linked = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", index)
    assert linked == [page.name for page in DECISIONS]
    assert [page.name[:4] for page in DECISIONS] == [
        f"{n:04}" for n in range(1, len(DECISIONS) + 1)
    ]
