from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from equalkit.analysis.compare import compare
from equalkit.model.comparison import Match
from equalkit.model.interval import Interval
from equalkit.testing.building import make_duty, make_law, make_scheme, make_vocabulary

if TYPE_CHECKING:
    from equalkit.model.comparison import Comparison
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law

TODAY = date(2026, 1, 1)
VOCABULARY = make_vocabulary(
    **{"duty-type": make_scheme("duty type", "plan", "report")},
    ground=make_scheme("ground", "ethnicity > colour", "gender"),
)


def matched(concept: str, relation: str, *duties: str) -> Match:
    return Match(concept, "duty-type", relation, {"en": concept}, "XA-1 § 1", {}, duties, "high")


def country(code: str, *duties: Duty, matches: tuple[Match, ...]) -> Law:
    return make_law(duties, VOCABULARY, country=code, matches=matches)


XA = country(
    "xa",
    make_duty("xa-plan", bearers=("employer",), grounds=("gender",)),
    make_duty("xa-old-plan", in_force=Interval(date(2000, 1, 1), date(2010, 1, 1))),
    make_duty("xa-report", bearers=("school",)),
    matches=(
        matched("plan", "exactMatch", "xa-plan", "xa-old-plan"),
        matched("report", "closeMatch", "xa-report", "xa-gone"),
    ),
)
XB = country("xb", make_duty("xb-report"), matches=(matched("plan", "none"),))


def both(**asked: Any) -> Comparison:
    return compare({"xa": XA, "xb": XB}, TODAY, **asked)


def cells(found: Comparison) -> dict[str, list[list[str]]]:
    """Return the duties of every country, by kind of duty."""
    return {
        row.duty_type.id: [[duty.id for duty in cell.duties] for cell in row.cells]
        for row in found.rows
    }


def test_there_is_a_row_for_every_kind_of_duty() -> None:
    assert list(cells(both())) == ["plan", "report"]


def test_there_is_a_cell_for_every_country_in_the_order_asked_for() -> None:
    found = compare({"xb": XB, "xa": XA}, TODAY)
    assert [cell.country for cell in found.rows[0].cells] == ["xb", "xa"]


def test_only_what_is_in_force_is_shown() -> None:
    assert cells(both())["plan"] == [["xa-plan"], []]


def test_what_was_in_force_then_is_shown_then() -> None:
    found = compare({"xa": XA}, date(2005, 1, 1))
    assert cells(found)["plan"] == [["xa-old-plan", "xa-plan"]]


def test_a_country_that_has_no_such_thing_says_so() -> None:
    cell = both().rows[0].cells[1]
    assert (cell.match and cell.match.relation, cell.duties) == ("none", ())


def test_a_country_that_does_not_say_is_shown_empty() -> None:
    assert both().rows[1].cells[1] == ("xb", None, ())


def test_a_duty_that_does_not_exist_is_left_out() -> None:
    assert cells(both())["report"][0] == ["xa-report"]


def test_only_duties_of_the_role_are_shown() -> None:
    assert cells(both(role="employer")) == {"plan": [["xa-plan"], []]}


def test_a_broader_role_brings_the_duties_of_its_parts() -> None:
    assert cells(both(role="any-person")) == {
        "plan": [["xa-plan"], []],
        "report": [["xa-report"], []],
    }


def test_only_duties_on_the_ground_or_on_none_are_shown() -> None:
    assert cells(both(ground="gender")) == {
        "plan": [["xa-plan"], []],
        "report": [["xa-report"], []],
    }


def test_a_duty_on_another_ground_is_not_shown() -> None:
    assert cells(both(ground="colour")) == {"report": [["xa-report"], []]}


def test_what_was_asked_is_kept() -> None:
    found = both(role="employer", ground="gender")
    assert (found.countries, found.on, found.role, found.ground) == (
        ("xa", "xb"),
        TODAY,
        "employer",
        "gender",
    )
