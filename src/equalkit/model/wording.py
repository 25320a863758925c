"""How reasons are put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.model.concept import Concept
from equalkit.model.text import say
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.answer import Explanation

MARKS = ("✗", "?", "✓")
"""Mark by truth value: false, unknown, true."""

OPERATORS = {
    "eq": "is {}",
    "neq": "is not {}",
    "gt": "more than {}",
    "gteq": "at least {}",
    "lt": "less than {}",
    "lteq": "at most {}",
    "isAnyOf": "is {}",
    "isNoneOf": "is not {}",
}
HEADS = {
    "in-force": "In force on the date",
    "role": "Role",
    "and": "All of these",
    "or": "One of these",
    "xone": "Exactly one of these",
    "not": "Not this",
    "ground": "Concerns the ground asked about",
    "binding-duty": "One of these duties binds",
    "phases": "A phase has begun that reaches you",
    "phase": "Phase",
    "exception": "Exception",
}


def value_text(value: Any, lang: str) -> str:
    """Return a value of a fact as a reader sees it.

    Example:
        >>> value_text(True, "en"), value_text(Concept("a", "x:a", {"en": "alpha"}), "en")
        ('yes', 'alpha')
    """
    say_word = words(lang)
    if isinstance(value, Concept):
        return say(value.label, lang) or value.id
    if isinstance(value, bool):
        return say_word("yes") if value else say_word("no")
    return str(value)


def values_text(values: tuple[Any, ...], lang: str) -> str:
    """Return several values joined by « or »."""
    said = [value_text(value, lang) for value in values]
    return f" {words(lang)('or')} ".join(said)


def requirement_text(node: Explanation, lang: str) -> str:
    """Return what one test asks for, without the answer.

    Example:
        >>> from equalkit.model.answer import Explanation
        >>> node = Explanation("fact", 1, "employees", "gteq", (50,))
        >>> requirement_text(node, "en")
        'employees: at least 50'
    """
    say_word = words(lang)
    label = say(node.label, lang)
    if node.kind == "fact":
        asked = say_word(OPERATORS[node.operator])
        return f"{label or node.subject}: {asked.format(values_text(node.expected, lang))}"
    head = say_word(HEADS.get(node.kind, "")) if node.kind in HEADS else ""
    asked = values_text(node.expected, lang)
    return ": ".join(part for part in (head, label or asked) if part)


def _given_text(node: Explanation, lang: str) -> str:
    """Return what the profile says, in brackets; nothing at joins."""
    say_word = words(lang)
    if node.kind not in ("fact", "role"):
        return ""
    if node.actual is None:
        return f" ({say_word('not known')})"
    via = node.via and f", {_via_text(node.via, lang)}"
    return f" ({values_text(node.actual, lang)}{via})"


def _via_text(via: str, lang: str) -> str:
    """Return where a value came from, in words."""
    origin, _, fact = via.partition(":")
    said = words(lang)(
        {
            "fallback": "taken from",
            "implied": "follows from the role",
            "derived": "worked out from other answers",
            "default": "assumed",
        }.get(origin, origin)
    )
    return f"{said} {fact}".strip()


def explanation_lines(node: Explanation, lang: str, depth: int = 0) -> Iterator[str]:
    """Yield one indented line per node of the reasons, top down."""
    cited = f" — {node.citation}" if node.citation else ""
    line = f"{requirement_text(node, lang)}{_given_text(node, lang)}{cited}"
    yield f"{'  ' * depth}{MARKS[node.truth]} {line}"
    for child in node.children:
        yield from explanation_lines(child, lang, depth + 1)
