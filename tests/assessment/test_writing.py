from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from equalkit.assessment import answered
from equalkit.assessment.writing import written
from equalkit.errors import UnknownNameError

if TYPE_CHECKING:
    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment


@pytest.mark.parametrize("format_", ["text", "markdown", "html", "json", "csv", "turtle"])
def test_every_format_tells_the_note(kg: KnowledgeGraph, told: Assessment, format_: str) -> None:
    assert "Adopted in March" in str(written(kg, told, format_, lang="en"))


@pytest.mark.parametrize(
    "format_", ["text", "markdown", "html", "json", "csv", "turtle", "xlsx", "docx", "ics"]
)
def test_the_same_answers_are_the_same_bytes(
    kg: KnowledgeGraph, told: Assessment, format_: str
) -> None:
    assert written(kg, told, format_) == written(kg, told, format_)


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_what_people_wrote_is_no_markup(kg: KnowledgeGraph, told: Assessment, format_: str) -> None:
    note = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    text = str(written(kg, answered(told, "xa-plan", note=note), format_))
    assert "<script>alert" not in text
    assert "<img src=x" not in text


def test_what_people_wrote_does_not_steer_a_terminal(kg: KnowledgeGraph, told: Assessment) -> None:
    text = str(written(kg, answered(told, "xa-plan", note="\x1b[2J\u202e"), "text"))
    assert not {"\x1b", "\u202e"} & set(text)


def test_what_people_wrote_is_no_formula(kg: KnowledgeGraph, told: Assessment) -> None:
    text = str(written(kg, answered(told, "xa-plan", note="=HYPERLINK(1)"), "csv"))
    assert "=HYPERLINK" not in text.replace("'=HYPERLINK", "").replace("\t=HYPERLINK", "")


def test_a_format_that_nobody_knows_is_refused(kg: KnowledgeGraph, told: Assessment) -> None:
    with pytest.raises(UnknownNameError):
        written(kg, told, "papyrus")
