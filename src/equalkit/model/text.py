"""Texts in several languages, and which one a reader gets."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

Texts = Mapping[str, str]
"""A text by language tag; empty when there is none."""

LAST_RESORT = "en"

FALLBACKS: Mapping[str, tuple[str, ...]] = {
    "nn": ("nb",),
    "nb": ("nn",),
    "se": ("nb",),
    "sv": ("sv-FI",),
    "sv-FI": ("sv", "fi"),
}


class Text(NamedTuple):
    """A text and the language that it is really in."""

    value: str
    lang: str


@cache
def chain(lang: str) -> tuple[str, ...]:
    """Return the languages to try for a reader, best first.

    Args:
        lang: BCP 47 tag of the language asked for.

    Returns:
        The language itself, its near relatives, then English.

    Example:
        >>> chain("nn")
        ('nn', 'nb', 'en')
    """
    wanted = (lang, *FALLBACKS.get(lang, ()), LAST_RESORT)
    return tuple(dict.fromkeys(wanted))


def pick(texts: Texts, lang: str) -> Text:
    """Return the best text for a reader, with the language it is in.

    Args:
        texts: The text by language.
        lang: BCP 47 tag of the language asked for.

    Returns:
        The text in the first language of `chain` that there is; else in the
        first language by tag; an empty text when there is none at all.

    Example:
        >>> pick({"en": "plan", "nb": "plan (nb)"}, "nn")
        Text(value='plan (nb)', lang='nb')
    """
    for tag in chain(lang):
        if tag in texts:
            return Text(texts[tag], tag)
    return next((Text(texts[tag], tag) for tag in sorted(texts)), Text("", lang))


def say(texts: Texts, lang: str) -> str:
    """Return the best text, marked with its language when that is another one.

    Example:
        >>> say({"en": "plan"}, "fi")
        'plan [en]'
    """
    if lang in texts:
        return texts[lang]
    value, found = pick(texts, lang)
    return f"{value} [{found}]" if value else ""
