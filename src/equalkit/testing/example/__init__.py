"""The invented country xa, "Exampleland": a whole country plugin in one small module.

Its law exercises everything that a law can say. Tests, doctests and tutorials use it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from equalkit import CountryPack, hookimpl


@hookimpl
def equalkit_country() -> CountryPack:
    """Hand over Exampleland's law."""
    return CountryPack(
        country="xa",
        languages=("en", "nb"),
        law=Path(__file__).parent / "law",
        law_as_of=date(2026, 1, 1),
        name={"en": "Exampleland", "nb": "Eksempelland"},
    )
