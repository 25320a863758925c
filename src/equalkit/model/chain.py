"""Links between law and the law above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from equalkit.model.text import Texts


class Link(NamedTuple):
    """A provision above, and what it rests on in turn.

    Args:
        iri: Of the provision, or of a whole act.
        act: Official id of its act; empty when not known.
        title: The act's title by language.
        number: As printed: ``art. 2(2)(a)``; empty for a whole act.
        relation: ``transposes`` where national law must carry it over, ``mirrors`` where
            it does so of its own accord, ``based-on`` between provisions above.
        rests_on: What it is based on.
    """

    iri: str
    act: str
    title: Texts
    number: str
    relation: str
    rests_on: tuple[Link, ...] = ()
