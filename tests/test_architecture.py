"""The rules of the house that no linter knows: sizes, names, arrows, no clock in the core."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

import pytest

import equalkit
from equalkit.knowledge import KnowledgeGraph

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
CORE = ROOT / "src" / "equalkit"
CORE_FILES = sorted(CORE.rglob("*.py"))
ALL_FILES = sorted(
    file
    for folder in ("src", "plugins", "tests", "benchmarks", "tools", "docs")
    for file in (ROOT / folder).rglob("*.py")
    if "_build" not in file.parts
)

LINES_OF_A_FILE = 400
LINES_WITHOUT_A_REASON = 300
LONG_FILES = {
    "src/equalkit/knowledge.py": "the façade: more than half of it are docstrings with examples",
    "tests/test_packaging.py": "holds a whole distribution of a stranger as text",
}
"""Files above 300 lines, each with the reason that it was not cut in two."""

LINES_OF_A_FUNCTION = 50
LINES_OF_MOST_FUNCTIONS = 30
LINES_OF_A_MIDDLE_FUNCTION = 8

COUNTRY_WORDS = (
    "denmark", "finland", "finlex", "finnish", "iceland", "lovdata", "lovtidend", "norge",
    "noreg", "norsk", "norway", "norwegian", "retsinformation", "riksdag", "riksdagen",
    "stortinget", "suomi", "sverige", "svensk", "sweden", "swedish",
)  # fmt: skip

CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow")}
SURROUNDINGS = {("os", "environ"), ("os", "environb"), ("os", "getenv"), ("os", "putenv")}
OUTSIDE = {"aiohttp", "http", "httpx", "requests", "socket", "ssl", "time", "urllib", "urllib3"}
VAGUE = {"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"}
QUESTIONS = sorted(
    name
    for name, member in vars(KnowledgeGraph).items()
    if inspect.isfunction(member) and not name.startswith("_")
    if name not in {"language", "law"}
)
"""What the knowledge graph can be asked; the two left out only look something up."""


def name_of(file: Path) -> str:
    """Return how a file is called in messages."""
    return file.relative_to(ROOT).as_posix()


def tree_of(file: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(file.read_text(encoding="utf-8"), name_of(file))


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method of a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function, its docstring not counted."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return lines
    docstring = function.body[0]
    return lines - ((docstring.end_lineno or docstring.lineno) - docstring.lineno + 1)


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the first part of every module that is imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield (node.module or "").partition(".")[0]


def attributes(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield every ``owner.attribute``, and every ``from owner import attribute``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value
            word = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
            yield word, node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def caught(handler: ast.ExceptHandler) -> set[str]:
    """Return the names that an ``except`` clause catches; ``BaseException`` for a bare one."""
    if handler.type is None:
        return {"BaseException"}
    return {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}


def raised(tree: ast.Module) -> set[str]:
    """Return the names of the exceptions that a file raises."""
    calls = [node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    bare = [call.func if isinstance(call, ast.Call) else call for call in calls]
    return {node.id for node in bare if isinstance(node, ast.Name)}


def below_cli() -> list[Path]:
    """Return the files of the core that are not of the command line."""
    return [file for file in CORE_FILES if "cli" not in file.relative_to(CORE).parts]


def test_no_file_is_too_long() -> None:
    sizes = {name_of(file): len(file.read_text("utf-8").splitlines()) for file in ALL_FILES}
    assert {name: size for name, size in sizes.items() if size > LINES_OF_A_FILE} == {}
    long = {name for name, size in sizes.items() if size > LINES_WITHOUT_A_REASON}
    assert long - LONG_FILES.keys() == set(), "give a reason in LONG_FILES, or cut it in two"
    assert LONG_FILES.keys() - long == set(), "no longer long: take it off the list"


def test_no_function_is_too_long() -> None:
    sizes = {
        f"{name_of(file)}:{one.lineno} {one.name}": length(one)
        for file in ALL_FILES
        for one in functions(tree_of(file))
    }
    assert {name: size for name, size in sizes.items() if size > LINES_OF_A_FUNCTION} == {}


def test_most_functions_of_the_core_are_short() -> None:
    sizes = [length(one) for file in CORE_FILES for one in functions(tree_of(file))]
    assert median(sizes) <= LINES_OF_A_MIDDLE_FUNCTION
    assert quantiles(sizes, n=10)[-1] <= LINES_OF_MOST_FUNCTIONS


def test_core_names_no_country_and_no_gazette() -> None:
    words = re.compile(rf"\b({'|'.join(COUNTRY_WORDS)})\b", re.IGNORECASE)
    found = [
        f"{name_of(file)}:{number}: {line.strip()}"
        for file in CORE_FILES
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if words.search(line)
    ]
    assert found == []


def test_core_imports_no_country_plugin() -> None:
    found = [
        name_of(file)
        for file in CORE_FILES
        if any(name.startswith("equalkit_") for name in imported(tree_of(file)))
    ]
    assert found == []


def test_no_clock_and_no_environment_below_the_command_line() -> None:
    found = [
        f"{name_of(file)}: {owner}.{attribute}"
        for file in below_cli()
        for owner, attribute in attributes(tree_of(file))
        if (owner, attribute) in CLOCKS | SURROUNDINGS
    ]
    assert found == []


def test_nothing_below_the_command_line_reaches_outside() -> None:
    found = [
        f"{name_of(file)}: {name}"
        for file in below_cli()
        for name in imported(tree_of(file))
        if name in OUTSIDE
    ]
    assert found == []


def test_only_plugins_catch_everything() -> None:
    found = [
        f"{name_of(file)}:{node.lineno}"
        for file in CORE_FILES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ExceptHandler)
        and caught(node) & {"BaseException", "Exception"}
        and file != CORE / "plugins.py"
    ]
    assert found == []


def test_only_errors_that_say_something_are_raised() -> None:
    bare = {"BaseException", "EqualkitError", "Exception", "NotImplementedError", "ValueError"}
    families = {"GraphError", "LawDataError", "PluginError", "QuestionError"}
    found = {name_of(file): raised(tree_of(file)) & (bare | families) for file in CORE_FILES}
    assert {name: errors for name, errors in found.items() if errors} == {}


def test_files_are_named_after_what_they_hold() -> None:
    found = [name_of(file) for file in ALL_FILES if VAGUE.intersection(file.stem.split("_"))]
    assert found == []


def test_imports_keep_their_contracts() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run(
        [tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 broken" in ran.stdout


def public_names(tree: ast.Module) -> list[str] | None:
    """Return what a file says in ``__all__``; None when it says nothing."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets
        ):
            found: list[str] = ast.literal_eval(node.value)
            return found
    return None


def test_public_names_are_sorted() -> None:
    told = {name_of(file): public_names(tree_of(file)) for file in CORE_FILES}
    assert [name for name, names in told.items() if names and names != sorted(names)] == []
    assert told["src/equalkit/__init__.py"] == equalkit.__all__


def test_public_names_can_be_imported() -> None:
    found = {name: getattr(equalkit, name) for name in equalkit.__all__}
    assert all(inspect.getdoc(member) for member in found.values())


def sections(member: Any) -> list[str]:
    """Return the headings in a docstring."""
    return re.findall(r"^([A-Z][a-z]+):$", inspect.getdoc(member) or "", re.MULTILINE)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_to_the_graph_has_an_example(name: str) -> None:
    member = getattr(KnowledgeGraph, name)
    doc = inspect.getdoc(member) or ""
    assert "Example" in sections(member)
    assert ">>>" in doc


def test_public_functions_have_an_example() -> None:
    public = {name: getattr(equalkit, name) for name in equalkit.__all__}
    found = [
        name
        for name, member in public.items()
        if inspect.isfunction(member) and "Example" not in sections(member)
    ]
    assert found == []


def test_sections_of_docstrings_stand_in_their_order() -> None:
    order = ["Args", "Returns", "Yields", "Raises", "Source", "Example"]
    found = []
    for file in CORE_FILES:
        for one in functions(tree_of(file)):
            text = ast.get_docstring(one) or ""
            told = [s for s in re.findall(r"^([A-Z][a-z]+):$", text, re.MULTILINE) if s in order]
            if told != sorted(told, key=order.index):
                found.append(f"{name_of(file)}:{one.lineno} {one.name}: {', '.join(told)}")
    assert found == []
