"""Measure everything in one go and write the page: ``python -m benchmarks``."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.peers import ROOT, peers
from benchmarks.report import page
from benchmarks.test_answers import ORGANISATIONS

PAGE = ROOT / "docs" / "reference" / "speed.md"


def main() -> int:
    """Run the benchmarks, write the page and return the exit code of pytest."""
    versions = peers().versions()
    with TemporaryDirectory() as folder:
        result = Path(folder) / "measured.json"
        command = [sys.executable, "-m", "pytest", "-n0", "benchmarks"]
        command.append(f"--benchmark-json={result}")
        code = subprocess.run([*command, "-q", *sys.argv[1:]], cwd=ROOT, check=False).returncode
        if code == 0:
            measured = json.loads(result.read_text(encoding="utf-8"))
            today = date.today()  # noqa: DTZ011 (the day here and now is meant)
            text = page(measured, versions, today, organisations=ORGANISATIONS)
            PAGE.write_text(text, encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
