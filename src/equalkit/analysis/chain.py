"""What a duty rests on: from the national section up to directives and conventions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.model.chain import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from equalkit.model.duty import Duty
    from equalkit.model.law import Law

TRANSPOSES = "transposes"
MIRRORS = "mirrors"
BASED_ON = "based-on"


def chain(duty: Duty, above: Iterable[Law]) -> tuple[Link, ...]:
    """Return the provisions above that a duty carries over, each with what it rests on.

    Args:
        duty: A version of a national duty.
        above: The laws that stand above the duty's country.

    Returns:
        By act and number; empty when nothing above is known.
    """
    found = {link.iri: link for law in above for link in _links(duty, law)}
    return tuple(sorted(found.values(), key=lambda link: (link.act, link.number, link.iri)))


def _links(duty: Duty, law: Law) -> Iterator[Link]:
    """Yield the provisions of one law that a duty carries over, or mirrors."""
    for provision in (*duty.legal_basis, duty.act):
        for iri in law.transposes.get(provision, ()):
            yield _link(iri, TRANSPOSES, law, frozenset())
        for iri, mirrors in law.mirrored.items():
            if provision in mirrors:
                yield _link(iri, MIRRORS, law, frozenset())


def _link(iri: str, relation: str, law: Law, seen: frozenset[str]) -> Link:
    """Return one provision with what it rests on; circles are cut."""
    section = law.sections.get(iri)
    act = law.acts.get(section.act if section else iri)
    below = seen | {iri}
    of_its_act = law.rests_on.get(section.act, ()) if section else ()
    rests = dict.fromkeys((*law.rests_on.get(iri, ()), *of_its_act))
    return Link(
        iri,
        act.id if act else "",
        act.short_title or act.title if act else {},
        section.number if section else "",
        relation,
        tuple(_link(one, BASED_ON, law, below) for one in rests if one not in below),
    )
