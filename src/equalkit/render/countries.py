"""Countries side by side, and a duty's history, as text and as Markdown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from equalkit.model.wording import date_text
from equalkit.render.markdown import escaped
from equalkit.render.plain import PARTS
from equalkit.render.printable import one_line
from equalkit.render.text import WIDTH, wrapped
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterator

RELATIONS = {
    "exactMatch": phrase("the same"),
    "closeMatch": phrase("similar"),
    "broadMatch": phrase("part of something wider"),
    "narrowMatch": phrase("narrower"),
    "none": phrase("none"),
}
"""How a country's concept stands to the shared one, in words."""


def heading(document: dict[str, Any]) -> str:
    """Return what is compared, on one line."""
    say = words(document["lang"])
    names = ", ".join(country["name"] for country in document["countries"])
    asked = [part for part in (document["role"], document["ground"]) if part]
    day = date_text(date.fromisoformat(document["on"]), document["lang"])
    return " · ".join([f"{say('Duties side by side')}: {names}", day, *asked])


def sources_line(document: dict[str, Any]) -> str:
    """Return how new each country's content is."""
    say = words(document["lang"])
    told = (
        f"{country['name']}: {say('Law as of')} {country['law_as_of']}, {country['release'] or '–'}"
        for country in document["countries"]
    )
    return " · ".join(told)


def said(cell: dict[str, Any], lang: str) -> str:
    """Return what a country has, in a few words."""
    say = words(lang)
    relation = say(RELATIONS[cell["relation"]])
    if cell["relation"] == "none":
        return relation
    return f"{cell['term']} ({relation})" if cell["term"] else relation


def comparison_text(document: dict[str, Any]) -> str:
    """Return countries side by side as text, with a newline at the end."""
    return "\n".join(_text(document)) + "\n"


def _text(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines."""
    lang = document["lang"]
    yield from wrapped(heading(document), WIDTH)
    for row in document["rows"]:
        yield from ("", one_line(row["label"]).upper())
        for cell in row["cells"]:
            name = _name(document, cell["country"])
            yield from wrapped(f"{name}: {one_line(said(cell, lang))}", WIDTH, "  ", "    ")
            for line in _duties(cell, lang):
                yield from wrapped(one_line(line), WIDTH, "    ", "      ")
    if not document["rows"]:
        yield words(lang)("No country has a duty of this kind.")
    yield ""
    yield from wrapped(sources_line(document), WIDTH)
    yield document["disclaimer"]


def _name(document: dict[str, Any], code: str) -> str:
    """Return a country's name."""
    return str(next(c["name"] for c in document["countries"] if c["code"] == code))


def _duties(cell: dict[str, Any], lang: str) -> Iterator[str]:
    """Yield a line for every duty of a cell; the reason where there is none."""
    say = words(lang)
    for duty in cell["duties"]:
        parts = [duty["label"], duty["citations"][0], duty["when"], duty["frequency"]]
        yield " · ".join(part for part in parts if part)
    if not cell["duties"] and cell["reason"]:
        yield f"{say('Reason')}: {cell['reason']}"


def comparison_markdown(document: dict[str, Any]) -> str:
    """Return countries side by side as a Markdown table."""
    return "\n".join(_markdown(document)) + "\n"


def _markdown(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines."""
    lang = document["lang"]
    yield f"# {escaped(heading(document))}"
    yield ""
    heads = [words(lang)("Kind of duty"), *(c["name"] for c in document["countries"])]
    yield f"| {' | '.join(map(escaped, heads))} |"
    yield f"|{' --- |' * len(heads)}"
    for row in document["rows"]:
        cells = [escaped(row["label"])]
        for cell in row["cells"]:
            lines = [f"**{escaped(said(cell, lang))}**", *map(escaped, _duties(cell, lang))]
            cells.append("<br>".join(lines))
        yield f"| {' | '.join(cells)} |"
    yield ""
    yield f"{escaped(sources_line(document))}"
    yield ""
    yield f"> {escaped(document['disclaimer'])}"


def timeline_text(document: dict[str, Any]) -> str:
    """Return a duty through its versions as text, with a newline at the end."""
    return "\n".join(_timeline(document)) + "\n"


def _timeline(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines, the oldest version first."""
    say = words(document["lang"])
    for version in document["versions"]:
        since, until = version["in_force"]["from"], version["in_force"]["until"]
        yield f"{since} – {until or '…':<10}  {one_line(version['label'])}  [{version['id']}]"
        lines = [version["citations"][0], version["when"]]
        if version["parts"]:
            parts = ", ".join(say(PARTS[part]) for part in version["parts"])
            lines.append(f"{say('What differs')}: {parts}")
        if version["acts"]:
            lines.append(f"{say('Changed by')}: {', '.join(version['acts'])}")
        for line in filter(None, lines):
            yield from wrapped(one_line(line), WIDTH, "    ", "      ")
        yield ""
    yield document["disclaimer"]
