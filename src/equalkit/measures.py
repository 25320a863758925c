"""Which measures may help to keep a duty, by step and by who can decide: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.answer_words import LEVEL_WORDS, STEP_WORDS
from equalkit.model.method import Suggestion
from equalkit.model.text import LAST_RESORT, pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from equalkit.model.law import Law
    from equalkit.model.method import Measure, Method
    from equalkit.model.text import Texts

STEPS = tuple(STEP_WORDS)
LEVELS = tuple(LEVEL_WORDS)


def suggest(law: Law, duty: str, *, level: str = "", step: str = "") -> tuple[Suggestion, ...]:
    """Return the measures that may help to keep a duty.

    A measure serves the duties it names itself, else those of the methods that list it.
    What serves a duty, serves its earlier versions too.

    Args:
        law: The country's law.
        duty: Id of the duty version.
        level: Id or name of a decision level: only those; empty for all.
        step: Id or name of a method step: only those; empty for all.

    Returns:
        By method step, then decision level, then label; empty when none is known.

    Raises:
        UnknownNameError: There is no such duty, level or step.

    Example:
        >>> from equalkit.testing import example_graph
        >>> [one.measure.id for one in suggest(example_graph().law("xa"), "xa-plan")]
        ['measure-plain-language']
    """
    wanted = law.duty(duty).id
    return _chosen(law, suggestions_by_duty(law).get(wanted, ()), level, step)


def catalogue(law: Law, *, level: str = "", step: str = "") -> tuple[Suggestion, ...]:
    """Return every measure of a country, whether or not it serves a duty.

    Args:
        law: The country's law.
        level: Id or name of a decision level: only those; empty for all.
        step: Id or name of a method step: only those; empty for all.

    Raises:
        UnknownNameError: There is no such level or step.

    Example:
        >>> from equalkit.testing import example_graph
        >>> len(catalogue(example_graph().law("xa"), level="unit"))
        1
    """
    return _chosen(law, (one for one, _ in _suggestions(law)), level, step)


def suggestions_by_duty(law: Law) -> Mapping[str, tuple[Suggestion, ...]]:
    """Return the suggestions of all duties that have any, by id of the duty."""
    found: dict[str, list[Suggestion]] = {}
    versions_of = _versions(law)
    for suggestion, duties in sorted(_suggestions(law), key=lambda pair: _order(pair[0])):
        versions = {version for one in duties for version in versions_of.get(one, ())}
        for duty in sorted(versions):
            found.setdefault(duty, []).append(suggestion)
    return {duty: tuple(some) for duty, some in found.items()}


def _suggestions(law: Law) -> Iterable[tuple[Suggestion, tuple[str, ...]]]:
    """Yield every measure that counts in a country, with the duties it serves."""
    listing: dict[str, list[Method]] = {}
    for _, method in sorted(law.methods.items()):
        for measure in method.measures:
            listing.setdefault(measure.id, []).append(method)
    for measure in law.measures.values():
        if measure.country in ("", law.country):
            methods = listing.get(measure.id, [])
            publishers = _once(one.publisher for one in methods)
            ids = tuple(one.id for one in methods)
            duties = measure.duties or tuple(duty for one in methods for duty in one.duties)
            yield Suggestion(measure, ids, publishers), duties


def _once(publishers: Iterable[Texts]) -> tuple[Texts, ...]:
    """Return publishers without those that came before."""
    found: list[Texts] = []
    for one in publishers:
        if one not in found:
            found.append(one)
    return tuple(found)


def _versions(law: Law) -> Mapping[str, tuple[str, ...]]:
    """Return, by id of a duty, the versions that it replaces, however far back, and itself."""
    before: dict[str, list[str]] = {}
    for duty in law.duties.values():
        for heir in duty.replaced_by:
            before.setdefault(heir, []).append(duty.id)
    found = {}
    for duty_id in law.duties:
        versions, waiting = [], [duty_id]
        while waiting:
            one = waiting.pop()
            if one not in versions:
                versions.append(one)
                waiting.extend(before.get(one, ()))
        found[duty_id] = tuple(versions)
    return found


def _chosen(law: Law, found: Iterable[Suggestion], level: str, step: str) -> tuple[Suggestion, ...]:
    """Return the suggestions of one level and step, in order."""
    level = level and law.vocabulary.scheme("decision-level").resolve(level)
    step = step and law.vocabulary.scheme("method-step").resolve(step)
    chosen = [
        one
        for one in found
        if level in ("", one.measure.decision_level) and step in ("", one.measure.method_step)
    ]
    return tuple(sorted(chosen, key=_order))


def _order(suggestion: Suggestion) -> tuple[bool, int, int, str, str]:
    """Return where a suggestion stands: guidance first, then by step, level and label."""
    measure: Measure = suggestion.measure
    return (
        measure.shared,
        _place(STEPS, measure.method_step),
        _place(LEVELS, measure.decision_level),
        pick(measure.label, LAST_RESORT).value.casefold(),
        measure.id,
    )


def _place(order: tuple[str, ...], found: str) -> int:
    """Return where something stands in an order; what does not, stands last."""
    return order.index(found) if found in order else len(order)
