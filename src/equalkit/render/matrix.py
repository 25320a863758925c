"""Countries side by side as one HTML page: a matrix that a person can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from equalkit.render.countries import RELATIONS, heading, sources_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEMPLATES = Environment(
    loader=PackageLoader("equalkit.render"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def comparison_html(document: Mapping[str, Any]) -> str:
    """Return the comparison as a page that needs nothing else: no script, no network.

    Args:
        document: From `equalkit.side_by_side.comparison_document`.
    """
    plain = dict(document)
    return _TEMPLATES.get_template("matrix.html.jinja").render(
        document=plain,
        heading=heading(plain),
        sources=sources_line(plain),
        relations=RELATIONS,
        say=words(plain["lang"]),
    )
