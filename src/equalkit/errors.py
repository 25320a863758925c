"""Every error that equalkit raises. This module imports nothing of ours.

The text of an error is part of the public API: what happened, with which
value, what is allowed and what to do. The same facts are kept as attributes.

* `QuestionError`: the question is wrong (a role, a fact, a date, a profile).
* `PluginError`: a plugin is missing or broken.
* `LawDataError`: the law's Turtle is broken.
* `GraphError`: the graph cannot answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAX_LISTED = 12


def listed(values: Iterable[str]) -> str:
    """Return the values as a list for a person, cut where it gets long."""
    known = sorted(values)
    more = f" ... ({len(known)} in all)" if len(known) > MAX_LISTED else ""
    return (", ".join(known[:MAX_LISTED]) or "none") + more


def _hint(value: str, allowed: Iterable[str]) -> str:
    """Return « Did you mean 'x'? », or nothing when nothing is near."""
    from difflib import get_close_matches  # noqa: PLC0415 (only when something is wrong)

    near = get_close_matches(value, list(allowed), n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""


class EqualkitError(Exception):
    """Root of the family; never raised itself."""


class QuestionError(EqualkitError):
    """The question cannot be answered as it was asked."""


class PluginError(EqualkitError):
    """A plugin is missing, broken or says something impossible."""


class LawDataError(EqualkitError):
    """The Turtle that holds the law cannot be used."""


class GraphError(EqualkitError):
    """The graph refuses or fails a query."""


class UnknownNameError(QuestionError):
    """A name that the vocabulary does not have.

    Args:
        kind: What was looked for: ``role``, ``fact``, ``sector`` ...
        value: The name as it was given.
        allowed: All names that would have been right.
        hint: What to do; the default points to the listing command.
    """

    def __init__(self, kind: str, value: str, allowed: Iterable[str], hint: str = "") -> None:
        self.kind = kind
        self.value = value
        self.allowed = tuple(sorted(allowed))
        super().__init__(
            f"Unknown {kind} '{value}'.{_hint(value, self.allowed)} "
            f"Known: {listed(self.allowed)}.{hint and ' ' + hint}"
        )


class UnknownCountryError(PluginError, QuestionError):
    """No installed plugin speaks for the country."""

    def __init__(self, country: str, installed: Sequence[str]) -> None:
        self.country = country
        self.installed = tuple(sorted(installed))
        super().__init__(
            f"No plugin speaks for country '{country}'."
            f"{_hint(country, self.installed)} "
            f"Installed: {listed(self.installed)}. "
            f"Try: pip install equalkit-{country or '<country>'}"
        )


class BadFactValueError(QuestionError):
    """A fact was given a value that it cannot have."""

    def __init__(self, fact: str, value: object, expected: str) -> None:
        self.fact = fact
        self.value = value
        self.expected = expected
        super().__init__(f"Fact '{fact}' cannot be '{value}'. Expected {expected}.")


class BadProfileError(QuestionError):
    """A profile, from a file or a call, that cannot be read."""

    def __init__(self, source: str, problem: str) -> None:
        self.source = source
        self.problem = problem
        super().__init__(f"Cannot read the profile {source}: {problem}")


class BadAnswersError(QuestionError):
    """Answers to a test of a practice that cannot be read."""

    def __init__(self, source: str, problem: str) -> None:
        self.source = source
        self.problem = problem
        super().__init__(f"Cannot read the answers {source}: {problem}")


class BadDateError(QuestionError):
    """A text that is not a date."""

    def __init__(self, value: str) -> None:
        self.value = value
        super().__init__(
            f"'{value}' is not a date. Write it as YYYY-MM-DD, for example 2026-01-31."
        )


class DateBeforeLawError(QuestionError):
    """A date before the first law that a plugin holds."""

    def __init__(self, country: str, on: object, first: object) -> None:
        self.country = country
        self.on = on
        self.first = first
        super().__init__(
            f"The law of country '{country}' is not known on {on}: "
            f"its first duty is in force from {first}. Ask for a later date."
        )


class MixedCountryError(QuestionError):
    """Things of two countries stand where one country must."""

    def __init__(self, wanted: str, got: str) -> None:
        self.wanted = wanted
        self.got = got
        super().__init__(
            f"The profile is for country '{got}', the question for '{wanted}'. "
            f"Use one country for both."
        )


class BadFileError(QuestionError):
    """A file named by the user cannot be read or written."""

    def __init__(self, path: object, problem: str) -> None:
        self.path = str(path)
        self.problem = problem
        super().__init__(f"Cannot use the file '{path}': {problem}")


class BadAssessmentError(QuestionError):
    """An assessment that cannot be used as it is."""

    def __init__(self, source: object, problem: str) -> None:
        self.source = str(source)
        self.problem = problem
        super().__init__(f"Cannot use the assessment '{source}': {problem}")


class LostUpdateError(QuestionError):
    """A file that somebody else has changed since it was read."""

    def __init__(self, path: object, revision: int, found: int) -> None:
        self.path = str(path)
        self.revision = revision
        self.found = found
        super().__init__(
            f"'{path}' was changed by somebody else (revision {found}, yours is based on "
            f"{revision}). Nothing was written. Save yours under another name, then: "
            f"equalkit assess import {path} YOURS"
        )


class MergeConflictError(QuestionError):
    """Two files that say different things, where nobody has chosen yet."""

    def __init__(self, conflicts: Sequence[str]) -> None:
        self.conflicts = tuple(conflicts)
        super().__init__(
            f"Both files changed the same: {listed(self.conflicts)}. Nothing was written. "
            "Choose with --ask, --prefer ours or --prefer theirs; what is not chosen is kept too."
        )


class BrokenPluginError(PluginError):
    """A plugin was found but cannot be used."""

    def __init__(self, plugin: str, problem: str) -> None:
        self.plugin = plugin
        self.problem = problem
        super().__init__(f"Plugin '{plugin}' is not used: {problem}")


class BrokenTurtleError(LawDataError):
    """A Turtle file that does not parse or does not say what it must."""

    def __init__(self, path: object, problem: str) -> None:
        self.path = str(path)
        self.problem = problem
        super().__init__(f"Cannot use the law file '{path}': {problem}")


class MissingExtraError(PluginError):
    """Something needs a package that is an optional extra."""

    def __init__(self, what: str, extra: str) -> None:
        self.what = what
        self.extra = extra
        super().__init__(f"{what} needs more. Try: pip install 'equalkit[{extra}]'")


class QueryRefusedError(GraphError, QuestionError):
    """A query that would write, or fetch something from outside."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(
            f"The query is refused: {problem}. "
            "Only SELECT, ASK, CONSTRUCT and DESCRIBE over the loaded graph are allowed."
        )


class QueryFailedError(GraphError, QuestionError):
    """A query that cannot be parsed or run."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(f"The query cannot be run: {problem}")
