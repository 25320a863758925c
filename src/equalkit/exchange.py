"""Answers as they are exchanged: plain data with stable keys, ready for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.ids import SCHEMA
from equalkit.model.phrases import applies_if
from equalkit.model.profile import Profile
from equalkit.model.text import say
from equalkit.model.wording import disclaimer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from equalkit.model.answer import Applicability
    from equalkit.model.chain import Link
    from equalkit.model.change import Diff, DutyChange, Threshold
    from equalkit.model.duty import Duty
    from equalkit.model.law import Law
    from equalkit.model.method import Suggestion


def _head(kind: str, law: Law, org: Profile, lang: str) -> dict[str, Any]:
    """Return what every document begins with."""
    return {
        "schema": SCHEMA.format(kind),
        "country": law.country,
        "lang": lang,
        "law_as_of": law.law_as_of.isoformat(),
        "release": law.release,
        "profile": org.as_dict(),
        "disclaimer": disclaimer(lang),
    }


def duties_document(
    answers: Iterable[Applicability], law: Law, org: Profile, on: date, lang: str
) -> dict[str, Any]:
    """Return the answers about duties, in the order given.

    Source:
        The command-line contract; schema ``duties-1.json``.
    """
    return _head("duties", law, org, lang) | {
        "on": on.isoformat(),
        "duties": [_answer(answer, law, lang) for answer in answers],
    }


def _answer(answer: Applicability, law: Law, lang: str) -> dict[str, Any]:
    """Return one answer."""
    duty = answer.duty
    bodies = (law.bodies[body].label for body in duty.supervisors if body in law.bodies)
    frequency = duty.frequency
    return {
        "id": duty.id,
        "iri": duty.iri,
        "status": str(answer.status),
        "missing": list(answer.missing),
        "applies_if": applies_if(answer.explanation, lang) if answer.missing else "",
        "label": say(duty.label, lang),
        "summary": say(duty.summary, lang),
        "modality": duty.modality,
        "trigger": duty.trigger,
        "roles": list(duty.bearers),
        "grounds": list(answer.grounds),
        "citations": list(duty.citations),
        "in_force": duty.in_force.as_dict(),
        "frequency": frequency
        and {"text": say(frequency.label, lang), "period": frequency.period or None},
        "deadlines": [
            {
                "text": say(deadline.label, lang),
                "on": deadline.on and deadline.on.isoformat(),
                "every_year": deadline.every_year or None,
            }
            for deadline in duty.deadlines
        ],
        "steps": [say(step.label, lang) for step in duty.steps],
        "evidence": [say(one.label, lang) for one in duty.evidence],
        "supervisors": [say(label, lang) for label in bodies],
        "exceptions": [say(one.label, lang) for one in answer.open_exceptions],
        "replaced_by": list(duty.replaced_by),
        "sources": list(duty.sources),
        "confidence": duty.confidence,
        "review": duty.status,
        "verified_on": duty.verified_on.isoformat(),
        "explanation": answer.explanation.model_dump(),
    }


def basis_part(links: Iterable[Link], lang: str) -> list[dict[str, Any]]:
    """Return what a duty rests on as plain data, each with what it rests on in turn."""
    return [
        {
            "iri": link.iri,
            "citation": f"{link.act} {link.number}".strip(),
            "title": say(link.title, lang),
            "relation": link.relation,
            "rests_on": basis_part(link.rests_on, lang),
        }
        for link in links
    ]


def _brief(duty: Duty, lang: str) -> dict[str, Any]:
    """Return what names a duty version."""
    return {
        "id": duty.id,
        "iri": duty.iri,
        "label": say(duty.label, lang),
        "citations": list(duty.citations),
        "in_force": duty.in_force.as_dict(),
    }


def _change(change: DutyChange, lang: str) -> dict[str, Any]:
    """Return one duty that begins or ends."""
    return _brief(change.duty, lang) | {
        "reason": change.reason,
        "acts": list(change.acts),
    }


def diff_document(diff: Diff, law: Law, org: Profile, lang: str) -> dict[str, Any]:
    """Return what changes between two dates."""
    return _head("diff", law, org, lang) | {
        "before": diff.before.isoformat(),
        "after": diff.after.isoformat(),
        "added": [_change(change, lang) for change in diff.added],
        "removed": [_change(change, lang) for change in diff.removed],
        "changed": [
            {
                "before": _brief(pair.before, lang),
                "after": _brief(pair.after, lang),
                "parts": list(pair.parts),
                "acts": list(pair.acts),
            }
            for pair in diff.changed
        ],
    }


def thresholds_document(
    found: Iterable[Threshold], law: Law, org: Profile, on: date, lang: str
) -> dict[str, Any]:
    """Return the nearest values that change what binds."""
    return _head("thresholds", law, org, lang) | {
        "on": on.isoformat(),
        "thresholds": [
            {
                "fact": one.fact,
                "label": say(law.vocabulary.fact(one.fact).label, lang),
                "value": one.value,
                "becomes": one.becomes,
                "added": list(one.added),
                "removed": list(one.removed),
            }
            for one in found
        ],
    }


def measures_document(
    found: Iterable[Suggestion], law: Law, duty: str, lang: str
) -> dict[str, Any]:
    """Return measures, in the order given.

    Args:
        found: The measures.
        law: The country's law.
        duty: Id of the duty that they are for; empty for the whole catalogue.
        lang: BCP 47 tag.
    """
    return _head("measures", law, Profile(law.country), lang) | {
        "duty": _brief(law.duty(duty), lang) if duty else None,
        "measures": [_measure(one, law, lang) for one in found],
    }


def _measure(suggestion: Suggestion, law: Law, lang: str) -> dict[str, Any]:
    """Return one measure."""
    measure = suggestion.measure
    return {
        "id": measure.id,
        "iri": measure.iri,
        "label": say(measure.label, lang),
        "step": _concept(law, "method-step", measure.method_step, lang),
        "level": _concept(law, "decision-level", measure.decision_level, lang),
        "areas": [_concept(law, "measure-area", area, lang) for area in measure.areas],
        "duties": list(measure.duties),
        "methods": list(suggestion.methods),
        "publishers": [say(one, lang) for one in suggestion.publishers],
        "sources": list(measure.sources),
        "confidence": measure.confidence or None,
        "shared": measure.shared,
        "experience": say(measure.experience, lang),
        "year": measure.year,
    }


def _concept(law: Law, scheme: str, concept: str, lang: str) -> dict[str, str]:
    """Return a concept as its id and its name; both empty for none."""
    label = law.vocabulary.concept(scheme, concept).label if concept else {}
    return {"id": concept, "label": say(label, lang)}


def facts_document(law: Law, used: dict[str, int], lang: str) -> dict[str, Any]:
    """Return the facts that a country's law asks for.

    Args:
        law: The country's law.
        used: Number of duties that test each fact, by fact id.
        lang: BCP 47 tag.
    """
    facts = []
    for fact_id, duties in used.items():
        fact = law.vocabulary.fact(fact_id)
        facts.append(
            {
                "id": fact.id,
                "datatype": fact.datatype,
                "many": fact.many,
                "unit": fact.unit or None,
                "label": say(fact.label, lang),
                "question": say(fact.question, lang),
                "counting": say(fact.counting, lang),
                "fallback": fact.fallback,
                "duties": duties,
                "values": [
                    {"id": one.id, "label": say(one.label, lang), "broader": list(one.broader)}
                    for one in law.vocabulary.values(fact)
                ],
            }
        )
    return _head("facts", law, Profile(law.country), lang) | {"facts": facts}
