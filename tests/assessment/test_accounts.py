from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.assessment import carry_over, filled_checklist, progress
from equalkit.assessment.accounts import (
    carry_over_data,
    carry_over_draft,
    progress_data,
    progress_draft,
)
from equalkit.model.account_documents import CarryOverDocument, ProgressDocument
from equalkit.model.assessment import Assessment, DutyAnswer, OtherText
from equalkit.model.draft import Bullets, Heading
from equalkit.render.drafts import render_draft

if TYPE_CHECKING:
    from equalkit.knowledge import KnowledgeGraph

DAY = date(2026, 1, 1)
OLD = Assessment(
    country="xa",
    on=date(2009, 12, 31),
    law_as_of=DAY,
    answers={"xa-plan-2000": DutyAnswer(state="met", note="A")},
)


def test_progress_is_the_document_that_is_promised(kg: KnowledgeGraph, told: Assessment) -> None:
    checklist = filled_checklist(kg, told)
    data = progress_data(progress(kg, checklist, today=DAY), checklist)
    document = ProgressDocument.model_validate(data)
    assert document.whole.states["met"] == 1


def test_a_carry_over_is_the_document_that_is_promised(kg: KnowledgeGraph) -> None:
    data = carry_over_data(carry_over(kg, OLD, to=DAY), "en")
    document = CarryOverDocument.model_validate(data)
    assert [one.before for one in document.entries if one.answered] == ["xa-plan-2000"]


def test_every_entry_is_in_the_account(kg: KnowledgeGraph) -> None:
    found = carry_over(kg, OLD, to=DAY)
    blocks = carry_over_draft(found, "en").blocks
    told = [item for block in blocks if isinstance(block, Bullets) for item in block.items]
    assert len(told) == len(found.entries)


def test_headings_say_how_many_there_are(kg: KnowledgeGraph, told: Assessment) -> None:
    checklist = filled_checklist(kg, told)
    found = progress(kg, checklist, today=DAY)
    draft = progress_draft(kg, found, checklist)
    heads = [block.text for block in draft.blocks if isinstance(block, Heading)]
    assert f"Not answered ({len(found.unanswered)})" in heads


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", ["en", "nb", "sv"])
def test_an_account_is_written_in_one_language(kg: KnowledgeGraph, lang: str) -> None:
    text = str(render_draft(carry_over_draft(carry_over(kg, OLD, to=DAY, lang=lang), lang), "text"))
    assert ("A new version is law" in text) == (lang == "en")


def test_bars_are_drawn_for_a_terminal_only(kg: KnowledgeGraph, told: Assessment) -> None:
    checklist = filled_checklist(kg, told)
    found = progress(kg, checklist, today=DAY)
    drawn = [
        render_draft(progress_draft(kg, found, checklist, bars=b), "text") for b in (True, False)
    ]
    assert ["░" in text for text in drawn] == [True, False]


def test_what_a_merge_left_is_told(kg: KnowledgeGraph, empty: Assessment) -> None:
    left = OtherText(field="note", value="Theirs", revision=2)
    told = empty.with_answer("xa-plan", DutyAnswer(note="Ours", others=(left,)))
    checklist = filled_checklist(kg, told, lang="en")
    draft = progress_draft(kg, progress(kg, checklist, today=empty.on), checklist)
    assert "note: Theirs [xa-plan]" in render_draft(draft, "text")
