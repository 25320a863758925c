"""Body: who supervises, hears complaints or guides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from equalkit.model.text import Texts


class Body(NamedTuple):
    """A public body with powers under the law (org:FormalOrganization).

    Args:
        id: Local name of the IRI.
        iri: The IRI.
        label: Its name, by language.
        powers: What it may do, each by language.
        not_powers: What it may not do, each by language.
        url: Its web site; empty when not known.
    """

    id: str
    iri: str
    label: Texts
    powers: tuple[Texts, ...] = ()
    not_powers: tuple[Texts, ...] = ()
    url: str = ""
