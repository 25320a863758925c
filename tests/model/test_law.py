from __future__ import annotations

from datetime import date

import pytest

from equalkit.errors import UnknownNameError
from equalkit.model.comparison import Match
from equalkit.model.fact import Fact
from equalkit.model.interval import Interval
from equalkit.testing.building import make_duty, make_law, make_scheme, make_vocabulary

SIZE = Fact("board-size", "x:board-size", "integer")
FORM = Fact("legal-form", "x:legal-form", "code", scheme="legal-form")
VOCABULARY = make_vocabulary(SIZE, FORM, legal_form=make_scheme("legal form", "company"))


def test_a_law_begins_with_its_first_duty() -> None:
    later = make_duty("xa-later", in_force=Interval(date(2020, 1, 1)))
    first = make_duty("xa-first", in_force=Interval(date(1999, 5, 1)))
    assert make_law([later, first]).since == date(1999, 5, 1)


def test_a_law_without_duties_has_no_beginning() -> None:
    assert make_law([]).since is None


def test_a_duty_is_found_by_its_id() -> None:
    assert make_law([make_duty("xa-plan")]).duty("xa-plan").id == "xa-plan"


def test_an_unknown_duty_is_told_with_the_command_that_lists_them() -> None:
    with pytest.raises(UnknownNameError, match="equalkit duties --country xa"):
        make_law([make_duty("xa-plan")]).duty("xa-plna")


def test_a_fact_is_found_by_its_id() -> None:
    assert VOCABULARY.fact("board-size") is SIZE


def test_a_fact_is_found_with_underscores() -> None:
    assert VOCABULARY.fact("board_size") is SIZE


def test_an_unknown_fact_is_told_with_the_command_that_lists_them() -> None:
    with pytest.raises(UnknownNameError, match="equalkit facts"):
        VOCABULARY.fact("size-of-moon")


def test_the_codes_of_a_fact_are_its_scheme() -> None:
    assert list(VOCABULARY.values(FORM).concepts) == ["company"]


def test_a_fact_without_codes_has_an_empty_scheme() -> None:
    assert not VOCABULARY.values(SIZE).concepts


def test_a_concept_that_is_not_known_stands_for_itself() -> None:
    assert VOCABULARY.concept("role", "astronaut").id == "astronaut"


def test_a_code_that_was_given_for_a_fact_has_a_name() -> None:
    assert VOCABULARY.named("legal-form", "company").id == "company"


@pytest.mark.parametrize(
    ("fact", "value"), [("board-size", 3), ("legal-form", "moon"), ("moons", "x")]
)
def test_a_value_without_a_name_stays_as_it_is(fact: str, value: object) -> None:
    assert VOCABULARY.named(fact, value) == value


MATCH = Match(
    "plan", "duty-type", "exactMatch", {"en": "plan"}, "XA-1 § 1", {}, ("xa-duty",), "high"
)


def test_a_match_is_found_by_scheme_and_concept() -> None:
    law = make_law([make_duty()], matches=(MATCH,))
    assert law.match("duty-type", "plan") is MATCH


@pytest.mark.parametrize(("scheme", "concept"), [("ground", "plan"), ("duty-type", "report")])
def test_what_the_law_does_not_match_is_none(scheme: str, concept: str) -> None:
    assert make_law([make_duty()], matches=(MATCH,)).match(scheme, concept) is None
