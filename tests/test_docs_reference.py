"""The reference: everything that a user can type, catch or implement is told."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest

import equalkit
from equalkit import errors, hookspecs
from equalkit.cli import environment, exit_codes
from equalkit.cli.group import COMMANDS, main
from equalkit.model.documents import DOCUMENTS, json_schema

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
MODULES = sorted((ROOT / "ontology" / "modules").glob("*.ttl"))
VOCABULARY = sorted((ROOT / "ontology" / "vocabulary").glob("*.ttl"))


def commands() -> dict[str, click.Command]:
    """Return our commands by name."""
    found = {name: import_module(f"equalkit.cli.{name}").command for name in COMMANDS}
    return {"": main, **found}


def options() -> set[str]:
    """Return every option of every command, as a user types it."""
    return {
        written
        for command in commands().values()
        for parameter in command.get_params(click.Context(command, **command.context_settings))
        if isinstance(parameter, click.Option)
        for written in parameter.opts
    }


def error_classes() -> list[type[errors.EqualkitError]]:
    """Return all errors of ours."""
    members: list[tuple[str, Any]] = inspect.getmembers(errors, inspect.isclass)
    return [one for _, one in members if issubclass(one, errors.EqualkitError)]


def told(page: str, word: str) -> bool:
    """Tell whether a page has a word in code type."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.search(rf"`[^`\n]*(?<![\w-]){re.escape(word)}(?![\w-])[^`\n]*`", text) is not None


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_reference(command: str) -> None:
    assert told("reference/cli.md", f"equalkit {command}")


@pytest.mark.parametrize("option", sorted(options()))
def test_every_option_is_in_the_reference(option: str) -> None:
    assert told("reference/cli.md", option)


@pytest.mark.parametrize("variable", [environment.DISABLE, environment.CACHE])
def test_every_variable_is_in_the_reference(variable: str) -> None:
    assert told("reference/cli.md", variable)


@pytest.mark.parametrize("hook", [n for n in vars(hookspecs) if n.startswith("equalkit_")])
def test_every_hook_is_in_the_reference(hook: str) -> None:
    assert told("reference/hooks.md", hook)


@pytest.mark.parametrize("name", equalkit.__all__)
def test_every_public_name_is_in_the_reference(name: str) -> None:
    assert told("reference/api/index.md", name)


@pytest.mark.parametrize("kind", error_classes(), ids=lambda kind: kind.__name__)
def test_every_error_says_when_it_is_raised(kind: type[errors.EqualkitError]) -> None:
    assert kind.__doc__


@pytest.fixture(scope="module")
def writer() -> Callable[[str], Any]:
    """Return the modules that write pages when the site is built, by name."""

    def find(name: str) -> Any:
        with pytest.MonkeyPatch.context() as patch:
            patch.syspath_prepend(str(DOCS / "_ext"))
            return import_module(name)

    return find


@pytest.fixture(scope="module")
def error_page(writer: Callable[[str], Any]) -> str:
    return str(writer("error_reference").page_text())


@pytest.mark.parametrize("kind", error_classes(), ids=lambda kind: kind.__name__)
def test_every_error_class_is_in_the_table(
    kind: type[errors.EqualkitError], error_page: str
) -> None:
    assert f"| `{kind.__name__}` |" in error_page


CODES = [
    name for name, value in vars(exit_codes).items() if name.isupper() and isinstance(value, int)
]


@pytest.mark.parametrize("name", CODES)
def test_every_exit_code_is_in_the_table(name: str, error_page: str) -> None:
    assert f"| {getattr(exit_codes, name)} | `{name}` |" in error_page


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_in_the_reference(name: str, writer: Callable[[str], Any]) -> None:
    text = writer("document_reference").documents_page({name: json_schema(name)})
    model = DOCUMENTS[name]
    assert f"### {name}\n" in text
    assert all(f"| `{field.alias or key}` |" in text for key, field in model.model_fields.items())


def subjects(files: list[Path], kind: str) -> set[str]:
    """Return the names of a class's members, as they stand at the beginning of a line."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return set(re.findall(rf"^(eqk:[\w-]+) a {kind}\b", text, re.MULTILINE))


@pytest.mark.parametrize("page", ["classes", "properties"])
def test_every_term_is_in_the_reference(page: str, writer: Callable[[str], Any]) -> None:
    pages = writer("ontology_reference")
    text = pages.terms_page(page, pages.KINDS[page], pages.read_ontology(ROOT / "ontology"))
    terms = {name for kind in pages.KINDS[page] for name in subjects(MODULES, kind)}
    assert terms
    assert set(re.findall(r"^### (eqk:\S+)$", text, re.MULTILINE)) == terms


def test_every_fact_is_in_the_reference(writer: Callable[[str], Any]) -> None:
    pages = writer("ontology_reference")
    text = pages.facts_page(pages.read_frames(ROOT / "ontology" / "vocabulary"))
    facts = {name.removeprefix("eqk:fact-") for name in subjects(VOCABULARY, "eqk:Fact")}
    assert facts
    assert set(re.findall(r"^## (\S+)$", text, re.MULTILINE)) == facts


def test_the_page_of_a_country_counts_what_there_is(writer: Callable[[str], Any]) -> None:
    law = import_module("equalkit.testing").example_graph().law("xa")
    text = writer("country_reference").country_page(law)
    assert all(act.id in text for act in law.acts.values())
    assert f"| Duty versions | {len(law.duties)} |" in text
    silent = [s.number for s in law.sections.values() if s.iri not in _bases(law)]
    assert silent
    assert all(f"| {number} |" in text for number in silent)
    doubtful = [d.id for d in law.duties.values() if d.confidence != "high"]
    assert doubtful
    assert all(f"`{duty}`" in text for duty in doubtful)


def _bases(law: Any) -> set[str]:
    """Return the IRIs of the sections that duties stand in."""
    return {iri for duty in law.duties.values() for iri in duty.legal_basis}
