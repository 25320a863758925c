from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.assessment import merge
from equalkit.assessment.kept_texts import keep, settled
from equalkit.model.assessment import DutyAnswer, OtherText

if TYPE_CHECKING:
    from equalkit.model.assessment import Assessment


def test_what_was_left_is_kept_once() -> None:
    others: list[OtherText] = []
    for _ in range(2):
        keep(others, "note", "theirs", 1)
    keep(others, "note", "", 1)
    assert others == [OtherText(field="note", value="theirs", revision=1)]


def test_what_is_settled_is_not_asked_again(empty: Assessment) -> None:
    ours = empty.with_answer("xa-plan", DutyAnswer(note="ours", revision=1))
    theirs = empty.with_answer("xa-plan", DutyAnswer(note="theirs", revision=1))
    once = merge(ours, theirs)
    assert [one.name for one in once.conflicts] == ["xa-plan note"]
    assert settled(once.assessment) == {("xa-plan", "note", "theirs")}
    again = merge(once.assessment, theirs)
    assert (again.conflicts, again.taken) == ((), ())
