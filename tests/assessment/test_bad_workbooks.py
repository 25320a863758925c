"""Files that are no workbook of ours, or no harmless one: refused in plain words."""

from __future__ import annotations

import io
import random
import sys
import zipfile
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

import equalkit as ek
from equalkit.assessment import sheets, zip_check
from equalkit.assessment.workbook import read_workbook
from equalkit.errors import BadAssessmentError, BadFileError, MissingExtraError
from equalkit.render.xlsx import render
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GOOD = render(example_graph().checklist(ek.Profile("xa"), on=date(2026, 1, 1)))
SHEET = "xl/worksheets/sheet2.xml"
BOMB = b"<a>" + b"0" * 2_000_000
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "c">]>'


def problem(path: Path, content: bytes) -> str:
    """Return why a file is refused."""
    path = path / "bad.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadAssessmentError) as refused:
        read_workbook(path)
    return refused.value.problem


def zipped(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def unzipped() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as file:
        return {name: file.read(name) for name in file.namelist()}


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return our workbook in which one part is changed."""
    parts = unzipped()
    return zipped({**parts, name: change(parts[name])})


def resaved(edit: Callable[[Any], object]) -> bytes:
    """Return our workbook as somebody changed it."""
    book = openpyxl.load_workbook(io.BytesIO(GOOD))
    edit(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def told(key: str, value: str | None) -> bytes:
    """Return our workbook in which the sheet of data says something else."""

    def edit(book: Any) -> None:
        next(row for row in book["data"] if row[0].value == key)[1].value = value

    return resaved(edit)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged, or only part"),
        (b"PK\x03\x04", "damaged, or only part"),
        (GOOD[: len(GOOD) // 2], "damaged, or only part"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "it has a password, or the old format .xls"),
        (zipped({"a.txt": b"a"}), "a ZIP file, and not a workbook"),
        (zipped({"[Content_Types].xml": b"<Types"}), "damaged, or not a workbook"),
        (zipped({str(n): b"" for n in range(1001)}), "it has 1001 parts"),
        (zipped({"a.xml": BOMB}), "packed far too tightly"),
        (changed(SHEET, lambda xml: ENTITIES + xml), "document type definition"),
        (changed(SHEET, lambda xml: xml[:900]), "damaged, or not a workbook"),
        (changed("xl/workbook.xml", lambda _: b"<a/>"), "not written by equalkit"),
        (changed("xl/workbook.xml", lambda _: b""), "damaged, or not a workbook"),
    ],
)
def test_what_is_no_workbook_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in problem(tmp_path, content)


def test_entities_are_found_in_every_encoding(tmp_path: Path) -> None:
    wide = changed(SHEET, lambda xml: (ENTITIES.decode() + xml.decode()).encode("utf-16"))
    assert "document type definition" in problem(tmp_path, wide)


def test_what_is_large_unpacked_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_check, "MOST_BYTES", 3_000_000)
    content = zipped({str(n): random.Random(n).randbytes(1_000_001) for n in range(3)})
    assert "it is 3 MB unpacked" in problem(tmp_path, content)


def test_what_is_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "large.xlsx").write_bytes(b"PK\x03\x04" + b"\0" * 20_000_000)
    with pytest.raises(BadFileError, match="larger than 20 MB"):
        read_workbook(tmp_path / "large.xlsx")


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="No such file"):
        read_workbook(tmp_path / "nowhere.xlsx")


def test_parts_with_a_password_are_refused(tmp_path: Path) -> None:
    content = bytearray(zipped({"[Content_Types].xml": b"a"}))
    for start in (content.find(b"PK\x03\x04") + 6, content.find(b"PK\x01\x02") + 8):
        content[start] |= 1
    assert "it has a password" in problem(tmp_path, bytes(content))


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr(SHEET, b"<a/>")
    assert "two of its parts have the same name" in problem(tmp_path, stream.getvalue())


def test_a_part_that_holds_more_than_it_says_is_refused(tmp_path: Path) -> None:
    content = bytearray(changed(SHEET, lambda _: b"0" * 5_000_000))
    start = content.find(b"PK\x01\x02")
    while content[start + 46 : start + 46 + len(SHEET)] != SHEET.encode():
        start = content.find(b"PK\x01\x02", start + 1)
    content[start + 24 : start + 28] = (10).to_bytes(4, "little")
    assert "damaged" in problem(tmp_path, bytes(content))


def test_a_workbook_that_is_not_ours_is_told(tmp_path: Path) -> None:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    assert "it was not written by equalkit" in problem(tmp_path, stream.getvalue())


def test_without_its_sheet_of_data_it_is_not_ours(tmp_path: Path) -> None:
    assert "no sheet 'data'" in problem(tmp_path, resaved(lambda book: book.remove(book["data"])))


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("schema", "https://w3id.org/equalkit/schema/workbook-2", "it has version 2 of the format"),
        ("schema", "another", "not written by equalkit"),
        ("schema", None, "not written by equalkit"),
        ("assessment 1", None, "it is empty"),
        ("assessment 1", "{", "it ends too early"),
        ("assessment 1", '{"schema": "x"}', "it is not an assessment"),
        ("duties 1", None, "its sheet 'data' is damaged"),
        ("duties 1", "{}", "its sheet 'data' is damaged"),
        ("duties 1", '["a b"]', "its sheet 'data' is damaged"),
        ("duties 1", "[[]]", "its sheet 'data' is damaged"),
        ("duties 1", "[" * 14_000, "its sheet 'data' is damaged"),
        ("sheet duties", "Elsewhere", "Sheet 'Elsewhere' is missing"),
        ("column duties note", "Words", "no column with the heading 'Words'"),
    ],
)
def test_a_changed_sheet_of_data_is_told(
    tmp_path: Path, key: str, value: str | None, said: str
) -> None:
    assert said in problem(tmp_path, told(key, value))


def test_content_far_down_is_read(tmp_path: Path) -> None:
    far = resaved(lambda book: book["Our measures"].cell(1_048_576, 3, "far down"))
    assert "cell B1048576: '' is not a duty" in problem(tmp_path, far)


def test_content_far_to_the_right_costs_nothing(tmp_path: Path) -> None:
    far = resaved(lambda book: book["Checklist"].cell(5, 16_384, "far away"))
    (tmp_path / "far.xlsx").write_bytes(far)
    assert read_workbook(tmp_path / "far.xlsx").answers == {}


def test_crowds_of_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 50)
    crowd = resaved(lambda book: [book["Our measures"].append(["a"]) for _ in range(60)])
    assert "sheet 'Our measures' has more than 50 rows" in problem(tmp_path, crowd)


def test_links_to_other_workbooks_are_not_followed(tmp_path: Path) -> None:
    other = "='[/etc/passwd]Sheet1'!A1"
    linked = resaved(lambda book: book["Checklist"].cell(2, 9, other))
    (tmp_path / "linked.xlsx").write_bytes(linked)
    assert read_workbook(tmp_path / "linked.xlsx").answers["xa-plan"].note == other


@pytest.mark.parametrize("seed", range(40))
def test_damaged_bytes_never_crash(tmp_path: Path, seed: int) -> None:
    """Whatever is broken, the file is refused in our words, or what is left is read."""
    chance = random.Random(seed)
    parts = unzipped()
    name = chance.choice([name for name in parts if name.startswith("xl/")])
    spoilt = bytearray(parts[name])
    for _ in range(chance.randint(1, 8)):
        spoilt[chance.randrange(len(spoilt))] = chance.choice(b'<>"/=&\0\xff0aZ')
    (tmp_path / "spoilt.xlsx").write_bytes(zipped({**parts, name: bytes(spoilt)}))
    with suppress(BadAssessmentError):
        assert read_workbook(tmp_path / "spoilt.xlsx").country == "xa"


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (tmp_path / "good.xlsx").write_bytes(GOOD)
    with pytest.raises(MissingExtraError, match=r"equalkit\[xlsx\]"):
        read_workbook(tmp_path / "good.xlsx")
