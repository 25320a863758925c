from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.assessment import answered, merge, parse_assessment
from equalkit.assessment.merging import common_revision, joined
from equalkit.assessment.saving import as_bytes, next_revision, stamped
from equalkit.errors import BadAssessmentError, MergeConflictError
from equalkit.model.assessment import (
    Confirmation,
    DutyAnswer,
    EvidenceItem,
    Gone,
    PlannedMeasure,
    PracticeRecord,
)

if TYPE_CHECKING:
    from equalkit.assessment.merging import Conflict
    from equalkit.model.assessment import Assessment

DAY = date(2026, 1, 1)
PLAN = "xa-plan"


def saved(old: Assessment, **answers: DutyAnswer) -> Assessment:
    """Return what is in the file after these answers; ``_`` stands for ``-``."""
    new = old
    for duty, answer in answers.items():
        new = new.with_answer(duty.replace("_", "-"), answer)
    return next_revision(stamped(old, new), on=DAY, what="set")


def by_page(old: Assessment, **answers: DutyAnswer) -> Assessment:
    """Return what the interactive page saves: one revision up, the history as it was."""
    return saved(old, **answers).model_copy(update={"history": old.history})


@pytest.fixture
def base(told: Assessment) -> Assessment:
    return next_revision(told, on=DAY, what="init")


def theirs(_conflict: Conflict) -> Any:
    return "theirs"


def notes(*found: DutyAnswer) -> list[str]:
    return [one.note for one in found]


def test_both_files_grew_from_the_newest_revision_that_both_know(base: Assessment) -> None:
    ours, other = saved(base, xa_plan=DutyAnswer()), saved(base, xa_respect=DutyAnswer(note="x"))
    assert common_revision(ours, other) == 1


def test_files_that_share_nothing_grew_from_nothing(base: Assessment, empty: Assessment) -> None:
    assert common_revision(base, empty) == 0


def test_what_only_the_other_changed_is_taken(base: Assessment) -> None:
    other = by_page(base, xa_plan=DutyAnswer(state="partly", note="Not all of it"))
    merged = merge(saved(base, xa_respect=DutyAnswer(state="met")), other)
    assert merged.assessment.answer(PLAN).state == "partly"
    assert merged.assessment.answer("xa-respect").state == "met"
    assert (merged.conflicts, merged.taken) == ((), (PLAN,))


def test_what_only_the_other_took_back_is_taken_back(base: Assessment) -> None:
    assert merge(base, by_page(base, xa_plan=DutyAnswer())).assessment.answer(PLAN).note == ""


def test_what_both_changed_is_asked_about(base: Assessment) -> None:
    asked: list[Conflict] = []

    def ask(conflict: Conflict) -> Any:
        asked.append(conflict)
        return "theirs"

    ours, other = (
        saved(base, xa_plan=DutyAnswer(note="A")),
        by_page(base, xa_plan=DutyAnswer(note="B")),
    )
    merged = merge(ours, other, ask)
    assert [(one.name, one.ours, one.theirs) for one in asked] == [("xa-plan note", "A", "B")]
    assert merged.assessment.answer(PLAN).note == "B"


def test_what_was_not_chosen_is_kept(base: Assessment) -> None:
    ours, other = (
        saved(base, xa_plan=DutyAnswer(note="A")),
        by_page(base, xa_plan=DutyAnswer(note="B")),
    )
    (kept,) = merge(ours, other).assessment.answer(PLAN).others
    assert (kept.field, kept.value) == ("note", "B")


def test_what_nobody_has_chosen_stops_the_merge(base: Assessment) -> None:
    def refuse(conflict: Conflict) -> Any:
        raise MergeConflictError([conflict.name])

    ours, other = (
        saved(base, xa_plan=DutyAnswer(note="A")),
        by_page(base, xa_plan=DutyAnswer(note="B")),
    )
    with pytest.raises(MergeConflictError, match="xa-plan note"):
        merge(ours, other, refuse)


def test_an_empty_text_gives_way(base: Assessment) -> None:
    ours = saved(base, xa_plan=DutyAnswer(note="A"))
    merged = merge(ours, by_page(base, xa_plan=DutyAnswer(responsible="HR")))
    assert merged.conflicts == ()
    assert merged.assessment.answer(PLAN).responsible == "HR"
    assert merged.assessment.answer(PLAN).note == "A"


def test_a_state_and_its_reason_stay_together(base: Assessment) -> None:
    ours = saved(base, xa_plan=DutyAnswer(state="met"))
    other = by_page(base, xa_plan=DutyAnswer(state="not-applicable", reason="No staff"))
    taken = merge(ours, other, theirs).assessment.answer(PLAN)
    left = merge(ours, other).assessment.answer(PLAN)
    assert (taken.state, taken.reason) == ("not-applicable", "No staff")
    assert (left.state, left.reason, left.others[0].value) == (
        "met", "", "not-applicable: No staff",
    )  # fmt: skip


def test_the_measures_of_both_are_kept(base: Assessment) -> None:
    mine, their = (PlannedMeasure(id=f"m-{n}", title=f"Measure {n}") for n in (1, 2))
    merged = merge(
        saved(base, xa_plan=DutyAnswer(measures=(mine,))),
        by_page(base, xa_plan=DutyAnswer(measures=(their,))),
    )
    assert merged.assessment.answer(PLAN).measures == (mine, their)
    assert merged.conflicts == ()


def test_a_measure_that_both_changed_is_a_conflict(base: Assessment) -> None:
    mine, their = (PlannedMeasure(id="m-1", title=title) for title in ("Ask", "Listen"))
    merged = merge(
        saved(base, xa_plan=DutyAnswer(measures=(mine,))),
        by_page(base, xa_plan=DutyAnswer(measures=(their,))),
    )
    assert [one.field for one in merged.conflicts] == ["measures.m-1"]
    (kept,) = merged.assessment.answer(PLAN).others
    assert json.loads(kept.value) == {"id": "m-1", "title": "Listen"}


def test_what_was_removed_stays_away_and_is_kept_as_text(base: Assessment) -> None:
    one = EvidenceItem(id="e-1", title="Old plan")
    middle = saved(base, xa_plan=DutyAnswer(evidence=(one,)))
    ours = saved(middle, xa_plan=DutyAnswer(removed=("e-1",), note="Replaced"))
    other = by_page(middle, xa_plan=DutyAnswer(evidence=(one,), responsible="HR"))
    merged = merge(ours, other).assessment.answer(PLAN)
    assert (merged.evidence, merged.removed) == ((), ("e-1",))
    assert "Old plan" in merged.others[0].value


def test_the_longest_texts_can_be_kept_too(base: Assessment) -> None:
    name = "m-" + "1" * 198
    mine, their = (
        PlannedMeasure(id=name, title=text * 20_000, effect=text * 20_000, kind="\x00" * 20_000)
        for text in "ab"
    )
    state: dict[str, Any] = {"state": "not-applicable"}
    merged = merge(
        saved(base, xa_plan=DutyAnswer(measures=(mine,), reason="c" * 20_000, **state)),
        by_page(base, xa_plan=DutyAnswer(measures=(their,), reason="d" * 20_000, **state)),
    ).assessment
    assert parse_assessment(as_bytes(merged), "here") == merged


def test_one_of_two_who_confirmed_is_enough(base: Assessment) -> None:
    asked = DutyAnswer(confirm=Confirmation(before="xa-plan-2000", reason="New"), note="A")
    middle = saved(base, xa_plan=asked)
    ours = saved(middle, xa_plan=DutyAnswer(note="A"))
    other = by_page(middle, xa_plan=asked.model_copy(update={"responsible": "HR"}))
    assert merge(ours, other).assessment.answer(PLAN).confirm is None


def test_a_file_changed_by_hand_is_asked_about_as_a_whole(base: Assessment) -> None:
    by_hand = base.with_answer(PLAN, DutyAnswer(note="By hand"))
    other = by_page(base, xa_plan=DutyAnswer(note="B"))
    merged = merge(by_hand, other)
    assert [one.field for one in merged.conflicts] == ["note"]
    assert "By hand" in notes(merged.assessment.answer(PLAN))


def test_a_change_by_hand_that_no_stamp_tells_of_is_not_lost(base: Assessment) -> None:
    by_hand = base.with_answer(PLAN, DutyAnswer(note="By hand"))
    other = by_page(by_hand, xa_respect=DutyAnswer(note="B"))
    merged = merge(base, other).assessment.answer(PLAN)
    assert "By hand" in (merged.note, *(one.value for one in merged.others))


def test_the_stamp_of_another_file_does_not_come_in_with_the_same_answer(
    base: Assessment,
) -> None:
    ahead = base
    for note in ("1", "2", "3", "Adopted"):
        ahead = saved(ahead, xa_plan=DutyAnswer(note=note))
    ours = saved(base, xa_plan=DutyAnswer(note="Adopted"))
    assert merge(ours, ahead).assessment.answer(PLAN).revision == ours.revision


def test_a_name_that_was_not_chosen_is_kept_with_the_whole(base: Assessment) -> None:
    ours, other = (base.model_copy(update={"organisation": name}) for name in ("A", "B"))
    merged = merge(ours, other).assessment
    assert merged.organisation == "A"
    assert [(one.field, one.value) for one in merged.others] == [("organisation", "B")]


def test_a_profile_that_was_not_chosen_is_kept_with_the_whole(base: Assessment) -> None:
    def staffed(number: int) -> Assessment:
        profile = type(base.profile)(country="xa", employees=number)
        return base.model_copy(update={"profile": profile})

    merged = merge(staffed(40), staffed(60)).assessment
    assert merged.profile.employees == 40
    assert json.loads(merged.others[0].value)["employees"] == 60


def practice(reason: str, at: str = "p-1") -> dict[str, PracticeRecord]:
    made = PracticeRecord(id=at, test="t", title="Shifts", made_on=DAY, on=DAY, description=reason)
    return {at: made}


def test_the_practices_of_both_are_kept(base: Assessment) -> None:
    ours = base.model_copy(update={"practices": practice("A", "p-1")})
    other = base.model_copy(update={"practices": practice("B", "p-2")})
    assert list(merge(ours, other).assessment.practices) == ["p-1", "p-2"]


def test_a_practice_that_was_not_chosen_is_kept_with_the_whole(base: Assessment) -> None:
    ours, other = (base.model_copy(update={"practices": practice(text)}) for text in ("A", "B"))
    merged = merge(ours, other)
    assert [one.name for one in merged.conflicts] == ["practices.p-1"]
    assert json.loads(merged.assessment.others[0].value)["description"] == "B"


def gone(note: str) -> dict[str, Gone]:
    return {"xa-old": Gone(answer=DutyAnswer(note=note), on=DAY, reason="Repealed")}


def test_what_is_gone_in_both_is_merged_too(base: Assessment) -> None:
    ours, other = (base.model_copy(update={"gone": gone(text)}) for text in ("A", "B"))
    merged = merge(ours, other).assessment.gone["xa-old"].answer
    assert (merged.note, merged.others[0].value) == ("A", "B")


def test_what_is_gone_in_one_is_kept(base: Assessment) -> None:
    other = base.model_copy(update={"gone": gone("B")})
    assert merge(base, other).assessment.gone == other.gone


def test_an_id_is_taken_from_the_file_that_has_one(base: Assessment) -> None:
    nameless = base.model_copy(update={"id": ""})
    assert merge(nameless, base).assessment.id == base.id


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"country": "xb"}, "country 'xb'"),
        ({"id": "other"}, "another assessment"),
        ({"on": date(2027, 1, 1)}, "Carry the older one over first"),
    ],
)
def test_files_about_different_things_are_refused(
    base: Assessment, change: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadAssessmentError, match=said):
        merge(base, base.model_copy(update=change))


def test_what_two_earlier_merges_kept_is_kept_once(base: Assessment) -> None:
    first = merge(
        saved(base, xa_plan=DutyAnswer(note="A")), by_page(base, xa_plan=DutyAnswer(note="B"))
    ).assessment
    ours, other = (
        saved(first, xa_plan=first.answer(PLAN).model_copy(update={"note": note}))
        for note in ("C", "D")
    )
    kept = merge(ours, other).assessment.answer(PLAN).others
    assert [one.value for one in kept] == ["B", "D"]


def test_two_answers_that_say_the_same_are_joined_without_a_trace(base: Assessment) -> None:
    answer = base.answer(PLAN)
    assert joined(PLAN, answer, answer) == answer


def test_a_joined_answer_is_an_edit_of_ours(base: Assessment) -> None:
    made = answered(base, PLAN, note="C").answer(PLAN)
    assert notes(joined(PLAN, made, base.answer(PLAN))) == ["C"]
