"""Profile: whom we ask about."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from equalkit.errors import BadProfileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from decimal import Decimal
    from fractions import Fraction

FactValue: TypeAlias = "bool | int | float | Decimal | Fraction | date | str | tuple[str, ...]"

EMPLOYEES = "employees"


def _names(value: str | Iterable[str] | None) -> frozenset[str]:
    """Return one name or several as a set."""
    if value is None:
        return frozenset()
    return frozenset((value,)) if isinstance(value, str) else frozenset(value)


@dataclass(frozen=True, slots=True, init=False)
class Profile:
    """An organisation as the law sees it: country, roles, sector and facts.

    What is not said is unknown. Roles are the exception: once one is named, those
    that are not named are not held.

    Args:
        country: ISO 3166-1 alpha-2 code, lower case.
        roles: Role ids; empty when not known.
        sector: A sector id, or several; None when not known.
        employees: Number of persons employed, not full-time equivalents.
        facts: Values by fact id; several codes as a list.

    Raises:
        BadProfileError: ``employees`` is given twice, with two values.

    Source:
        ontology/modules/profile.ttl

    Example:
        >>> town = Profile("xa", roles={"employer"}, sector="municipal", employees=51)
        >>> town.facts["employees"], sorted(town.sector)
        (51, ['municipal'])
    """

    country: str
    roles: frozenset[str]
    sector: frozenset[str]
    facts: Mapping[str, FactValue]

    def __init__(
        self,
        country: str,
        roles: str | Iterable[str] | None = None,
        sector: str | Iterable[str] | None = None,
        employees: int | None = None,
        facts: Mapping[str, FactValue | list[str]] | None = None,
    ) -> None:
        known: dict[str, FactValue] = {
            fact: tuple(value) if isinstance(value, list) else value
            for fact, value in sorted((facts or {}).items())
        }
        if employees is not None and known.setdefault(EMPLOYEES, employees) != employees:
            problem = f"employees is both {employees} and {known[EMPLOYEES]}"
            raise BadProfileError("(employees)", problem)
        object.__setattr__(self, "country", country)
        object.__setattr__(self, "roles", _names(roles))
        object.__setattr__(self, "sector", _names(sector))
        object.__setattr__(self, "facts", MappingProxyType(known))

    def with_facts(self, **changes: object) -> Profile:
        """Return a copy in which some of the four parts are replaced.

        Example:
            >>> Profile("xa").with_facts(facts={"employees": 3}).facts["employees"]
            3
        """
        parts = {
            "roles": self.roles,
            "sector": self.sector,
            "facts": dict(self.facts),
        }
        return Profile(self.country, **{**parts, **changes})  # type: ignore[arg-type]

    def as_dict(self) -> dict[str, object]:
        """Return the profile as it is exchanged; parts that are not known are left out.

        Example:
            >>> Profile("xa", roles=["employer"]).as_dict()
            {'country': 'xa', 'roles': ['employer']}
        """
        facts = dict(self.facts)
        employees = facts.pop(EMPLOYEES, None)
        sector = sorted(self.sector)
        parts = {
            "country": self.country,
            "roles": sorted(self.roles),
            "sector": sector[0] if len(sector) == 1 else sector,
            "employees": employees,
            "facts": {fact: _plain(value) for fact, value in facts.items()},
        }
        return {key: value for key, value in parts.items() if value not in (None, [], {})}


def _plain(value: FactValue) -> object:
    """Return a value in a form that JSON can hold, exactly."""
    if isinstance(value, (bool, int, float, str)):
        return value
    return list(value) if isinstance(value, tuple) else str(value)
