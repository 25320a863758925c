from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
UGLY = '@prefix eqk: <https://w3id.org/equalkit#> .\neqk:b a eqk:Duty. eqk:a eqk:area "x"@en;a eqk:Duty .\n'
NEAT = (
    "@prefix eqk: <https://w3id.org/equalkit#> .\n\n"
    'eqk:a a eqk:Duty ;\n    eqk:area "x"@en .\n\neqk:b a eqk:Duty .\n'
)


def fmt(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the tool as a contributor does."""
    command = [sys.executable, ROOT / "tools" / "fmt.py", *arguments]
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)


def test_it_writes_the_canonical_form_and_names_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(UGLY, "utf-8")
    done = fmt(tmp_path)
    assert (done.returncode, done.stdout) == (0, f"{file}\n")
    assert file.read_text("utf-8") == NEAT


def test_check_writes_nothing_and_says_what_differs(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(UGLY, "utf-8")
    done = fmt("--check", file)
    assert (done.returncode, done.stdout) == (1, f"{file}\n")
    assert file.read_text("utf-8") == UGLY


def test_a_neat_file_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(NEAT, "utf-8")
    before = file.stat().st_mtime_ns
    done = fmt("--check", file), fmt(file)
    assert [(one.returncode, one.stdout) for one in done] == [(0, ""), (0, "")]
    assert file.stat().st_mtime_ns == before


def test_windows_line_ends_are_not_canonical(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_bytes(NEAT.replace("\n", "\r\n").encode())
    assert fmt("--check", file).returncode == 1


def test_broken_turtle_is_one_line_and_nothing_is_written(tmp_path: Path) -> None:
    ugly, broken = tmp_path / "a.ttl", tmp_path / "b.ttl"
    ugly.write_text(UGLY, "utf-8")
    broken.write_text("not Turtle", "utf-8")
    done = fmt(tmp_path)
    assert done.returncode == 4
    assert done.stderr.count("\n") == 1
    assert str(broken) in done.stderr
    assert ugly.read_text("utf-8") == UGLY


def test_a_file_that_is_not_utf8_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_bytes("# år\n".encode("latin-1"))
    done = fmt(file)
    assert done.returncode == 4
    assert done.stderr.count("\n") == 1


def test_a_missing_path_is_a_wrong_call(tmp_path: Path) -> None:
    done = fmt(tmp_path / "none.ttl")
    assert done.returncode == 2
    assert "no such file" in done.stderr


def test_make_fmt_runs_the_tool() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8")
    assert "tools/fmt.py ontology plugins" in recipe
