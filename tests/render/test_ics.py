from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from equalkit.errors import MissingExtraError
from equalkit.model.assessment import Assessment, DutyAnswer
from equalkit.model.checklist import Due
from equalkit.render.ics import render
from equalkit.testing.strategies import days

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist, ChecklistItem

    Make = Callable[..., Any]


def parsed(checklist: Checklist) -> Calendar:
    found = Calendar.from_ical(render(checklist))
    assert isinstance(found, Calendar)
    return found


def events(checklist: Checklist) -> dict[str, Any]:
    """Return the events by the part of their id that names the day."""
    found = parsed(checklist).walk("VEVENT")
    return {str(event["uid"]).partition("@")[0]: event for event in found}


def one(make_item: Make, make_checklist: Make, *due: Due, **parts: Any) -> Any:
    """Return the only event of a duty."""
    (event,) = events(make_checklist(make_item(due=due, **parts))).values()
    return event


def expanded(event: Any, until: int) -> list[date]:
    """Return all the days of an event before a year, worked out by another library."""
    begin = datetime.combine(event.decoded("dtstart"), datetime.min.time())
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=begin)
    return [day.date() for day in rule.between(begin, datetime(until, 1, 1), inc=True)]  # noqa: DTZ001 (all-day)


def test_a_day_of_every_year_comes_again(make_item: Make, make_checklist: Make) -> None:
    event = one(make_item, make_checklist, Due("deadline", "by 31 March", every_year="--03-31"))
    assert expanded(event, 2029) == [date(year, 3, 31) for year in (2026, 2027, 2028)]


def test_a_day_that_is_over_comes_next_year(make_item: Make, make_checklist: Make) -> None:
    event = one(make_item, make_checklist, Due("deadline", "", every_year="--01-01"))
    assert event.decoded("dtstart") == date(2027, 1, 1)


def test_a_day_does_not_come_when_the_law_has_ended(make_item: Make, make_checklist: Make) -> None:
    due = Due("deadline", "", every_year="--03-31")
    event = one(make_item, make_checklist, due, until=date(2028, 3, 31))
    assert expanded(event, 2035) == [date(2026, 3, 31), date(2027, 3, 31)]
    ended = make_item(due=(due,), until=date(2026, 3, 31))
    assert events(make_checklist(ended)) == {}


def test_a_day_that_comes_once_is_not_repeated(make_item: Make, make_checklist: Make) -> None:
    event = one(make_item, make_checklist, Due("deadline", "", on=date(2027, 6, 7)))
    assert event.decoded("dtstart") == date(2027, 6, 7)
    assert "rrule" not in event


def test_a_day_of_the_past_is_left_out(make_item: Make, make_checklist: Make) -> None:
    past = make_item(due=(Due("deadline", "", on=date(2026, 1, 30)),))
    assert events(make_checklist(past)) == {}


def test_a_period_without_a_day_is_a_reminder_and_called_so(
    make_item: Make, make_checklist: Make
) -> None:
    event = one(make_item, make_checklist, Due("frequency", "every third year", period="P3Y"))
    assert event["summary"] == "Reminder: Plan for equality"
    assert "A reminder, no deadline" in event["description"]
    assert expanded(event, 2033) == [date(2029, 1, 28), date(2032, 1, 28)]


def test_a_reminder_counts_from_the_organisations_own_day(
    make_item: Make, make_checklist: Make
) -> None:
    answers = {"xa-plan": DutyAnswer(due=date(2026, 9, 1))}
    own = Assessment(
        country="xa", on=date(2026, 1, 31), law_as_of=date(2026, 1, 1), answers=answers
    )
    item = make_item(due=(Due("frequency", "", period="P2Y"),))
    found = events(make_checklist(item, assessment=own))
    assert found["xa-plan.frequency"].decoded("dtstart") == date(2028, 9, 1)


def test_a_period_with_a_day_needs_no_reminder(for_country: Checklist) -> None:
    assert set(events(for_country)) == {"xa-plan.deadline-1"}


def test_a_duty_without_a_day_is_not_in_the_calendar(make_item: Make, make_checklist: Make) -> None:
    calendar = parsed(make_checklist(make_item()))
    assert calendar.walk("VEVENT") == []
    assert "No duty in this list has a day or a period." in str(calendar["x-wr-caldesc"])


def test_an_event_says_what_a_reader_needs(for_country: Checklist) -> None:
    event = events(for_country)["xa-plan.deadline-1"]
    assert event["summary"] == "Deadline: Plan for equality (on a condition)"
    assert event["url"] == "https://example.org/xa/act/2010/1"
    assert event["transp"] == "TRANSPARENT"
    assert event.decoded("dtstamp") == datetime(2026, 1, 31, tzinfo=UTC)
    for told in ("XA-2010-1 § 2", "The employer must write", "not legal advice", "Applies if"):
        assert told in event["description"]


def test_days_are_days_and_not_hours(for_country: Checklist) -> None:
    assert b"DTSTART;VALUE=DATE:20260331\r\n" in render(for_country)


def test_the_calendar_has_a_name_and_a_maker(for_country: Checklist) -> None:
    calendar = parsed(for_country)
    assert calendar["x-wr-calname"] == "Equality checklist: Exampleland"
    assert calendar["prodid"] == "-//equalkit//equality checklist//EN"


def test_the_organisations_own_days_are_there(answered: Checklist) -> None:
    found = events(answered)
    assert {name: event.decoded("dtstart").isoformat() for name, event in found.items()} == {
        "xa-plan.deadline-1": "2026-03-31",
        "xa-plan.measure-m-00000001-0123abcd": "2026-05-01",
        "xa-plan.own-0123abcd": "2026-06-01",
        "xa-plan.evidence-e-00000001-0123abcd": "2027-12-31",
    }


def test_a_measure_that_is_done_is_no_day_to_come(answered: Checklist) -> None:
    assert not [name for name in events(answered) if "m-00000002" in name]


def test_another_day_or_release_keeps_the_ids(answered: Checklist) -> None:
    later = answered._replace(on=date(2026, 2, 2), release="9.9", law_as_of=date(2026, 2, 1))
    assert events(later).keys() == events(answered).keys()


def test_nothing_a_person_wrote_becomes_a_line_of_the_file(
    make_item: Make, make_checklist: Make
) -> None:
    bad = "x\r\nBEGIN:VALARM\r\nEND:VALARM;,:\x00\x1b\u202e"
    item = make_item(
        label=bad, summary=bad, citations=(bad,), sources=(f"https://example.org/{bad}",),
        due=(Due("deadline", bad, every_year="--03-31"),),
    )  # fmt: skip
    made = render(make_checklist(item, country_name=bad, whom=(bad,), filters=(bad,), release=bad))
    assert not [line for line in made.splitlines() if line.startswith(b"BEGIN:VALARM")]
    assert not set(made.decode()) & {"\x00", "\x1b", "\u202e"}
    assert len(Calendar.from_ical(made).walk("VEVENT")) == 1


def test_no_line_is_longer_than_the_standard_allows(answered: Checklist) -> None:
    assert max(map(len, render(answered).split(b"\r\n"))) <= 75


DUE = st.tuples(
    st.builds(
        Due, st.just("deadline"), st.just(""), st.none() | days(),
        st.sampled_from(("", "--02-29", "--03-31", "--12-31")),
    ),
    st.builds(
        Due, st.just("frequency"), st.just(""),
        period=st.sampled_from(("", "P1Y", "P18M", "P1W", "PT5H", "P1Y1D")),
    ),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(on=days(), since=days(), until=st.none() | days(), due=DUE)
def test_every_day_lies_ahead_and_while_the_duty_is_law(
    on: date, since: date, until: date | None, due: tuple[Due, Due]
) -> None:
    item, checklist = build()
    own = item._replace(due=due, since=min(since, on), until=until)
    section = checklist.sections[0]._replace(items=(own,))
    for event in events(checklist._replace(on=on, sections=(section,))).values():
        day = event.decoded("dtstart")
        assert day >= max(on, own.since)
        assert until is None or day < until


def build() -> tuple[ChecklistItem, Checklist]:
    """Return a duty and its list, where no fixture can be had."""
    from equalkit.model.profile import Profile  # noqa: PLC0415 (for one test)
    from equalkit.testing import example_graph  # noqa: PLC0415 (for one test)

    checklist = example_graph().checklist(Profile("xa", roles="employer"), on=date(2026, 1, 1))
    return checklist.items[0], checklist


def test_without_the_extra_it_says_what_to_install(
    for_country: Checklist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r"equalkit\[ics\]"):
        render(for_country)
