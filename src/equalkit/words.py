"""The words of the user interface, from gettext catalogues.

Law speaks for itself: its labels come from the graph. These are the words around
it: headings, joins, hints. English is the language of the source.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DOMAIN = "equalkit"
CATALOGUES = Path(__file__).parent / "locale"


@cache
def words(lang: str) -> Callable[[str], str]:
    """Return the function that says an English phrase in a language.

    Args:
        lang: BCP 47 tag; English phrases come back where no catalogue is found.

    Example:
        >>> words("en")("Applies if")
        'Applies if'
    """
    near = {"nn": ["nn", "nb"], "nb": ["nb", "nn"]}.get(lang, [lang])
    return gettext.translation(DOMAIN, CATALOGUES, near, fallback=True).gettext


def languages() -> tuple[str, ...]:
    """Return the tags of the languages that the interface speaks, sorted.

    Example:
        >>> "en" in languages()
        True
    """
    found = (folder.parent.name for folder in CATALOGUES.glob("*/LC_MESSAGES"))
    return tuple(sorted({"en", *found}))
