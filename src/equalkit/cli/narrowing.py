"""The options that leave a part of a checklist out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from equalkit.cli.options import OneOf

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.cli.options import Question
    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.checklist import Checklist
    from equalkit.model.page import Page

F = TypeVar("F", bound="Callable[..., Any]")

NAMES = ("status", "sections", "search")
"""The options that work on a list that is made already."""

_OPTIONS = (
    click.option(
        "--status", type=OneOf("status", ("applies", "may-apply")), metavar="WORD",
        help="Only what applies, or only what may apply: applies, may-apply.",
    ),
    click.option(
        "--section", "sections", multiple=True, metavar="ROLE",
        help="Only the part of the list under this role; repeat for more.",
    ),
    click.option("--ground", metavar="ID", help="Only what concerns this protected ground."),
    click.option("--search", metavar="TEXT", help="Only what mentions this text."),
)  # fmt: skip


def narrowing_options(function: F) -> F:
    """Add the options that leave a part of a checklist out."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def taken(given: dict[str, Any]) -> dict[str, Any]:
    """Take what narrows a list out of what was given; a ground becomes a fact to ask about.

    Args:
        given: All options by name; changed.
    """
    if ground := given.pop("ground"):
        given["facts"] = (*given["facts"], f"protected-ground={ground}")
    return {name: given.pop(name) for name in NAMES}


def narrowed(kg: KnowledgeGraph, checklist: Checklist, given: dict[str, Any]) -> Checklist:
    """Return a checklist that holds no more than was asked for.

    Args:
        kg: Where the roles have their names.
        checklist: The whole list.
        given: What `taken` returned.

    Raises:
        UnknownNameError: There is no such role.
    """
    if not any(given.values()):
        return checklist
    from equalkit.model.narrowing import filtered  # noqa: PLC0415 (most lists are not narrowed)

    return filtered(checklist, **_filters(kg, checklist, given))


def page_of(
    kg: KnowledgeGraph, question: Question, checklist: Checklist, given: dict[str, Any]
) -> Page:
    """Return the page of a narrowed checklist, which says so in all its languages."""
    from equalkit.model.narrowing import told  # noqa: PLC0415 (help needs none of it)

    duties = {item.id for item in checklist.items}
    page = kg.page(question.org, on=question.on, lang=question.lang, duties=duties)
    filters = _filters(kg, checklist, given)
    return page._replace(checklists=tuple(told(one, **filters) for one in page.checklists))


def _filters(kg: KnowledgeGraph, checklist: Checklist, given: dict[str, Any]) -> dict[str, Any]:
    """Return what was asked for as the library takes it."""
    scheme = kg.law(checklist.country).vocabulary.scheme("role")
    return {
        "status": given["status"] or "",
        "sections": {scheme.resolve(role) for role in given["sections"]},
        "search": given["search"] or "",
    }
