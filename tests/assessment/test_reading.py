from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.assessment import parse_assessment, read_assessment
from equalkit.assessment.reading import MAX_BYTES
from equalkit.assessment.saving import as_bytes
from equalkit.errors import BadAssessmentError, BadFileError

if TYPE_CHECKING:
    from pathlib import Path

    from equalkit.model.assessment import Assessment

Data = dict[str, Any]


def refused(content: bytes | Data) -> str:
    """Return why some content is refused."""
    written = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(BadAssessmentError) as caught:
        parse_assessment(written, "ours.json")
    message = str(caught.value)
    assert "'ours.json'" in message
    assert "\n" not in message
    assert len(message) < 2000
    return caught.value.problem


def answer(data: Data, **parts: Any) -> Data:
    return {**data, "answers": {"xa-plan": {"state": "met", **parts}}}


def test_the_least_file_is_read(data: Data) -> None:
    assert parse_assessment(json.dumps(data).encode(), "here").answers == {}


def test_a_byte_order_mark_does_no_harm(data: Data) -> None:
    assert parse_assessment(b"\xef\xbb\xbf" + json.dumps(data).encode(), "here").country == "xa"


def test_what_is_cut_off_is_refused_wherever_it_ends(told: Assessment) -> None:
    whole = as_bytes(told.with_answer("xa-å", told.answer("xa-plan"))).rstrip()
    for end in range(len(whole)):
        refused(whole[:end])


def test_what_ends_too_early_says_so(told: Assessment) -> None:
    assert "ends too early" in refused(as_bytes(told)[:-10])


def test_an_empty_file_is_called_empty() -> None:
    assert refused(b" \n") == "it is empty"


def test_text_of_another_coding_is_refused(data: Data) -> None:
    assert "UTF-8" in refused(json.dumps(data).encode("utf-16"))


def test_a_later_version_of_the_format_is_named(data: Data) -> None:
    later = {**data, "schema": "https://w3id.org/equalkit/schema/assessment-2.json"}
    assert "version 2" in refused(later)


@pytest.mark.parametrize("schema", [None, 1, "", "x", "https://json.schemastore.org/package"])
def test_another_schema_is_no_assessment(data: Data, schema: Any) -> None:
    assert "not an assessment" in refused({**data, "schema": schema})


@pytest.mark.parametrize("content", [b"[]", b"1", b'"x"', b"null"])
def test_what_is_no_object_is_refused(content: bytes) -> None:
    assert refused(content) == "it must be keys with values"


def test_a_key_that_stands_twice_is_named(data: Data) -> None:
    text = json.dumps(data)[:-1] + ', "answers": {"xa-plan": {}, "xa-plan": {"note": "lost"}}}'
    assert "'xa-plan' stands twice" in refused(text.encode())


def test_many_keys_of_which_one_stands_twice_take_no_long_time() -> None:
    keys = "".join(f'"k{number}": 0,' for number in range(100_000))
    start = time.perf_counter()
    refused(f'{{{keys} "k99999": 0}}'.encode())
    assert time.perf_counter() - start < 5


def test_deep_nesting_is_refused() -> None:
    assert "too deeply" in refused(b'{"a":' * 100_000)


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_what_json_does_not_know_is_no_value(word: str) -> None:
    assert refused(f'{{"schema": {word}}}'.encode()) == f"{word} is not a value"


def test_a_number_of_very_many_digits_is_refused() -> None:
    assert "too long" in refused(b'{"revision": ' + b"9" * 100_000 + b"}")


@pytest.mark.parametrize("value", ["1e999", "[[1]]", "{}", "null", '"\\ud800"', "[1, null]"])
def test_a_fact_that_no_file_can_hold_is_refused(data: Data, value: str) -> None:
    text = json.dumps({**data, "profile": {"facts": {"staff": 0}}}).replace(": 0}", f": {value}}}")
    assert "profile.facts.staff" in refused(text.encode())


@pytest.mark.parametrize("number", [-1, 2**53, 1.5, "3", True, None])
def test_a_revision_is_a_number_that_can_be_counted_on(data: Data, number: Any) -> None:
    assert "revision" in refused({**data, "revision": number})


def test_half_a_character_is_refused(data: Data) -> None:
    assert "half a character" in refused(answer(data, note="\ud800"))


@pytest.mark.parametrize(
    "day", ["2026-02-30", "2026-1-1", "0000-01-01", "2026-01-01T00:00:00", "soon", 0, 86400, [], ""]
)
def test_a_day_that_is_none_is_refused(data: Data, day: Any) -> None:
    assert "answers.xa-plan.due" in refused(answer(data, due=day))


@pytest.mark.parametrize(
    "duty", ["../../etc/passwd", "..", "__proto__", "", "a b", "<script>", "a\nb", "å", "x" * 201]
)
def test_an_id_that_is_none_is_refused(data: Data, duty: str) -> None:
    assert "answers." in refused({**data, "answers": {duty: {"state": "met"}}})


def test_the_id_of_a_duty_that_nobody_knows_is_kept(data: Data) -> None:
    content = json.dumps({**data, "answers": {"xa-of-tomorrow": {"note": "kept"}}}).encode()
    assert parse_assessment(content, "here").answer("xa-of-tomorrow").note == "kept"


def test_a_slip_in_a_key_is_shown(data: Data) -> None:
    assert "answers.xa-plan.notes: there is no such key" in refused(answer(data, notes="x"))


def test_a_state_that_is_none_is_shown_with_those_that_are(data: Data) -> None:
    problem = refused(answer(data, state="yes"))
    assert "'yes'" in problem
    assert "not-applicable" in problem


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_not_applicable_needs_a_reason(data: Data, reason: str) -> None:
    assert "needs a reason" in refused(answer(data, state="not-applicable", reason=reason))


def test_two_measures_with_one_id_are_refused(data: Data) -> None:
    twice = [{"id": "m-1", "title": "A"}, {"id": "m-1", "title": "B"}]
    assert "same id" in refused(answer(data, measures=twice))


def test_a_text_without_end_is_refused(data: Data) -> None:
    assert "20000" in refused(answer(data, note="x" * 20_001))


def test_the_profile_is_of_the_same_country(data: Data) -> None:
    assert "country 'no'" in refused({**data, "profile": {"country": "no"}})


@pytest.mark.parametrize(("key", "value"), [("country", "XA"), ("lang", "en> ."), ("id", "a>b")])
def test_what_would_break_out_of_linked_data_is_refused(data: Data, key: str, value: str) -> None:
    assert key in refused({**data, key: value})


def test_messages_hold_nothing_that_steers_a_terminal(data: Data) -> None:
    for bad in ("\x1b[2J\x07", "\u202egnol"):
        assert bad not in refused({**data, bad: bad})
        assert bad not in refused(answer(data, state=bad))
        assert bad not in refused(f'{{"{bad}": 1, "{bad}": 2}}'.encode())
        assert bad not in refused({**data, "profile": {"facts": {bad: None}}})


def test_only_the_first_of_many_slips_are_told(data: Data) -> None:
    wrong = {f"xa-{number}": {"state": "yes"} for number in range(1000)}
    assert refused({**data, "answers": wrong}).endswith("and 995 more")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="No such file"):
        read_assessment(tmp_path / "none.json")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="directory"):
        read_assessment(tmp_path)


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFileError):
        read_assessment(tmp_path / "a\0b.json")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(BadFileError, match="not a file"):
        read_assessment(tmp_path / "pipe.json")


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "huge.json").open("wb") as stream:
        stream.truncate(MAX_BYTES * 3)
    with pytest.raises(BadFileError, match="larger than 20 MB"):
        read_assessment(tmp_path / "huge.json")
