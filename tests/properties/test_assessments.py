"""Answers survive: writing and reading, putting files together, later law."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from equalkit.assessment import carry_over, filled_checklist, merge, progress
from equalkit.assessment.reading import parse_assessment
from equalkit.assessment.saving import as_bytes, next_revision, same_answer, stamped
from equalkit.errors import EqualkitError
from equalkit.model.assessment import (
    NO_ANSWER,
    STATES,
    Assessment,
    DutyAnswer,
    EvidenceItem,
    FileDigest,
    PlannedMeasure,
    as_dict,
)
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from equalkit.assessment.merging import Conflict, Side

some = settings(max_examples=15, deadline=None)
DAY = date(2026, 1, 1)
DUTIES = ("xa-plan", "xa-respect", "xa-board", "xa-unknown")

texts = st.text(max_size=30)
said = st.text(min_size=1, max_size=30).filter(str.strip)
hex8 = st.text("0123456789abcdef", min_size=8, max_size=8)
dates = st.none() | st.dates(date(2000, 1, 1), date(2040, 1, 1))

measures = st.builds(
    PlannedMeasure,
    id=hex8.map("m-{}".format),
    title=said,
    effect=texts,
    planned=dates,
    decision_level=st.sampled_from(["", "unit", "structural"]),
)
evidence = st.builds(
    EvidenceItem,
    id=hex8.map("e-{}".format),
    title=said,
    link=texts,
    file=st.none() | st.builds(FileDigest, name=texts, sha256=st.just("0" * 64)),
    valid_until=dates,
)
answers = st.builds(
    DutyAnswer,
    state=st.sampled_from(STATES),
    reason=said,
    note=texts,
    responsible=texts,
    due=dates,
    answered_on=dates,
    measures=st.lists(measures, max_size=2, unique_by=lambda one: one.id).map(tuple),
    evidence=st.lists(evidence, max_size=2, unique_by=lambda one: one.id).map(tuple),
)
by_duty = st.dictionaries(st.sampled_from(DUTIES), answers, max_size=4)


def assessed(found: dict[str, DutyAnswer], **more: Any) -> Assessment:
    parts = {"country": "xa", "on": DAY, "law_as_of": DAY, **more}
    return Assessment(**parts, answers=dict(sorted(found.items())))


def saved(old: Assessment, found: dict[str, DutyAnswer]) -> Assessment:
    """Return what is in the file when somebody has answered and saved."""
    new = old.model_copy(update={"answers": dict(sorted({**old.answers, **found}.items()))})
    return next_revision(stamped(old, new), on=DAY, what="set") if new != old else old


begun = by_duty.map(lambda found: saved(assessed({}), found))


def every_text(assessment: Assessment) -> Iterator[str]:
    for answer in assessment.answers.values():
        yield from texts_of(answer)
    for past in assessment.gone.values():
        yield from texts_of(past.answer)


def texts_of(answer: DutyAnswer) -> Iterator[str]:
    yield from (answer.note, answer.responsible)
    if answer.state != "not-answered":
        yield answer.reason
    for measure in answer.measures:
        yield from (measure.title, measure.effect)
    for one in answer.evidence:
        yield from (one.title, one.link)


def found_in(text: str, assessment: Assessment) -> bool:
    """Tell whether a text stands in a file, be it inside what a merge has kept as JSON."""
    whole = json.dumps(as_dict(assessment), ensure_ascii=False)
    once = json.dumps(text, ensure_ascii=False)[1:-1]
    return once in whole or json.dumps(once, ensure_ascii=False)[1:-1] in whole


def always(side: Side) -> Callable[[Conflict], Side]:
    return lambda _conflict: side


@some
@given(begun)
def test_an_assessment_comes_back_from_json_as_it_was(told: Assessment) -> None:
    assert parse_assessment(as_bytes(told), "here") == told


@some
@given(begun)
def test_the_same_answers_are_the_same_bytes(told: Assessment) -> None:
    backwards = told.model_copy(update={"answers": dict(reversed(told.answers.items()))})
    assert as_bytes(backwards) == as_bytes(parse_assessment(as_bytes(told), "here"))


@some
@given(begun)
def test_a_file_merged_with_itself_stays_as_it_is(told: Assessment) -> None:
    assert merge(told, told).assessment == told


@some
@given(begun, by_duty, by_duty, st.sampled_from(["ours", "theirs"]))
def test_no_text_is_lost_when_two_have_written(
    old: Assessment, one: dict[str, DutyAnswer], other: dict[str, DutyAnswer], side: Side
) -> None:
    ours, theirs = saved(old, one), saved(old, other)
    merged = merge(ours, theirs, always(side)).assessment
    changed = [
        *(duty for duty in one if ours.answer(duty).revision > old.revision),
        *(duty for duty in other if theirs.answer(duty).revision > old.revision),
    ]
    for file in (ours, theirs):
        kept = {d: a for d, a in file.answers.items() if d in changed and a.revision > old.revision}
        for text in every_text(file.model_copy(update={"answers": kept, "gone": {}})):
            assert found_in(text, merged)


@some
@given(begun, by_duty, by_duty)
def test_whoever_merges_takes_the_same(
    old: Assessment, one: dict[str, DutyAnswer], other: dict[str, DutyAnswer]
) -> None:
    ours, theirs = saved(old, one), saved(old, other)
    here = merge(ours, theirs, always("ours")).assessment
    there = merge(theirs, ours, always("theirs")).assessment
    for duty in {*here.answers, *there.answers}:
        told, same = here.answer(duty), there.answer(duty)
        for field in ("state", "reason", "note", "responsible", "due", "answered_on", "removed"):
            assert getattr(told, field) == getattr(same, field)
        for field in ("measures", "evidence"):
            key = {item.id: item for item in getattr(told, field)}
            assert key == {item.id: item for item in getattr(same, field)}


@some
@given(begun, by_duty)
def test_who_changed_nothing_never_wins(old: Assessment, one: dict[str, DutyAnswer]) -> None:
    changed = saved(old, one)
    for ours, theirs in ((changed, old), (old, changed)):
        merged = merge(ours, theirs, always("ours"))
        assert merged.conflicts == ()
        assert all(
            same_answer(merged.assessment.answer(d), changed.answer(d)) for d in changed.answers
        )


@some
@given(begun, by_duty, by_duty, by_duty)
def test_three_people_lose_nothing(
    old: Assessment,
    one: dict[str, DutyAnswer],
    two: dict[str, DutyAnswer],
    three: dict[str, DutyAnswer],
) -> None:
    first = saved(old, one)
    for other in (two, three):
        theirs = saved(old, other)
        merged = merge(first, theirs, always("theirs")).assessment
        first = next_revision(stamped(first, merged), on=DAY, what="import")
    for found in (one, two, three):
        for duty, answer in found.items():
            if not same_answer(answer, old.answer(duty)):
                assert all(found_in(text, first) for text in texts_of(answer))


@some
@given(by_duty, st.sampled_from([None, "employer", "municipality"]))
def test_counts_add_up_to_the_list(found: dict[str, DutyAnswer], role: str | None) -> None:
    profile = {"country": "xa", "roles": [role] if role else []}
    checklist = filled_checklist(example_graph(), assessed(found, profile=profile))
    counted = progress(example_graph(), checklist, today=DAY)
    assert counted.whole.total == sum(one.total for one in counted.roles)
    assert counted.whole.total == len(checklist.items)
    assert counted.whole.answered + len(counted.unanswered) == counted.whole.total


@some
@given(by_duty)
def test_no_answer_is_never_counted_as_no(found: dict[str, DutyAnswer]) -> None:
    told = assessed(found)
    counted = progress(example_graph(), filled_checklist(example_graph(), told), today=DAY)
    silent = {d for d in DUTIES if told.answers.get(d, NO_ANSWER).state == "not-answered"}
    assert not silent & {*counted.gaps, *counted.unproved}
    listed = {one.id for one in filled_checklist(example_graph(), told).items}
    assert silent & listed <= set(counted.unanswered)


@contextmanager
def in_our_own_words() -> Iterator[None]:
    """Let errors of the family pass, when they are told on one line; and no others."""
    said = ""
    try:
        yield
    except EqualkitError as problem:
        said = str(problem)
    assert "\n" not in said


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """Draw the bytes of a file in which something was changed by hand, or by a bad disk."""
    content = bytearray(as_bytes(draw(begun)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        size = draw(st.integers(0, 12))
        patch = draw(
            st.binary(max_size=6)
            | st.sampled_from(
                [b"{", b"]", b'"', b"null", b"-1", b"1e999", b"NaN", b"\\ud800", b"[[", b"\x00"]
            )
        )
        content[at : at + size] = patch
    return bytes(content)


@settings(max_examples=50, deadline=None)
@given(spoilt())
def test_a_spoilt_file_is_refused_in_our_own_words(content: bytes) -> None:
    with in_our_own_words():
        told = parse_assessment(content, "here")
        assert parse_assessment(as_bytes(told), "here") == told


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@st.composite
def mistyped(draw: st.DrawFn) -> bytes:
    """Draw a file in which some value is of another kind than it should be."""
    data = as_dict(draw(begun))
    data["profile"] = {"country": "xa", "facts": {"territory": "island"}}
    at: Any = data
    while True:
        key = draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
        deeper = isinstance(at[key], (dict, list)) and at[key] and draw(st.booleans())
        if not deeper:
            at[key] = draw(VALUES)
            return json.dumps(data).encode()
        at = at[key]


@settings(max_examples=50, deadline=None)
@given(mistyped())
def test_a_value_of_the_wrong_kind_is_refused_in_our_own_words(content: bytes) -> None:
    with in_our_own_words():
        told = parse_assessment(content, "here")
        progress(example_graph(), filled_checklist(example_graph(), told), today=DAY)
        as_bytes(merge(told, next_revision(told, on=DAY, what="x")).assessment)
        as_bytes(carry_over(example_graph(), told, to=date(2030, 1, 1)).assessment)
