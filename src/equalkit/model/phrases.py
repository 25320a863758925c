"""What must still prove true before a duty binds, as one phrase.

Only the open parts are told: what is met already is left out. A phrase is built as
parts first, so that tests of the same fact stand together (« at least 20 and at most
50 ») and brackets stand only where a reader needs them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from equalkit.model.condition import SECTOR
from equalkit.model.text import say
from equalkit.model.wording import asked_text, listed, values_text
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from equalkit.model.answer import Explanation

UNKNOWN = 1
"""Truth value of a node that is not decided; `answer` has it too, and needs us."""

FEW_ROLES = 4
"""More roles than this are not told by name: the list would hide the rest."""

EITHER = frozenset(("or", "xone", "phases", "binding-duty"))
"""Kinds of nodes of which one child is enough."""


class Leaf(NamedTuple):
    """One thing that must be true.

    Args:
        asked: What is asked for: « at least 50 », or the whole phrase.
        fact: Name of the fact that it is asked of; empty where *asked* says it all.
        several: Whether *asked* has joins of its own.
        least: The lower bound, where that is all it asks for.
        most: The upper bound, where that is all it asks for.
    """

    asked: str
    fact: str = ""
    several: bool = False
    least: str = ""
    most: str = ""


class Group(NamedTuple):
    """Things of which all, or one, must be true.

    Args:
        join: ``and`` or ``or``.
        parts: At least two, none of them a group with the same join.
    """

    join: str
    parts: tuple[Part, ...]


Part: TypeAlias = "Leaf | Group"


def applies_if(node: Explanation, lang: str) -> str:
    """Return what must still prove true, as one phrase; empty when nothing must.

    The roles are left out while none is known: a reader sees them in the heading.

    Args:
        node: The reasons for a duty.
        lang: BCP 47 tag of the reader's language.

    Example:
        >>> from equalkit.model.answer import Explanation
        >>> size = Explanation("fact", 1, "employees", "gteq", (50,))
        >>> listed_ = Explanation("fact", 1, "listed", "eq", (True,))
        >>> applies_if(Explanation("duty", 1, children=(size, listed_)), "en")
        'employees is at least 50 and listed'
    """
    part = _part(node, lang)
    return _said(part, lang, top=True) if part else ""


def _part(node: Explanation, lang: str) -> Part | None:
    """Return the open part of a node; None where it is decided, or not told."""
    if node.truth != UNKNOWN or node.kind == "exception":
        return None
    if node.kind == "phase":
        return Leaf(f"«{say(node.label, lang)}»")
    special = _SPECIAL.get(node.kind)
    return special(node, lang) if special else _below(node, lang)


def _below(node: Explanation, lang: str) -> Part | None:
    """Return the open parts below a node, joined."""
    parts = [part for child in node.children if (part := _part(child, lang))]
    return _grouped("or" if node.kind in EITHER else "and", parts, lang)


def _none_of(node: Explanation, lang: str) -> Part | None:
    """Return that what is open below a node must not be true."""
    parts = [_negated(part, lang) for child in node.children if (part := _part(child, lang))]
    return _grouped("and", parts, lang)


def _exactly_one(node: Explanation, lang: str) -> Part | None:
    """Return one of the open parts; none of them when one is met already."""
    met = any(child.truth > UNKNOWN for child in node.children)
    return _none_of(node, lang) if met else _below(node, lang)


def _phases(node: Explanation, lang: str) -> Part | None:
    """Return the groups of which one must be meant."""
    found = _below(node, lang)
    reached = words(lang)("in a group that the law has reached: {groups}")
    return found and Leaf(reached.format(groups=_said(found, lang)), several=True)


def _role(node: Explanation, lang: str) -> Part | None:
    """Return the role that an organisation with other roles may have as well."""
    if node.actual is None:
        return None
    if len(node.expected) > FEW_ROLES:
        return Leaf(words(lang)("one of the roles that it binds"))
    asked = words(lang)("the role {role}").format(role=values_text(node.expected, lang))
    return Leaf(asked, several=len(node.expected) > 1)


def _fact(node: Explanation, lang: str) -> Part | None:
    """Return what is asked of a fact; of one that is worked out, what decides it."""
    yes_or_no = isinstance(node.expected[0], bool)
    wanted = yes_or_no and (node.expected[0] is True) == (node.operator == "eq")
    if wanted and len(node.children) == 1 and _known_below(node):
        return _part(node.children[0], lang)
    label = say(node.label, lang) or node.subject
    if yes_or_no:
        return Leaf(label if wanted else words(lang)("not {}").format(label))
    told = asked_text(node, lang)
    bound = "" if isinstance(node.expected[0], (str, date)) else values_text(node.expected, lang)
    return Leaf(
        told,
        "" if node.subject == SECTOR else label,
        several=len(node.expected) > 1,
        least=bound if node.operator == "gteq" else "",
        most=bound if node.operator == "lteq" else "",
    )


def _duties(node: Explanation, lang: str) -> Part | None:
    """Return the names of duties of which one must bind; more where more is known."""
    if _known_below(node):
        return _below(node, lang)
    names = [f"«{say(child.label, lang)}»" for child in node.children if child.truth == UNKNOWN]
    binding = words(lang)("one of these duties binds: {duties}")
    return Leaf(binding.format(duties=listed(names, lang)), several=True)


def _known_below(node: Explanation) -> bool:
    """Tell whether some fact below a node is decided already; exceptions aside."""
    below = (child for child in node.children if child.kind != "exception")
    return any((one.kind == "fact" and one.truth != UNKNOWN) or _known_below(one) for one in below)


_SPECIAL: Mapping[str, Callable[[Explanation, str], Part | None]] = {
    "role": _role,
    "fact": _fact,
    "not": _none_of,
    "xone": _exactly_one,
    "phases": _phases,
    "binding-duty": _duties,
}
"""How some kinds of nodes are told; all others by what is below them."""


def _negated(part: Part, lang: str) -> Leaf:
    """Return the phrase that a part must not be true."""
    denied = words(lang)("not {}")
    if isinstance(part, Leaf) and not part.several:
        return Leaf(denied.format(part.asked), part.fact)
    return Leaf(denied.format(f"({_said(part, lang)})"))


def _grouped(join: str, parts: Iterable[Part], lang: str) -> Part | None:
    """Return parts joined, with those that say the same thing said once."""
    merged = _merged(join, dict.fromkeys(_flat(join, parts)), lang)
    if len(merged) > 1:
        return Group(join, tuple(merged))
    return merged[0] if merged else None


def _flat(join: str, parts: Iterable[Part]) -> Iterator[Part]:
    """Yield parts; a group with the same join as its parts."""
    for part in parts:
        if isinstance(part, Group) and part.join == join:
            yield from part.parts
        else:
            yield part


def _merged(join: str, parts: Iterable[Part], lang: str) -> list[Part]:
    """Return parts with all tests of one fact in one place."""
    found: dict[object, Part] = {}
    for part in parts:
        key = part.fact if isinstance(part, Leaf) and part.fact else part
        held = found.get(key)
        if isinstance(held, Leaf) and isinstance(part, Leaf):
            found[key] = _together(join, held, part, lang)
        else:
            found[key] = part
    return list(found.values())


def _together(join: str, one: Leaf, other: Leaf, lang: str) -> Leaf:
    """Return two tests of the same fact as one; a range from its two bounds."""
    least, most = one.least or other.least, one.most or other.most
    if join == "and" and least and most and not (one.several or other.several):
        return Leaf(f"{least}–{most}", one.fact)
    asked = (one.asked, other.asked)
    if join == "or" and one.several:
        return Leaf(f"{one.asked} {words(lang)('or')} {other.asked}", one.fact, several=True)
    return Leaf(listed(asked, lang, join), one.fact, several=True)


def _said(part: Part, lang: str, *, top: bool = False) -> str:
    """Return a part in words.

    On top, a semicolon parts what holds joins of its own; further down, brackets do.
    """
    say_word = words(lang)
    if isinstance(part, Leaf):
        if not part.fact:
            return part.asked
        return say_word("{fact} is {value}").format(fact=part.fact, value=part.asked)
    if not top:
        return listed([_bracketed(one, lang) for one in part.parts], lang, part.join)
    said = [_said(one, lang) for one in part.parts]
    if all(isinstance(one, Leaf) and not one.several for one in part.parts):
        return listed(said, lang, part.join)
    join = say_word("or") if part.join == "or" else say_word("and")
    return f"; {join} ".join(said)


def _bracketed(part: Part, lang: str) -> str:
    """Return a part inside another group, in brackets where it would run into it."""
    said = _said(part, lang)
    return said if isinstance(part, Leaf) and not part.several else f"({said})"
