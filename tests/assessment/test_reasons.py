from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from equalkit.assessment.reasons import why_begun, why_changed, why_ended, why_kept
from equalkit.model.change import DutyChange
from equalkit.model.interval import Interval
from equalkit.testing.building import make_duty

if TYPE_CHECKING:
    from typing import Literal

DUTY = make_duty("xa-a", in_force=Interval(date(2010, 1, 1), date(2020, 1, 1)))


def test_what_is_kept_is_the_same_version() -> None:
    assert "same version" in why_kept("en")


def test_what_changed_names_its_day_and_its_parts() -> None:
    told = why_changed(("label", "steps"), DUTY, "en")
    assert "2010" in told
    assert " and " in told


def test_what_changed_without_a_known_part_names_its_day() -> None:
    assert why_changed((), DUTY, "en").endswith("from 2010-01-01.")


@pytest.mark.parametrize(
    ("reason", "said"), [("version", "law from"), ("phase", "stage"), ("status", "now binds you")]
)
def test_what_is_new_says_why(reason: Literal["version", "phase", "status"], said: str) -> None:
    assert said in why_begun(DutyChange(DUTY, reason), "en")


def test_what_ended_by_law_says_when() -> None:
    assert "repealed or replaced" in why_ended(DUTY, None, date(2020, 1, 1), "en")


def test_what_only_ended_for_us_is_still_law() -> None:
    assert "still law" in why_ended(DUTY, DutyChange(DUTY, "status"), date(2019, 1, 1), "en")
