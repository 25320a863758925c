"""Short texts for the terminal: duties, changes, thresholds, facts, one duty."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from equalkit.model.wording import date_text, disclaimer
from equalkit.render.printable import one_line
from equalkit.render.tables import table
from equalkit.render.text import WIDTH, wrapped
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

MARKS = {"applies": "✓", "may-apply": "?", "does-not-apply": "✗"}

STATUSES = {
    "applies": phrase("Applies"),
    "may-apply": phrase("May apply"),
    "does-not-apply": phrase("Does not apply"),
}

PARTS = {
    "act": phrase("the act it stands in"),
    "area": phrase("the areas it covers"),
    "bearers": phrase("who is bound"),
    "citations": phrase("where the law says it"),
    "condition": phrase("when it binds"),
    "deadlines": phrase("deadlines"),
    "evidence": phrase("what proves it"),
    "exceptions": phrase("exceptions"),
    "frequency": phrase("how often"),
    "grounds": phrase("protected grounds"),
    "label": phrase("its name"),
    "legal_basis": phrase("legal basis"),
    "modality": phrase("whether it is an obligation, prohibition, permission or recommendation"),
    "participants": phrase("who must be involved"),
    "phases": phrase("stages of coming into force"),
    "publication": phrase("where it is published"),
    "sanctions": phrase("sanctions"),
    "scope": phrase("what it is about"),
    "steps": phrase("what to do"),
    "summary": phrase("its text in short"),
    "supervision": phrase("how it is supervised"),
    "supervisors": phrase("who supervises"),
    "trigger": phrase("what triggers it"),
}
"""What differs between two versions of a duty, by attribute, in the readers' words."""


TYPES = {
    "boolean": phrase("yes or no"),
    "code": phrase("choice"),
    "date": phrase("date"),
    "decimal": phrase("number"),
    "integer": phrase("whole number"),
    "text": phrase("text"),
}
"""What kind of answer a fact takes, by datatype."""


def _text(lines: Iterable[str]) -> str:
    """Return lines as a text, safe to print, with a newline at the end."""
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: str = "", rest: str = "") -> list[str]:
    """Return a text in lines, safe to print."""
    return wrapped(one_line(text), WIDTH, indent, indent + rest)


def _day(iso: str, lang: str) -> str:
    """Return a date of a document as readers write it."""
    return date_text(date.fromisoformat(iso), lang)


def _foot(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that every text ends with."""
    say, lang = words(document["lang"]), document["lang"]
    yield ""
    yield (
        f"{say('Law as of')} {_day(document['law_as_of'], lang)} · "
        f"{say('Content release')} {one_line(document['release']) or '–'}"
    )
    yield disclaimer(lang)


def duties_text(document: dict[str, Any]) -> str:
    """Return the duties of a document, one block each."""
    return _text(_duties(document))


def _duties(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of the duties, with a count on top."""
    say, lang = words(document["lang"]), document["lang"]
    shown = [duty["status"] for duty in document["duties"]]
    counts = [f"{MARKS[s]} {say(STATUSES[s])}: {shown.count(s)}" for s in MARKS if s in shown]
    yield " · ".join([f"{say('Date')} {_day(document['on'], lang)}", *counts])
    for duty in document["duties"]:
        yield ""
        yield from _wrapped(f"{MARKS[duty['status']]} {duty['label']}  [{duty['id']}]", rest="  ")
        yield from _wrapped("; ".join(duty["citations"]), "    ")
        if duty["applies_if"]:
            yield from _wrapped(f"{say('Applies if')}: {duty['applies_if']}", "    ", "  ")
    yield from _foot(document)


def diff_text(document: dict[str, Any]) -> str:
    """Return what changes between two dates."""
    return _text(_diff(document))


def _diff(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of a diff."""
    say, lang = words(document["lang"]), document["lang"]
    yield f"{_day(document['before'], lang)} → {_day(document['after'], lang)}"
    for part, mark, heading in (
        ("added", "+", say("Begins to apply")),
        ("removed", "-", say("Ends")),
    ):
        if document[part]:
            yield from ("", f"{heading} ({len(document[part])})")
        for duty in document[part]:
            told = f"{mark} {duty['label']}  [{duty['id']}]  {duty['citations'][0]}"
            yield from _wrapped(told + _acts(duty, lang), rest="    ")
    if document["changed"]:
        yield from ("", f"{say('Changes')} ({len(document['changed'])})")
    for pair in document["changed"]:
        ids = f"[{pair['before']['id']} → {pair['after']['id']}]"
        yield from _wrapped(f"~ {pair['after']['label']}  {ids}{_acts(pair, lang)}", rest="    ")
        parts = ", ".join(say(PARTS.get(part, part)) for part in pair["parts"])
        yield from _wrapped(f"{say('What differs')}: {parts or '–'}", "    ", "  ")
    if not (document["added"] or document["removed"] or document["changed"]):
        yield from ("", say("Nothing changes."))
    yield from _foot(document)


def _acts(change: dict[str, Any], lang: str) -> str:
    """Return the acts that brought a change, in brackets; nothing when not known."""
    by = words(lang)("changed by {acts}")
    return f"  ({by.format(acts=', '.join(change['acts']))})" if change["acts"] else ""


def thresholds_text(document: dict[str, Any], names: Mapping[str, str]) -> str:
    """Return the nearest values that change what binds.

    Args:
        document: A thresholds document.
        names: Names of duties, by id.
    """
    return _text(_thresholds(document, names))


def _thresholds(document: dict[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of thresholds."""
    say = words(document["lang"])
    for one in document["thresholds"]:
        yield from _wrapped(
            f"{one['label']}: {_said(one['value'], say)} → {_said(one['becomes'], say)}"
        )
        for mark, duties in (("+", one["added"]), ("-", one["removed"])):
            for duty in duties:
                yield from _wrapped(f"{mark} {names.get(duty, duty)}  [{duty}]", "  ", "    ")
        yield ""
    if document["thresholds"]:
        yield say("+ begins to apply, or may · - no longer applies")
    else:
        yield say("No fact that is told is near a value that changes the result.")
    yield from _foot(document)


def _said(value: str, say: Callable[[str], str]) -> str:
    """Return a value of a threshold in words."""
    return {"true": say("yes"), "false": say("no")}.get(value, value)


def facts_text(document: dict[str, Any]) -> str:
    """Return the facts a law asks for, as a table; a single fact with its values."""
    say = words(document["lang"])
    facts = document["facts"]
    if len(facts) == 1:
        return _text(_one_fact(facts[0], document["lang"]))
    rows = [[f["id"], say(TYPES[f["datatype"]]), f["duties"], f["question"]] for f in facts]
    heads = [say("Fact"), say("Type"), say("Duties"), say("Question")]
    return table(heads, rows, WIDTH) + "\n"


def _one_fact(fact: dict[str, Any], lang: str) -> Iterator[str]:
    """Yield the lines about one fact."""
    say = words(lang)
    yield from _wrapped(f"{fact['id']} — {fact['label']} ({say(TYPES[fact['datatype']])})")
    for text in (fact["question"], fact["counting"]):
        yield from _wrapped(text, "  ") if text else ()
    if fact["fallback"]:
        yield f"  {say('When not known, taken from')}: {fact['fallback']}"
    if fact["many"]:
        yield f"  {say('Several values may be given.')}"
    if fact["values"]:
        yield ""
        rows = [[one["id"], one["label"]] for one in fact["values"]]
        yield table([say("Value"), say("Meaning")], rows, WIDTH)


def explanation_text(document: dict[str, Any], tree: Iterable[str]) -> str:
    """Return one duty with its status, its text and the tree of reasons.

    Args:
        document: A duties document with one duty.
        tree: The reasons, as indented lines.
    """
    return _text(_explanation(document, tree))


def _explanation(document: dict[str, Any], tree: Iterable[str]) -> Iterator[str]:
    """Yield the lines about one duty."""
    say, lang = words(document["lang"]), document["lang"]
    duty = document["duties"][0]
    yield from _wrapped(f"{duty['label']}  [{duty['id']}]")
    yield f"{MARKS[duty['status']]} {say(STATUSES[duty['status']])} — {_day(document['on'], lang)}"
    if duty["applies_if"]:
        yield from _wrapped(f"{say('Applies if')}: {duty['applies_if']}", rest="  ")
    yield ""
    yield from _wrapped(duty["summary"])
    yield from _content(duty, lang)
    yield from ("", f"{say('Why')}:")
    yield from (part for line in tree for part in _tree_lines(line))
    yield ""
    if duty.get("basis"):
        yield f"{say('Law above')}:"
        yield from (line for link in duty["basis"] for line in _basis(link, lang, "  "))
        yield ""
    yield from (one_line(f"{say('Source')}: {source}") for source in duty["sources"])
    yield from _foot(document)


RELATIONS = {
    "transposes": phrase("carries over"),
    "mirrors": phrase("does the same as"),
    "based-on": phrase("which rests on"),
}
"""How a provision stands to the one above it, in words."""


def _basis(link: dict[str, Any], lang: str, indent: str) -> Iterator[str]:
    """Yield a provision above, and below it what it rests on."""
    relation = words(lang)(RELATIONS[link["relation"]])
    title = f" ({link['title']})" if link["title"] else ""
    told = f"{relation} {link['citation'] or link['iri']}{title}"
    yield from wrapped(one_line(told), WIDTH, indent, indent + "  ")
    for below in link["rests_on"]:
        yield from _basis(below, lang, indent + "  ")


def _content(duty: dict[str, Any], lang: str) -> Iterator[str]:
    """Yield what a duty asks for, heading by heading."""
    say = words(lang)
    often = duty["frequency"]["text"] if duty["frequency"] else ""
    deadlines = [one["text"] for one in duty["deadlines"] if one["text"]]
    for heading, texts in (
        (say("Do"), duty["steps"]),
        (say("Proof"), duty["evidence"]),
        (say("How often"), [often]),
        (say("Deadline"), deadlines),
        (say("Supervised by"), duty["supervisors"]),
        (say("Exceptions"), duty["exceptions"]),
    ):
        told = [text for text in texts if text]
        if len(told) == 1:
            yield from _wrapped(f"{heading}: {told[0]}", rest="  ")
        elif told:
            yield f"{heading}:"
            yield from (line for text in told for line in _wrapped(f"- {text}", "  ", "  "))


def _tree_lines(line: str) -> list[str]:
    """Return a line of the reasons, safe to print, with its indent."""
    bare = line.lstrip(" ")
    return _wrapped(bare, " " * (len(line) - len(bare) + 2), "    ")
