"""What a country plugin hands over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from equalkit.errors import BrokenPluginError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class CountryPack:
    """One country's law: where it lies, its languages and how new it is.

    Args:
        country: ISO 3166-1 alpha-2 code, lower case.
        languages: BCP 47 tags of the labels, the country's first language first.
        law: Folder with the Turtle files, one folder per act inside.
        law_as_of: The day up to which the law was followed.
        name: The country's name by language; empty for its code.
        above: Codes of the countries that this law stands above, such as the states of a
            union; empty for a country's own law.

    Raises:
        BrokenPluginError: A part is missing or is not what it must be.

    Example:
        >>> from datetime import date
        >>> from pathlib import Path
        >>> CountryPack("xa", ("en",), Path("."), date(2026, 1, 1)).country
        'xa'
    """

    country: str
    languages: tuple[str, ...]
    law: Path
    law_as_of: date
    name: Mapping[str, str] | None = None
    above: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot be a pack: a plugin may hand over anything."""
        code = self.country
        wrong = {
            "country must be two lower-case letters": not (
                isinstance(code, str) and len(code) == 2 and code.isalpha() and code.islower()
            ),
            "languages must be a tuple of at least one tag": not (
                isinstance(self.languages, tuple)
                and self.languages
                and all(isinstance(tag, str) and tag for tag in self.languages)
            ),
            "law must be the path of a folder": not isinstance(self.law, Path)
            or not self.law.is_dir(),
            "above must be a tuple of country codes": not isinstance(self.above, tuple),
            "law_as_of must be a date": not isinstance(self.law_as_of, date),
        }
        problems = [problem for problem, is_wrong in wrong.items() if is_wrong]
        if problems:
            raise BrokenPluginError(str(code), "; ".join(problems))
