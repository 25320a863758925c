from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.model.assessment import PracticeRecord, PracticeReply
from equalkit.model.draft import Bullets, Draft, DraftTable, Heading, Missing, Paragraph
from equalkit.practice.asking import practice_test
from equalkit.practice.report import ANSWERED, NO_VERDICT, NOT_ASKED, OPEN, practice_draft
from equalkit.render.drafts import FORMATS, render_draft
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from equalkit.model.draft import Block

DAY = date(2026, 1, 1)
LAW = example_graph().law("xa")
TEST = practice_test(LAW, DAY)
HOSTILE = "<script>alert(1)</script> =1+1 \u202eevil | # *bold*\n[a](javascript:b)"


def kept(*answers: tuple[str, str, str], **parts: str) -> PracticeRecord:
    replies = tuple(PracticeReply(question=q, answer=a, reason=r) for q, a, r in answers)
    whole = {"id": "p-1", "test": TEST.id, "title": "Shifts", **parts}
    return PracticeRecord.model_validate({**whole, "answers": replies, "made_on": DAY, "on": DAY})


def draft(*answers: tuple[str, str, str], **parts: str) -> Draft:
    return practice_draft(LAW, TEST, kept(*answers, **parts), "en")


def under(document: Draft, heading: str) -> list[Block]:
    """Return the blocks below a heading."""
    titles = [block.text if isinstance(block, Heading) else "" for block in document.blocks]
    start = titles.index(heading) + 1
    ends = [at for at in range(start, len(titles)) if titles[at]]
    return list(document.blocks[start : ends[0] if ends else None])


def table(document: Draft, heading: str) -> DraftTable:
    (found,) = (block for block in under(document, heading) if isinstance(block, DraftTable))
    return found


def bullets(document: Draft, heading: str) -> Bullets:
    (found,) = (block for block in under(document, heading) if isinstance(block, Bullets))
    return found


def test_it_says_on_top_that_it_is_no_verdict() -> None:
    assert draft().notices[0] == NO_VERDICT


def test_days_are_written_as_the_reader_does() -> None:
    told = dict(practice_draft(LAW, TEST, kept(), "nb").facts)
    assert "01.01.2026" in told.values()
    assert "2026-01-01" not in told.values()


def test_each_question_on_the_way_has_its_answer_its_reason_and_its_citation() -> None:
    found = table(
        draft(("practice-comparator", "yes", "the day shift")), "Questions, answers and reasons"
    )
    assert found.rows[0] == (
        "comparator",
        "Is someone treated better in a comparable situation?",
        "yes",
        "the day shift",
        "XA-2010-1 § 4",
    )
    assert [row[2] for row in found.rows] == ["yes", OPEN]


def test_it_tells_what_the_law_asks_next_with_the_citation() -> None:
    found = bullets(draft(("practice-comparator", "yes", "")), "What the law asks next")
    assert found.items == ("comparator: The law asks next about the aim (§ 6) [XA-2010-1 § 4]",)


def test_without_an_answer_nothing_is_asked_next() -> None:
    assert under(draft(), "What the law asks next") == [Paragraph("Nothing is answered yet.")]


def test_what_is_open_is_marked_as_missing() -> None:
    document = draft(("practice-comparator", "unclear", ""))
    found = bullets(document, "Still to be found out before it is decided").items
    assert all(isinstance(one, Missing) for one in found)
    assert len(found) == 2


def test_open_questions_are_counted_at_the_top() -> None:
    assert dict(draft(("practice-comparator", "yes", "")).facts)["Questions still open"] == "1 of 2"


def test_nothing_assures_that_nothing_is_missing() -> None:
    done = draft(("practice-comparator", "yes", ""), ("practice-aim", "no", ""), decided_by="us")
    assert "issing" not in str(render_draft(done, "markdown"))


def test_when_all_is_answered_nothing_is_missing() -> None:
    document = draft(
        ("practice-comparator", "yes", ""), ("practice-aim", "yes", ""), decided_by="the head"
    )
    assert document.missing == ()
    assert under(document, "Still to be found out before it is decided") == [
        Paragraph("Every question that was asked has an answer.")
    ]


def test_every_element_has_a_state_and_no_other_word() -> None:
    rows = table(
        draft(("practice-comparator", "yes", ""), ("practice-aim", "unclear", "")),
        "Elements of the law",
    ).rows
    assert rows == (("comparator", ANSWERED), ("neutral rule", NOT_ASKED), ("aim", OPEN))


def test_answers_that_are_passed_over_are_not_lost() -> None:
    document = draft(("practice-comparator", "yes", ""), ("practice-neutral-rule", "no", ""))
    found = bullets(document, "Questions, answers and reasons")
    assert found.items == ("Is it a rule that treats everyone alike? no",)


def test_it_names_who_gives_advice() -> None:
    (who,) = bullets(draft(), "Who can give advice").items
    assert isinstance(who, str)
    assert who.startswith("Equality Ombud")


def test_the_facts_name_the_one_who_decides_and_the_grounds() -> None:
    one = next(iter(LAW.vocabulary.scheme("ground")))
    record = kept(decided_by="the board").model_copy(update={"grounds": (one.id,)})
    facts = dict(practice_draft(LAW, TEST, record, "en").facts)
    assert facts["Decided by"] == "the board"
    assert facts["Grounds looked at"] == one.label["en"]


def test_answers_of_another_test_are_left_out() -> None:
    assert draft(("something-else", "yes", "")).blocks == draft().blocks


@pytest.mark.parametrize("format_", sorted(FORMATS))
def test_the_same_record_gives_the_same_bytes(format_: str) -> None:
    answers = ("practice-comparator", "yes", HOSTILE)
    one, other = (render_draft(draft(answers, title=HOSTILE), format_) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("format_", ["html", "markdown", "text"])
def test_hostile_text_steers_nothing(format_: str) -> None:
    document = draft(
        ("practice-comparator", "yes", HOSTILE),
        title=HOSTILE,
        description=HOSTILE,
        decided_by=HOSTILE,
    )
    written = render_draft(document, format_)
    assert isinstance(written, str)
    assert "\u202e" not in written
    assert "evil" in written
    if format_ != "text":
        assert "<script>alert" not in written


def test_it_speaks_the_language_that_is_asked_for(spoken: None) -> None:
    del spoken
    document = practice_draft(LAW, TEST, kept(("practice-comparator", "yes", "")), "nb")
    found = table(document, "Spørsmål, svar og begrunnelser")
    assert found.rows[0][1:3] == ("Blir noen behandlet bedre i en tilsvarende situasjon?", "ja")
