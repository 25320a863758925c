"""The words of the user interface, from gettext catalogues.

Law speaks for itself: its labels come from the graph. These are the words around
it: headings, joins, hints. English is the language of the source; every phrase is
written as `words(lang)("...")`, or as `phrase("...")` where it is said later, so that
a test can find it and ask for its translations.
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

NEAR = {"nn": ("nb",), "nb": ("nn",), "se": ("nb",), "sv-FI": ("sv",)}
"""Catalogues to read, by language, when a phrase has none of its own."""


def phrase(text: str) -> str:
    """Return an English phrase as it is: it is translated where it is said.

    Example:
        >>> phrase("at least {}")
        'at least {}'
    """
    return text


@cache
def words(lang: str) -> Callable[[str], str]:
    """Return the function that says an English phrase in a language.

    Args:
        lang: BCP 47 tag; English phrases come back where no catalogue is found.

    Example:
        >>> words("en")("Applies if")
        'Applies if'
    """
    wanted = [lang, *NEAR.get(lang, ())]
    return gettext.translation(DOMAIN, CATALOGUES, wanted, fallback=True).gettext


def languages() -> tuple[str, ...]:
    """Return the tags of the languages that the interface speaks, sorted.

    Example:
        >>> "en" in languages()
        True
    """
    found = (folder.parent.name for folder in CATALOGUES.glob("*/LC_MESSAGES"))
    return tuple(sorted({"en", *found}))
