"""Addresses that may be followed from a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLLOWED: Final = ("https://", "http://", "mailto:")
"""What a link may begin with: nothing that runs."""

COPIES: Final = ("https://github.com/", "https://raw.githubusercontent.com/")
"""Where programs find copies of law; a reader wants its publisher."""


def followed(text: str) -> str:
    """Return an address that a link may lead to; empty for any other text.

    Example:
        >>> followed("https://example.org"), followed("javascript:alert(1)")
        ('https://example.org', '')
    """
    address = one_line(text)
    return address if address.startswith(FOLLOWED) else ""


def to_read(sources: Iterable[str]) -> str:
    """Return the address at which a person reads the law; empty when there is none.

    Example:
        >>> to_read(["https://github.com/a/b/c.html", "https://example.org/act"])
        'https://example.org/act'
    """
    addresses = [address for source in sources if (address := followed(source))]
    published = [address for address in addresses if not address.startswith(COPIES)]
    return next(iter(published or addresses), "")
