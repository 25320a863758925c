"""How reasons are put into words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from equalkit.model.concept import Concept
from equalkit.model.text import say
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.answer import Explanation

DECIMAL_DENOMINATORS = frozenset((2, 4, 5, 10, 20, 50, 100, 1000))
"""Fractions over these read best with a decimal point; 2/3 stays 2/3."""

MARKS = ("✗", "?", "✓")
"""Mark by truth value: false, unknown, true."""

OPERATORS = {
    "eq": "{}",
    "neq": "not {}",
    "gt": "more than {}",
    "gteq": "at least {}",
    "lt": "less than {}",
    "lteq": "at most {}",
    "isAnyOf": "{}",
    "isNoneOf": "not {}",
}
DATE_OPERATORS = OPERATORS | {
    "gt": "after {}",
    "gteq": "{} or later",
    "lt": "before {}",
    "lteq": "{} or earlier",
}
EXCEPTION_STATES = ("does not hold", "not shown", "holds")
"""Words by truth value of an exception."""

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


def disclaimer(lang: str) -> str:
    """Return the sentence that every output carries.

    Example:
        >>> disclaimer("en")[:11]
        'Information'
    """
    return words(lang)(
        "Information, not legal advice. Check the official text before you decide."
    )


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
    if isinstance(value, Fraction) and value.denominator in DECIMAL_DENOMINATORS:
        return f"{float(value):g}"
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
        dated = isinstance(node.expected[0], date)
        asked = say_word((DATE_OPERATORS if dated else OPERATORS)[node.operator])
        return f"{label or node.subject}: {asked.format(values_text(node.expected, lang))}"
    head = say_word(HEADS.get(node.kind, "")) if node.kind in HEADS else ""
    asked = values_text(node.expected, lang)
    return ": ".join(part for part in (head, label or asked) if part)


def _given_text(node: Explanation, lang: str) -> str:
    """Return what the profile says, in brackets; nothing at joins."""
    say_word = words(lang)
    if node.kind == "exception":
        return f" ({say_word(EXCEPTION_STATES[node.truth])})"
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
    beside = node.kind == "exception" and node.truth != 2
    mark = "·" if beside else MARKS[node.truth]
    yield f"{'  ' * depth}{mark} {line}"
    for child in () if beside and node.truth == 0 else node.children:
        yield from explanation_lines(child, lang, depth + 1)


def applies_if(node: Explanation, lang: str) -> str:
    """Return what must still prove true, as one phrase; empty when nothing must.

    Only the open parts are told: what is already met is left out. The roles are left
    out as well, since a reader sees them in the heading.

    Example:
        >>> from equalkit.model.answer import Explanation
        >>> leaf = Explanation("fact", 1, "employees", "gteq", (50,))
        >>> applies_if(Explanation("duty", 1, children=(leaf,)), "en")
        'employees: at least 50'
    """
    return _open_part(node, lang, top=True)


def _open_part(node: Explanation, lang: str, *, top: bool = False) -> str:
    """Return the phrase for an unknown node; empty for others."""
    if node.truth != 1 or node.kind in ("exception", "role"):
        return ""
    if node.kind == "fact" and not any(c.truth == 1 for c in node.children):
        return requirement_text(node, lang)
    label = say(node.label, lang)
    if label and node.kind in ("and", "or", "xone", "phase") and not top:
        return label
    either = node.kind in ("or", "xone", "phases", "binding-duty")
    parts = [part for child in node.children if (part := _open_part(child, lang))]
    parts = list(dict.fromkeys(parts))
    if node.kind == "not":
        return f"{words(lang)('not')} ({parts[0]})" if parts else ""
    joined = f" {words(lang)('or')} " if either else f" {words(lang)('and')} "
    text = joined.join(parts)
    return f"({text})" if either and len(parts) > 1 and not top else text
