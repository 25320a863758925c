from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.errors import BrokenTurtleError
from equalkit.graph.mapping.duties import read_duty, read_evidence
from equalkit.graph.mapping.names import Ids
from equalkit.model.duty import Deadline, DutyException, Frequency, Phase, Step
from equalkit.model.interval import Interval

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Frames, Node
    from equalkit.model.duty import Duty

LEAST: Frame = {
    "rdf:type": ["eqk:Duty"],
    "dcterms:bibliographicCitation": [["XA-1 § 1", ""]],
    "eqk:modality": ["eqk:modality-obligation"],
    "eqk:bearer": ["eqk:role-employer"],
    "eqk:inForceFrom": [["2010-01-01", "xsd:date"]],
    "eqk:verifiedOn": [["2026-01-01", "xsd:date"]],
}
NOTATIONS = {
    "eqk:modality-obligation": "obligation",
    "eqk:role-employer": "employer",
    "eqk:role-school": "school",
    "eqk:confidence-high": "high",
    "eqk:trigger-on-request": "on-request",
    "eqk:method-step-map": "map",
    "eqk:ground-gender": "gender",
    "eqk:exception-kind-formal": "formal",
}


def read(frames: Frames | None = None, **more: list[Node]) -> Duty:
    """Read the least duty with more predicates; an underscore stands for the colon."""
    known: Frames = {name: {"skos:notation": [[one, ""]]} for name, one in NOTATIONS.items()}
    known |= frames or {}
    frame = LEAST | {name.replace("_", ":", 1): nodes for name, nodes in more.items()}
    return read_duty("eqk-xa:xa-plan", frame, known, Ids(known))


def listed(*frames: Node) -> list[Node]:
    return [{"@list": list(frames)}]


def label(text: str) -> Frame:
    return {"skos:prefLabel": [[text, "@en"]]}


def test_a_duty_is_named_by_its_iri() -> None:
    duty = read()
    assert (duty.id, duty.iri) == ("xa-plan", "https://w3id.org/equalkit/xa#xa-plan")


def test_what_the_least_duty_does_not_say_is_empty() -> None:
    duty = read()
    assert (duty.condition, duty.exceptions, duty.phases, duty.trigger, duty.act) == (
        None,
        (),
        (),
        None,
        "",
    )


def test_a_duty_without_confidence_is_doubted() -> None:
    assert read().confidence == "low"


def test_a_duty_without_a_status_is_proposed() -> None:
    assert read().status == "proposed"


@pytest.mark.parametrize(
    "key",
    [
        "dcterms:bibliographicCitation",
        "eqk:modality",
        "eqk:bearer",
        "eqk:inForceFrom",
        "eqk:verifiedOn",
    ],
)
def test_a_duty_that_lacks_what_it_needs_is_refused(key: str) -> None:
    with pytest.raises(BrokenTurtleError, match="a duty needs"):
        read_duty("eqk-xa:xa-plan", {k: v for k, v in LEAST.items() if k != key}, {}, Ids({}))


def test_citations_keep_their_order() -> None:
    duty = read(dcterms_bibliographicCitation=listed(["XA-2 § 9", ""], ["XA-1 § 1", ""]))
    assert duty.citations == ("XA-2 § 9", "XA-1 § 1")


def test_the_act_is_that_of_the_first_section() -> None:
    section: Frame = {"eli:is_part_of": ["https://example.org/act"]}
    duty = read({"eqk-xa:s-1": section}, eqk_legalBasis=listed("eqk-xa:s-1", "eqk-xa:s-2"))
    assert duty.act == "https://example.org/act"


def test_the_last_day_is_read() -> None:
    duty = read(eqk_inForceUntil=[["2020-01-01", "xsd:date"]])
    assert duty.in_force == Interval(date(2010, 1, 1), date(2020, 1, 1))


def test_the_trigger_is_read() -> None:
    assert read(eqk_trigger=["eqk:trigger-on-request"]).trigger == "on-request"


def test_steps_are_read_in_order() -> None:
    step: Frame = label("look") | {"eqk:methodStep": ["eqk:method-step-map"]}
    duty = read(eqk_step=listed(step, label("act")))
    assert duty.steps == (Step({"en": "look"}, "map"), Step({"en": "act"}))


def test_a_step_may_have_a_name() -> None:
    duty = read({"eqk-xa:step-look": label("look")}, eqk_step=listed("eqk-xa:step-look"))
    assert duty.steps == (Step({"en": "look"}),)


def test_a_step_that_is_described_nowhere_is_refused() -> None:
    with pytest.raises(BrokenTurtleError, match="described nowhere"):
        read(eqk_step=listed("eqk-xa:step-look"))


def test_an_exception_is_read() -> None:
    exception: Frame = label("closed") | {
        "eqk:exceptGround": ["eqk:ground-gender"],
        "eqk:exceptionKind": ["eqk:exception-kind-formal"],
        "eqk:inForceFrom": [["2012-01-01", "xsd:date"]],
    }
    assert read(eqk_exception=listed(exception)).exceptions == (
        DutyException({"en": "closed"}, None, ("gender",), Interval(date(2012, 1, 1)), "formal"),
    )


def test_an_exception_may_have_a_name() -> None:
    duty = read({"eqk-xa:closed": label("closed")}, eqk_exception=listed("eqk-xa:closed"))
    assert [one.label for one in duty.exceptions] == [{"en": "closed"}]


def test_a_phase_is_read() -> None:
    phase: Frame = label("large") | {"eqk:inForceFrom": [["2012-01-01", "xsd:date"]]}
    assert read(eqk_phase=listed(phase)).phases == (Phase({"en": "large"}, date(2012, 1, 1)),)


def test_a_phase_without_a_day_has_always_begun() -> None:
    assert read(eqk_phase=listed(label("large"))).phases[0].since == date.min


def test_the_frequency_is_read() -> None:
    frequency: Frame = label("every year") | {"eqk:period": [["P1Y", "xsd:duration"]]}
    assert read(eqk_frequency=[frequency]).frequency == Frequency({"en": "every year"}, "P1Y")


def test_deadlines_are_read() -> None:
    once: Frame = label("once") | {"eqk:onDate": [["2012-07-01", "xsd:date"]]}
    yearly: Frame = label("yearly") | {"eqk:everyYear": [["--03-31", "xsd:gMonthDay"]]}
    assert read(eqk_deadline=listed(once, yearly)).deadlines == (
        Deadline({"en": "once"}, date(2012, 7, 1)),
        Deadline({"en": "yearly"}, every_year="--03-31"),
    )


def test_publication_and_participants_are_read() -> None:
    duty = read(eqk_publication=listed(label("here")), eqk_participant=listed(label("they")))
    assert (duty.publication, duty.participants) == (({"en": "here"},), ({"en": "they"},))


def test_references_are_read_as_ids() -> None:
    duty = read(
        eqk_supervisor=["eqk-xa:body-ombud"],
        dcterms_isReplacedBy=["eqk-xa:xa-next"],
        dcterms_relation=["eqk-xa:xa-other"],
        dcterms_source=["https://example.org/act"],
    )
    assert (duty.supervisors, duty.replaced_by, duty.related, duty.sources) == (
        ("body-ombud",),
        ("xa-next",),
        ("xa-other",),
        ("https://example.org/act",),
    )


def test_evidence_is_read_with_its_label() -> None:
    found = read_evidence("eqk-xa:evidence-plan", {"eqk-xa:evidence-plan": label("the plan")})
    assert (found.id, found.label) == ("evidence-plan", {"en": "the plan"})


def test_evidence_that_is_described_nowhere_has_no_label() -> None:
    assert read_evidence("eqk-xa:evidence-plan", {}).label == {}
