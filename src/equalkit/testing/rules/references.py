"""Rules about names that stand for something else: all of it must exist."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from equalkit.applicability.engine import Engine
from equalkit.applicability.tested import tested_in
from equalkit.errors import EqualkitError
from equalkit.model.condition import BINDING_DUTY, ROLE, constraints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.condition import Constraint
    from equalkit.model.duty import Duty
    from equalkit.model.fact import Fact
    from equalkit.model.law import Law
    from equalkit.testing.submission import Submission

SETS = frozenset(("isAnyOf", "isNoneOf"))
ORDERS = frozenset(("gt", "gteq", "lt", "lteq"))
EQUALITY = frozenset(("eq", "neq"))


def _duties(submission: Submission) -> Iterator[Duty]:
    """Yield the duties of a law that can be read."""
    if submission.law:
        yield from submission.law.duties.values()


def _unknown(
    submission: Submission, scheme: str, duty: Duty, ids: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield the ids that a scheme does not have."""
    known = submission.law.vocabulary.scheme(scheme) if submission.law else ()
    yield from (
        (duty.id, f"names {scheme} '{one}', which is not known") for one in ids if one not in known
    )


def known_role(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every bearer is a role of the vocabulary."""
    for duty in _duties(submission):
        yield from _unknown(submission, ROLE, duty, duty.bearers)


def known_ground(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every ground, of a duty or of an exception, is in the scheme."""
    for duty in _duties(submission):
        excepted = tuple(ground for one in duty.exceptions for ground in one.grounds)
        yield from _unknown(submission, "ground", duty, (*duty.grounds, *excepted))


def known_trigger(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every trigger is in the scheme."""
    for duty in _duties(submission):
        yield from _unknown(submission, "trigger", duty, (duty.trigger,) if duty.trigger else ())


def _tested(submission: Submission) -> Iterator[tuple[Law, str, Constraint]]:
    """Yield every comparison, with the duty or the derived fact that it is made for."""
    law = submission.law
    if law is None:
        return
    for duty in law.duties.values():
        yield from ((law, duty.id, one) for one in tested_in(duty))
    for rule in law.derivations:
        yield from ((law, f"derivation of {rule.fact}", one) for one in constraints(rule.condition))


def known_fact(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every condition asks about a fact of the vocabulary."""
    for law, name, constraint in _tested(submission):
        if constraint.fact not in law.vocabulary.facts:
            yield name, f"asks about fact '{constraint.fact}', which is not known"


def known_code(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every code in a condition is in the scheme of its fact; duties that bind exist."""
    for law, name, constraint in _tested(submission):
        fact = law.vocabulary.facts.get(constraint.fact)
        if fact is None or fact.datatype != "code":
            continue
        duty = constraint.fact == BINDING_DUTY
        known = law.duties if duty else law.vocabulary.values(fact).concepts
        for value in constraint.values:
            if value not in known:
                yield name, f"compares '{constraint.fact}' with '{value}', which is not known"


def fitting_value(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every value and operator fits the fact: numbers are not compared with words."""
    for law, name, constraint in _tested(submission):
        fact = law.vocabulary.facts.get(constraint.fact)
        if fact is not None and not _fits(constraint, fact):
            values = ", ".join(map(str, constraint.values))
            yield name, f"compares '{fact.id}' ({fact.datatype}): {constraint.operator} {values}"


def _fits(constraint: Constraint, fact: Fact) -> bool:
    """Tell whether the values and the operator of a constraint fit its fact."""
    operator, values = constraint.operator, constraint.values
    if fact.datatype in ("code", "text"):
        texts = all(isinstance(value, str) for value in values)
        return texts and (operator in SETS or (operator in EQUALITY and len(values) == 1))
    if len(values) != 1:
        return False
    value = values[0]
    if fact.datatype == "boolean":
        return isinstance(value, bool) and operator in EQUALITY
    kinds = {"integer": (int,), "decimal": (int, Fraction), "date": (date,)}[fact.datatype]
    return (
        isinstance(value, kinds) and not isinstance(value, bool) and operator in ORDERS | EQUALITY
    )


def known_body(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every supervisor, and whoever gives advice, is a body that is described."""
    bodies = submission.law.bodies if submission.law else {}
    for duty in _duties(submission):
        for body in duty.supervisors:
            if body not in bodies:
                yield duty.id, f"is supervised by '{body}', which is not described"
    for test in submission.law.practice_tests.values() if submission.law else ():
        for body in test.advisers:
            if body not in bodies:
                yield test.id, f"sends people to '{body}', which is not described"


def known_evidence(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every evidence type is described."""
    known = {name for name, _ in submission.typed("eqk:EvidenceType")}
    for duty in _duties(submission):
        for evidence in duty.evidence:
            if evidence.id not in known:
                yield duty.id, f"asks for evidence '{evidence.id}', which is not described"


def legal_basis(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty stands in a section, and every section in an act.

    A whole act may stand beside the section that comes first.
    """
    law = submission.law
    if law is None:
        return
    for duty in law.duties.values():
        if not duty.legal_basis:
            yield duty.id, "has no legal basis"
        for at, iri in enumerate(duty.legal_basis):
            if iri not in law.sections and (at == 0 or iri not in law.acts):
                yield duty.id, f"stands in '{iri}', which is not a section"
    for section in law.sections.values():
        if section.act not in law.acts:
            yield section.iri, f"belongs to '{section.act}', which is not an act"


def known_match(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every match is from a shared concept, and to duties that exist."""
    law = submission.law
    for match in law.matches if law else ():
        if law and match.concept not in law.vocabulary.scheme(match.scheme):
            yield match.concept, "is matched, and is no shared concept"
        for duty in match.duties:
            if law and duty not in law.duties:
                yield match.concept, f"is matched with '{duty}', which does not exist"


def related(submission: Submission) -> Iterator[tuple[str, str]]:
    """Whatever a duty is related to is described."""
    for duty in _duties(submission):
        for other in duty.related:
            if other not in submission.homes:
                yield duty.id, f"is related to '{other}', which is not described"


def no_circle(submission: Submission) -> Iterator[tuple[str, str]]:
    """No duty or derived fact waits for itself, on any day on which the law changes."""
    if submission.law is None:
        return
    engine = Engine(submission.law)
    for day in engine.changes:
        if submission.law.since and day < submission.law.since:
            continue
        try:
            engine.program(day)
        except EqualkitError as problem:
            yield str(day), f"is a day on which the law cannot be asked: {problem}"
