"""Duties and laws for tests: say what matters, the rest is filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from equalkit.ids import country_namespace
from equalkit.model.concept import ANY_PERSON, Concept, Scheme
from equalkit.model.condition import ROLE, SECTOR
from equalkit.model.duty import Duty
from equalkit.model.interval import Interval
from equalkit.model.law import Law, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from equalkit.model.fact import Fact

FIRST_DAY = date(2000, 1, 1)


def make_duty(name: str = "xa-duty", **parts: Any) -> Duty:
    """Return a duty that binds everyone since 2000, but for the parts that are given.

    Args:
        name: The duty's id; its country comes first.
        parts: Attributes of `Duty`.

    Example:
        >>> make_duty("xa-plan", bearers=("employer",)).citations
        ('XA-1 § 1',)
    """
    country = name[:2]
    whole: dict[str, Any] = {
        "id": name,
        "iri": country_namespace(country) + name,
        "label": {"en": name},
        "summary": {"en": f"{name} in one sentence"},
        "modality": "obligation",
        "bearers": (ANY_PERSON,),
        "in_force": Interval(FIRST_DAY),
        "citations": (f"{country.upper()}-1 § 1",),
        "legal_basis": (),
        "act": "",
        "confidence": "high",
        "verified_on": date(2026, 1, 1),
    }
    return Duty(**whole | parts)


def make_scheme(kind: str, *paths: str) -> Scheme:
    """Return a scheme from paths: ``"public > state"`` puts state below public.

    Example:
        >>> sorted(make_scheme("sector", "public > state", "private").above("state"))
        ['public', 'state']
    """
    broader: dict[str, tuple[str, ...]] = {}
    for path in paths:
        above: tuple[str, ...] = ()
        for name in path.split(" > "):
            broader[name] = broader.get(name) or above
            above = (name,)
    return Scheme.of(kind, (Concept(name, f"x:{name}", broader=up) for name, up in broader.items()))


def make_vocabulary(*facts: Fact, **schemes: Scheme) -> Vocabulary:
    """Return a vocabulary with a few roles and sectors, and the facts and schemes given."""
    known = {
        ROLE: make_scheme(ROLE, f"{ANY_PERSON} > employer", f"{ANY_PERSON} > school"),
        SECTOR: make_scheme(SECTOR, "public > state", "public > municipal", "private"),
    }
    named = {kind.replace("_", "-"): scheme for kind, scheme in schemes.items()}
    return Vocabulary({fact.id: fact for fact in sorted(facts, key=_id)}, known | named)


def _id(fact: Fact) -> str:
    """Return the id of a fact."""
    return fact.id


def make_law(duties: Iterable[Duty], vocabulary: Vocabulary | None = None, **parts: Any) -> Law:
    """Return the law of country xa with some duties.

    Args:
        duties: In any order.
        vocabulary: Facts and schemes; None for a few roles and sectors.
        parts: Other attributes of `Law`.

    Example:
        >>> list(make_law([make_duty("xa-b"), make_duty("xa-a")]).duties)
        ['xa-a', 'xa-b']
    """
    whole: dict[str, Any] = {
        "country": "xa",
        "languages": ("en",),
        "law_as_of": date(2026, 1, 1),
        "release": "1.0",
        "name": {"en": "Exampleland"},
        "vocabulary": vocabulary or make_vocabulary(),
        "duties": {duty.id: duty for duty in sorted(duties, key=lambda duty: duty.id)},
    }
    return Law(**whole | parts)
