"""The command line on the country plugins of this checkout, where they are installed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from equalkit.cli import environment, main
from equalkit.model.documents import DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("equalkit_no", reason="the plugin for country no is not installed")
pytestmark = pytest.mark.usefixtures("spoken")

LINES_OF_A_DUTY = 8
"""On average at most, for a country as a whole: short enough to be read."""


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep parsed law for these tests alone, and parse it once."""
    folder = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv(environment.CACHE, str(folder))
    return folder


def run(*words: str) -> str:
    result = CliRunner().invoke(main, [*words])
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return result.stdout


def data(*words: str) -> Any:
    return json.loads(run(*words, "--format", "json"))


def duties(text: str) -> list[list[str]]:
    """Return the lines of every duty in a list."""
    blocks = [block.splitlines() for block in text.split("\n\n")]
    return [block for block in blocks if block[0].startswith(("[ ] ", "[?] "))]


def test_the_main_job_is_done_in_the_countrys_first_language() -> None:
    assert run("checklist", "--country", "no").startswith("SJEKKLISTE FOR LIKESTILLING: NORGE\n")


def test_a_country_as_a_whole_is_told_in_few_lines() -> None:
    told = duties(run("checklist", "--country", "no"))
    assert len(told) > 100
    assert sum(map(len, told)) / len(told) < LINES_OF_A_DUTY


def test_every_duty_has_its_citation_and_its_first_day() -> None:
    for lines in duties(run("checklist", "--country", "no")):
        text = " ".join(" ".join(lines).split())
        assert re.search(r" — (LOV|FOR)-\d{4}-\d{2}-\d{2}-\d+ ", text)
        assert re.search(r"fra \d{2}\.\d{2}\.\d{4}", text)
        assert re.search(r"\[no-[a-z0-9-]+\]", text)


@pytest.mark.parametrize("lang", ["nb", "nn"])
@pytest.mark.parametrize("detail", ["--brief", "--full"])
def test_nothing_is_left_in_english(lang: str, detail: str) -> None:
    text = run("checklist", "--country", "no", "--lang", lang, detail)
    text = re.sub(
        r"https?://\S+|\[no-[a-z0-9-]+\]|^\s+(Id:.*|equalkit .*)$", "", text, flags=re.MULTILINE
    )
    english = re.findall(r"\b(?:the|and|or|is|at least|Applies|Proof|Supervised|yes)\b", text)
    assert english == []


@pytest.mark.parametrize("lang", ["en", "nb", "nn", "sv", "fi"])
def test_every_language_tells_the_same_duties(lang: str) -> None:
    told = data("checklist", "--country", "no", "--lang", lang)
    first = data("checklist", "--country", "no")
    assert [[item["id"] for item in section["items"]] for section in told["sections"]] == [
        [item["id"] for item in section["items"]] for section in first["sections"]
    ]


ORG = ("--role", "employer", "--sector", "private", "--employees", "48")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("checklist-1", ("checklist", "--country", "no", *ORG)),
        ("diff-1", ("diff", "no", "2015-01-01", "2024-01-01")),
        ("duties-1", ("duties", "--country", "no", *ORG, "--status", "all")),
        ("facts-1", ("facts", "--country", "no")),
        ("thresholds-1", ("thresholds", "--country", "no", *ORG)),
    ],
)
def test_every_document_is_the_one_that_was_promised(name: str, words: tuple[str, ...]) -> None:
    told = data(*words)
    document = DOCUMENTS[name].model_validate(told)
    assert document.model_dump(mode="json", by_alias=True, exclude_unset=True) == told
    profile = DOCUMENTS["profile"].model_validate(told["profile"])
    assert profile.model_dump(mode="json", exclude_unset=True) == told["profile"]
