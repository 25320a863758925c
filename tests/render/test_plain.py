from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from equalkit.analysis.diff import IDENTITY
from equalkit.analysis.what_if import used_facts
from equalkit.exchange import (
    diff_document,
    duties_document,
    facts_document,
    thresholds_document,
)
from equalkit.model.duty import Duty
from equalkit.model.profile import Profile
from equalkit.model.wording import explanation_lines
from equalkit.render.plain import (
    MARKS,
    PARTS,
    diff_text,
    duties_text,
    explanation_text,
    facts_text,
    thresholds_text,
)
from equalkit.testing import example_graph

TODAY = date(2026, 1, 1)
KG = example_graph()
LAW = KG.law("xa")
EMPLOYER = Profile("xa", roles={"employer"}, employees=60)


def duties(org: Profile = EMPLOYER, *statuses: str, lang: str = "en") -> dict[str, Any]:
    answers = KG.duties(org, on=TODAY, lang=lang)
    return duties_document(answers.having(*statuses), LAW, org, TODAY, lang)


def one_duty(duty: str, org: Profile) -> tuple[dict[str, Any], str]:
    answer = next(one for one in KG.duties(org, on=TODAY) if one.duty.id == duty)
    document = duties_document([answer], LAW, org, TODAY, "en")
    return document, explanation_text(document, explanation_lines(answer.explanation, "en"))


def diff(before: date, after: date, lang: str = "en") -> str:
    org = Profile("xa")
    return diff_text(diff_document(KG.diff("xa", before, after, org), LAW, org, lang))


def thresholds(org: Profile) -> str:
    document = thresholds_document(KG.thresholds(org, on=TODAY), LAW, org, TODAY, "en")
    return thresholds_text(document, {"xa-plan": "Plan for equality"})


def facts(*wanted: str) -> str:
    used = used_facts(LAW)
    return facts_text(facts_document(LAW, {f: used.get(f, 0) for f in wanted or used}, "en"))


def test_duties_have_a_mark_a_name_and_an_id() -> None:
    assert "✓ Plan for equality [xa-plan]\n    XA-2010-1 § 2\n" in duties_text(duties())


def test_duties_are_counted_by_status() -> None:
    assert duties_text(duties()).startswith("Date 2026-01-01 · ✓ Applies: 2\n")


def test_a_duty_that_may_apply_says_when() -> None:
    text = duties_text(duties(Profile("xa", roles={"employer"}), "may-apply"))
    assert "    Applies if: number of employees is at least 50\n" in text


@pytest.mark.parametrize("status", MARKS)
def test_every_status_has_its_mark(status: str) -> None:
    text = duties_text(duties(Profile("xa", roles={"employer"}), status))
    assert f"\n{MARKS[status]} " in text


def test_no_duties_are_told_too() -> None:
    assert duties_text(duties(EMPLOYER, "may-apply")).startswith("Date 2026-01-01\n")


@pytest.mark.usefixtures("spoken")
def test_dates_are_written_as_readers_do() -> None:
    assert duties_text(duties(lang="nb")).startswith("Dato 01.01.2026 · ")


def test_every_text_ends_with_what_a_reader_must_know() -> None:
    for text in (duties_text(duties()), diff(TODAY, TODAY), thresholds(EMPLOYER)):
        assert "Law as of 2026-01-01 · Content release –\nInformation, not legal advice." in text


def test_a_change_names_both_versions_and_the_act() -> None:
    text = " ".join(diff(date(2019, 12, 31), TODAY).split())
    assert "~ Report of public bodies [xa-report-2010 → xa-report] (changed by XA-2019-4)" in text


def test_what_differs_is_told_in_readable_words() -> None:
    text = " ".join(diff(date(2019, 12, 31), TODAY).split())
    assert "What differs: where the law says it, when it binds, what proves it," in text


def test_beginnings_and_ends_have_headings() -> None:
    assert "Begins to apply (1)\n+ " in diff(date(2014, 12, 31), date(2015, 1, 1))
    assert "Ends (1)\n- " in diff(date(2015, 1, 1), date(2014, 12, 31))


def test_no_change_is_told() -> None:
    assert "Nothing changes." in diff(TODAY, TODAY)


def test_every_part_that_can_differ_has_readable_words() -> None:
    assert set(Duty._fields) - IDENTITY == PARTS.keys()


def test_a_threshold_shows_what_it_brings_by_name() -> None:
    text = thresholds(Profile("xa", roles={"employer"}, employees=48))
    assert "number of employees: 48 → 50\n  + Plan for equality [xa-plan]\n" in text


def test_a_duty_without_a_name_is_shown_by_its_id() -> None:
    text = thresholds(Profile("xa", roles={"employer"}, employees=48))
    assert "  - xa-plan-short [xa-plan-short]\n" in text


def test_a_yes_that_becomes_a_no_is_told_in_words() -> None:
    told = {"offered-to-public": True, "public-administrative-task": False}
    org = Profile("xa", roles={"goods-services-provider"}, facts=told)
    assert ": yes → no\n" in thresholds(org)


def test_no_threshold_is_told() -> None:
    assert thresholds(Profile("xa")).startswith("No fact that is told is near")


def test_facts_are_a_table_with_the_number_of_duties() -> None:
    lines = facts().splitlines()
    assert lines[0].split() == ["Fact", "Type", "Duties", "Question"]
    assert any(line.startswith("board-size ") and " whole number  1 " in line for line in lines)


def test_the_table_of_facts_fits_the_screen() -> None:
    assert max(map(len, facts().splitlines())) <= 100


def test_the_role_is_among_the_facts() -> None:
    assert any(line.startswith("role ") for line in facts().splitlines())


def test_whether_a_duty_binds_is_nothing_to_be_told() -> None:
    assert "binding-duty" not in facts()


def test_one_fact_is_shown_with_how_to_count_it() -> None:
    assert "  Count heads, not full-time equivalents" in facts("employees")


def test_one_fact_is_shown_with_its_values() -> None:
    text = facts("sector")
    assert "Several values may be given." in text
    assert any(line.split() == ["municipal", "municipal", "sector"] for line in text.splitlines())


def test_one_fact_is_shown_with_what_stands_in_for_it() -> None:
    assert "When not known, taken from: employees" in facts("employees-regular")


def test_one_duty_is_shown_with_what_to_do_and_why() -> None:
    _, text = one_duty("xa-plan", EMPLOYER)
    for line in (
        "Plan for equality [xa-plan]",
        "✓ Applies — 2026-01-01",
        "  - Write the plan",
        "Proof: the plan, with its date",
        "Supervised by: Equality Ombud",
        "    ✓ number of employees: at least 50 (60)",
        "Source: https://example.org/xa/act/2010/1",
    ):
        assert f"{line}\n" in text


def test_one_duty_says_what_is_still_open() -> None:
    _, text = one_duty("xa-plan", Profile("xa", roles={"employer"}))
    assert "Applies if: number of employees is at least 50\n" in text


def test_nothing_in_a_document_steers_the_terminal() -> None:
    bad = "\x1b[2Jgone\u202eterces"
    document, _ = one_duty("xa-plan", EMPLOYER)
    (duty,) = document["duties"]
    duty |= dict.fromkeys(("label", "summary", "applies_if", "id"), bad)
    duty |= {key: [bad] for key in ("citations", "steps", "sources", "supervisors")}
    text = duties_text(document | {"release": bad}) + explanation_text(document, [f"  {bad}"])
    assert not set(text) & {"\x1b", "\u202e"}
