"""How reasons are put into words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from equalkit.model.concept import Concept
from equalkit.model.text import say
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from equalkit.model.answer import Explanation

    Namer = Callable[[str, Any], Any]

DECIMAL_DENOMINATORS = frozenset((2, 4, 5, 10, 20, 50, 100, 1000))
"""Fractions over these read best with a decimal point; 2/3 stays 2/3."""

MARKS = ("✗", "?", "✓")
"""Mark by truth value: false, unknown, true."""

OPERATORS = {
    "eq": phrase("{}"),
    "neq": phrase("other than {}"),
    "gt": phrase("more than {}"),
    "gteq": phrase("at least {}"),
    "lt": phrase("less than {}"),
    "lteq": phrase("at most {}"),
    "isAnyOf": phrase("{}"),
    "isNoneOf": phrase("other than {}"),
}
DATE_OPERATORS = OPERATORS | {
    "gt": phrase("after {}"),
    "gteq": phrase("{} or later"),
    "lt": phrase("before {}"),
    "lteq": phrase("{} or earlier"),
}
EXCEPTION_STATES = (phrase("does not hold"), phrase("not shown"), phrase("holds"))
"""Words by truth value of an exception."""

HEADS = {
    "in-force": phrase("In force on the date"),
    "role": phrase("Role"),
    "and": phrase("All of these"),
    "or": phrase("One of these"),
    "xone": phrase("Exactly one of these"),
    "not": phrase("Not this"),
    "ground": phrase("Concerns the ground asked about"),
    "binding-duty": phrase("One of these duties binds"),
    "phases": phrase("A phase has begun that reaches you"),
    "phase": phrase("Phase"),
    "exception": phrase("Exception"),
}
ORIGINS = {
    "fallback": phrase("taken from"),
    "implied": phrase("follows from the role"),
    "derived": phrase("worked out from other answers"),
    "default": phrase("assumed"),
}
"""Where a value came from, when nobody told it."""

GROUPED_FROM = 10_000
"""Numbers from here on are written in groups of three figures."""


def disclaimer(lang: str) -> str:
    """Return the sentence that every output carries.

    Example:
        >>> disclaimer("en")[:11]
        'Information'
    """
    return words(lang)("Information, not legal advice. Check the official text before you decide.")


def date_text(day: date, lang: str) -> str:
    """Return a date as readers of a language write it.

    Example:
        >>> date_text(date(2026, 1, 31), "en")
        '2026-01-31'
    """
    pattern = words(lang)("{year:04}-{month:02}-{day:02}")
    return pattern.format(year=day.year, month=day.month, day=day.day)


def number_text(number: int | Fraction, lang: str) -> str:
    """Return a number as readers of a language write it.

    Example:
        >>> number_text(Fraction(2, 5), "en"), number_text(Fraction(2, 3), "en")
        ('0.4', '2/3')
        >>> number_text(1500000, "en").split()
        ['1', '500', '000']
    """
    if isinstance(number, Fraction) and number.denominator != 1:
        if number.denominator not in DECIMAL_DENOMINATORS:
            return str(number)
        whole, _, part = f"{float(number):.10g}".partition(".")
        return words(lang)("{whole}.{part}").format(whole=whole, part=part)
    figures = f"{int(number):,}" if number >= GROUPED_FROM else f"{int(number)}"
    return figures.replace(",", "\u00a0")


def value_text(value: Any, lang: str) -> str:
    """Return a value of a fact as a reader sees it.

    Example:
        >>> value_text(True, "en"), value_text(Concept("a", "x:a", {"en": "alpha"}), "en")
        ('yes', 'alpha')
    """
    if isinstance(value, Concept):
        return say(value.label, lang) or value.id
    if isinstance(value, bool):
        return words(lang)("yes") if value else words(lang)("no")
    if isinstance(value, (int, Fraction)):
        return number_text(value, lang)
    return date_text(value, lang) if isinstance(value, date) else str(value)


def listed(parts: Sequence[str], lang: str, join: str = "or") -> str:
    """Return several texts as a list in a sentence.

    Args:
        parts: The texts.
        lang: BCP 47 tag.
        join: ``or`` or ``and``.

    Example:
        >>> listed(["a", "b", "c"], "en")
        'a, b or c'
    """
    last = f" {words(lang)('or') if join == 'or' else words(lang)('and')} "
    return last.join([*filter(None, [", ".join(parts[:-1])]), *parts[-1:]])


def values_text(values: tuple[Any, ...], lang: str) -> str:
    """Return several values joined by « or »."""
    return listed([value_text(value, lang) for value in values], lang)


def asked_text(node: Explanation, lang: str) -> str:
    """Return what a test of a fact asks for: « at least 50 »."""
    dated = isinstance(node.expected[0], date)
    operator = (DATE_OPERATORS if dated else OPERATORS)[node.operator]
    return words(lang)(operator).format(values_text(node.expected, lang))


def requirement_text(node: Explanation, lang: str) -> str:
    """Return what one test asks for, without the answer.

    Example:
        >>> from equalkit.model.answer import Explanation
        >>> node = Explanation("fact", 1, "employees", "gteq", (50,))
        >>> requirement_text(node, "en")
        'employees: at least 50'
    """
    label = say(node.label, lang)
    if node.kind == "fact":
        return f"{label or node.subject}: {asked_text(node, lang)}"
    head = words(lang)(HEADS[node.kind]) if node.kind in HEADS else ""
    asked = values_text(node.expected, lang)
    return ": ".join(part for part in (head, label or asked) if part)


def _given_text(node: Explanation, lang: str, name: Namer | None) -> str:
    """Return what the profile says, in brackets; nothing at joins."""
    say_word = words(lang)
    if node.kind == "exception":
        return f" ({say_word(EXCEPTION_STATES[node.truth])})"
    if node.kind not in ("fact", "role"):
        return ""
    if node.actual is None:
        return f" ({say_word('not known')})"
    via = node.via and f", {_via_text(node.via, lang)}"
    given = [name(node.subject, one) for one in node.actual] if name else node.actual
    return f" ({values_text(tuple(given), lang)}{via})"


def _via_text(via: str, lang: str) -> str:
    """Return where a value came from, in words."""
    origin, _, fact = via.partition(":")
    return f"{words(lang)(ORIGINS.get(origin, origin))} {fact}".strip()


def explanation_lines(
    node: Explanation, lang: str, name: Namer | None = None, *, depth: int = 0
) -> Iterator[str]:
    """Yield one indented line per node of the reasons, top down.

    Args:
        node: The reasons.
        lang: BCP 47 tag of the reader's language.
        name: Returns the concept for a value that a profile gives for a fact; None to
            show codes as they are written.
        depth: How deep the node lies.
    """
    cited = f" — {node.citation}" if node.citation else ""
    line = f"{requirement_text(node, lang)}{_given_text(node, lang, name)}{cited}"
    beside = node.kind == "exception" and node.truth != 2
    mark = "·" if beside else MARKS[node.truth]
    yield f"{'  ' * depth}{mark} {line}"
    for child in () if beside and node.truth == 0 else node.children:
        yield from explanation_lines(child, lang, name, depth=depth + 1)
