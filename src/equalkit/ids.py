"""Small types for the codes that are easily mixed up.

``se`` is one thing as a country and another, Northern Sámi, as a language; ``no`` is
a country and no language of ours at all. Two types keep them apart.
"""

from __future__ import annotations

from typing import NewType

CountryCode = NewType("CountryCode", str)
"""ISO 3166-1 alpha-2, lower case: ``no``, ``se``, ``fi``."""

LangTag = NewType("LangTag", str)
"""BCP 47: ``nb``, ``nn``, ``sv``, ``fi``, ``se``, ``en``."""

Iri = NewType("Iri", str)
"""An absolute IRI, without angle brackets."""

EQK = "https://w3id.org/equalkit#"
SCHEMA = "https://w3id.org/equalkit/schema/{}-1.json"
"""Address of the JSON Schema of a document, by its name."""


def country_namespace(country: str) -> str:
    """Return the namespace of a country's own terms.

    Args:
        country: ISO 3166-1 alpha-2 code, lower case.

    Returns:
        The namespace IRI, which ends in ``#``.

    Example:
        >>> country_namespace("xa")
        'https://w3id.org/equalkit/xa#'
    """
    return f"https://w3id.org/equalkit/{country}#"
