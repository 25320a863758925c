from __future__ import annotations

import re
from pathlib import Path

import pytest

from equalkit.graph.folders import ontology_folder
from equalkit.graph.frames import Frame, parse
from equalkit.graph.namespaces import PREFIXES, expand
from equalkit.graph.store import Store
from equalkit.graph.turtle import canonical

ROOT = Path(__file__).parents[2]
FILES = sorted(
    file
    for folder in ("ontology", "plugins", "tests")
    for file in (ROOT / folder).rglob("*.ttl")
    if not {"build", ".venv"} & set(file.parts)
)
MODULES = sorted((ontology_folder() / "modules").glob("*.ttl"))

files = pytest.mark.parametrize("file", FILES, ids=[str(f.relative_to(ROOT)) for f in FILES])


def test_there_are_files() -> None:
    assert len(FILES) > 300


@files
def test_turtle_parses_and_is_canonical(file: Path) -> None:
    text = file.read_text("utf-8")
    assert canonical(text, file) == text, f"run: python tools/fmt.py {file}"


def test_iris_are_ascii() -> None:
    iris = {term for triple in Store(FILES).triples() for term in triple if term.startswith("<")}
    assert [iri for iri in iris if not iri.isascii()] == []


@pytest.mark.parametrize("file", MODULES, ids=[file.stem for file in MODULES])
def test_modules_stay_short(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("file", MODULES, ids=[file.stem for file in MODULES])
def test_a_module_says_what_it_is_and_is_imported(file: Path, ontology: Path) -> None:
    iri = f"https://w3id.org/equalkit/{file.stem}"
    assert parse(file.read_bytes())[iri]["rdf:type"] == ["owl:Ontology"]
    header = parse((ontology / "equalkit.ttl").read_bytes())["https://w3id.org/equalkit"]
    assert iri in header["owl:imports"]


def test_the_header_imports_modules_only(ontology: Path) -> None:
    header = parse((ontology / "equalkit.ttl").read_bytes())["https://w3id.org/equalkit"]
    assert len(header["owl:imports"]) == len(MODULES)


def declared(one: Frame) -> tuple[str, str]:
    """Return a prefix and its namespace, from one sh:declare."""
    (prefix,), (namespace,) = one["sh:prefix"], one["sh:namespace"]
    return prefix[0], namespace[0]  # type: ignore[index]


def test_the_prefix_map_is_the_one_of_the_library(ontology: Path) -> None:
    frames = parse((ontology / "prefixes.ttl").read_bytes())
    entries = frames["https://w3id.org/equalkit/prefixes"]["sh:declare"]
    assert dict(map(declared, entries)) == PREFIXES  # type: ignore[arg-type]


def test_files_use_the_prefixes_of_the_map() -> None:
    for file in FILES:
        written = file.read_text("utf-8")
        for prefix, iri in re.findall(r"^@prefix ([\w-]+): <(.+)> \.$", written, re.MULTILINE):
            assert expand(f"{prefix}:") == iri, file
