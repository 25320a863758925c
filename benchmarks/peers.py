"""Environments of their own: one with the peers, one with equalkit as a user installs it."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from hashlib import blake2b
from pathlib import Path

ROOT = Path(__file__).parents[1]

PEERS = ("click", "datasette", "pydantic", "pyoxigraph", "rdflib", "sqlite-utils", "zen-engine")
"""Installed by name, in the newest version there is; the report says which."""

OURS = ("-r", "requirements.txt")
"""As the README says."""


class Environment:
    """A virtual environment in the user's cache folder; made when it is not there.

    Args:
        name: What it is for.
        packages: What it holds; part of its name on disk.
    """

    def __init__(self, name: str, packages: tuple[str, ...]) -> None:
        key = blake2b(repr((packages, sys.version)).encode(), digest_size=6).hexdigest()
        self.folder = cache_folder() / f"{name}-{key}"
        self.packages = packages

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """Return the path of a program in the environment."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin") / name

    def install(self) -> None:
        """Make the environment, with its packages."""
        if not self.python.exists():
            venv.create(self.folder, with_pip=True)
            self.pip("install", *self.packages)

    def pip(self, *words: str) -> None:
        """Run pip in the environment."""
        start = [str(self.python), "-m", "pip", "--disable-pip-version-check", "-qq"]
        subprocess.run([*start, *words], cwd=ROOT, check=True)

    def versions(self) -> dict[str, str]:
        """Return the versions of the packages that were asked for."""
        code = (
            "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"
        )
        command = [str(self.python), "-c", code, *self.packages]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return dict(zip(self.packages, done.stdout.split(), strict=True))


def cache_folder() -> Path:
    """Return the folder for environments that outlive a run."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "equalkit-benchmarks"


def peers() -> Environment:
    """Return the environment of the peers, ready to use."""
    found = Environment("peers", PEERS)
    found.install()
    return found


def ours() -> Environment:
    """Return an environment with equalkit as it stands here, ready to use."""
    found = Environment("ours", OURS)
    found.install()
    found.pip("install", "--force-reinstall", "--no-deps", *OURS)
    return found
