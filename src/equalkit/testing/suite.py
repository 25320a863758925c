"""Test functions for pytest, ready to be put into a plugin's tests."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from equalkit.testing.check import PLUGIN, check_rule, open_plugin
from equalkit.testing.golden import check_golden, golden_files
from equalkit.testing.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from equalkit.findings import Finding


def conformance(plugin: object) -> Callable[[str], None]:
    """Return a test that runs once for each rule of `check_country`.

    Args:
        plugin: As for `check_country`.

    Example:
        A plugin's whole ``test_conformance.py``, with its own module for the example::

            from equalkit.testing import conformance, example

            test_conformance = conformance(example)
    """
    import pytest  # noqa: PLC0415 (only those who test have it)

    opened = cache(lambda: open_plugin(plugin))

    @pytest.mark.parametrize("rule", [PLUGIN, *RULES])
    def test_conformance(rule: str) -> None:
        found, submissions = opened()
        if rule == PLUGIN:
            _fail_on(found.problems)
            if not submissions:
                pytest.fail("the plugin hands over no country", pytrace=False)
        else:
            _fail_on(one for submission in submissions for one in check_rule(rule, submission))

    return test_conformance


def golden_cases(plugin: object, folder: Path) -> Callable[[Path], None]:
    """Return a test that runs once for each golden case in a folder.

    Args:
        plugin: As for `check_country`.
        folder: Holds one YAML file for each case; see `GoldenCase`.

    Raises:
        BadFileError: The folder holds no case.

    Example:
        A plugin's whole ``test_golden.py``::

            test_golden = golden_cases(example, Path(__file__).parent / "golden")
    """
    import pytest  # noqa: PLC0415 (only those who test have it)

    opened = cache(lambda: open_plugin(plugin))

    @pytest.mark.parametrize("file", golden_files(folder), ids=lambda file: file.stem)
    def test_golden(file: Path) -> None:
        laws = [submission.law for submission in opened()[1] if submission.law]
        if not laws:
            pytest.fail("the plugin has no law that can be read", pytrace=False)
        _fail_on(one for law in laws for one in check_golden(file, law))

    return test_golden


def _fail_on(findings: Iterable[Finding]) -> None:
    """Fail the running test with all findings; pass when there are none."""
    import pytest  # noqa: PLC0415 (only those who test have it)

    told = [str(finding) for finding in findings]
    if told:
        pytest.fail("\n".join(told), pytrace=False)
