"""The namespaces we use, and how IRIs are shortened.

`ontology/prefixes.ttl` holds the same map for people; a test keeps them equal.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from equalkit.ids import EQK

PREFIXES: Final = {
    "cccev": "http://data.europa.eu/m8g/",
    "dcterms": "http://purl.org/dc/terms/",
    "dpv": "https://w3id.org/dpv#",
    "earl": "http://www.w3.org/ns/earl#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "eqk": EQK,
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sw": "http://www.w3.org/2003/06/sw-vocab-status/ns#",
    "vann": "http://purl.org/vocab/vann/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_COUNTRY = re.compile(r"https://w3id\.org/equalkit/([a-z]{2})#(.+)")
_SPLIT = re.compile(r"(.*[#/])([^#/]*)")
_NAMESPACES = {iri: prefix for prefix, iri in PREFIXES.items()}


@lru_cache(maxsize=100_000)
def shorten(iri: str) -> str:
    """Return an IRI as prefix and name, or whole where no prefix fits.

    Example:
        >>> shorten("https://w3id.org/equalkit/xa#plan"), shorten("https://example.org/a")
        ('eqk-xa:plan', 'https://example.org/a')
    """
    country = _COUNTRY.fullmatch(iri)
    if country:
        return f"eqk-{country[1]}:{country[2]}"
    split = _SPLIT.fullmatch(iri)
    if split and split[2] and split[1] in _NAMESPACES:
        return f"{_NAMESPACES[split[1]]}:{split[2]}"
    return iri


def expand(name: str) -> str:
    """Return the whole IRI of a shortened one; an IRI comes back as it is.

    Example:
        >>> expand("eqk:Duty"), expand("eqk-xa:plan")
        ('https://w3id.org/equalkit#Duty', 'https://w3id.org/equalkit/xa#plan')
    """
    prefix, _, local = name.partition(":")
    if local.startswith("//"):
        return name
    if prefix.startswith("eqk-"):
        return f"https://w3id.org/equalkit/{prefix[4:]}#{local}"
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


def local_name(name: str) -> str:
    """Return the part of a shortened name or IRI after the namespace.

    Example:
        >>> local_name("eqk:role-employer"), local_name("https://example.org/a/b")
        ('role-employer', 'b')
    """
    return re.split(r"[:#/]", name)[-1]
