"""A checklist that holds everything a renderer must show, and snapshots of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.model.assessment import (
    Assessment,
    Confirmation,
    DutyAnswer,
    EvidenceItem,
    FileDigest,
    OtherText,
    PlannedMeasure,
)
from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection, Due

if TYPE_CHECKING:
    from collections.abc import Callable

SNAPSHOTS = Path(__file__).parent / "snapshots"


def _item(**parts: Any) -> ChecklistItem:
    """Return a duty of which only what is given is known."""
    whole: dict[str, Any] = {
        "id": "xa-plan",
        "iri": "https://w3id.org/equalkit/xa#xa-plan",
        "status": "applies",
        "label": "Plan for equality",
        "summary": "The employer must write a plan for equality each year.",
        "modality": "obligation",
        "citations": ("XA-2010-1 § 2",),
        "applies_if": "",
        "missing": (),
        "unless": (),
        "trigger": "",
        "steps": (),
        "evidence": (),
        "publication": (),
        "frequency": "",
        "deadlines": (),
        "participants": (),
        "supervisors": (),
        "sanctions": "",
        "grounds": (),
        "roles": ("employer",),
        "since": date(2010, 1, 1),
        "until": None,
        "confidence": "high",
        "review": "proposed",
        "sources": ("https://example.org/xa/act/2010/1",),
        "act": "Equality Act",
    }
    return ChecklistItem(**whole | parts)


def _checklist(*items: ChecklistItem, **parts: Any) -> Checklist:
    """Return a checklist of one section with the duties, for the country as a whole."""
    whole: dict[str, Any] = {
        "country": "xa",
        "country_name": "Exampleland",
        "on": date(2026, 1, 31),
        "lang": "en",
        "law_as_of": date(2026, 1, 1),
        "release": "1.2.0",
        "verified_on": date(2025, 12, 1),
        "profile": {"country": "xa"},
        "whom": (),
        "disclaimer": "Information, not legal advice.",
        "sections": (ChecklistSection("employer", "employer", items),),
    }
    return Checklist(**whole | parts)


FULL = _item(
    applies_if="number of employees is at least 50; and private sector or state sector",
    missing=("employees", "role", "sector"),
    status="may-apply",
    unless=("Crews at sea, with some on shore (see § 9(2)); more to come", "Very small firms"),
    trigger="when a post is filled",
    steps=(
        "Find out, department by department, where people meet barriers, and write it all down",
        "Write the plan.",
    ),
    evidence=("Plan for equality.", "Minutes of the meetings"),
    publication=("on the employer's web site",),
    frequency="every year",
    deadlines=("by 31 March",),
    participants=("representatives of the employees",),
    supervisors=("Equality Ombud (EO)", "Labour Inspectorate"),
    roles=("employer", "education provider"),
    until=date(2027, 1, 1),
    confidence="low",
    due=(
        Due("deadline", "by 31 March", every_year="--03-31"),
        Due("frequency", "every year", period="P1Y"),
    ),
)

LIST = _checklist(
    sections=(
        ChecklistSection(
            "employer",
            "employer",
            (
                FULL,
                _item(
                    id="xa-short",
                    label="Short plan",
                    citations=("XA-2010-1 § 2 a", "XA-2010-1 § 9"),
                    status="may-apply",
                    missing=("role",),
                    unless=("Very small firms",),
                    steps=("Write one page.",),
                    trigger="on request",
                    frequency="on request",
                ),
                _item(id="xa-old", label="Old duty", act="Plans Act", citations=("XA-1999-7 § 1",)),
            ),
        ),
        ChecklistSection("school", "education provider", (_item(id="xa-school", act=""),)),
        ChecklistSection("", "Most organisations", (_item(id="xa-all", roles=("a", "b")),)),
    )
)
"""Everything, in three sections, for a country as a whole."""


BAD = "<b>=1+1 \x00\x1b[2J\u202e_x_"
"""What nobody should be able to write into a file."""

ANSWERS = Assessment(
    id="0123abcd",
    country="xa",
    on=date(2026, 1, 31),
    law_as_of=date(2026, 1, 1),
    organisation=f"Testtown {BAD}",
    answers={
        "xa-plan": DutyAnswer(
            state="partly",
            note=f"Half of it is done.\n{BAD}",
            responsible="Head of staff",
            due=date(2026, 6, 1),
            measures=(
                PlannedMeasure(
                    id="m-00000001", title=f"Ask everyone {BAD}", kind="recruitment",
                    method_step="map", decision_level="unit", planned=date(2026, 5, 1),
                ),
                PlannedMeasure(id="m-00000002", title="Train", done=date(2025, 5, 1), effect="Good"),
            ),
            evidence=(
                EvidenceItem(
                    id="e-00000001", title="The plan", link="https://example.org/plan.pdf",
                    valid_until=date(2027, 12, 31),
                ),
                EvidenceItem(
                    id="e-00000002", title="Minutes", link="javascript:alert(1)",
                    file=FileDigest(name="minutes.pdf", sha256="0" * 64),
                ),
            ),
            confirm=Confirmation(before="xa-plan-2000", reason="The text changed."),
            others=(OtherText(field="note", value="Nothing is done.", revision=3),),
        ),
        "xa-short": DutyAnswer(state="not-applicable", reason="We are many."),
        "xa-old": DutyAnswer(state="met"),
        "xa-school": DutyAnswer(state="not-met"),
        "xa-elsewhere": DutyAnswer(state="met"),
    },
)  # fmt: skip
"""An answer of every kind to the duties of `LIST`, and one to a duty that is not in it."""


@pytest.fixture
def answered(for_organisation: Checklist) -> Checklist:
    """Give the list of an organisation with its answers."""
    return for_organisation._replace(assessment=ANSWERS)


@pytest.fixture
def make_item() -> Callable[..., ChecklistItem]:
    """Make duties: say what matters."""
    return _item


@pytest.fixture
def make_checklist() -> Callable[..., Checklist]:
    """Make checklists of some duties: say what matters."""
    return _checklist


@pytest.fixture
def for_country() -> Checklist:
    """Give a list with everything in it, for a country as a whole."""
    return LIST


@pytest.fixture
def for_organisation() -> Checklist:
    """Give the same list as it is for an organisation."""
    return LIST._replace(
        profile={"country": "xa", "roles": ["employer"], "employees": 60},
        whom=("employer", "number of employees: 60"),
    )


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the one that was kept, or keep it with --update-snapshots."""

    def compare(name: str, text: str) -> None:
        kept = SNAPSHOTS / name
        if request.config.getoption("--update-snapshots"):
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(text, encoding="utf-8")
        assert text == kept.read_text(encoding="utf-8")

    return compare
