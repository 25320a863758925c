from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from equalkit.graph.folders import ontology_folder
from equalkit.graph.namespaces import PREFIXES, expand, shorten
from equalkit.graph.store import Store, Table

FOLDER = ontology_folder() / "competency"
QUESTIONS = sorted(FOLDER.glob("*.rq"))
WRONG = Path(__file__).parent / "wrong"
COUNTRIES = ("eqk-xa", "eqk-xb")
HEADER = ("# Question: ", "# Asked by: ", "# Wrong if: ")

UNTOUCHED: dict[str, str] = {}
"""Terms that no question touches, each with the reason; it is empty, and may it stay so."""

questions = pytest.mark.parametrize("question", QUESTIONS, ids=[file.stem for file in QUESTIONS])


def ask(question: Path, data: Path) -> list[list[str]]:
    """Return the answer as the rows of a CSV file, the names of the columns first."""
    found = Store([data]).query(question.read_text("utf-8"), COUNTRIES)
    assert isinstance(found, Table)
    return [list(found.columns), *([shorten(cell or "") for cell in row] for row in found.rows)]


def expected(question: Path) -> list[list[str]]:
    with question.with_suffix(".csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def terms() -> set[str]:
    """Return every class and property that the modules declare."""
    declared = Store([FOLDER.parent / "modules"]).query(
        "SELECT ?term { ?term a ?kind ; rdfs:isDefinedBy ?module }"
    )
    assert isinstance(declared, Table)
    return {shorten(row[0] or "") for row in declared.rows}


def touched(question: Path) -> set[str]:
    """Return the names that a question asks for and that its data has."""
    lines = question.read_text("utf-8").splitlines()
    query = "\n".join(line for line in lines if not line.startswith("#"))
    asked = set(re.findall(r"eqk:[A-Za-z][\w-]*", query))
    data = {
        shorten(term[1:-1])
        for triple in Store([question.with_suffix(".ttl")]).triples()
        for term in triple
        if term.startswith("<")
    }
    return asked & data


def test_there_are_questions() -> None:
    assert len(QUESTIONS) >= 24


@questions
def test_a_question_is_three_files(question: Path) -> None:
    assert question.with_suffix(".ttl").is_file()
    assert question.with_suffix(".csv").is_file()


def test_no_file_belongs_to_no_question() -> None:
    names = {file.name for file in FOLDER.iterdir()}
    assert names == {f"{file.stem}.{end}" for file in QUESTIONS for end in ("rq", "ttl", "csv")}


def test_questions_are_numbered_without_a_gap() -> None:
    numbers = [int(file.stem.split("-")[1]) for file in QUESTIONS]
    assert numbers == list(range(1, len(QUESTIONS) + 1))


@questions
def test_a_question_says_who_asks_and_when_it_is_wrong(question: Path) -> None:
    lines = question.read_text("utf-8").splitlines()
    for line, begins in zip(lines, HEADER, strict=False):
        assert line.startswith(begins)
        assert len(line) > len(begins)
    assert lines[0].endswith("?")


@questions
def test_a_question_has_its_expected_answer(question: Path) -> None:
    assert ask(question, question.with_suffix(".ttl")) == expected(question)


@questions
def test_the_order_of_an_answer_is_stated(question: Path) -> None:
    assert "ORDER BY" in question.read_text("utf-8")


@questions
def test_data_use_invented_countries_only(question: Path) -> None:
    text = question.with_suffix(".ttl").read_text("utf-8")
    assert set(re.findall(r"^@prefix ([\w-]+):", text, re.MULTILINE)) <= {*PREFIXES, *COUNTRIES}
    assert set(re.findall(r"https://w3id\.org/equalkit/(\w\w)#", text)) <= {"xa", "xb"}


def test_questions_that_must_find_nothing_find_what_is_wrong() -> None:
    silent = {file.stem for file in QUESTIONS if len(expected(file)) == 1}
    assert silent == {file.stem for file in WRONG.glob("*.ttl")}
    assert len(silent) >= 3
    for name in silent:
        assert len(ask(FOLDER / f"{name}.rq", WRONG / f"{name}.ttl")) > 1, name


def test_every_term_is_touched_by_a_question() -> None:
    asked = {term for question in QUESTIONS for term in touched(question)}
    missed = sorted(terms() - asked - set(UNTOUCHED))
    assert not missed, f"no question touches {', '.join(missed)}"


def test_terms_that_need_no_question_are_known_and_untouched() -> None:
    asked = {term for question in QUESTIONS for term in touched(question)}
    assert set(UNTOUCHED) <= terms() - asked
    assert all(UNTOUCHED.values())


def test_questions_name_no_unknown_term() -> None:
    ontology = FOLDER.parent
    known = Store([ontology / "modules", ontology / "vocabulary"])
    names = {shorten(subject[1:-1]) for subject, _, _ in known.triples()}
    for question in QUESTIONS:
        query = re.sub(r"^#.*$", "", question.read_text("utf-8"), flags=re.MULTILINE)
        used = set(re.findall(r"eqk:[A-Za-z][\w-]*", query))
        assert used <= names, f"{question.stem}: {used - names}"
        assert all(expand(name).isascii() for name in used)
