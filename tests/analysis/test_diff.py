from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from equalkit.analysis.diff import changed_parts, changing_acts, diff, lines
from equalkit.applicability.engine import Engine
from equalkit.errors import DateBeforeLawError
from equalkit.model.duty import Frequency
from equalkit.model.interval import Interval
from equalkit.model.profile import Profile
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law

if TYPE_CHECKING:
    from equalkit.model.change import Diff
    from equalkit.model.duty import Duty

ENGINE = Engine(example_graph().law("xa"))
LAW = ENGINE.law


def between(before: date, after: date, **parts: Any) -> Diff:
    return diff(ENGINE, before, after, Profile("xa", **parts))


def test_nothing_changes_within_a_day() -> None:
    found = between(date(2026, 1, 1), date(2026, 1, 1))
    assert (found.added, found.removed, found.changed) == ((), (), ())


def test_a_version_that_follows_another_is_a_change() -> None:
    found = between(date(2009, 12, 31), date(2010, 1, 1), roles="employer", employees=120)
    assert [(pair.before.id, pair.after.id) for pair in found.changed] == [
        ("xa-plan-2000", "xa-plan")
    ]


def test_a_change_names_the_parts_that_differ() -> None:
    found = between(date(2019, 12, 31), date(2020, 1, 1), roles="public-authority", sector="state")
    assert found.changed[0].parts == (
        "citations", "condition", "evidence", "frequency", "label", "summary", "supervisors", "trigger",
    )  # fmt: skip


def test_a_change_names_the_act_that_brought_it() -> None:
    found = between(date(2019, 12, 31), date(2020, 1, 1), roles="public-authority", sector="state")
    assert found.changed[0].acts == ("XA-2019-4",)


def test_a_change_across_acts_names_both() -> None:
    found = between(date(2009, 12, 31), date(2010, 1, 1), roles="employer", employees=120)
    assert found.changed[0].acts == ("XA-1999-7", "XA-2010-1")


def test_a_duty_that_only_ends_for_some_is_removed_for_them() -> None:
    heir = make_duty("xa-new", in_force=Interval(date(2010, 1, 1)), bearers=("school",))
    old = make_duty(
        "xa-old", in_force=Interval(date(2000, 1, 1), date(2010, 1, 1)), replaced_by=("xa-new",)
    )
    engine = Engine(make_law([old, heir]))
    found = diff(engine, date(2009, 1, 1), date(2010, 1, 1), Profile("xa", roles="employer"))
    assert ([one.duty.id for one in found.removed], found.changed) == (["xa-old"], ())


def test_a_new_duty_is_added_with_its_act() -> None:
    found = between(date(2014, 12, 31), date(2015, 1, 1), roles="employer", employees=30)
    assert [(one.duty.id, one.reason, one.acts) for one in found.added] == [
        ("xa-plan-short", "version", ("XA-2014-9",))
    ]


def test_a_phase_that_begins_is_told_as_one() -> None:
    facts = {"board-size": 5, "publicly-listed": False, "employees-regular": 150}
    found = between(date(2013, 12, 31), date(2014, 1, 1), roles="company-board", facts=facts)
    assert [(one.duty.id, one.reason) for one in found.added] == [("xa-board", "phase")]


def test_an_exception_that_ends_changes_the_answer_alone() -> None:
    parts: dict[str, Any] = {
        "roles": "employer",
        "employees": 60,
        "facts": {"collective-agreement": True},
    }
    found = between(date(2019, 12, 31), date(2020, 1, 1), **parts)
    assert [(one.duty.id, one.reason) for one in found.added] == [("xa-plan", "status")]


def test_going_back_in_time_turns_the_answer_round() -> None:
    org: dict[str, Any] = {"roles": "employer", "employees": 30}
    there = between(date(2014, 12, 31), date(2015, 1, 1), **org)
    back = between(date(2015, 1, 1), date(2014, 12, 31), **org)
    assert [one.duty.id for one in there.added] == [one.duty.id for one in back.removed]


def test_a_date_before_the_law_is_refused() -> None:
    with pytest.raises(DateBeforeLawError):
        between(date(1990, 1, 1), date(2010, 1, 1))


def test_what_is_about_our_work_is_no_change_of_law() -> None:
    one = make_duty("xa-a", verified_on=date(2020, 1, 1), note={"en": "x"}, confidence="low")
    assert changed_parts(one, make_duty("xa-b", label=one.label, summary=one.summary)) == ()


def test_parts_that_differ_are_sorted() -> None:
    other = make_duty(frequency=Frequency({"en": "every year"}), bearers=("school",))
    assert changed_parts(make_duty(), other) == ("bearers", "frequency")


def test_an_act_that_is_not_known_changes_nothing() -> None:
    assert changing_acts(LAW, make_duty(act="https://example.org/none"), date(2010, 1, 1)) == ()


def test_the_end_of_an_act_changes_its_duties() -> None:
    assert changing_acts(LAW, LAW.duties["xa-plan-2000"], date(2010, 1, 1)) == ("XA-1999-7",)


def version(name: str, *heirs: str) -> Duty:
    return make_duty(name, replaced_by=heirs)


CHAIN = make_law(
    [
        version("xa-a", "xa-b", "xa-c"),
        version("xa-b", "xa-d"),
        version("xa-c", "xa-d", "xa-unknown"),
        version("xa-d", "xa-a"),
    ]
)


def ends(name: str, *wanted: str) -> list[list[str]]:
    found = lines(CHAIN, CHAIN.duties[name], wanted)
    return [[duty.id for duty in line] for line in found]


def test_a_line_ends_with_the_first_version_that_is_wanted() -> None:
    assert ends("xa-b", "xa-d", "xa-a") == [["xa-b", "xa-d"]]


def test_a_line_passes_over_versions_that_are_not_wanted() -> None:
    assert ends("xa-a", "xa-d") == [["xa-a", "xa-b", "xa-d"]]


def test_a_duty_that_was_split_has_several_lines() -> None:
    assert ends("xa-a", "xa-b", "xa-c") == [["xa-a", "xa-b"], ["xa-a", "xa-c"]]


def test_versions_that_follow_each_other_in_a_ring_end() -> None:
    assert ends("xa-a", "xa-none") == []
