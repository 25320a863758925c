from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BadFileError, BadProfileError
from equalkit.model.profile import Profile
from equalkit.model.profile_file import (
    ProfileDocument,
    as_profile,
    read_profile_document,
)
from equalkit.model.untrusted_file import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

JSON = '{"country": "xa", "roles": ["employer"], "employees": 51, "facts": {"listed": false}}'
YAML = 'country: "xa"\nroles: [employer]\nemployees: 51\nfacts: {listed: false}\n'
TOML = 'country = "xa"\nroles = ["employer"]\nemployees = 51\n[facts]\nlisted = false\n'
SAME = Profile("xa", roles="employer", employees=51, facts={"listed": False})


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text)
    return file


@pytest.mark.parametrize(
    ("name", "text"),
    [("p.json", JSON), ("p.yaml", YAML), ("p.YML", YAML), ("p.toml", TOML), ("profile", JSON)],
)
def test_every_format_says_the_same(tmp_path: Path, name: str, text: str) -> None:
    document = read_profile_document(written(tmp_path, name, text))
    assert as_profile(document, "xb") == SAME


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="No such file"):
        read_profile_document(tmp_path / "p.json")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path, "p.json", " " * (MAX_BYTES + 1))
    with pytest.raises(BadFileError, match="larger than 1 MB"):
        read_profile_document(file)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("p.json", "{", "Expecting"),
        ("p.json", "[" * 100_000, "nested too deeply"),
        ("p.json", "[]", "it must be keys with values"),
        ("p.json", '{"rolls": []}', "rolls"),
        ("p.json", '{"employees": -1}', "employees"),
        ("p.json", '{"employees": true}', "employees"),
        ("p.json", '{"employees": 1.5}', "employees"),
        ("p.yaml", "country: no", "country: must be a text; put it in quotes"),
        ("p.yaml", "a: [", "expected"),
        ("p.yaml", "!!python/object/apply:os.system ['true']", "could not determine a constructor"),
        ("p.toml", "country =", "Invalid"),
    ],
)
def test_a_file_that_is_no_profile_is_refused_in_one_line(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    with pytest.raises(BadProfileError, match=told) as caught:
        read_profile_document(written(tmp_path, name, text))
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadProfileError):
        read_profile_document(tmp_path / "p.json")


def test_the_country_of_the_question_stands_in() -> None:
    assert as_profile(ProfileDocument(), "xa").country == "xa"


def test_the_country_of_the_file_comes_first() -> None:
    assert as_profile(ProfileDocument(country="xb"), "xa").country == "xb"


@pytest.mark.parametrize("value", [None, {"a": 1}, [{"a": 1}], [None], [[1]]])
def test_a_fact_with_a_value_of_values_is_refused(value: object) -> None:
    with pytest.raises(BadProfileError, match=r"facts\.territory"):
        as_profile(ProfileDocument(facts={"territory": value}), "xa")


def test_a_fact_may_hold_several_codes() -> None:
    document = ProfileDocument(facts={"territory": ["a", "b"]})
    assert as_profile(document, "xa").facts["territory"] == ("a", "b")
