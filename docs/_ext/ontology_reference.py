"""Pages about the vocabulary, written from the Turtle when the site is built."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generated_pages import code, escaped, keep, link, page, table

from equalkit.graph import frames as fr
from equalkit.graph.folders import ontology_folder, vocabulary_folder
from equalkit.graph.namespaces import expand, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from equalkit.graph.frames import Frame, Frames

LANG = "en"
KINDS = {
    "classes": ("owl:Class",),
    "properties": ("owl:ObjectProperty", "owl:DatatypeProperty"),
}
PARENTS = (
    ("rdfs:subClassOf", "kind of"),
    ("rdfs:subPropertyOf", "kind of"),
    ("rdfs:domain", "said of"),
    ("rdfs:range", "value"),
)
STAND_INS = {
    "eqk:unit": "unit: {}",
    "eqk:fallback": "when unknown, the value of {} stands in",
    "eqk:default": "when unknown, {} is assumed",
}


class Ontology(NamedTuple):
    """What the pages are written from.

    Args:
        terms: Frames of the modules.
        mappings: Lines about standards, by term.
    """

    terms: Frames
    mappings: dict[str, list[str]]


def read_frames(folder: Path) -> Frames:
    """Return the frames of all Turtle in a folder."""
    return fr.merge(fr.parse(file.read_bytes(), file) for file in sorted(folder.rglob("*.ttl")))


def typed(frames: Frames, kind: str) -> Iterator[tuple[str, Frame]]:
    """Yield the name and frame of every subject of a class, sorted by name."""
    for name in sorted(frames):
        if kind in frames[name].get("rdf:type", ()):
            yield name, frames[name]


def _address(name: str) -> str:
    """Return a name as a link to its own page, or in code type when it is ours."""
    iri = expand(name)
    return code(name) if iri.startswith("https://w3id.org/equalkit") else f"[{code(name)}](<{iri}>)"


def read_ontology(folder: Path) -> Ontology:
    """Return the terms and how they relate to standards."""
    mappings: dict[str, list[str]] = {}
    for _, frame in typed(read_frames(folder / "alignments"), "eqk:Mapping"):
        term = fr.ref(frame, "eqk:mappingFrom") or ""
        relation = local_name(fr.ref(frame, "eqk:mappingRelation") or "")
        to = _address(fr.ref(frame, "eqk:mappingTo") or "")
        why = escaped(fr.texts(frame, "eqk:mappingReason").get(LANG, ""))
        mappings.setdefault(term, []).append(f"{relation} {to}: {why}")
    return Ontology(read_frames(folder / "modules"), mappings)


def _about(name: str, frame: Frame, ontology: Ontology) -> Iterator[str]:
    """Yield one line per thing that is said of a term."""
    for key, word in PARENTS:
        found = fr.refs(frame, key)
        if found:
            yield f"{word} " + ", ".join(map(_address, found))
    yield from ontology.mappings.get(name, ())
    others = sorted(fr.texts(frame, "skos:prefLabel").items())
    yield ", ".join(f"{escaped(text)} ({lang})" for lang, text in others if lang != LANG)
    sources = [link(source, source) for source in map(expand, fr.refs(frame, "dcterms:source"))]
    yield f"source: {', '.join(sources)}; status: {fr.literal(frame, 'sw:term_status')}"


def _term(name: str, frame: Frame, ontology: Ontology) -> str:
    """Return the entry of one class or property."""
    label = escaped(fr.texts(frame, "skos:prefLabel").get(LANG, ""))
    definition = escaped(fr.texts(frame, "skos:definition").get(LANG, ""))
    lines = "\n".join(f"- {line}" for line in _about(name, frame, ontology))
    return f"### {name}\n\n**{label}**. {definition}.\n\n{lines}\n"


def terms_page(title: str, kinds: tuple[str, ...], ontology: Ontology) -> str:
    """Return the page with all classes, or all properties, module by module."""
    modules: dict[str, list[str]] = {}
    for kind in kinds:
        for name, frame in typed(ontology.terms, kind):
            module = local_name(fr.ref(frame, "rdfs:isDefinedBy") or "")
            modules.setdefault(module, []).append(name)
    parts = []
    for module, names in sorted(modules.items()):
        parts.append(f"## {module.capitalize()}")
        parts += [_term(name, ontology.terms[name], ontology) for name in sorted(names)]
    intro = f"Written from `ontology/modules/` and `ontology/alignments/`: {sum(map(len, modules.values()))} terms."
    return page(title, intro, *parts)


def _id(name: str, frames: Frames) -> str:
    """Return what users type for a fact or concept."""
    return fr.literal(frames.get(name, {}), "skos:notation") or local_name(name)


def _english(frame: Frame, key: str) -> str:
    """Return a text in English, safe in a table."""
    return escaped(fr.texts(frame, key).get(LANG, ""))


def _concept(name: str, frames: Frames) -> tuple[str, ...]:
    """Return a concept as a row."""
    frame = frames[name]
    return (
        code(_id(name, frames)),
        _english(frame, "skos:prefLabel"),
        ", ".join(code(_id(broader, frames)) for broader in fr.refs(frame, "skos:broader")),
        _english(frame, "skos:definition"),
    )


def schemes_page(frames: Frames) -> str:
    """Return the page with every list of concepts."""
    schemes: dict[str, list[str]] = {}
    for name in sorted(frames):
        for scheme in fr.refs(frames[name], "skos:inScheme"):
            schemes.setdefault(local_name(scheme).removeprefix("scheme-"), []).append(name)
    parts = []
    for kind, names in sorted(schemes.items()):
        rows = [_concept(name, frames) for name in names]
        parts += [f"## {kind}", table(("Id", "Label", "Broader", "Meaning"), rows)]
    intro = "Written from `ontology/vocabulary/`. A country's plugin can add to these lists."
    return page("Lists of concepts", intro, *parts)


def _fact(name: str, frames: Frames) -> str:
    """Return the entry of one fact."""
    frame = frames[name]
    datatype = local_name(fr.ref(frame, "eqk:datatype") or "")
    many = ", several values" if fr.literal(frame, "eqk:many") == "true" else ""
    lines = [f"{'code' if datatype == 'Concept' else datatype}{many}"]
    for key, said in STAND_INS.items():
        lines += [said.format(code(_id(other, frames))) for other in fr.refs(frame, key)]
    for codes in fr.refs(frame, "eqk:codes"):
        scheme = local_name(codes).removeprefix("scheme-")
        known = any(codes in fr.refs(other, "skos:inScheme") for other in frames.values())
        where = (
            f"[{code(scheme)}](schemes.md#{scheme})" if known else f"{code(scheme)}, an open list"
        )
        lines.append(f"values: {where}")
    lines.append(_english(frame, "eqk:counting"))
    question = _english(frame, "eqk:question") or _english(frame, "skos:prefLabel")
    listed = "\n".join(f"- {line}" for line in lines if line)
    return f"## {_id(name, frames)}\n\n**{question}**\n\n{listed}"


def facts_page(frames: Frames) -> str:
    """Return the page with every fact and its question."""
    names = [name for name, _ in typed(frames, "eqk:Fact")]
    intro = (
        f"Written from `ontology/vocabulary/`: {len(names)} facts. "
        "`equalkit facts --country CODE` lists those that one country's law asks for."
    )
    return page("Facts and their questions", intro, *(_fact(name, frames) for name in names))


def write_pages(app: Sphinx) -> None:
    """Write the pages below ``reference/generated``."""
    folder = Path(app.srcdir) / "reference" / "generated"
    ontology = read_ontology(ontology_folder())
    for name, kinds in KINDS.items():
        keep(folder / f"{name}.md", terms_page(name.capitalize(), kinds, ontology))
    frames = read_frames(vocabulary_folder())
    keep(folder / "schemes.md", schemes_page(frames))
    keep(folder / "facts.md", facts_page(frames))


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for its sources."""
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True}
