"""An assessment as linked data: EARL, PROV and CCCEV, in Turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment

HEAD = "# An assessment: what people said about duties, with measures and evidence."


def as_turtle(kg: KnowledgeGraph, assessment: Assessment) -> str:
    """Return an assessment as Turtle, in canonical form.

    Args:
        kg: Where the duties' IRIs are.
        assessment: Answers to duties that are not known here are told too.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.assessment import DutyAnswer, Assessment
        >>> from equalkit.testing import example_graph
        >>> told = Assessment(country="xa", on=date(2026, 1, 1), law_as_of=date(2026, 1, 1))
        >>> text = as_turtle(example_graph(), told.with_answer("xa-plan", DutyAnswer(state="met")))
        >>> "earl:test eqk-xa:xa-plan" in text
        True
    """
    from equalkit.graph.mapping.assessments import assessment_frames  # noqa: PLC0415 (slow to import)
    from equalkit.graph.turtle import write  # noqa: PLC0415 (as above)
    from equalkit.ids import country_namespace  # noqa: PLC0415 (as above)

    lang = kg.language(assessment.country, assessment.lang or None)
    law, minted = kg.law(assessment.country), country_namespace(assessment.country)
    known = {duty.id: duty.iri for duty in law.duties.values()}
    known |= {one.id: one.iri for duty in law.duties.values() for one in duty.evidence}
    known |= {test.id: test.iri for test in law.practice_tests.values()}

    def iri_of(name: str) -> str:
        return known.get(name, f"{minted}{name}")

    spoken = assessment.model_copy(update={"lang": lang})
    return write(assessment_frames(spoken, iri_of), HEAD)
