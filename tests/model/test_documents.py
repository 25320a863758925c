from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from equalkit.model.documents import BASE, DOCUMENTS, json_schema


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_schema_stands_under_its_own_address(name: str) -> None:
    assert json_schema(name)["$id"] == f"{BASE}{name}.json"


BY_PEOPLE = {"assessment-1", "profile"}
"""Documents that people write too, so that a new key is a slip."""


@pytest.mark.parametrize("name", sorted(set(DOCUMENTS) - BY_PEOPLE))
def test_a_document_names_its_schema(name: str) -> None:
    schema = json_schema(name)
    assert schema["properties"]["schema"]["const"] == schema["$id"]
    assert {"country", "law_as_of", "profile", "disclaimer", "schema"} <= set(schema["required"])


def test_an_assessment_names_its_schema_too() -> None:
    schema = json_schema("assessment-1")
    assert schema["properties"]["schema"]["const"] == schema["$id"]
    assert {"country", "law_as_of", "on", "schema"} <= set(schema["required"])


@pytest.mark.parametrize("name", sorted(set(DOCUMENTS) - BY_PEOPLE))
def test_a_reader_stumbles_over_no_new_key(name: str) -> None:
    assert "additionalProperties" not in json_schema(name)


@pytest.mark.parametrize("name", sorted(BY_PEOPLE))
def test_where_people_write_a_new_key_is_a_slip(name: str) -> None:
    assert json_schema(name)["additionalProperties"] is False


HEAD: dict[str, Any] = {
    "schema": f"{BASE}thresholds-1.json",
    "country": "xa",
    "lang": "en",
    "law_as_of": "2026-01-01",
    "release": "1.0",
    "profile": {"country": "xa"},
    "disclaimer": "Information.",
    "on": "2026-01-01",
    "thresholds": [],
}


def test_a_sound_document_is_taken() -> None:
    assert DOCUMENTS["thresholds-1"].model_validate(HEAD | {"new": 1})


@pytest.mark.parametrize("key", HEAD)
def test_no_key_may_be_left_out(key: str) -> None:
    less = {name: value for name, value in HEAD.items() if name != key}
    with pytest.raises(ValidationError, match=key):
        DOCUMENTS["thresholds-1"].model_validate(less)


def test_a_document_of_another_kind_is_refused() -> None:
    with pytest.raises(ValidationError, match="schema"):
        DOCUMENTS["diff-1"].model_validate(HEAD)
