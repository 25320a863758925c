from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from equalkit.model.documents import ChecklistDocument
from equalkit.render.json import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist


def data(checklist: Checklist) -> Any:
    return json.loads(render(checklist))


def test_a_list_with_everything(
    for_country: Checklist, snapshot: Callable[[str, str], None]
) -> None:
    snapshot("country.json", render(for_country))


def test_it_is_the_document_that_is_promised(for_country: Checklist) -> None:
    document = ChecklistDocument.model_validate(data(for_country))
    assert document.model_dump(mode="json", by_alias=True, exclude_unset=True) == data(for_country)


def test_nothing_is_left_out_however_many_duties(for_country: Checklist) -> None:
    items = [item for section in data(for_country)["sections"] for item in section["items"]]
    assert [item["id"] for item in items] == [item.id for item in for_country.items]


def test_a_section_for_nearly_everyone_has_no_role(for_country: Checklist) -> None:
    assert [section["role"] for section in data(for_country)["sections"]] == [
        "employer",
        "school",
        None,
    ]


def test_without_duties_nothing_was_verified(make_checklist: Callable[..., Checklist]) -> None:
    assert data(make_checklist(sections=(), verified_on=None))["verified_on"] is None
