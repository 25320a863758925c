"""A checklist narrowed to what is asked for: the rest is not in it any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.errors import UnknownNameError
from equalkit.model.wording import listed
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from equalkit.model.assessment import Assessment
    from equalkit.model.checklist import Checklist, ChecklistItem

STATUS_WORDS = {
    "applies": phrase("only what applies"),
    "may-apply": phrase("only what may apply"),
}
"""What a list that was narrowed to a status says of itself."""

UNSEEN = frozenset(("iri", "status", "missing", "sources", "confidence", "review"))
"""Parts of an item in which nobody searches for words."""


def filtered(
    checklist: Checklist,
    *,
    status: str = "",
    sections: Collection[str] = (),
    search: str = "",
) -> Checklist:
    """Return a checklist that holds less.

    What is not law yet goes too, and so do the answers to duties that are left out:
    never save the assessment of such a list in place of the whole one.

    Args:
        checklist: The whole list.
        status: ``applies`` or ``may-apply``; empty for both.
        sections: Ids of the roles whose sections stay; empty for all.
        search: A text that a duty must hold, in capitals or not; empty for any.

    Returns:
        The same list when nothing is asked for. `Checklist.filters` says what was.

    Raises:
        UnknownNameError: There is no such status.

    Example:
        >>> from datetime import date
        >>> import equalkit as ek
        >>> from equalkit.testing import example_graph
        >>> whole = example_graph().checklist(ek.Profile("xa"), on=date(2026, 1, 1))
        >>> found = filtered(whole, search="PLAN", sections=["employer"])
        >>> len(found.items) < len(whole.items), found.filters
        (True, ('only the part for employer', 'only what mentions «PLAN»'))
    """
    marked = told(checklist, status=status, sections=sections, search=search)
    if marked is checklist:
        return checklist
    kept = []
    for section in checklist.sections:
        items = tuple(item for item in section.items if _stays(item, status, search))
        if items and (not sections or section.role in sections):
            kept.append(section._replace(items=items))
    left = {item.id for section in kept for item in section.items}
    answers = checklist.assessment and _only(checklist.assessment, left)
    return marked._replace(sections=tuple(kept), assessment=answers)


def told(
    checklist: Checklist,
    *,
    status: str = "",
    sections: Collection[str] = (),
    search: str = "",
) -> Checklist:
    """Return a checklist that says by what it is narrowed; its duties stay.

    For a list that was narrowed elsewhere, in another language. Takes and raises what
    `filtered` does.
    """
    asked = tuple(_asked(checklist, status, sections, search))
    return checklist._replace(horizon=(), filters=checklist.filters + asked) if asked else checklist


def _asked(
    checklist: Checklist, status: str, sections: Collection[str], search: str
) -> Iterator[str]:
    """Yield by what a list is narrowed, in words."""
    say, lang = words(checklist.lang), checklist.lang
    if status:
        if status not in STATUS_WORDS:
            raise UnknownNameError("status", status, STATUS_WORDS)
        yield say(STATUS_WORDS[status])
    if sections:
        names = {one.role: one.label for one in checklist.sections}
        roles = [names.get(role, role) for role in sorted(sections)]
        yield say("only the part for {roles}").format(roles=listed(roles, lang, "and"))
    if search:
        yield say("only what mentions «{text}»").format(text=search)


def _stays(item: ChecklistItem, status: str, search: str) -> bool:
    """Tell whether a duty has the status, and holds the text somewhere."""
    wanted = search.casefold()
    return status in ("", item.status) and any(wanted in text.casefold() for text in _texts(item))


def _texts(item: ChecklistItem) -> Iterator[str]:
    """Yield the texts of a duty that a reader sees."""
    for name, part in item._asdict().items():
        if name not in UNSEEN:
            several = part if isinstance(part, tuple) else (part,)
            yield from (text for text in several if isinstance(text, str))


def _only(assessment: Assessment, duties: Collection[str]) -> Assessment:
    """Return the answers to some duties."""
    answers = {duty: one for duty, one in assessment.answers.items() if duty in duties}
    return assessment.model_copy(update={"answers": answers, "gone": {}})
