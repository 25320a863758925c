"""A profile, held against the vocabulary: what is known, and from where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.applicability.comparison import EVERYONE_HAS_ONE
from equalkit.applicability.values import (
    ANYTHING,
    NONE_OF_THEM,
    Known,
    Range,
    at_least,
    read_value,
)
from equalkit.errors import BadFactValueError
from equalkit.model.condition import GROUND, ROLE, SECTOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from equalkit.model.condition import Constraint
    from equalkit.model.fact import Fact
    from equalkit.model.law import Vocabulary
    from equalkit.model.profile import Profile


NO_ROLES: frozenset[str] = frozenset()
MOST_ROLES = 1024
"""Combinations of roles that are remembered; far more than anyone asks about."""


class Situation(NamedTuple):
    """What is known about an organisation, ready for the tests.

    Args:
        known: By fact id; ``role`` and ``sector`` stand among them when known.
        via: Where a value came from, for those not told: ``implied``,
            ``fallback:<fact>``, ``default``.
        perhaps: Roles that the organisation may well have too.
        grounds: The grounds asked about; empty for all.
    """

    known: Mapping[str, Known]
    via: Mapping[str, str]
    perhaps: frozenset[str]
    grounds: frozenset[str]


class Following(NamedTuple):
    """What follows from having some roles.

    Args:
        implied: What is true of whoever has them.
        perhaps: Roles that somebody of the public sector with them may well have too.
    """

    implied: tuple[Constraint, ...]
    perhaps: frozenset[str]


class Surroundings:
    """A vocabulary, looked through once for everything that profiles are held against.

    Args:
        vocabulary: Of one country.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._public = vocabulary.scheme(SECTOR).below("public")
        self._stand_ins = tuple(
            fact for fact in vocabulary.facts.values() if fact.fallback or fact.default
        )
        self._following: dict[Known | None, Following] = {}

    def situation(self, profile: Profile) -> Situation:
        """Return what a profile says, with what follows from it.

        Told beats implied by a role, implied beats the fallback, the fallback beats the
        default. What none of them gives stays unknown.

        Raises:
            UnknownNameError: A role, sector, fact or code is not in the vocabulary.
            BadFactValueError: A fact has a value that it cannot have.
        """
        known: dict[str, Known] = dict(told(profile, self.vocabulary))
        via: dict[str, str] = {}
        following = self._of_roles(known.get(ROLE))
        for constraint in following.implied:
            _add_implied(constraint, self.vocabulary, known, via)
        for fact in self._stand_ins:
            if fact.id not in known:
                _stand_in(fact, self.vocabulary, known, via)
        grounds = known.pop(GROUND, None)
        sectors = known.get(SECTOR)
        public = sectors is None or not self._public.isdisjoint(sectors)  # type: ignore[arg-type]
        return Situation(
            known,
            via,
            following.perhaps if public else NO_ROLES,
            grounds if isinstance(grounds, frozenset) else NO_ROLES,
        )

    def _of_roles(self, told: Known | None) -> Following:
        """Return what follows from some roles; looked up once for each set of them."""
        found = self._following.get(told)
        if found is None:
            if len(self._following) >= MOST_ROLES:
                self._following.clear()
            found = self._following[told] = self._find_following(told)
        return found

    def _find_following(self, told: Known | None) -> Following:
        """Return what follows from some roles, and from everything broader."""
        scheme = self.vocabulary.scheme(ROLE)
        named = told if isinstance(told, frozenset) else NO_ROLES
        held = sorted({above for role in named for above in scheme.above(role)})
        concepts = [scheme.concepts[role] for role in held if role in scheme]
        return Following(
            tuple(constraint for concept in concepts for constraint in concept.implies),
            frozenset(role for concept in concepts for role in concept.may_also_be),
        )


def situation(profile: Profile, vocabulary: Vocabulary) -> Situation:
    """Return what a profile says, with what follows from it; see `Surroundings`."""
    return Surroundings(vocabulary).situation(profile)


def told(profile: Profile, vocabulary: Vocabulary) -> Iterator[tuple[str, Known]]:
    """Yield what the profile itself says; an empty list says nothing.

    Raises:
        UnknownNameError: A role, sector, fact or code is not in the vocabulary.
        BadFactValueError: A fact has a value that it cannot have; everyone has a role and
            a sector, so that « yes » and « none of them » say nothing of those.
    """
    if profile.roles:
        roles = vocabulary.scheme(ROLE)
        yield ROLE, frozenset(roles.resolve(role) for role in profile.roles)
    if profile.sector:
        sectors = vocabulary.scheme(SECTOR)
        yield SECTOR, frozenset(sectors.resolve(sector) for sector in profile.sector)
    for written, given in profile.facts.items():
        fact = vocabulary.fact(written)
        if given == ():
            continue
        known = read_value(fact, given, vocabulary.values(fact))
        if fact.id in EVERYONE_HAS_ONE and known in (ANYTHING, {NONE_OF_THEM}):
            raise BadFactValueError(fact.id, given, f"the id of a {fact.id}")
        yield fact.id, known


def resolved(profile: Profile, vocabulary: Vocabulary) -> Profile:
    """Return the same profile with ids in place of names, and each value in one form only.

    Raises:
        UnknownNameError: A role, sector, fact or code is not in the vocabulary.
        BadFactValueError: A fact has a value that it cannot have.

    Example:
        >>> from equalkit.model.profile import Profile
        >>> from equalkit.testing import example_graph
        >>> written = Profile("xa", roles="Employer", facts={"board_size": "5"})
        >>> resolved(written, example_graph().law("xa").vocabulary).as_dict()
        {'country': 'xa', 'roles': ['employer'], 'facts': {'board-size': 5}}
    """
    facts = {fact: _as_told(known) for fact, known in told(profile, vocabulary)}
    roles, sector = facts.pop(ROLE, ()), facts.pop(SECTOR, ())
    return profile.with_facts(roles=roles, sector=sector, facts=facts)


def _as_told(known: Known) -> Any:
    """Return what is known of a fact as a profile tells it."""
    if isinstance(known, Range):
        return known.low
    if known is ANYTHING:
        return True
    if isinstance(known, frozenset):
        return tuple(sorted(known)) if known != {NONE_OF_THEM} else False
    return known


def _add_implied(
    constraint: Constraint, vocabulary: Vocabulary, known: dict[str, Known], via: dict[str, str]
) -> None:
    """Add what a role implies.

    What was told stands. Two roles may imply a code each, and both hold; a code that
    only says more precisely what was told is added to it.
    """
    implied, told = as_known(constraint), known.get(constraint.fact)
    if told is None:
        known[constraint.fact] = implied
        via[constraint.fact] = "implied"
    elif isinstance(told, frozenset) and isinstance(implied, frozenset):
        fact = vocabulary.facts.get(constraint.fact)
        codes = vocabulary.scheme(fact.scheme if fact else constraint.fact)
        if constraint.fact in via or all(not told.isdisjoint(codes.above(c)) for c in implied):
            known[constraint.fact] = told | implied


def as_known(constraint: Constraint) -> Known:
    """Return the knowledge that an implied constraint amounts to."""
    if constraint.operator == "gteq":
        return at_least(constraint.values[0])  # type: ignore[arg-type]
    if isinstance(constraint.values[0], bool):
        return constraint.values[0]
    return frozenset(map(str, constraint.values))


def _stand_in(
    fact: Fact, vocabulary: Vocabulary, known: dict[str, Known], via: dict[str, str]
) -> None:
    """Give an unknown fact the value of its fallback, or its default."""
    seen = {fact.id}
    at = fact.fallback
    while at and at not in seen:
        if at in known and at not in via:
            known[fact.id] = known[at]
            via[fact.id] = f"fallback:{at}"
            return
        if isinstance(known.get(at), Range):
            known[fact.id] = known[at]
            via[fact.id] = via[at]
            return
        seen.add(at)
        at = vocabulary.facts[at].fallback if at in vocabulary.facts else None
    if fact.default is not None:
        known[fact.id] = frozenset((fact.default,))
        via[fact.id] = "default"
