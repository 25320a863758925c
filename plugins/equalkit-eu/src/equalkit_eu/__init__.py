"""EU directives and international treaties on equal treatment, handed to equalkit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from equalkit import CountryPack, hookimpl


@hookimpl
def equalkit_country() -> CountryPack:
    """Hand over the European and international layer."""
    return CountryPack(
        country="eu",
        languages=("en", "nb", "nn", "sv", "fi"),
        law=Path(__file__).parent / "law",
        law_as_of=date(2026, 11, 21),
        name={
            "en": "European Union",
            "nb": "Den europeiske union",
            "nn": "Den europeiske unionen",
            "sv": "Europeiska unionen",
            "fi": "Euroopan unioni",
        },
        above=("fi", "no", "se"),
    )
