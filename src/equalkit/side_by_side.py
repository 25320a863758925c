"""Countries side by side, and a duty through its versions, as they are exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.ids import SCHEMA
from equalkit.model.answer import UNKNOWN, Explanation
from equalkit.model.comparison import NO_MATCH
from equalkit.model.condition import NO_TEXTS, ROLE, Constraint
from equalkit.model.phrases import applies_if
from equalkit.model.text import say
from equalkit.model.wording import disclaimer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from equalkit.model.comparison import Cell, Comparison, Version
    from equalkit.model.condition import Condition
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law, Vocabulary


def as_question(condition: Condition, vocabulary: Vocabulary) -> Explanation:
    """Return a condition as reasons of which nothing is known yet.

    Args:
        condition: When a duty binds.
        vocabulary: Where the names of facts and codes are.
    """
    if not isinstance(condition, Constraint):
        children = tuple(as_question(one, vocabulary) for one in condition.operands)
        return Explanation(condition.operator, UNKNOWN, label=condition.label, children=children)
    fact = vocabulary.facts.get(condition.fact)
    codes = vocabulary.scheme(fact.scheme if fact else condition.fact).concepts
    expected = tuple(codes.get(v, v) if isinstance(v, str) else v for v in condition.values)
    return Explanation(
        "fact",
        UNKNOWN,
        condition.fact,
        condition.operator,
        expected,
        label=fact.label if fact else NO_TEXTS,
    )


def when(duty: Duty, law: Law, lang: str) -> str:
    """Return when a duty binds those whom it names, in words; empty for always."""
    if duty.condition is None:
        return ""
    return applies_if(as_question(duty.condition, law.vocabulary), lang)


def comparison_document(
    comparison: Comparison, laws: Mapping[str, Law], lang: str
) -> dict[str, Any]:
    """Return countries side by side as plain data.

    Args:
        comparison: What was compared.
        laws: By country code.
        lang: BCP 47 tag of the texts.
    """
    return {
        "schema": SCHEMA.format("comparison"),
        "on": comparison.on.isoformat(),
        "lang": lang,
        "role": comparison.role or None,
        "ground": comparison.ground or None,
        "countries": [_country(laws[code], lang) for code in comparison.countries],
        "disclaimer": disclaimer(lang),
        "rows": [
            {
                "id": row.duty_type.id,
                "label": say(row.duty_type.label, lang),
                "cells": [_cell(cell, laws[cell.country], lang) for cell in row.cells],
            }
            for row in comparison.rows
        ],
    }


def _country(law: Law, lang: str) -> dict[str, str]:
    """Return what names a country and its content."""
    return {
        "code": law.country,
        "name": say(law.name, lang) or law.country,
        "law_as_of": law.law_as_of.isoformat(),
        "release": law.release,
    }


def _cell(cell: Cell, law: Law, lang: str) -> dict[str, Any]:
    """Return what one country has for one kind of duty."""
    match = cell.match
    return {
        "country": cell.country,
        "relation": match.relation if match else NO_MATCH,
        "term": say(match.term, lang) if match else "",
        "citation": match.citation if match else "",
        "reason": say(match.reason, lang) if match else "",
        "confidence": match.confidence if match else None,
        "duties": [_duty(duty, law, lang) for duty in cell.duties],
    }


def _duty(duty: Duty, law: Law, lang: str) -> dict[str, Any]:
    """Return what a reader compares of one duty."""
    vocabulary = law.vocabulary
    return {
        "id": duty.id,
        "iri": duty.iri,
        "label": say(duty.label, lang),
        "modality": duty.modality,
        "citations": list(duty.citations),
        "roles": [say(vocabulary.concept(ROLE, one).label, lang) for one in duty.bearers],
        "grounds": [say(vocabulary.concept("ground", g).label, lang) for g in duty.grounds],
        "when": when(duty, law, lang),
        "frequency": say(duty.frequency.label, lang) if duty.frequency else "",
        "in_force": duty.in_force.as_dict(),
    }


def timeline_document(versions: Iterable[Version], law: Law, lang: str) -> dict[str, Any]:
    """Return a duty through its versions as plain data, the oldest first."""
    return {
        "schema": SCHEMA.format("timeline"),
        "country": law.country,
        "lang": lang,
        "law_as_of": law.law_as_of.isoformat(),
        "release": law.release,
        "disclaimer": disclaimer(lang),
        "versions": [
            _duty(version.duty, law, lang)
            | {
                "replaced_by": list(version.duty.replaced_by),
                "parts": list(version.parts),
                "acts": list(version.acts),
            }
            for version in versions
        ],
    }
