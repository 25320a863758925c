from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.graph.folders import graph_folders, ontology_folder
from equalkit.graph.namespaces import shorten
from equalkit.graph.store import Store, Table

if TYPE_CHECKING:
    from pathlib import Path

    import equalkit as ek

FOLDER = ontology_folder() / "lint"
RULES = sorted(FOLDER.glob("*.rq"))
HEADER = ("# Rule: ", "# Why: ", "# Severity: ")
COUNTRIES = ("eqk-xa", "eqk-xb")

rules = pytest.mark.parametrize("rule", RULES, ids=[file.stem for file in RULES])


def header(rule: Path) -> list[str]:
    """Return what a rule says about itself: rule, why, severity."""
    lines = rule.read_text("utf-8").splitlines()[: len(HEADER)]
    return [line.removeprefix(begins) for line, begins in zip(lines, HEADER, strict=True)]


def found(rule: Path, *data: Path) -> set[str]:
    """Return what a rule finds in data, as shortened names."""
    answer = Store(data).query(rule.read_text("utf-8"), COUNTRIES)
    assert isinstance(answer, Table)
    return {shorten(row[answer.columns.index("focus")] or "") for row in answer.rows}


def named_bad(data: Path) -> set[str]:
    """Return every name in data that begins with bad."""
    terms = (term for triple in Store([data]).triples() for term in triple)
    return {shorten(term[1:-1]) for term in terms if "#bad-" in term}


def test_there_are_rules() -> None:
    assert len(RULES) >= 20


@rules
def test_a_rule_says_what_why_and_how_severe(rule: Path) -> None:
    lines = rule.read_text("utf-8").splitlines()
    assert all(line.startswith(begins) for line, begins in zip(lines, HEADER, strict=False))
    rule_text, why, severity = header(rule)
    assert rule_text.endswith(".")
    assert why.endswith(".")
    assert severity in {"error", "warning", "info"}


@rules
def test_a_rule_has_data_of_its_own(rule: Path) -> None:
    assert {file.name for file in (FOLDER / rule.stem).iterdir()} == {"bad.ttl", "good.ttl"}


def test_no_data_belong_to_no_rule() -> None:
    assert {file.name for file in FOLDER.iterdir() if file.is_dir()} == {r.stem for r in RULES}


@rules
def test_a_rule_finds_what_is_bad_and_nothing_else(rule: Path) -> None:
    data = FOLDER / rule.stem / "bad.ttl"
    assert named_bad(data)
    assert found(rule, data) == named_bad(data)


@rules
def test_a_rule_accepts_what_is_good(rule: Path) -> None:
    assert found(rule, FOLDER / rule.stem / "good.ttl") == set()


@rules
def test_the_ontology_and_its_examples_keep_the_rule(rule: Path) -> None:
    assert found(rule, *graph_folders(), ontology_folder() / "examples") == set()


@rules
def test_the_law_of_every_installed_country_keeps_the_rule(
    rule: Path, kg: ek.KnowledgeGraph
) -> None:
    answer = kg.sparql(rule.read_text("utf-8"))
    assert isinstance(answer, Table)
    assert header(rule)[2] != "error" or answer.rows == ()
