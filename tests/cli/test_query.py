from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.cli import query as module
from equalkit.testing import example

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

ASK = "ASK { eqk-xa:xa-plan a eqk:Duty }"
LABEL = 'SELECT ?label { eqk-xa:xa-plan skos:prefLabel ?label FILTER (lang(?label) = "en") }'


def test_people_get_a_table(equalkit: Run) -> None:
    assert equalkit("query", LABEL).out == "label\n-----------------\nPlan for equality\n"


def test_programs_get_records(equalkit: Run) -> None:
    assert equalkit("query", LABEL, "--format", "json").json == [{"label": "Plan for equality"}]


def test_spreadsheets_get_csv(equalkit: Run) -> None:
    assert equalkit("query", LABEL, "--format", "csv").out == "label\nPlan for equality\n"


def test_a_yes_or_no_is_a_word(equalkit: Run) -> None:
    assert equalkit("query", ASK).out == "true\n"
    assert equalkit("query", ASK, "--format", "json").json is True


@pytest.mark.parametrize("words", [("query",), ("query", "-")])
def test_a_query_can_be_piped_in(equalkit: Run, words: tuple[str, ...]) -> None:
    assert equalkit(*words, written=ASK).out == "true\n"


def test_a_query_can_stand_in_a_file(equalkit: Run, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(ASK)
    assert equalkit("query", "--file", "q.rq").out == "true\n"


def test_nobody_waits_for_a_query_that_is_not_written(
    equalkit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyboard = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(module, "sys", keyboard)
    ran = equalkit("query")
    assert ran.code == 2
    assert ran.told.startswith("Error: Write a query, name a --file, or pipe one in.")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT", "The query cannot be run: error at 1:7"),
        ("", "The query cannot be run"),
        ("INSERT DATA { eqk:a eqk:b eqk:c }", "INSERT would change the graph"),
        ("DROP ALL", "DROP would change the graph"),
        ("LOAD <https://example.org/>", "LOAD would change the graph"),
        ("SELECT * { SERVICE <https://example.org/> { ?s ?p ?o } }", "SERVICE would ask another"),
    ],
)
def test_what_is_no_question_is_refused(equalkit: Run, query: str, told: str) -> None:
    ran = equalkit("query", query)
    assert ran.code == 2
    assert told in ran.told


@pytest.mark.parametrize(
    ("content", "told"), [(None, "No such file"), (b"\xff\xfe", "it is not UTF-8 text")]
)
def test_a_file_that_holds_no_query_is_told(
    equalkit: Run, tmp_path: Path, content: bytes | None, told: str
) -> None:
    if content is not None:
        (tmp_path / "q.rq").write_bytes(content)
    ran = equalkit("query", "--file", "q.rq")
    assert ran.code == 2
    assert f"Cannot use the file 'q.rq': {told}" in ran.told


BOTH = "ASK { eqk-xa:xa-plan a eqk:Duty . <https://w3id.org/equalkit/xb#xb-plan> a eqk:Duty }"


def test_without_a_country_the_graph_has_all(
    equalkit: Run, use: Run, neighbour: tuple[object, Path]
) -> None:
    use(xa=example, xb=neighbour[0])
    assert equalkit("query", BOTH).out == "true\n"
    assert equalkit("query", BOTH, "--country", "xa").out == "false\n"


def test_a_country_with_broken_law_is_left_out(
    equalkit: Run, use: Run, neighbour: tuple[object, Path]
) -> None:
    plugin, law = neighbour
    (law / "broken.ttl").write_text("this is no Turtle")
    use(xa=example, xb=plugin)
    ran = equalkit("query", ASK)
    assert (ran.code, ran.out) == (0, "true\n")
    assert ran.told.startswith("Warning: country 'xb' is not used: Cannot use the law file")
