"""``--profile``, as users write one; `equalkit.model.profile_file` has tests of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

FILES = {
    "org.json": '{"country": "xa", "roles": ["employer"], "sector": "private", "employees": 60}',
    "org.yaml": "country: xa\nroles: [employer]\nsector: [private]\nfacts: {employees: 60}\n",
    "org.yml": "country: xa\nroles:\n- employer\nsector: private\nemployees: 60\n",
    "org.toml": 'country = "xa"\nroles = ["employer"]\nsector = "private"\nemployees = 60\n',
    "org": '\ufeff{"roles": ["employer"], "sector": "private", "employees": 60}',
}
WORDS = ("--role", "employer", "--sector", "private", "--employees", "60")


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_what_options_would(equalkit: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    told = equalkit("duties", "--profile", name, "--format", "json")
    assert told.json == equalkit("duties", *WORDS, "--format", "json").json


def test_the_file_names_the_country(
    equalkit: Run, use: Run, tmp_path: Path, neighbour: tuple[object, Path]
) -> None:
    from equalkit.testing import example  # noqa: PLC0415 (only here)

    use(xa=example, xb=neighbour[0])
    (tmp_path / "org.json").write_text('{"country": "xb"}')
    ran = equalkit("duties", "--profile", "org.json", "--format", "json")
    assert ran.json["country"] == "xb"


def test_options_add_to_the_file(equalkit: Run, tmp_path: Path) -> None:
    (tmp_path / "org.json").write_text('{"roles": ["employer"], "employees": 60}')
    words = ("--profile", "org.json", "--role", "public-authority", "--employees", "70")
    profile = equalkit("duties", *words, "--format", "json").json["profile"]
    assert profile == {
        "country": "xa",
        "roles": ["employer", "public-authority"],
        "employees": 70,
    }


def test_the_sector_of_the_file_gives_way_to_the_option(equalkit: Run, tmp_path: Path) -> None:
    (tmp_path / "org.json").write_text('{"sector": "private"}')
    words = ("--profile", "org.json", "--sector", "state")
    assert equalkit("duties", *words, "--format", "json").json["profile"]["sector"] == "state"


BAD = {
    "missing": ("no.json", None, "Cannot use the file 'no.json': No such file or directory"),
    "folder": (".", None, "Cannot use the file '.': Is a directory"),
    "binary": ("p.json", b"\x00\xff\xfe", "Cannot read the profile 'p.json': it is not UTF-8 text"),
    "large": ("p.json", b" " * 1_000_001, "Cannot use the file 'p.json': it is larger than 1 MB"),
    "empty": ("p.yaml", b"", "it must be keys with values: country, roles,"),
    "json": ("p.json", b'{"country": ', "Expecting value: line 1 column 13"),
    "yaml": ("p.yaml", b"a: [", "expected the node content"),
    "toml": ("p.toml", b"country = ", "Invalid value"),
    "tag": ("p.yaml", b"a: !!python/object/apply:os.system [x]", "could not determine a constr"),
    "deep-json": ("p.json", b"[" * 200_000, "it is nested too deeply"),
    "deep-yaml": ("p.yaml", b"[" * 20_000, "it is nested too deeply"),
    "list": ("p.json", b"[1]", "it must be keys with values"),
    "roles": ("p.json", b'{"roles": "employer"}', "roles: must be a list"),
    "role": ("p.json", b'{"roles": [1]}', "roles.0: must be a text"),
    "employees": ("p.json", b'{"employees": "many"}', "employees: must be a whole number"),
    "negative": ("p.json", b'{"employees": -4}', "employees: must be 0 or more"),
    "facts": ("p.json", b'{"facts": []}', "facts: must be keys with values"),
    "fact": ("p.json", b'{"facts": {"size-class": [[1]]}}', "(facts.size-class): must be a plain"),
    "null": ("p.json", b'{"facts": {"size-class": null}}', "(facts.size-class): must be a plain"),
    "bare-no": ("p.yaml", b"country: no", "country: must be a text; put it in quotes"),
    "unknown": ("p.json", b'{"employes": 4}', "Unknown key 'employes'. Did you mean 'employees'?"),
    "fact-name": ("p.json", b'{"facts": {"employes": 4}}', "Unknown fact 'employes'. Did you mean"),
    "country": ("p.json", b'{"country": "xc"}', "No plugin speaks for country 'xc'"),
    "twice": ("p.json", b'{"employees": 4, "facts": {"employees": 5}}', "employees is both 4 and 5"),
    "huge": ("p.json", b'{"facts": {"board-size": "1e999999999"}}', "cannot be '1e999999999'"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_profile_is_told_in_one_line(
    equalkit: Run, tmp_path: Path, name: str
) -> None:
    file, content, told = BAD[name]
    if content is not None:
        (tmp_path / file).write_bytes(content)
    ran = equalkit("duties", "--profile", file, "-o", "out.txt")
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.told
    assert not (tmp_path / "out.txt").exists()


def test_a_file_for_another_country_is_told(equalkit: Run, tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text('{"country": "xb"}')
    ran = equalkit("duties", "--profile", "p.json", "--country", "xa")
    assert ran.code == 2
    assert "The profile is for country 'xb', the question for 'xa'." in ran.told
