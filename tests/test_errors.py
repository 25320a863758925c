from __future__ import annotations

import inspect

import pytest

from equalkit import errors
from equalkit.errors import (
    BadAnswersError,
    BadAssessmentError,
    BadDateError,
    BadFactValueError,
    BadFileError,
    BadProfileError,
    BrokenPluginError,
    BrokenTurtleError,
    DateBeforeLawError,
    EqualkitError,
    GraphError,
    LawDataError,
    LostUpdateError,
    MergeConflictError,
    MissingExtraError,
    MixedCountryError,
    PluginError,
    QueryFailedError,
    QueryRefusedError,
    QuestionError,
    UnknownCountryError,
    UnknownNameError,
)

BRANCHES = (QuestionError, PluginError, LawDataError, GraphError)
ONE_OF_EACH = (
    BadAnswersError("'a.yaml'", "no title"),
    BadAssessmentError("a.json", "it is empty"),
    BadDateError("32.13."),
    BadFactValueError("employees", "many", "a whole number"),
    BadFileError("a.json", "not there"),
    BadProfileError("'a.json'", "no country"),
    BrokenPluginError("xa", "raises"),
    BrokenTurtleError("a.ttl", "no full stop"),
    DateBeforeLawError("xa", "1900-01-01", "2000-01-01"),
    LostUpdateError("a.json", 1, 2),
    MergeConflictError(["xa-plan note"]),
    MissingExtraError("Excel", "xlsx"),
    MixedCountryError("xa", "xb"),
    QueryFailedError("no SELECT"),
    QueryRefusedError("LOAD would change the graph"),
    UnknownCountryError("xc", ["xb", "xa"]),
    UnknownNameError("role", "emplyer", ["employer", "school"]),
)


def test_every_leaf_of_the_family_is_tested_here() -> None:
    classes = {one for _, one in inspect.getmembers(errors, inspect.isclass)}
    leaves = {one for one in classes if issubclass(one, BRANCHES) and one not in BRANCHES}
    assert leaves == {type(one) for one in ONE_OF_EACH}


@pytest.mark.parametrize("problem", ONE_OF_EACH, ids=lambda one: type(one).__name__)
def test_every_error_belongs_to_a_branch_of_the_family(problem: EqualkitError) -> None:
    assert isinstance(problem, BRANCHES)


@pytest.mark.parametrize("problem", ONE_OF_EACH, ids=lambda one: type(one).__name__)
def test_every_error_says_itself_in_one_line(problem: EqualkitError) -> None:
    assert "\n" not in str(problem)


@pytest.mark.parametrize("problem", ONE_OF_EACH, ids=lambda one: type(one).__name__)
def test_every_error_keeps_its_facts_as_attributes(problem: EqualkitError) -> None:
    assert all(
        not isinstance(value, str) or value in str(problem) for value in vars(problem).values()
    )


@pytest.mark.parametrize("problem", ONE_OF_EACH, ids=lambda one: type(one).__name__)
def test_every_error_has_facts(problem: EqualkitError) -> None:
    assert vars(problem)


def test_an_unknown_name_is_told_with_the_nearest_one() -> None:
    assert "Did you mean 'employer'?" in str(UnknownNameError("role", "emplyer", ["employer"]))


def test_an_unknown_name_without_a_near_one_gets_no_guess() -> None:
    assert "Did you mean" not in str(UnknownNameError("role", "zzzzzz", ["employer"]))


def test_an_unknown_name_is_told_with_all_that_are_known() -> None:
    assert "Known: a, b." in str(UnknownNameError("code", "x", ["b", "a"]))


def test_a_long_list_of_known_names_is_cut_and_counted() -> None:
    many = [f"name-{number:02}" for number in range(40)]
    said = str(UnknownNameError("code", "x", many))
    assert "(40 in all)" in said
    assert "name-39" not in said


def test_an_empty_list_of_known_names_is_told_as_none() -> None:
    assert "Known: none." in str(UnknownNameError("code", "x", []))


def test_an_unknown_name_can_point_to_the_command_that_lists_names() -> None:
    problem = UnknownNameError("fact", "x", ["a"], "See: equalkit facts")
    assert str(problem).endswith("See: equalkit facts")


def test_an_unknown_country_names_the_package_to_install() -> None:
    assert "pip install equalkit-xc" in str(UnknownCountryError("xc", []))


def test_an_unknown_country_is_a_question_and_a_plugin_matter() -> None:
    assert isinstance(UnknownCountryError("xc", []), (QuestionError, PluginError))


def test_a_missing_extra_names_what_to_install() -> None:
    assert "equalkit[xlsx]" in str(MissingExtraError("Excel", "xlsx"))
