"""Assessments and checklists: begin one from the other, and show one in the other."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from equalkit.model.assessment import Assessment
from equalkit.model.profile_file import ProfileDocument, as_profile

if TYPE_CHECKING:
    from datetime import date

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.checklist import Checklist
    from equalkit.model.profile import Profile


def new_assessment(
    kg: KnowledgeGraph, org: Profile, *, on: date, organisation: str = "", lang: str | None = None
) -> Assessment:
    """Return an assessment in which nothing is answered yet.

    Args:
        kg: Where the law is.
        org: Whom it is for.
        on: The law of which day is to be answered.
        organisation: Its name, for reports.
        lang: BCP 47 tag; None for the country's first language.

    Raises:
        QuestionError: The profile, date or language cannot be understood.

    Example:
        >>> from datetime import date
        >>> import equalkit as ek
        >>> from equalkit.testing import example_graph
        >>> kg = example_graph()
        >>> org = ek.Profile("xa", roles={"employer"}, employees=60)
        >>> made = new_assessment(kg, org, on=date(2026, 1, 1), organisation="Eksempel kommune")
        >>> made.profile.employees, made.revision
        (60, 0)
    """
    law = kg.law(org.country)
    kg.duties(org, on=on)
    profile = ProfileDocument.model_validate(org.as_dict())
    named = f"{organisation}\n{on}\n{profile.model_dump_json()}"
    return Assessment(
        id=sha256(named.encode()).hexdigest()[:16],
        country=org.country,
        on=on,
        law_as_of=law.law_as_of,
        release=law.release,
        lang=kg.language(org.country, lang),
        organisation=organisation,
        profile=profile,
    )


def profile_of(assessment: Assessment) -> Profile:
    """Return whom an assessment is about.

    Raises:
        BadProfileError: A fact's value is neither a plain value nor a list of them.
    """
    return as_profile(assessment.profile, assessment.country)


def filled_checklist(
    kg: KnowledgeGraph, assessment: Assessment, *, lang: str | None = None
) -> Checklist:
    """Return the checklist that an assessment answers, with the answers.

    Args:
        kg: Where the law is.
        assessment: Answers to duties that are not on the list stay in it.
        lang: BCP 47 tag; None for the assessment's own.

    Raises:
        QuestionError: The profile, date or language cannot be understood.

    Example:
        >>> from datetime import date
        >>> import equalkit as ek
        >>> from equalkit.testing import example_graph
        >>> kg = example_graph()
        >>> made = new_assessment(kg, ek.Profile("xa"), on=date(2026, 1, 1))
        >>> filled_checklist(kg, made).assessment == made
        True
    """
    org, told = profile_of(assessment), lang or assessment.lang or None
    checklist = kg.checklist(org, on=assessment.on, lang=told)
    return checklist._replace(assessment=assessment)


def unknown_duties(kg: KnowledgeGraph, assessment: Assessment) -> tuple[str, ...]:
    """Return the ids that have an answer and name no duty of the country, sorted."""
    known = kg.law(assessment.country).duties
    return tuple(sorted(duty for duty in assessment.answers if duty not in known))


def listed_duties(kg: KnowledgeGraph, assessment: Assessment) -> frozenset[str]:
    """Return the ids of the duties that an assessment is to answer: those that apply, or may."""
    answer = kg.duties(profile_of(assessment), on=assessment.on)
    return frozenset(one.duty.id for one in answer.having())
