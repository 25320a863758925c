"""Finland's law of equal treatment, handed to equalkit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from equalkit import CountryPack, hookimpl


@hookimpl
def equalkit_country() -> CountryPack:
    """Hand over Finland's law."""
    return CountryPack(
        country="fi",
        languages=("fi", "sv", "en"),
        law=Path(__file__).parent / "law",
        law_as_of=date(2026, 11, 21),
        name={
            "en": "Finland",
            "nb": "Finland",
            "nn": "Finland",
            "sv": "Finland",
            "fi": "Suomi",
        },
    )
