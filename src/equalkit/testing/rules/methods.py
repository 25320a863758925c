"""Rules about methods and measures: every name in them exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.condition import ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.law import Law
    from equalkit.testing.submission import Submission


def known_in_method(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every duty, role, step, level and area that a method or a measure names exists."""
    law = submission.law
    if law is None:
        return
    for name, scheme, ids in _named(law):
        known = law.duties if scheme == "duty" else law.vocabulary.scheme(scheme)
        yield from (
            (name, f"names {scheme} '{one}', which is not known") for one in ids if one not in known
        )


def _named(law: Law) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield what methods and measures name: who names it, the scheme, the ids."""
    for method in law.methods.values():
        yield method.id, "duty", method.duties
        yield method.id, ROLE, method.roles
        for step in method.steps:
            yield method.id, "method-step", (step.method_step,) if step.method_step else ()
    for measure in law.measures.values():
        yield measure.id, "duty", measure.duties
        yield measure.id, "measure-area", measure.areas
        for scheme, one in (
            ("method-step", measure.method_step),
            ("decision-level", measure.decision_level),
        ):
            yield measure.id, scheme, (one,) if one else ()
