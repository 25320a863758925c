"""Drafts of reports: what is filled in, what is marked, and that nothing is made up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from equalkit.assessment.reporting import find_template, fitting, report_draft, told_in
from equalkit.errors import UnknownNameError
from equalkit.model.assessment import (
    Assessment,
    Confirmation,
    DutyAnswer,
    EvidenceItem,
    PlannedMeasure,
)
from equalkit.model.draft import Bullets, Draft, DraftTable, Heading, Missing, Paragraph
from equalkit.testing import example_graph

KG = example_graph()
DAY = date(2026, 1, 1)
DONE = PlannedMeasure(id="m-1", title="Plain words", done=date(2025, 5, 1), effect="Fewer calls")
AHEAD = PlannedMeasure(id="m-2", title="Open days", planned=date(2026, 5, 1), responsible="HR")
SHOWN = EvidenceItem(id="e-1", title="The plan", link="https://example.org/p", made_on=DAY)


def about(answer: DutyAnswer | None = None, on: date = DAY, **profile: Any) -> Draft:
    """Return the draft of the plan of an employer with 60 employees, or another profile."""
    given = Assessment.model_validate(
        {
            "country": "xa",
            "on": on,
            "law_as_of": DAY,
            "organisation": "Eksempel",
            "profile": profile or {"roles": ["employer"], "employees": 60},
        }
    )
    if answer:
        given = given.with_answer("xa-plan", answer)
    told = told_in(KG, given, "en")
    return report_draft(find_template(told, "equality-plan"), told)


def text_of(draft: Draft) -> str:
    """Return all that a draft says, and no gap."""
    said: list[Any] = [value for _, value in draft.facts]
    for block in draft.blocks:
        if isinstance(block, Paragraph | Heading):
            said.append(block.text)
        elif isinstance(block, Bullets):
            said += block.items
        elif isinstance(block, DraftTable):
            said += [cell for row in block.rows for cell in row]
    return "\n".join(one for one in said if isinstance(one, str))


def gaps(draft: Draft, *, required: bool = True) -> list[str]:
    """Return what is missing that the law asks for; or what is only recommended."""
    return [one.what for one in draft.missing if one.required is required]


def tables(draft: Draft) -> dict[str, DraftTable]:
    """Return the tables of a draft by caption."""
    return {block.caption: block for block in draft.blocks if isinstance(block, DraftTable)}


def test_every_heading_stands_in_an_empty_draft_in_order() -> None:
    headings = [block for block in about().blocks if isinstance(block, Heading)]
    assert headings == [
        Heading("State of equality"),
        Heading("What is done"),
        Heading("Evidence", 2),
    ]


def test_an_empty_draft_marks_all_that_the_law_asks_for() -> None:
    draft = about()
    assert gaps(draft) == [
        "the period that the report is about",
        "text on «State of equality»",
        "what goes into the table «Posts by level»",
        "an answer to «Plan for equality (XA-2010-1 § 2)»",
        "measures that are planned",
        "measures that are done, and what came of them",
    ]
    assert gaps(draft, required=False) == ["evidence"]


def test_an_empty_draft_says_nothing_of_states() -> None:
    text = text_of(about())
    assert not {"Met", "Partly met", "Not met"} & set(text.split(": "))


def test_facts_of_the_profile_are_told() -> None:
    assert "number of employees: 60" in text_of(about())


def test_a_fact_that_is_not_known_is_missing() -> None:
    assert "number of employees" in gaps(about(roles=["employer"]))


def test_what_was_answered_is_filled_in() -> None:
    draft = about(
        DutyAnswer(
            state="partly",
            note="We began.\n\nMore soon.",
            measures=(DONE, AHEAD),
            evidence=(SHOWN,),
        )
    )
    text = text_of(draft)
    assert "Plan for equality (XA-2010-1 § 2): Partly met" in text
    assert {"We began.", "More soon."} <= set(text.splitlines())
    assert tables(draft)["Planned measures"].rows == (("Open days", "HR", "2026-05-01"),)
    assert tables(draft)["Measures that are done"].rows == (
        ("Plain words", "2025-05-01", "Fewer calls"),
    )
    assert "The plan · https://example.org/p · Date: 2026-01-01" in text
    assert gaps(draft, required=False) == []


@pytest.mark.parametrize("state", ["met", "partly", "not-met"])
def test_an_answer_without_a_note_lacks_its_description(state: Any) -> None:
    expected = "a description for «Plan for equality (XA-2010-1 § 2)»: the answer has no note"
    assert expected in gaps(about(DutyAnswer(state=state)))


def test_the_reason_why_a_duty_is_not_applicable_is_told() -> None:
    draft = about(DutyAnswer(state="not-applicable", reason="Nobody\nworks here"))
    assert "Reason: Nobody works here" in text_of(draft)
    assert not [gap for gap in gaps(draft) if "Plan for equality" in gap]


def test_a_measure_without_effect_lacks_it() -> None:
    done = DONE.model_copy(update={"effect": ""})
    draft = about(DutyAnswer(state="met", note="x", measures=(done,)))
    assert tables(draft)["Measures that are done"].rows[0][2] == Missing("what came of it")


def test_an_answer_that_must_be_confirmed_is_marked() -> None:
    answer = DutyAnswer(
        state="met", note="x", confirm=Confirmation(before="xa-plan-2000", reason="New act")
    )
    assert "a confirmation of «Plan for equality (XA-2010-1 § 2)»: New act" in gaps(about(answer))


def test_a_heading_that_is_not_required_stays_and_says_why() -> None:
    draft = about(roles=["employer"], employees=3)
    why = (
        "by what the profile says: Plan for equality (Applies if: number of employees: at least 50)"
    )
    assert f"Not required of you, {why}." in text_of(draft)
    assert Heading("What is done") in draft.blocks
    assert not [gap for gap in gaps(draft) if "Plan for equality" in gap]
    assert any("does not ask you for this report" in one for one in draft.notices)


def test_a_heading_that_may_be_required_says_on_what_it_depends() -> None:
    text = text_of(about(roles=["employer"]))
    assert "«Plan for equality» may be required of you; it depends on this:" in text


def test_answers_to_what_does_not_bind_are_kept() -> None:
    answer = DutyAnswer(state="met", note="We did it anyway.")
    assert "We did it anyway." in text_of(about(answer, roles=["employer"], employees=3))


@pytest.mark.parametrize(("employees", "kinds"), [(60, ["equality-plan"]), (3, [])])
def test_reports_that_fit_are_those_that_the_law_asks_for(employees: int, kinds: list[str]) -> None:
    given = Assessment.model_validate(
        {
            "country": "xa",
            "on": DAY,
            "law_as_of": DAY,
            "profile": {"roles": ["employer"], "employees": employees},
        }
    )
    assert [one.kind for one in fitting(told_in(KG, given))] == kinds


def test_an_unknown_kind_is_refused() -> None:
    given = Assessment(country="xa", on=DAY, law_as_of=DAY)
    with pytest.raises(UnknownNameError, match=r"Unknown report 'plan'.*equality-plan"):
        find_template(told_in(KG, given), "plan")


def test_a_template_counts_from_its_first_day() -> None:
    with pytest.raises(UnknownNameError):
        about(on=date(2009, 12, 31))


def test_the_same_answers_give_the_same_draft() -> None:
    answer = DutyAnswer(state="met", note="x", measures=(DONE, AHEAD), evidence=(SHOWN,))
    assert about(answer) == about(answer)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", ["nb", "nn", "sv", "fi"])
def test_the_words_around_the_law_are_in_the_reader_s_language(lang: str) -> None:
    given = Assessment(country="xa", on=DAY, law_as_of=DAY, lang="nb")
    told = told_in(KG, given, lang)
    draft = report_draft(find_template(told, "equality-plan"), told)
    english = {one.what for one in about().missing} - {"text on «State of equality»"}
    assert draft.lang == lang
    assert not english & {one.what for one in draft.missing}
