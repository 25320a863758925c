from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.model.assessment import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


def test_the_schema_is_printed(assess: Run) -> None:
    ran = assess("schema")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["$id"] == SCHEMA
