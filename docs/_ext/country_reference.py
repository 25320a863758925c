"""One page per installed country: what its plugin covers, and where it falls short."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from generated_pages import code, escaped, keep, link, page, table

import equalkit as ek
from equalkit.model.text import pick
from equalkit.plugins import find_plugins
from equalkit.render.countries import comparison_markdown
from equalkit.side_by_side import comparison_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from equalkit.model.duty import Duty
    from equalkit.model.law import Law
    from equalkit.model.legal_resource import LegalResource
    from equalkit.model.text import Texts

LANG = "en"


def said(texts: Texts) -> str:
    """Return a text in English, or in the nearest language, safe in a table."""
    return escaped(pick(texts, LANG).value)


def in_force(law: Law) -> tuple[Duty, ...]:
    """Return the duty versions that are law on the day the law was followed to."""
    return tuple(duty for duty in law.duties.values() if law.law_as_of in duty.in_force)


def with_duties(law: Law) -> frozenset[str]:
    """Return the IRIs of the sections that some duty version stands in."""
    return frozenset(iri for duty in law.duties.values() for iri in duty.legal_basis)


def overview(law: Law) -> str:
    """Return the counts."""
    held = with_duties(law)
    sections = len(law.sections)
    with_duty = sum(iri in held for iri in law.sections)
    confidence = Counter(duty.confidence for duty in law.duties.values())
    review = Counter(duty.status for duty in law.duties.values())
    rows = [
        ("Law as of", law.law_as_of.isoformat()),
        ("First duty in force from", str(law.since)),
        ("Content release", law.release),
        ("Languages", ", ".join(law.languages)),
        ("Acts and regulations", len(law.acts)),
        ("Sections", f"{sections}: {with_duty} with duties, {sections - with_duty} without"),
        ("Duty versions", len(law.duties)),
        (f"Duties in force on {law.law_as_of}", len(in_force(law))),
        ("Bodies", len(law.bodies)),
        ("Methods and measures", f"{len(law.methods)} and {len(law.measures)}"),
        ("Confidence", ", ".join(f"{confidence[c]} {c}" for c in ("high", "medium", "low"))),
        ("Review", ", ".join(f"{number} {state}" for state, number in sorted(review.items()))),
    ]
    return table(("", ""), rows)


def roles(law: Law) -> str:
    """Return how many duties bind each role, the most first."""
    bound = Counter(role for duty in in_force(law) for role in duty.bearers)
    rows = [
        (said(law.vocabulary.concept("role", role).label), code(role), number)
        for role, number in sorted(bound.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    return table(("Role", "Id", "Duties"), rows)


def _act(act: LegalResource, law: Law) -> tuple[object, ...]:
    """Return an act as a row."""
    held = with_duties(law)
    own = [section.iri for section in law.sections.values() if section.act == act.iri]
    duties = [d for d in law.duties.values() if not set(own).isdisjoint(d.legal_basis)]
    dates = act.in_force.as_dict() if act.in_force else {}
    return (
        link(act.id, act.url),
        said(act.short_title or act.title),
        dates.get("from") or "",
        dates.get("until") or "",
        f"{sum(iri in held for iri in own)} of {len(own)}",
        f"{sum(law.law_as_of in d.in_force for d in duties)} of {len(duties)}",
    )


def acts(law: Law) -> str:
    """Return the acts with their sections and duties."""
    columns = ("Act", "Title", "From", "Until", "Sections with duties", "Duties in force")
    ordered = sorted(law.acts.values(), key=lambda act: act.id)
    return table(columns, [_act(act, law) for act in ordered])


def silent_sections(law: Law) -> str:
    """Return the sections without a duty, each with the reason."""
    held = with_duties(law)
    rows = [
        (
            escaped(law.acts[s.act].id if s.act in law.acts else s.act),
            escaped(s.number),
            said(s.note),
        )
        for s in law.sections.values()
        if s.iri not in held
    ]
    return table(("Act", "Section", "Why"), rows) if rows else "None."


def doubtful(law: Law) -> Iterator[tuple[object, ...]]:
    """Yield the duties about which the researcher was not sure, the least sure first."""
    for level in ("low", "medium"):
        for duty in law.duties.values():
            if duty.confidence == level:
                cited = escaped("; ".join(duty.citations))
                yield (level, code(duty.id), said(duty.label), cited, said(duty.note))


def pending(law: Law) -> str:
    """Return what may become law, or is law that is not yet modelled."""
    rows = [(said(p.label), said(p.state), said(p.details)) for p in law.pending.values()]
    return table(("What", "Where it stands", "More"), rows) if rows else "None."


def country_page(law: Law) -> str:
    """Return the page of one country."""
    name = pick(law.name, LANG).value or law.country
    return page(
        name,
        f"Written from the Turtle of `equalkit-{law.country}` when this site was built. "
        "This is information, not legal advice.",
        "## Overview",
        overview(law),
        "## Duties by role",
        f"In force on {law.law_as_of}. A duty can bind several roles and is then counted for each.",
        roles(law),
        "## Acts covered",
        acts(law),
        "## Sections without a duty",
        "They are in the law folder so that coverage can be counted.",
        silent_sections(law),
        "## Known gaps",
        "### Not law yet, or law with a step still ahead",
        "These items are never answered as duties.",
        pending(law),
        "### Duties of low or medium confidence",
        table(("Confidence", "Duty", "Label", "Citation", "Note"), doubtful(law)),
    )


def differences_page(kg: ek.KnowledgeGraph) -> str:
    """Return the page that shows the countries side by side."""
    countries = tuple(code for code, law in kg.laws.items() if not law.above)
    on = min(kg.law(code).law_as_of for code in countries)
    document = comparison_document(kg.compare(countries, on=on), kg.laws, LANG)
    rows = comparison_markdown(document).partition("\n")[2]
    return page(
        "How the countries differ",
        f"Duties in force on {on}, kind of duty by kind of duty, written from the graph when this "
        "site was built. `equalkit compare` shows the same for any role, ground and date.",
        rows,
    )


def write_pages(app: Sphinx) -> None:
    """Write a page for every installed country, and one that shows them side by side."""
    folder = Path(app.srcdir) / "reference" / "generated"
    kg = ek.load(plugins=find_plugins())
    for country, law in kg.laws.items():
        keep(folder / f"country-{country}.md", country_page(law))
    keep(folder / "differences.md", differences_page(kg))


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for its sources."""
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True}
