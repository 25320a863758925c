from __future__ import annotations

from datetime import date

from equalkit.analysis.timeline import timeline
from equalkit.model.interval import Interval
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law

LAW = example_graph().law("xa")


def test_a_duty_that_never_changed_stands_alone() -> None:
    found = timeline(LAW, LAW.duties["xa-respect"])
    assert [version.duty.id for version in found] == ["xa-respect"]


def test_every_version_leads_to_all_others() -> None:
    old, new = LAW.duties["xa-plan-2000"], LAW.duties["xa-plan"]
    assert timeline(LAW, old) == timeline(LAW, new)


def test_versions_come_in_the_order_of_their_first_days() -> None:
    found = timeline(LAW, LAW.duties["xa-plan"])
    assert [version.duty.id for version in found] == ["xa-plan-2000", "xa-plan"]


def test_a_version_tells_what_it_changed() -> None:
    later = timeline(LAW, LAW.duties["xa-report"])[1]
    assert ("condition" in later.parts, later.acts) == (True, ("XA-2019-4",))


def test_the_first_version_changed_nothing() -> None:
    assert timeline(LAW, LAW.duties["xa-report"])[0].parts == ()


def test_a_duty_that_was_split_shows_all_its_parts() -> None:
    until = date(2010, 1, 1)
    heirs = [make_duty(f"xa-{part}", in_force=Interval(until)) for part in ("b", "a")]
    old = make_duty(
        "xa-old",
        in_force=Interval(date(2000, 1, 1), until),
        replaced_by=("xa-a", "xa-b", "xa-gone"),
    )
    law = make_law([old, *heirs])
    assert [version.duty.id for version in timeline(law, heirs[0])] == ["xa-old", "xa-a", "xa-b"]


def test_versions_in_a_circle_end() -> None:
    one, other = make_duty("xa-a", replaced_by=("xa-b",)), make_duty("xa-b", replaced_by=("xa-a",))
    assert len(timeline(make_law([one, other]), one)) == 2
