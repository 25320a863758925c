"""What a cold start must not pay for; in processes of their own, as users start them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.testing import example

if TYPE_CHECKING:
    from collections.abc import Callable

HEAVY = {"jinja2", "networkx", "pydantic", "rdflib"}

PLUGIN = """
from datetime import date
from pathlib import Path
from equalkit import CountryPack, hookimpl

@hookimpl
def equalkit_country():
    return CountryPack("xa", ("en",), Path({law!r}), date(2026, 1, 1))
"""

PROBE = """
import json, sys
from equalkit.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    loaded = {name.partition(".")[0] for name in sys.modules}
    print(json.dumps(sorted(loaded)), file=sys.stderr)
"""


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Install the invented country as a distribution, in a folder of its own."""
    site = tmp_path / "site"
    info = site / "equalkit_xa-1.0.dist-info"
    info.mkdir(parents=True)
    law = str(Path(example.__file__).parent / "law")
    (site / "equalkit_xa.py").write_text(PLUGIN.format(law=law))
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: equalkit-xa\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[equalkit]\nxa = equalkit_xa\n")
    path = os.pathsep.join(filter(None, (str(site), os.environ.get("PYTHONPATH", ""))))
    return os.environ | {"PYTHONPATH": path, "EQUALKIT_CACHE": str(tmp_path / "cache")}


@pytest.fixture
def process(surroundings: dict[str, str]) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run Python with some words, and with the invented country installed."""

    def run(*words: str, **more: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *words], env=surroundings, capture_output=True, text=True,
            check=False, encoding="utf-8", **more,
        )  # fmt: skip

    return run


def loaded(ran: subprocess.CompletedProcess[str]) -> set[str]:
    found: list[str] = json.loads(ran.stderr.splitlines()[-1])
    return set(found)


@pytest.mark.parametrize("words", [["--help"], ["checklist", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(process: Callable[..., Any], words: list[str]) -> None:
    ran = process("-c", PROBE, *words)
    assert not loaded(ran) & {*HEAVY, "pyoxigraph", "rich", "yaml"}


@pytest.mark.parametrize(
    "words", [[], ["--role", "employer", "--employees", "60"], ["--format", "markdown"]]
)
def test_a_checklist_loads_nothing_heavy(process: Callable[..., Any], words: list[str]) -> None:
    ran = process("-c", PROBE, "checklist", "--country", "xa", *words)
    assert "Plan for equality" in ran.stdout
    assert not loaded(ran) & {*HEAVY, "rich", "yaml"}


def test_a_profile_in_a_file_loads_what_guards_it(
    process: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "org.json").write_text('{"roles": ["employer"]}')
    ran = process(
        "-c", PROBE, "checklist", "--profile", str(tmp_path / "org.json"), "--country", "xa"
    )
    assert "pydantic" in loaded(ran)


def test_the_program_starts_as_a_program(process: Callable[..., Any]) -> None:
    main = Path(sys.executable).with_name("equalkit")
    ran = process(str(main), "checklist", "--country", "xa")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("EQUALITY CHECKLIST: XA\n")


@pytest.mark.parametrize("words", ["checklist --country xa", "query 'SELECT * { ?s ?p ?o }'"])
def test_a_reader_that_stops_reading_is_no_trouble(
    surroundings: dict[str, str], words: str
) -> None:
    program = Path(sys.executable).with_name("equalkit")
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{program} {words} | head -1"],
        env=surroundings, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert ran.stderr == ""
    assert len(ran.stdout.splitlines()) == 1
    assert ran.returncode in {0, 1}


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_every_locale_gets_utf_8_through_a_pipe(
    process: Callable[..., Any], surroundings: dict[str, str], encoding: str
) -> None:
    surroundings["PYTHONIOENCODING"] = encoding
    main = Path(sys.executable).with_name("equalkit")
    assert "§ 2" in process(str(main), "checklist", "--country", "xa").stdout
