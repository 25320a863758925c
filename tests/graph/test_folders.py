from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph import folders
from equalkit.graph.folders import (
    graph_folders,
    ontology_folder,
    read_texts,
    turtle_files,
    vocabulary_folder,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """Give a folder with Turtle, and with other files."""
    (tmp_path / "b").mkdir()
    for name in ("z.ttl", "b/a.ttl", "readme.md"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_the_ontology_is_found() -> None:
    assert (ontology_folder() / "equalkit.ttl").is_file()


def test_the_ontology_beside_the_package_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ontology").mkdir()
    monkeypatch.setattr(folders, "_HERE", tmp_path / "graph" / "folders.py")
    assert ontology_folder() == tmp_path / "ontology"


def test_users_query_neither_shapes_nor_examples() -> None:
    assert not {"shapes", "examples"} & {part.name for part in graph_folders()}


def test_the_vocabulary_is_part_of_what_users_query() -> None:
    assert vocabulary_folder() in graph_folders()


def test_turtle_is_found_in_all_folders_below(law: Path) -> None:
    assert turtle_files(law) == [law / "b" / "a.ttl", law / "z.ttl"]


def test_a_file_stands_for_itself(law: Path) -> None:
    assert turtle_files(law / "readme.md") == [law / "readme.md"]


def test_a_folder_that_is_not_there_is_empty(law: Path) -> None:
    assert turtle_files(law / "nowhere") == []


def test_files_are_read_whole(law: Path) -> None:
    assert read_texts([law]) == [(law / "b" / "a.ttl", b"b/a.ttl"), (law / "z.ttl", b"z.ttl")]


def test_a_file_that_is_too_large_is_refused(law: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MAX_BYTES", 3)
    with pytest.raises(BrokenTurtleError, match="larger than"):
        read_texts([law])


def test_a_file_that_cannot_be_read_is_refused(law: Path) -> None:
    (law / "gone.ttl").symlink_to("nowhere.ttl")
    with pytest.raises(BrokenTurtleError, match=r"gone\.ttl.*No such file"):
        read_texts([law])
