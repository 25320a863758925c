"""A draft as one HTML page: no script, no network; made to be read, printed and copied from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from equalkit.model.draft import Missing, marked, missing_line
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from equalkit.model.draft import Draft, Span


def render(draft: Draft) -> str:
    """Return the draft as a page that needs nothing else."""

    def in_brackets(span: Span) -> str:
        """Return what is missing in brackets, in the draft's language."""
        return one_line(marked(span, draft.lang))

    templates = Environment(
        loader=PackageLoader("equalkit.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(line=one_line, marked=in_brackets, kind=lambda one: type(one).__name__)
    templates.tests["missing"] = lambda span: isinstance(span, Missing)
    page = templates.get_template("draft.html.jinja")
    return page.render(draft=draft, count=missing_line(draft)) + "\n"
