from __future__ import annotations

from typing import Any

import pytest

from equalkit.cli.told_facts import split_facts, typed
from equalkit.errors import BadFactValueError
from equalkit.model.fact import Datatype, Fact


def fact(datatype: Datatype) -> Fact:
    return Fact("f", "x:f", datatype)


def test_a_value_may_hold_what_parts_it_from_its_id() -> None:
    assert split_facts(["a=b=c"]) == {"a": "b=c"}


def test_spaces_around_are_not_meant() -> None:
    assert split_facts([" a = b "]) == {"a": "b"}


@pytest.mark.parametrize("written", ["employees", "=60", " =60", ""])
def test_a_fact_without_an_id_or_value_is_refused(written: str) -> None:
    with pytest.raises(BadFactValueError, match="Expected ID=VALUE, as in employees=60"):
        split_facts([written])


@pytest.mark.parametrize(
    ("datatype", "given", "told"),
    [
        ("integer", "60", 60),
        ("integer", " 60 ", 60),
        ("integer", "6.5", "6.5"),
        ("integer", "-6", "-6"),
        ("integer", "9" * 40, "9" * 40),
        ("integer", 60, 60),
        ("boolean", "no", False),
        ("boolean", "Kyllä", True),
        ("boolean", "perhaps", "perhaps"),
        ("decimal", "0.5", "0.5"),
        ("date", "2026-01-01", "2026-01-01"),
        ("code", "yes", "yes"),
        ("code", ["a", "b"], ["a", "b"]),
    ],
)
def test_a_value_is_given_its_type_where_that_is_plain(
    datatype: Datatype, given: Any, told: Any
) -> None:
    assert typed(fact(datatype), given) == told
    assert type(typed(fact(datatype), given)) is type(told)
