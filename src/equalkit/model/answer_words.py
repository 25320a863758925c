"""What people choose from when they answer: ids in files, words in front of readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from equalkit.words import languages, phrase, words

if TYPE_CHECKING:
    from collections.abc import Mapping

STATE_WORDS: Final = {
    "not-answered": phrase("Not answered"),
    "met": phrase("Met"),
    "partly": phrase("Partly met"),
    "not-met": phrase("Not met"),
    "not-applicable": phrase("Not applicable"),
}
STEP_WORDS: Final = {
    "map": phrase("Map"),
    "analyse": phrase("Analyse"),
    "act": phrase("Act"),
    "follow-up": phrase("Follow up"),
}
LEVEL_WORDS: Final = {
    "employee": phrase("The employee's day"),
    "unit": phrase("Unit"),
    "agency": phrase("Agency"),
    "project-or-plan": phrase("Project or plan"),
    "structural": phrase("Structural change"),
}


def choice(text: str, chosen_from: Mapping[str, str]) -> str | None:
    """Return the id that a word stands for, in any of our languages; None for no such word.

    Args:
        text: A word, or an id; capitals and spaces around it do not matter.
        chosen_from: English phrases by id.

    Example:
        >>> choice(" partly MET", STATE_WORDS), choice("perhaps", STATE_WORDS)
        ('partly', None)
    """
    given = text.strip().casefold()
    if given in chosen_from:
        return given
    return next(
        (
            id_
            for lang in languages()
            for id_, said in chosen_from.items()
            if words(lang)(said).casefold() == given
        ),
        None,
    )
