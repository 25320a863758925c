"""Exit codes: one table, one place."""

from __future__ import annotations

from equalkit.errors import (
    EqualkitError,
    LawDataError,
    PluginError,
    QuestionError,
)

FINE = 0
FINDINGS = 1
USAGE = 2
PLUGIN = 3
LAW_DATA = 4
OTHER = 5

_BY_ERROR: tuple[tuple[type[EqualkitError], int], ...] = (
    (QuestionError, USAGE),
    (PluginError, PLUGIN),
    (LawDataError, LAW_DATA),
)


def exit_code(error: EqualkitError) -> int:
    """Return the exit code for an error; the user's own mistakes come first.

    Example:
        >>> from equalkit.errors import BadDateError
        >>> exit_code(BadDateError("x"))
        2
    """
    return next((code for kind, code in _BY_ERROR if isinstance(error, kind)), OTHER)
