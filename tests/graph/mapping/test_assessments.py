from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
import rdflib

from equalkit.assessment.linked_data import as_turtle
from equalkit.graph.folders import ontology_folder, vocabulary_folder
from equalkit.graph.shapes import check_shapes
from equalkit.graph.store import Table
from equalkit.model.assessment import (
    STATES,
    Assessment,
    Confirmation,
    DutyAnswer,
    EvidenceItem,
    FileDigest,
    Gone,
    PlannedMeasure,
    PracticeRecord,
    PracticeReply,
)
from equalkit.opening import load
from equalkit.testing import example_graph, example_plugins

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 1, 1)
MADE = date(2025, 3, 1)
EARL = "http://www.w3.org/ns/earl#"
LINK = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#seeAlso")
HOSTILE = (
    "https://example.org/a> . <x:y> <x:z> <x:w",
    'https://example.org/"a',
    "https://example.org/a b",
    "https://example.org/\x00",
    "https://example.org/\u202egnol",
    "https://example.org/%zz",
    "https://[1",
    "https://example.org:port/",
    "https://example.org/\n@prefix a: <b> .",
    "javascript:alert(1)",
    "https://",
)


def assessed(*, gone: dict[str, Gone] | None = None, **answers: DutyAnswer) -> Assessment:
    found = {duty.replace("_", "-"): answer for duty, answer in answers.items()}
    return Assessment(country="xa", on=DAY, law_as_of=DAY, id="a1", answers=found, gone=gone or {})


def met(**parts: Any) -> DutyAnswer:
    return DutyAnswer(state="met", answered_on=MADE, **parts)


def triples(told: Assessment) -> ox.Store:
    """Return what two readers of Turtle agree that an assessment says."""
    text = as_turtle(example_graph(), told)
    store = ox.Store()
    store.load(io.BytesIO(text.encode()), format=ox.RdfFormat.TURTLE)
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(store)
    return store


def said(store: ox.Store) -> object:
    """Return what was said about the one duty that has an answer."""
    (info,) = store.quads_for_pattern(None, ox.NamedNode(f"{EARL}info"), None)
    return info.object


def ask(told: Assessment, number: str, folder: Path) -> list[tuple[str, ...]]:
    """Return the answer to a competency question, asked of the law and an assessment."""
    (folder / "ours.ttl").write_text(as_turtle(example_graph(), told), "utf-8")
    (file,) = (ontology_folder() / "competency").glob(f"cq-{number}-*.rq")
    kg = load("xa", paths=[folder / "ours.ttl"], plugins=example_plugins())
    found = kg.sparql(file.read_text("utf-8"))
    assert isinstance(found, Table)
    return [tuple(str(cell).rpartition("#")[2] for cell in row) for row in found.rows]


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_an_outcome(state: Any) -> None:
    store = triples(assessed(xa_plan=DutyAnswer(state=state, reason="x")))
    outcome = ox.NamedNode(f"{EARL}outcome")
    assert len(list(store.quads_for_pattern(None, outcome, None))) == 1


@pytest.mark.parametrize("link", HOSTILE)
def test_a_hostile_link_is_told_as_text(link: str) -> None:
    store = triples(assessed(xa_plan=met(evidence=[EvidenceItem(id="e-1", title="A", link=link)])))
    assert list(store.quads_for_pattern(None, LINK, None)) == []
    told = {str(quad.object.value) for quad in store if isinstance(quad.object, ox.Literal)}
    assert link in told


@pytest.mark.parametrize(
    "link", ["https://example.org/a?b=c#d", "http://example.org/bl\u00e5b\u00e6r", "HTTPS://a.org/"]
)
def test_a_sound_link_is_a_link(link: str) -> None:
    store = triples(assessed(xa_plan=met(evidence=[EvidenceItem(id="e-1", title="A", link=link)])))
    (found,) = store.quads_for_pattern(None, LINK, None)
    assert found.object == ox.NamedNode(link)


@pytest.mark.parametrize(
    "text", ['"""', "\\", "\\u0041", "\x00\x07\x1b", "\u202e", "a\r\nb", "<b>"]
)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    store = triples(assessed(xa_plan=met(note=text)))
    assert said(store) == ox.Literal(text, language="en")


def test_what_people_wrote_does_not_steer_a_terminal() -> None:
    text = as_turtle(example_graph(), assessed(xa_plan=met(note="\x1b[2J\x9b\u202e\u2066")))
    assert not {"\x1b", "\x9b", "\u202e", "\u2066"} & set(text)


def test_texts_are_in_the_language_of_the_assessment() -> None:
    told = assessed(xa_plan=met(note="A"))
    for lang, tag in (("nb", "nb"), ("", "en")):
        store = triples(told.model_copy(update={"lang": lang}))
        assert said(store) == ox.Literal("A", language=tag)


def test_ids_that_look_like_names_of_ours_stay_apart() -> None:
    measures = [PlannedMeasure(id=one, title=one, done=MADE) for one in ("finding", "m:done", "m")]
    evidence = [EvidenceItem(id=one, title=one) for one in ("finding", "m:done", "m")]
    answers: dict[str, Any] = {
        duty: met(measures=measures, evidence=evidence)
        for duty in ("organisation", "xa_plan", "xa_plan:finding")
    }
    store = triples(assessed(**answers))
    titles = [quad for quad in store if "m:done" in str(quad.object)]
    types = [quad for quad in store if quad.predicate.value.endswith("#type")]
    assert len(types) == 1 + 3 * (2 + 3 + 3 + 3)
    assert len({quad.subject for quad in types}) == len(types)
    assert titles


def test_measures_and_evidence_pass_our_own_shapes(tmp_path: Path) -> None:
    measure = PlannedMeasure(id="m-1", title="A", method_step="act", decision_level="unit")
    shown = EvidenceItem(id="e-1", title="E", link="https://example.org/e", made_on=MADE)
    told = assessed(xa_plan=met(measures=[measure], evidence=[shown], note="N"))
    file = tmp_path / "ours.ttl"
    file.write_text(as_turtle(example_graph(), told), "utf-8")
    assert check_shapes([vocabulary_folder(), file]) == ()


def test_a_file_is_known_by_its_digest() -> None:
    shown = EvidenceItem(id="e-1", title="A", file=FileDigest(name="a.pdf", sha256="0" * 64))
    text = as_turtle(example_graph(), assessed(xa_plan=met(evidence=[shown])))
    assert f'"sha256:{"0" * 64}"' in text


def test_the_same_answers_are_the_same_turtle() -> None:
    told = assessed(xa_plan=met(note="A"), xa_respect=met(note="B"))
    backwards = told.model_copy(update={"answers": dict(reversed(told.answers.items()))})
    assert as_turtle(example_graph(), backwards) == as_turtle(example_graph(), told)


def test_an_auditor_learns_what_was_said_last(tmp_path: Path) -> None:
    rows = ask(assessed(xa_plan=met()), "020", tmp_path)
    assert [row[1:3] for row in rows] == [("xa-plan", "passed")]


def test_an_auditor_learns_what_was_said_but_not_shown(tmp_path: Path) -> None:
    told = assessed(xa_plan=met(), xa_respect=DutyAnswer(state="not-met"))
    assert [row[1] for row in ask(told, "022", tmp_path)] == ["xa-plan"]


def test_an_auditor_learns_which_answers_are_about_old_law(tmp_path: Path) -> None:
    asked = Confirmation(before="xa-plan-2000", reason="New text")
    told = assessed(xa_plan=met(confirm=asked), xa_respect=met())
    assert [row[1:] for row in ask(told, "024", tmp_path)] == [("xa-plan-2000", "xa-plan")]


def test_what_was_confirmed_is_about_the_law_of_today(tmp_path: Path) -> None:
    assert ask(assessed(xa_plan=met()), "024", tmp_path) == []


def test_what_is_gone_is_told_too(tmp_path: Path) -> None:
    gone = {"xa-plan-2000": Gone(answer=met(), on=DAY, reason="Repealed")}
    rows = ask(assessed(gone=gone), "024", tmp_path)
    assert [row[1] for row in rows] == ["xa-plan-2000"]


def test_no_machine_says_that_a_duty_is_kept(tmp_path: Path) -> None:
    assert ask(assessed(xa_plan=met()), "025", tmp_path) == []


def test_a_test_of_a_practice_never_tells_an_outcome() -> None:
    reply = PracticeReply(question="xa-question", answer="yes", reason="it says so")
    record = PracticeRecord(
        id="hours", test="xa-practice-test", title="Shorter hours", answers=(reply,), made_on=MADE, on=DAY
    )  # fmt: skip
    told = Assessment(country="xa", on=DAY, law_as_of=DAY, practices={"hours": record})
    text = as_turtle(example_graph(), told)
    assert "earl:outcome earl:cantTell" in text
    assert '"xa-question: yes — it says so"@en' in text


def test_evidence_names_the_type_that_the_law_asks_for() -> None:
    duty = next(d for d in example_graph().law("xa").duties.values() if d.evidence)
    proof = EvidenceItem(id="e-1", title="The plan", type=duty.evidence[0].id)
    told = Assessment(country="xa", on=DAY, law_as_of=DAY)
    text = as_turtle(example_graph(), told.with_answer(duty.id, DutyAnswer(evidence=(proof,))))
    assert f"cccev:isConformantTo eqk-xa:{duty.evidence[0].id}" in text
