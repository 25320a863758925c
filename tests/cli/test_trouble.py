"""Bad input: one clear line on stderr, the right exit code, and nothing half written."""

from __future__ import annotations

import os
import stat
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import click
import pytest

from equalkit.cli.trouble import LONGEST, Told, told_in_one_line
from equalkit.errors import BadDateError
from equalkit.hookspecs import hookimpl
from equalkit.testing import example

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

MISTAKES = {
    ("checklist", "--country", "xaa"): "No plugin speaks for country 'xaa'. Did you mean 'xa'?",
    ("checklist", "--country", ""): "No plugin speaks for country ''. Installed: xa.",
    ("checklist", "--role", "employr"): "Unknown role 'employr'. Did you mean 'employer'? Known:",
    ("checklist", "--sector", "publik"): "Unknown sector 'publik'. Did you mean 'public'? Known:",
    ("checklist", "--fact", "employes=4"): "Unknown fact 'employes'. Did you mean 'employees'?",
    ("checklist", "--fact", "board-size=-4"): "Fact 'board-size' cannot be '-4'. Expected a whole",
    ("checklist", "--fact", "board-size=x"): "Fact 'board-size' cannot be 'x'. Expected a whole",
    ("checklist", "--fact", "size-class=lareg"): "Unknown size class 'lareg'. Did you mean 'large'",
    ("checklist", "--fact", "publicly-listed=?"): "cannot be '?'. Expected true or false.",
    ("checklist", "--fact", "website-first-published=1.1.2020"): "Expected a date, YYYY-MM-DD.",
    ("checklist", "--fact", "employees"): "Expected ID=VALUE, as in employees=60.",
    ("checklist", "--employees", "-4"): "Fact 'employees' cannot be '-4'. Expected a whole number",
    ("checklist", "--employees", "ten"): "Fact 'employees' cannot be 'ten'. Expected a whole",
    ("checklist", "--employees", "9" * 5000): "Fact 'employees' cannot be '999",
    ("checklist", "--lang", "xx"): "Unknown language 'xx'. Known: en,",
    ("checklist", "--lang", "../nb"): "Unknown language '../nb'. Known: en,",
    ("checklist", "--on", "31.12.2025"): "'31.12.2025' is not a date. Write it as YYYY-MM-DD",
    ("checklist", "--on", "1066-10-14"): "is not known on 1066-10-14: its first duty is in force",
    ("checklist", "--format", "markdwn"): "Unknown format 'markdwn'. Did you mean 'markdown'?",
    ("checklist", "--with", "no.ttl"): "Cannot use the file 'no.ttl': there is no such file",
    ("checklist", "-o", "no/list.txt"): "Cannot use the file 'no/list.txt': No such file",
    ("checklist", "-o", "."): "File '.' is a directory. See: ",
    ("checklist", "--roles", "employer"): "No such option",
    ("checklist", "employer"): "unexpected extra argument",
    ("checklist", "--country"): "Option '--country' requires an argument.",
    ("duties", "--status", "maybe"): "Unknown status 'maybe'.",
    ("duties", "--format", "markdown"): "Unknown format 'markdown'. Known: json, text.",
    ("explain", "xa-plann"): "Unknown duty 'xa-plann'. Did you mean 'xa-plan'? Known:",
    ("explain",): "Missing argument 'ID'. See: ",
    ("facts", "rolle"): "Unknown fact 'rolle'. Did you mean 'role'?",
    ("diff", "xa", "2020-01-01"): "Missing argument 'AFTER'.",
    ("diff", "xa", "2020-01-01", "soon"): "'soon' is not a date.",
    ("diff", "xc", "2020-01-01", "2021-01-01"): "No plugin speaks for country 'xc'.",
    ("thresholds", "--format", "csv"): "Unknown format 'csv'. Known: json, text.",
    ("query", "ASK {}", "--format", "xml"): "Unknown format 'xml'. Known: csv, json, text.",
    ("query", "ASK {}", "--country", "xc"): "No plugin speaks for country 'xc'.",
    (
        "checklst",
    ): "Unknown command 'checklst'. Did you mean 'checklist'? Known: assess, checklist,",
    ("new-land",): "Unknown command 'new-land'.",
    ("--verbose",): "No such option",
}


@pytest.mark.parametrize("words", MISTAKES, ids=lambda words: " ".join(words)[:50])
def test_a_mistake_is_told_in_one_line(
    equalkit: Run, words: tuple[str, ...], tmp_path: Path
) -> None:
    ran = equalkit(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.startswith("Error: ")
    assert MISTAKES[words] in ran.told
    assert len(ran.told) <= LONGEST + 10
    assert list(tmp_path.iterdir()) == []


def test_nothing_installed_is_told(equalkit: Run, use: Run) -> None:
    use()
    ran = equalkit("checklist")
    assert ran.code == 2
    assert "Installed: none. Try: pip install equalkit-<country>" in ran.told


def test_one_of_several_countries_must_be_named(
    equalkit: Run, use: Run, neighbour: tuple[object, Path]
) -> None:
    use(xa=example, xb=neighbour[0])
    ran = equalkit("checklist")
    assert ran.code == 2
    assert ran.told.startswith("Error: Say for which country: --country xa, xb.")


def test_a_broken_plugin_is_a_warning_and_the_others_work(equalkit: Run, use: Run) -> None:
    bad = SimpleNamespace(equalkit_country=hookimpl(lambda: 1 / 0))
    use(xa=example, bad=bad)
    ran = equalkit("checklist", "--country", "xa")
    assert ran.code == 0
    assert ran.told.startswith("Warning: plugin 'bad' is not used: equalkit_country failed: Zero")
    assert ran.out.startswith("EQUALITY CHECKLIST: EXAMPLELAND")


@pytest.mark.parametrize("text", ["this is no Turtle", "<a> <b> <c", "\x00"])
def test_broken_law_is_told_where_it_is_asked_for(
    equalkit: Run, use: Run, neighbour: tuple[object, Path], text: str
) -> None:
    plugin, law = neighbour
    (law / "broken.ttl").write_text(text)
    use(xa=example, xb=plugin)
    ran = equalkit("checklist", "--country", "xb", "-o", "out.txt")
    assert (ran.code, ran.out) == (4, "")
    assert "Cannot use the law file" in ran.told
    assert "broken.ttl" in ran.told
    assert equalkit("checklist", "--country", "xa").err == ""


def test_a_disk_that_is_full_leaves_nothing_behind(
    equalkit: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "list.txt").write_text("old")
    monkeypatch.setattr("equalkit.files.os.fsync", full)
    ran = equalkit("checklist", "-o", "list.txt")
    assert ran.code == 2
    assert "Cannot use the file 'list.txt': No space left on device" in ran.told
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("list.txt", "old")]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_is_read_only_is_told(equalkit: Run, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    ran = equalkit("checklist", "-o", "closed/list.txt")
    assert ran.code == 2
    assert "Cannot use the file 'closed/list.txt': Permission denied" in ran.told


def test_a_value_cannot_steer_the_terminal(equalkit: Run) -> None:
    assert "\x1b" not in equalkit("checklist", "--role", "\x1b[2Jboss").err


def test_a_long_message_is_cut() -> None:
    assert len(Told("x" * 5000, 2).message) == LONGEST + 2


def test_our_errors_keep_their_exit_code() -> None:
    with pytest.raises(Told) as caught, told_in_one_line():
        raise BadDateError("x")
    assert caught.value.exit_code == 2


def test_an_error_in_how_a_command_was_written_names_no_command_when_there_is_none() -> None:
    odd = click.UsageError("odd")
    with pytest.raises(Told) as caught, told_in_one_line():
        raise odd
    assert caught.value.message == "odd"


def test_an_error_that_is_not_ours_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), told_in_one_line():
        1 / 0  # noqa: B018 (it is meant to fail)
