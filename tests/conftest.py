from __future__ import annotations

from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import equalkit.words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots",
        action="store_true",
        help="write what the renderers give now into tests/render/snapshots; read it in review",
    )


@pytest.fixture(scope="session")
def compiled_catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the catalogues as they are in the source, whatever was built before."""
    compiled = tmp_path_factory.mktemp("locale")
    source = Path(equalkit.words.__file__).parent / "locale"
    for file in source.rglob("*.po"):
        target = compiled / file.relative_to(source).with_suffix(".mo")
        target.parent.mkdir(parents=True)
        with file.open("rb") as text, target.open("wb") as stream:
            write_mo(stream, read_po(text))
    return compiled


@pytest.fixture
def spoken(compiled_catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the interface speak all its languages."""
    monkeypatch.setattr(equalkit.words, "CATALOGUES", compiled_catalogues)
    equalkit.words.words.cache_clear()
    yield
    equalkit.words.words.cache_clear()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a real browser; there can be only one at a time."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as running:
        try:
            browser = running.chromium.launch(
                executable_path=which("chromium"), args=["--no-sandbox"]
            )
        except playwright.Error:
            pytest.skip("Chromium is not installed")
        yield browser
        browser.close()
