"""Tests of a practice, from frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.errors import BrokenTurtleError
from equalkit.graph import frames as fr
from equalkit.graph.mapping.duties import LABEL
from equalkit.graph.mapping.intervals import read_date, read_interval
from equalkit.graph.namespaces import expand, local_name
from equalkit.model.practice import UNCLEAR, PracticeOption, PracticeQuestion, PracticeTest

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Frames
    from equalkit.graph.mapping.names import Ids
    from equalkit.graph.mapping.vocabulary import ByClass


def read_practice_tests(mine: ByClass, frames: Frames, ids: Ids) -> dict[str, PracticeTest]:
    """Return a country's tests of a practice, by id, sorted.

    Raises:
        BrokenTurtleError: A test lists what is no question, or an answer leads to none
            that is later in the list: then a way through it might never end.
    """
    tests = [_test(n, f, frames, ids) for n, f in mine.of("eqk:PracticeTest")]
    return {test.id: test for test in sorted(tests, key=lambda test: test.id)}


def _test(name: str, frame: Frame, frames: Frames, ids: Ids) -> PracticeTest:
    """Return the test that a frame describes."""
    listed = fr.refs(frame, "eqk:practiceQuestion")
    found = PracticeTest(
        id=local_name(name),
        iri=expand(name),
        label=fr.texts(frame, LABEL),
        summary=fr.texts(frame, "skos:definition"),
        in_force=read_interval(frame),
        questions=tuple(_question(one, frames, ids) for one in listed),
        advisers=tuple(map(local_name, fr.refs(frame, "eqk:adviceFrom"))),
        sources=tuple(map(expand, fr.refs(frame, "dcterms:source"))),
        verified_on=read_date(frame, "eqk:verifiedOn"),
    )
    _check_order(found)
    return found


def _check_order(test: PracticeTest) -> None:
    """Refuse a test in which an answer does not lead onwards."""
    places = {question.id: at for at, question in enumerate(test.questions)}
    if not places or len(places) < len(test.questions):
        raise BrokenTurtleError(test.iri, "a test must list questions, each of them once")
    for at, question in enumerate(test.questions):
        for option in question.options:
            if option.leads_to and places.get(option.leads_to, -1) <= at:
                problem = f"an answer must lead to a later question, not to '{option.leads_to}'"
                raise BrokenTurtleError(question.iri, problem)


def _question(name: str, frames: Frames, ids: Ids) -> PracticeQuestion:
    """Return the question of a name."""
    frame = frames.get(name, {})
    found = PracticeQuestion(
        id=local_name(name),
        iri=expand(name),
        question=fr.texts(frame, "eqk:question"),
        help=fr.texts(frame, "skos:note"),
        element=ids.of(fr.ref(frame, "eqk:element") or ""),
        options=tuple(_option(one, ids) for one in fr.described(frame, "eqk:option", frames)),
        citations=fr.literals(frame, "dcterms:bibliographicCitation"),
        legal_basis=tuple(map(expand, fr.refs(frame, "eqk:legalBasis"))),
        sources=tuple(map(expand, fr.refs(frame, "dcterms:source"))),
        confidence=ids.of(fr.ref(frame, "eqk:confidence") or "confidence-medium"),
    )
    choices = {option.choice for option in found.options}
    if not found.question or len(choices) < len(found.options) or UNCLEAR not in choices:
        problem = "a question needs a text and different answers, one of which is unclear"
        raise BrokenTurtleError(found.iri, problem)
    return found


def _option(frame: Frame, ids: Ids) -> PracticeOption:
    """Return the option that a frame describes."""
    return PracticeOption(
        choice=ids.of(fr.ref(frame, "eqk:choice") or ""),
        note=fr.texts(frame, "skos:note"),
        leads_to=local_name(fr.ref(frame, "eqk:nextQuestion") or ""),
    )
