"""A country's whole law, from frames."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from equalkit.errors import BrokenTurtleError
from equalkit.graph import frames as fr
from equalkit.graph.mapping.duties import LABEL, read_duty, read_labels
from equalkit.graph.mapping.intervals import FROM, read_date, read_interval
from equalkit.graph.mapping.measures import read_measure, read_method
from equalkit.graph.mapping.names import Ids
from equalkit.graph.mapping.practices import read_practice_tests
from equalkit.graph.mapping.reports import read_report_templates
from equalkit.graph.mapping.vocabulary import ByClass, read_derivations, read_vocabulary
from equalkit.graph.namespaces import expand, local_name
from equalkit.model.body import Body
from equalkit.model.comparison import NO_MATCH, Match
from equalkit.model.law import Law
from equalkit.model.legal_resource import (
    Amendment,
    LegalResource,
    LegalResourceSubdivision,
)
from equalkit.model.pending import PendingItem

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Frames
    from equalkit.model.pack import CountryPack


def read_law(core: Frames, own: Frames, pack: CountryPack, release: str) -> Law:
    """Return the law that a plugin's Turtle describes.

    Args:
        core: Frames of the shared vocabulary.
        own: Frames of the plugin's law folder.
        pack: What the plugin handed over.
        release: Version of the plugin.

    Raises:
        BrokenTurtleError: Something does not say what it must.
    """
    frames = fr.merge([core, own])
    ids = Ids(frames)
    mine = ByClass(own)
    everything = ByClass(frames)
    duties = [read_duty(n, f, frames, ids) for n, f in mine.of("eqk:Duty")]
    if not duties:
        raise BrokenTurtleError(pack.law, "holds no eqk:Duty")
    acts = [_act(n, f, frames) for n, f in mine.of("eli:LegalResource")]
    sections = [_section(n, f) for n, f in mine.of("eli:LegalResourceSubdivision")]
    measures = [read_measure(n, f, ids) for n, f in everything.of("eqk:Measure")]
    by_name = {measure.iri: measure for measure in measures}
    methods = [read_method(n, f, frames, ids, by_name) for n, f in mine.of("eqk:Method")]
    provisions = (*mine.of("eli:LegalResource"), *mine.of("eli:LegalResourceSubdivision"))
    return Law(
        country=pack.country,
        languages=pack.languages,
        law_as_of=pack.law_as_of,
        release=release,
        name=dict(pack.name or {}),
        vocabulary=read_vocabulary(frames, everything, ids),
        duties={duty.id: duty for duty in sorted(duties, key=lambda duty: duty.id)},
        acts={act.iri: act for act in acts},
        sections={section.iri: section for section in sections},
        bodies={body.id: body for body in (_body(n, f, frames) for n, f in mine.of("eqk:Body"))},
        methods={method.id: method for method in methods},
        measures={measure.id: measure for measure in measures},
        pending={
            item.id: item for item in (_pending(n, f, ids) for n, f in mine.of("eqk:PendingItem"))
        },
        report_templates=read_report_templates(mine, frames, ids),
        derivations=read_derivations(frames, everything, ids),
        above=pack.above,
        transposes=_relations(own, "eli:transposes"),
        rests_on=_relations(dict(provisions), "eli:based_on", "dcterms:relation"),
        mirrored=_relations(own, "eqk:mirroredBy"),
        practice_tests=read_practice_tests(mine, frames, ids),
        matches=tuple(_match(f, frames, ids) for _, f in mine.of("eqk:Mapping")),
    )


def _act(name: str, frame: Frame, frames: Frames) -> LegalResource:
    """Return the act that a frame describes."""
    adopted = read_date(frame, "eli:date_document")
    return LegalResource(
        id=fr.literal(frame, "eli:id_local") or local_name(name),
        iri=expand(name),
        title=fr.texts(frame, "eli:title"),
        short_title=fr.texts(frame, "eli:title_short"),
        in_force=read_interval(frame),
        adopted=adopted or date.min,
        repeals=tuple(map(expand, fr.refs(frame, "eli:repeals"))),
        amendments=tuple(_amendment(one) for one in fr.described(frame, "eqk:amendment", frames)),
        url=expand(fr.ref(frame, "rdfs:seeAlso") or ""),
        confidence=local_name(fr.ref(frame, "eqk:confidence") or "").removeprefix("confidence-"),
        note=fr.texts(frame, "skos:note"),
    )


def _amendment(frame: Frame) -> Amendment:
    """Return the amendment that a frame describes."""
    return Amendment(
        fr.literal(frame, "eqk:amendingAct"),
        read_date(frame, FROM),
        fr.texts(frame, "skos:note"),
    )


def _section(name: str, frame: Frame) -> LegalResourceSubdivision:
    """Return the section that a frame describes."""
    act = fr.ref(frame, "eli:is_part_of")
    if act is None:
        raise BrokenTurtleError(expand(name), "a section must be eli:is_part_of an act")
    return LegalResourceSubdivision(
        expand(name),
        expand(act),
        fr.literal(frame, "eli:number"),
        fr.texts(frame, "skos:note"),
    )


def _body(name: str, frame: Frame, frames: Frames) -> Body:
    """Return the body that a frame describes."""
    return Body(
        id=local_name(name),
        iri=expand(name),
        label=fr.texts(frame, LABEL),
        powers=read_labels(frame, "eqk:power", frames),
        not_powers=read_labels(frame, "eqk:notPower", frames),
        url=expand(fr.ref(frame, "rdfs:seeAlso") or ""),
    )


def _pending(name: str, frame: Frame, ids: Ids) -> PendingItem:
    """Return the pending item that a frame describes."""
    return PendingItem(
        local_name(name),
        expand(name),
        fr.texts(frame, LABEL),
        fr.texts(frame, "eqk:state"),
        fr.texts(frame, "skos:definition"),
        tuple(map(expand, fr.refs(frame, "dcterms:source"))),
        fr.literals(frame, "eqk:countryCode"),
        read_date(frame, "eqk:verifiedOn"),
        fr.texts(frame, "skos:note"),
        ids.of(fr.ref(frame, "eqk:confidence") or "confidence-medium"),
    )


def _relations(own: Frames, *keys: str) -> dict[str, tuple[str, ...]]:
    """Return the IRIs that subjects point to with some predicates, by IRI, sorted."""
    found = {
        expand(name): tuple(sorted({expand(n) for key in keys for n in fr.refs(frame, key)}))
        for name, frame in sorted(own.items())
    }
    return {iri: others for iri, others in found.items() if others}


def _match(frame: Frame, frames: Frames, ids: Ids) -> Match:
    """Return what the country has for a shared concept."""
    shared = fr.ref(frame, "eqk:mappingFrom") or ""
    relation = local_name(fr.ref(frame, "eqk:mappingRelation") or NO_MATCH)
    scheme = fr.ref(frames.get(shared, {}), "skos:inScheme") or ""
    return Match(
        concept=ids.of(shared),
        scheme=local_name(scheme).removeprefix("scheme-"),
        relation=NO_MATCH if relation == "no-match" else relation,
        term=fr.texts(frame, LABEL),
        citation=fr.literal(frame, "dcterms:bibliographicCitation"),
        reason=fr.texts(frame, "eqk:mappingReason"),
        duties=tuple(map(local_name, fr.refs(frame, "eqk:mappedDuty"))),
        confidence=ids.of(fr.ref(frame, "eqk:confidence") or "confidence-medium"),
    )
