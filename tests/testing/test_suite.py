from __future__ import annotations

from pathlib import Path

import pytest

from equalkit.hookspecs import hookimpl
from equalkit.model.pack import CountryPack
from equalkit.testing import conformance, example, golden_cases
from equalkit.testing.rules import RULES

test_the_example_conforms = conformance(example)
"""The suite as plugins use it: here with the example in the plugin's place."""

LAW = Path(example.__file__).parent / "law"
CASE = """
case: one
title: Nobody in particular
date: 2026-01-01
profile: {{country: "xa"}}
{part}: {{xa-respect: XA-2010-1 § 3}}
sources: ["https://example.org/xa/act/2010/1"]
confidence: high
reviewer: null
"""


class Swedish:
    """The example country, which also claims to speak Swedish, and does not."""

    @hookimpl
    def equalkit_country(self) -> CountryPack:
        pack = example.equalkit_country()
        return CountryPack("xa", ("en", "sv"), LAW, pack.law_as_of)


def test_there_is_one_test_for_each_rule() -> None:
    (mark,) = conformance(example).pytestmark  # type: ignore[attr-defined]
    assert mark.args[1] == ["plugin", *RULES]


def test_a_rule_that_is_broken_fails() -> None:
    with pytest.raises(pytest.fail.Exception, match=r"xa-plan has no label in sv \[label\]"):
        conformance(Swedish())("label")


def test_a_rule_that_is_kept_passes() -> None:
    conformance(Swedish())("citation")


def test_a_plugin_without_a_country_fails() -> None:
    with pytest.raises(pytest.fail.Exception, match="hands over no country"):
        conformance(object())("plugin")


def test_a_plugin_with_a_problem_fails() -> None:
    class Wrong:
        @hookimpl
        def equalkit_country(self) -> str:
            return "xa"

    with pytest.raises(pytest.fail.Exception, match="must return a CountryPack"):
        conformance(Wrong())("plugin")


def golden(folder: Path, part: str) -> Path:
    (folder / "one.yaml").write_text(CASE.format(part=part))
    return folder


def test_there_is_one_test_for_each_case(tmp_path: Path) -> None:
    (mark,) = golden_cases(example, golden(tmp_path, "applies")).pytestmark  # type: ignore[attr-defined]
    assert mark.args[1] == (tmp_path / "one.yaml",)


def test_a_case_that_holds_passes(tmp_path: Path) -> None:
    golden_cases(example, golden(tmp_path, "applies"))(tmp_path / "one.yaml")


def test_a_case_that_does_not_hold_fails(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="the law as modelled applies"):
        golden_cases(example, golden(tmp_path, "does_not_apply"))(tmp_path / "one.yaml")


def test_a_case_of_a_plugin_without_law_fails(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="no law that can be read"):
        golden_cases(object(), golden(tmp_path, "applies"))(tmp_path / "one.yaml")
