"""An assessment in any format that a checklist has, and as linked data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.assessment.filling import filled_checklist, profile_of
from equalkit.render import render

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment
    from equalkit.model.checklist import Checklist


def written(
    kg: KnowledgeGraph,
    assessment: Assessment,
    format_: str,
    *,
    lang: str | None = None,
    extra: Mapping[str, Callable[[Checklist], str | bytes]] | None = None,
) -> str | bytes:
    """Return an assessment in a format.

    Args:
        kg: Where the law is.
        assessment: What was answered.
        format_: ``turtle``, ``html``, or one that a checklist has.
        lang: BCP 47 tag; None for the assessment's own.
        extra: Renderers that plugins brought, by format.

    Raises:
        UnknownNameError: There is no such format.
        MissingExtraError: The format needs a package that is not installed.

    Example:
        >>> from datetime import date
        >>> from equalkit.model.assessment import Assessment, DutyAnswer
        >>> from equalkit.testing import example_graph
        >>> told = Assessment(country="xa", on=date(2026, 1, 1), law_as_of=date(2026, 1, 1))
        >>> told = told.with_answer("xa-plan", DutyAnswer(state="met"))
        >>> "[x] Plan for equality" in written(example_graph(), told, "text", lang="en")
        True
    """
    if format_ == "turtle":
        from equalkit.assessment.linked_data import as_turtle  # noqa: PLC0415 (only for one format)

        return as_turtle(kg, assessment)
    if format_ == "html":
        org, on = profile_of(assessment), assessment.on
        page = kg.page(org, on=on, lang=lang or assessment.lang or None, assessment=assessment)
        return render(page, "html")
    return render(filled_checklist(kg, assessment, lang=lang), format_, extra=extra)
