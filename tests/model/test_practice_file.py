from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.errors import BadAnswersError, BadFileError
from equalkit.model.assessment import PracticeRecord, PracticeReply
from equalkit.model.practice import Reply
from equalkit.model.practice_file import (
    PracticeDocument,
    continued,
    read_practice_document,
)
from equalkit.model.untrusted_file import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 1, 1)


def read(folder: Path, content: str | bytes, name: str = "answers.json") -> PracticeDocument:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_practice_document(file)


def replies(folder: Path, data: Any) -> dict[str, Reply]:
    return dict(read(folder, json.dumps(data)).replies)


def test_an_answer_may_stand_alone(tmp_path: Path) -> None:
    assert replies(tmp_path, {"answers": {"q": "no"}}) == {"q": Reply("no")}


def test_an_answer_may_have_a_reason(tmp_path: Path) -> None:
    data = {"answers": {"q": {"answer": "no", "reason": "why"}}}
    assert replies(tmp_path, data) == {"q": Reply("no", "why")}


def test_yaml_may_say_yes_and_no_without_quotes(tmp_path: Path) -> None:
    found = read(tmp_path, "answers:\n  q: yes\n  p: {answer: no}\n", "answers.yaml")
    assert found.replies == {"q": Reply("yes"), "p": Reply("no")}


def test_a_record_may_be_handed_in_again(tmp_path: Path) -> None:
    kept = PracticeRecord(
        id="p-1",
        test="t",
        title="Shifts",
        answers=(PracticeReply(question="q", answer="no", reason="why"),),
        made_on=DAY,
        on=DAY,
    )
    found = read(tmp_path, kept.model_dump_json())
    assert (found.title, found.replies) == ("Shifts", {"q": Reply("no", "why")})


def test_a_file_may_begin_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    assert read(tmp_path, b'\xef\xbb\xbf{"title": "Shifts"}').title == "Shifts"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[]", "the file"),
        ("{", "Expecting"),
        ('{"answer": {}}', "answer: unknown; known are title"),
        ('{"answers": {"q": 7}}', r"answers\.q"),
        ('{"answers": {"q": {"answer": "no", "because": ""}}}', "unknown"),
        ('{"answers": {"q": null}}', r"answers\.q"),
        ('{"answers": {"a b": "no"}}', "answers"),
        ('{"answers": [{"answer": "no"}]}', "valid dictionary"),
        ('{"answers": [{"question": "q"}, {"question": "q"}]}', "valid dictionary"),
        ('{"answers": ["q"]}', "valid dictionary"),
        ('{"grounds": ["a b"]}', "grounds"),
        ('{"title": 7}', "title"),
        ("[" * 100_000, "nested too deeply"),
        (b"\xff\xfe{}", "not UTF-8"),
    ],
)
def test_what_is_no_answers_is_refused_in_words(
    tmp_path: Path, content: str | bytes, problem: str
) -> None:
    with pytest.raises(BadAnswersError, match=problem):
        read(tmp_path, content)


def test_yaml_that_makes_objects_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadAnswersError, match="could not determine"):
        read(tmp_path, "!!python/object/apply:os.system ['true']", "answers.yml")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match=r"nothing\.json"):
        read_practice_document(tmp_path / "nothing.json")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="larger than 1 MB"):
        read(tmp_path, b" " * (MAX_BYTES + 1))


def test_what_was_said_before_fills_what_is_not_said_now() -> None:
    kept = PracticeRecord(
        id="p-1",
        test="t",
        title="Shifts",
        description="old",
        decided_by="the head",
        grounds=("age",),
        answers=(
            PracticeReply(question="a", answer="no", reason="old"),
            PracticeReply(question="b", answer="yes"),
        ),
        made_on=DAY,
        on=DAY,
    )
    said = PracticeDocument(title="Shifts", description="new").with_replies({"a": Reply("yes")})
    found = continued(said, kept)
    assert (found.description, found.decided_by, found.grounds) == ("new", "the head", ("age",))
    assert found.replies == {"a": Reply("yes"), "b": Reply("yes")}
