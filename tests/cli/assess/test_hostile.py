"""Files that are broken, or meant to break something: one clear line, and no harm."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

COMMANDS = (
    ("set", "bad.json", "xa-plan", "met"),
    ("add-measure", "bad.json", "xa-plan", "Ask"),
    ("add-evidence", "bad.json", "xa-plan", "Plan"),
    ("remove", "bad.json", "xa-plan", "m-1"),
    ("status", "bad.json"),
    ("export", "bad.json", "--format", "json"),
    ("carry-over", "bad.json", "--to", "2030-01-01"),
    ("import", "ours.json", "bad.json"),
    ("import", "bad.json", "ours.json"),
)
HEAD = '{"schema": "https://w3id.org/equalkit/schema/assessment-1.json", "country": "xa", '
DAYS = '"on": "2026-01-01", "law_as_of": "2026-01-01"'
BAD = {
    "empty": b"",
    "cut off": (HEAD + '"on": "20').encode(),
    "binary": b"\x00\xff\xfe\x80" * 50,
    "utf-16": (HEAD + DAYS + "}").encode("utf-16"),
    "no object": b"[]",
    "other schema": b'{"schema": "https://example.org/x.json"}',
    "later version": (HEAD + DAYS + "}").replace("-1.json", "-2.json").encode(),
    "two keys": (HEAD + DAYS + ', "country": "xa"}').encode(),
    "no such key": (HEAD + DAYS + ', "anwsers": {}}').encode(),
    "not a number": (HEAD + DAYS + ', "revision": NaN}').encode(),
    "endless fact": (HEAD + DAYS + ', "profile": {"facts": {"staff": 1e999}}}').encode(),
    "deep fact": (
        HEAD + DAYS + ', "profile": {"facts": {"a": ' + "[" * 900 + "]" * 900 + "}}}"
    ).encode(),
    "other country": (HEAD + DAYS + ', "profile": {"country": "xb"}}').encode(),
    "steering key": (HEAD + DAYS + ', "\\u001b[2J\\n\\u202e": 1}').encode(),
    "no such country": (HEAD.replace('"xa"', '"zz"') + DAYS + "}").encode(),
}


EVERY = [*((one, "cut off") for one in COMMANDS), *((COMMANDS[0], kind) for kind in BAD)]


@pytest.mark.parametrize(
    ("words", "kind"), [*EVERY, *((COMMANDS[7], kind) for kind in BAD)], ids=str
)
def test_a_bad_file_is_refused_and_left_alone(
    assess: Run, tmp_path: Path, words: tuple[str, ...], kind: str
) -> None:
    (tmp_path / "bad.json").write_bytes(BAD[kind])
    before = (tmp_path / "ours.json").read_bytes()
    ran = assess(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.startswith("Error: ")
    assert not {"\x1b", "\u202e"} & set(ran.err)
    assert (tmp_path / "bad.json").read_bytes() == BAD[kind]
    assert (tmp_path / "ours.json").read_bytes() == before


REFUSED_BY_LAW = {
    "role": '"on": "2026-01-01", "profile": {"roles": ["emplyer"]}',
    "fact": '"on": "2026-01-01", "profile": {"facts": {"legal-form": "guild"}}',
    "lang": '"on": "2026-01-01", "lang": "tlh"',
    "too early": '"on": "1900-01-01"',
}


@pytest.mark.parametrize("words", COMMANDS[4:7], ids=" ".join)
@pytest.mark.parametrize("kind", REFUSED_BY_LAW)
def test_what_the_law_does_not_know_is_refused(
    assess: Run, tmp_path: Path, words: tuple[str, ...], kind: str
) -> None:
    parts = f'{HEAD}{REFUSED_BY_LAW[kind]}, "law_as_of": "2026-01-01"}}'
    (tmp_path / "bad.json").write_text(parts)
    ran = assess(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.startswith("Error: ")


@pytest.mark.parametrize("words", COMMANDS[:7], ids=" ".join)
def test_a_file_that_is_not_there_is_named(assess: Run, words: tuple[str, ...]) -> None:
    ran = assess(*words)
    assert ran.code == 2
    assert "bad.json" in ran.told


@pytest.mark.parametrize("words", [COMMANDS[0], COMMANDS[7]], ids=" ".join)
def test_a_folder_is_no_file(assess: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "bad.json").mkdir()
    ran = assess(*words)
    assert ran.code == 2
    assert "bad.json" in ran.told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
@pytest.mark.parametrize("words", [COMMANDS[0], *COMMANDS[7:]], ids=" ".join)
def test_nobody_waits_for_a_pipe(assess: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    os.mkfifo(tmp_path / "bad.json")
    ran = assess(*words)
    assert ran.code == 2
    assert "not a file" in ran.told


def test_an_answer_to_an_unknown_duty_is_warned_of_and_kept(
    assess: Run, ours: Run, tmp_path: Path
) -> None:
    plain = {**ours(), "answers": {"xa-of-tomorrow": {"note": "kept"}}}
    (tmp_path / "ours.json").write_text(json.dumps(plain))
    ran = assess("set", "ours.json", "xa-plan", "met")
    assert ran.code == 0
    assert "xa-of-tomorrow" in ran.err
    assert ours()["answers"]["xa-of-tomorrow"]["note"] == "kept"


@pytest.mark.slow
def test_very_many_answers_are_taken_in_good_time(assess: Run, ours: Run, tmp_path: Path) -> None:
    plain = {**ours(), "answers": {f"xa-{number}": {"state": "met"} for number in range(300_000)}}
    (tmp_path / "ours.json").write_text(json.dumps(plain))
    start = time.perf_counter()
    ran = assess("status", "ours.json", "--format", "json")
    assert time.perf_counter() - start < 30
    assert len(ran.json["elsewhere"]) == 300_000
    assert len(ran.err) < 1000


def test_a_file_of_many_megabytes_is_refused(assess: Run, tmp_path: Path) -> None:
    with (tmp_path / "bad.json").open("wb") as stream:
        stream.truncate(50_000_000)
    ran = assess("status", "bad.json")
    assert (ran.code, "larger than 20 MB" in ran.told) == (2, True)


def test_a_name_that_steers_is_told_without_effect(assess: Run, tmp_path: Path) -> None:
    (tmp_path / "ours.json").rename(tmp_path / "\x1b[2J.json")
    ran = assess("set", "\x1b[2J.json", "xa-plan", "met")
    assert ran.code == 0
    assert "\x1b" not in ran.err


@pytest.mark.parametrize(
    "name",
    ["init", "set", "add-measure", "add-evidence", "remove", "status", "carry-over", "import",
     "export"],
)  # fmt: skip
def test_help_shows_how_it_is_done(equalkit: Run, name: str) -> None:
    ran = equalkit("assess", name, "--help")
    assert ran.code == 0
    assert f"equalkit assess {name} " in ran.out
