from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.applicability.engine import Engine
from equalkit.checklist import leading_role, make_checklist
from equalkit.model.checklist import Due
from equalkit.model.duty import Deadline
from equalkit.model.fact import Fact
from equalkit.model.profile import Profile
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law, make_scheme, make_vocabulary

if TYPE_CHECKING:
    from equalkit.model.checklist import Checklist, ChecklistItem
    from equalkit.model.duty import Duty

TODAY = date(2026, 1, 1)


def example(lang: str = "en", **parts: Any) -> Checklist:
    return example_graph().checklist(Profile("xa", **parts), on=TODAY, lang=lang)


def item(duty: str, lang: str = "en", **parts: Any) -> ChecklistItem:
    return next(one for one in example(lang, **parts).items if one.id == duty)


def listed(*duties: Duty, **parts: Any) -> Checklist:
    law = make_law(duties)
    org = Profile("xa", **parts)
    return make_checklist(Engine(law).answer(org, TODAY, "en").having(), law, org, TODAY, "en")


PLAN = item("xa-plan", roles="employer", employees=60)


def test_a_checklist_names_its_country() -> None:
    assert example("nb").country_name == "Eksempelland"


def test_a_country_without_a_name_is_its_code() -> None:
    law = make_law([make_duty()], name={})
    answer = Engine(law).answer(Profile("xa"), TODAY, "en")
    assert make_checklist(answer, law, Profile("xa"), TODAY, "en").country_name == "xa"


def test_a_checklist_says_that_it_is_no_legal_advice() -> None:
    assert "not legal advice" in example().disclaimer


def test_a_checklist_says_up_to_which_day_the_law_was_followed() -> None:
    assert example().law_as_of == date(2026, 1, 1)


def test_a_checklist_is_as_old_as_its_oldest_duty() -> None:
    old = make_duty("xa-a", verified_on=date(2020, 1, 1))
    new = make_duty("xa-b", verified_on=date(2025, 1, 1))
    assert listed(old, new).verified_on == date(2020, 1, 1)


def test_an_empty_checklist_was_never_verified() -> None:
    assert listed(make_duty(bearers=("school",)), roles="employer").verified_on is None


def test_an_item_says_what_to_do() -> None:
    assert PLAN.steps == ("Find out where people meet barriers", "Write the plan")


def test_an_item_says_what_proves_it() -> None:
    assert PLAN.evidence == ("the plan, with its date",)


def test_an_item_says_how_often() -> None:
    assert PLAN.frequency == "every year"


def test_an_item_says_by_when() -> None:
    assert PLAN.deadlines == ("by 31 March each year", "the first plan by 1 July 2010")


def test_an_item_has_its_days_and_its_period_as_a_calendar_reads_them() -> None:
    assert PLAN.due == (
        Due("deadline", "by 31 March each year", every_year="--03-31"),
        Due("deadline", "the first plan by 1 July 2010", on=date(2010, 7, 1)),
        Due("frequency", "every year", period="P1Y"),
    )


def test_a_list_about_one_ground_says_so() -> None:
    assert example(facts={"protected_ground": "age"}).filters == ("protected ground: age",)
    assert example().filters == ()


def test_an_item_says_who_supervises() -> None:
    assert PLAN.supervisors == ("Equality Ombud",)


def test_an_item_names_its_grounds_and_roles() -> None:
    assert (set(PLAN.grounds), PLAN.roles) == (
        {"disability", "gender", "birth on an island"},
        ("employer",),
    )


def test_an_item_names_the_event_that_makes_it_concrete() -> None:
    facts = {"website-first-published": TODAY}
    site = item("xa-site", roles="digital-service-provider", facts=facts)
    assert site.trigger == "on request"


def test_an_item_that_applies_has_no_condition_left() -> None:
    assert (PLAN.status, PLAN.applies_if, PLAN.missing) == ("applies", "", ())


def test_an_item_that_may_apply_says_if_what() -> None:
    plan = item("xa-plan", roles="employer")
    assert (plan.status, plan.applies_if, plan.missing) == (
        "may-apply",
        "number of employees is at least 50",
        ("employees",),
    )


def test_an_item_says_unless_what() -> None:
    short = item("xa-plan-short", roles="employer", employees=30)
    assert short.unless == (
        "Not where the size of the workforce makes a plan pointless",
        "Not where a collective agreement has a plan of its own",
    )


def test_an_item_is_in_the_language_of_the_reader() -> None:
    assert item("xa-plan", "nb", roles="employer").label == "Plan for likestilling"


def test_a_supervisor_that_is_not_described_is_left_out() -> None:
    assert listed(make_duty(supervisors=("body-moon",))).items[0].supervisors == ()


@pytest.mark.parametrize(
    ("deadlines", "said"),
    [
        ((Deadline({}, date(2026, 3, 31)),), ("2026-03-31",)),
        ((Deadline({}, every_year="--03-31"),), ("every year by 03-31",)),
        ((Deadline({"en": "in spring"}, date(2026, 3, 31)),), ("in spring",)),
    ],
)
def test_a_deadline_without_words_is_told_by_its_day(
    deadlines: tuple[Deadline, ...], said: tuple[str, ...]
) -> None:
    assert listed(make_duty(deadlines=deadlines)).items[0].deadlines == said


def test_a_duty_is_listed_under_the_role_that_it_binds() -> None:
    sections = example(roles={"employer", "company-board"}, employees=60).sections
    assert [one.role for one in sections] == ["company-board", "employer"]


def test_a_section_bears_the_name_of_its_role() -> None:
    assert example(roles="employer", employees=60).sections[0].label == "employer"


def test_without_a_role_a_duty_is_listed_under_the_first_that_the_law_names() -> None:
    assert [one.role for one in listed(make_duty(bearers=("school", "employer"))).sections] == [
        "school"
    ]


def test_a_duty_for_many_roles_is_listed_under_none_of_them() -> None:
    law = make_law([make_duty(bearers=tuple("abcdef"))])
    answer = Engine(law).answer(Profile("xa"), TODAY, "en")[0]
    assert leading_role(answer, ["a"], law) == ""


def test_the_largest_section_comes_first() -> None:
    duties = [make_duty(f"xa-{n}", bearers=("school",)) for n in range(3)]
    found = listed(*duties, make_duty("xa-z", bearers=("employer",)))
    assert [one.role for one in found.sections] == ["school", "employer"]


def test_what_is_for_nearly_everyone_comes_last() -> None:
    roles = tuple("abcdef")
    vocabulary = make_vocabulary(role=make_scheme("role", *roles))
    duties = [make_duty(f"xa-{n}", bearers=roles) for n in range(3)]
    law = make_law([*duties, make_duty("xa-z", bearers=("a",))], vocabulary)
    answer = Engine(law).answer(Profile("xa"), TODAY, "en").having()
    found = make_checklist(answer, law, Profile("xa"), TODAY, "en")
    assert [one.role for one in found.sections] == ["a", ""]
    assert found.sections[1].label == "Most organisations"


def test_sections_nine_and_ten_come_in_their_order() -> None:
    nine = make_duty("xa-b", citations=("XA-1 § 9",))
    ten = make_duty("xa-a", citations=("XA-1 § 10",))
    assert [one.id for one in listed(ten, nine).items] == ["xa-b", "xa-a"]


def test_the_organisation_is_told_in_words() -> None:
    whom = example(roles={"employer", "municipality"}, sector="municipal", employees=60).whom
    assert whom == (
        "employer and municipality",
        "municipal sector",
        "number of employees: 60",
    )


def test_codes_are_told_by_their_names() -> None:
    facts = {"legal-form": "private-limited-company", "digital-object": False}
    whom = example("en", roles="employer", facts=facts).whom
    assert [part.rpartition(": ")[2] for part in whom[1:]] == [
        "none of them",
        "private limited company",
    ]


def test_nobody_in_particular_is_told_in_no_words() -> None:
    assert example().whom == ()


def test_a_fact_with_open_text_is_told_as_it_was_given() -> None:
    vocabulary = make_vocabulary(Fact("place", "x:p", "text", {"en": "place"}))
    law = make_law([make_duty()], vocabulary)
    org = Profile("xa", facts={"place": "Small Island"})
    answer = Engine(law).answer(org, TODAY, "en").having()
    assert make_checklist(answer, law, org, TODAY, "en").whom == ("place: small island",)
