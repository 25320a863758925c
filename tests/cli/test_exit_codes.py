from __future__ import annotations

import pytest

from equalkit.cli.exit_codes import FINDINGS, FINE, LAW_DATA, OTHER, PLUGIN, USAGE, exit_code
from equalkit.errors import (
    BadDateError,
    BrokenPluginError,
    BrokenTurtleError,
    EqualkitError,
    GraphError,
    MissingExtraError,
    QueryFailedError,
    UnknownCountryError,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BadDateError("x"), USAGE),
        (QueryFailedError("x"), USAGE),
        (UnknownCountryError("x", ()), USAGE),
        (BrokenPluginError("x", "y"), PLUGIN),
        (MissingExtraError("x", "y"), PLUGIN),
        (BrokenTurtleError("x", "y"), LAW_DATA),
        (GraphError("x"), OTHER),
    ],
)
def test_every_family_of_errors_has_its_code(error: EqualkitError, code: int) -> None:
    assert exit_code(error) == code


def test_no_two_codes_are_the_same() -> None:
    assert sorted((FINE, FINDINGS, USAGE, PLUGIN, LAW_DATA, OTHER)) == [0, 1, 2, 3, 4, 5]
