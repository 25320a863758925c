from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.entry_points import EntryPoint, entry_points

if TYPE_CHECKING:
    from pathlib import Path


def never(where: str, problem: str) -> None:
    pytest.fail(f"{where} {problem}")


def distribution(
    site: Path, name: str, entries: str, *, group: str = "equalkit", metadata: str | None = ""
) -> Path:
    folder = site / f"{name}-1.2.dist-info"
    folder.mkdir(parents=True)
    (folder / "entry_points.txt").write_text(f"[{group}]\n{entries}\n")
    if metadata is not None:
        head = metadata or f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n"
        (folder / "METADATA").write_text(head)
    return folder


def test_an_entry_point_is_found_with_its_distribution(tmp_path: Path) -> None:
    distribution(tmp_path, "equalkit-xa", "xa = equalkit_xa")
    found = entry_points("equalkit", never, [str(tmp_path)])
    assert found == [EntryPoint("xa", "equalkit_xa", "equalkit-xa", "1.2")]


def test_an_egg_info_folder_counts_as_well(tmp_path: Path) -> None:
    folder = tmp_path / "equalkit_xa.egg-info"
    folder.mkdir()
    (folder / "entry_points.txt").write_text("[equalkit]\nxa = equalkit_xa\n")
    (folder / "PKG-INFO").write_text("Name: equalkit-xa\nVersion: 3\n")
    found = entry_points("equalkit", never, [str(tmp_path)])
    assert found == [EntryPoint("xa", "equalkit_xa", "equalkit-xa", "3")]


def test_other_groups_are_left_alone(tmp_path: Path) -> None:
    distribution(tmp_path, "other", "xa = other", group="console_scripts")
    assert entry_points("equalkit", never, [str(tmp_path)]) == []


def test_only_the_lines_below_the_heading_count(tmp_path: Path) -> None:
    text = "xa = one\n# xb = two\n; xc = three\n\n[other]\nxd = four"
    distribution(tmp_path, "many", text)
    assert [one.name for one in entry_points("equalkit", never, [str(tmp_path)])] == ["xa"]


def test_an_extra_behind_the_value_is_not_part_of_it(tmp_path: Path) -> None:
    distribution(tmp_path, "extra", "xa = equalkit_xa:plugin [web]")
    assert entry_points("equalkit", never, [str(tmp_path)])[0].value == "equalkit_xa:plugin"


def test_entry_points_are_sorted_by_name(tmp_path: Path) -> None:
    distribution(tmp_path, "a", "xb = b")
    distribution(tmp_path, "b", "xa = a")
    found = entry_points("equalkit", never, [str(tmp_path)])
    assert [one.name for one in found] == ["xa", "xb"]


def test_the_first_folder_of_the_path_wins(tmp_path: Path) -> None:
    distribution(tmp_path / "first", "a", "xa = one")
    distribution(tmp_path / "second", "a", "xa = two")
    path = [str(tmp_path / "first"), str(tmp_path / "second")]
    assert [one.value for one in entry_points("equalkit", never, path)] == ["one"]


def test_a_distribution_without_metadata_is_named_by_its_folder(tmp_path: Path) -> None:
    distribution(tmp_path, "bare", "xa = bare", metadata=None)
    found = entry_points("equalkit", never, [str(tmp_path)])[0]
    assert (found.distribution, found.version) == ("bare", "1.2")


def test_unreadable_entry_points_are_told_and_stop_nobody(tmp_path: Path) -> None:
    broken = distribution(tmp_path, "broken", "xb = broken")
    (broken / "entry_points.txt").write_bytes(b"[equalkit]\nxb = \xff\xfe")
    distribution(tmp_path, "sound", "xa = sound")
    told: list[tuple[str, str]] = []
    found = entry_points(
        "equalkit", lambda where, what: told.append((where, what)), [str(tmp_path)]
    )
    assert [one.name for one in found] == ["xa"]
    assert told == [("broken-1.2.dist-info", "has unreadable entry points: UnicodeDecodeError")]


def test_entry_points_that_are_a_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "odd-1.dist-info" / "entry_points.txt").mkdir(parents=True)
    told: list[str] = []
    entry_points("equalkit", lambda where, _: told.append(where), [str(tmp_path)])
    assert told == ["odd-1.dist-info"]


def test_unreadable_metadata_does_not_hide_an_entry_point(tmp_path: Path) -> None:
    folder = distribution(tmp_path, "odd", "xa = odd")
    (folder / "METADATA").write_bytes(b"\xff\xfe")
    assert entry_points("equalkit", never, [str(tmp_path)])[0].distribution == "odd"


def test_a_path_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    assert entry_points("equalkit", never, [str(tmp_path / "nowhere")]) == []


def test_a_module_is_loaded() -> None:
    assert EntryPoint("x", "colorsys", "", "").load().__name__ == "colorsys"


def test_an_attribute_of_a_module_is_loaded() -> None:
    assert EntryPoint("x", "colorsys:rgb_to_hsv", "", "").load().__name__ == "rgb_to_hsv"


def test_what_a_module_raises_is_raised() -> None:
    with pytest.raises(ModuleNotFoundError):
        EntryPoint("x", "no_such_module_at_all", "", "").load()
