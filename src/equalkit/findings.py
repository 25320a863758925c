"""A problem in data is a value that is collected, not an exception."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]


class Finding(NamedTuple):
    """One thing that is wrong, or doubtful, in data.

    Args:
        rule: Which rule found it: the name of a shape, a lint query or a check.
        severity: ``error`` makes a release impossible; ``warning`` is read by a
            person; ``info`` is only told.
        focus: What it is about: an IRI, a file or the name of a plugin.
        message: One sentence for the person who has to mend it.
        source: The file or plugin it was found in; empty when not known.

    Example:
        >>> print(Finding("no-source", "error", "xa-plan", "has no source"))
        error: xa-plan has no source [no-source]
    """

    rule: str
    severity: Severity
    focus: str
    message: str
    source: str = ""

    def __str__(self) -> str:
        """Return one line that a person can act on."""
        place = f" ({self.source})" if self.source else ""
        return f"{self.severity}: {self.focus} {self.message} [{self.rule}]{place}"
