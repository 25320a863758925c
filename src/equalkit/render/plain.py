"""Short texts for the terminal: duties, changes, thresholds, facts, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARKS = {"applies": "✓", "may-apply": "?", "does-not-apply": "✗"}


def table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return rows in aligned columns, with a heading.

    Example:
        >>> print(table(["id", "n"], [["a", 1], ["bcd", 2]]))
        id   n
        ---  -
        a    1
        bcd  2
    """
    text = [[str("" if cell is None else cell) for cell in row] for row in (columns, *rows)]
    widths = [max(map(len, column)) for column in zip(*text, strict=True)]
    text.insert(1, ["-" * width for width in widths])
    lines = ("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) for row in text)
    return "\n".join(line.rstrip() for line in lines)


def duties_text(document: dict[str, Any]) -> str:
    """Return the duties of a document, one block each."""
    return "\n".join(_duties(document)) + "\n"


def _duties(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of the duties."""
    say = words(document["lang"])
    for duty in document["duties"]:
        yield f"{MARKS[duty['status']]} {duty['label']}  [{duty['id']}]"
        yield f"    {'; '.join(duty['citations'])}"
        if duty["applies_if"]:
            yield f"    {say('Applies if')}: {duty['applies_if']}"
    yield ""
    yield _foot(document)


def _foot(document: dict[str, Any]) -> str:
    """Return the line that every text ends with."""
    say = words(document["lang"])
    return (
        f"{say('Law as of')} {document['law_as_of']} · "
        f"{say('Content release')} {document['release'] or '–'} · {document['disclaimer']}"
    )


def diff_text(document: dict[str, Any]) -> str:
    """Return what changes between two dates."""
    return "\n".join(_diff(document)) + "\n"


def _diff(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of a diff."""
    say = words(document["lang"])
    yield f"{document['before']} → {document['after']}"
    for part, mark, heading in (
        ("added", "+", say("Begins to apply")),
        ("removed", "-", say("Ends")),
    ):
        if document[part]:
            yield ""
            yield f"{heading} ({len(document[part])})"
        for duty in document[part]:
            acts = f"  ({', '.join(duty['acts'])})" if duty["acts"] else ""
            yield f"{mark} {duty['label']}  [{duty['id']}]  {duty['citations'][0]}{acts}"
    if document["changed"]:
        yield ""
        yield f"{say('Changes')} ({len(document['changed'])})"
    for pair in document["changed"]:
        before, after = pair["before"], pair["after"]
        acts = f"  ({', '.join(pair['acts'])})" if pair["acts"] else ""
        yield f"~ {after['label']}  [{before['id']} → {after['id']}]{acts}"
        yield f"    {say('What differs')}: {', '.join(map(say, pair['parts'])) or '–'}"
    if not (document["added"] or document["removed"] or document["changed"]):
        yield say("Nothing changes.")
    yield ""
    yield _foot(document)


def thresholds_text(document: dict[str, Any]) -> str:
    """Return the nearest values that change what binds."""
    return "\n".join(_thresholds(document)) + "\n"


def _thresholds(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of thresholds."""
    say = words(document["lang"])
    for one in document["thresholds"]:
        yield f"{one['label']}: {one['value']} → {one['becomes']}"
        yield from (f"  + {duty}" for duty in one["added"])
        yield from (f"  - {duty}" for duty in one["removed"])
    if not document["thresholds"]:
        yield say("No fact that is known changes the result.")
    yield ""
    yield _foot(document)


def facts_text(document: dict[str, Any]) -> str:
    """Return the facts a law asks for, as a table; a single fact with its values."""
    say = words(document["lang"])
    facts = document["facts"]
    if len(facts) != 1:
        rows = [[f["id"], f["datatype"], f["duties"], f["question"]] for f in facts]
        heads = [say("Fact"), say("Type"), say("Duties"), say("Question")]
        return table(heads, rows) + "\n"
    return "\n".join(_one_fact(facts[0], document["lang"])) + "\n"


def _one_fact(fact: dict[str, Any], lang: str) -> Iterator[str]:
    """Yield the lines about one fact."""
    say = words(lang)
    yield f"{fact['id']} — {fact['label']} ({fact['datatype']})"
    yield from (f"  {text}" for text in (fact["question"], fact["counting"]) if text)
    if fact["fallback"]:
        yield f"  {say('When not known, taken from')}: {fact['fallback']}"
    if fact["values"]:
        yield ""
        yield table([say("Value"), say("Meaning")], [[v["id"], v["label"]] for v in fact["values"]])


def explanation_text(document: dict[str, Any], tree: str) -> str:
    """Return one duty with its status, its text and the tree of reasons.

    Args:
        document: A duties document with one duty.
        tree: The reasons, as indented lines.
    """
    return "\n".join(_explanation(document, tree)) + "\n"


def _explanation(document: dict[str, Any], tree: str) -> Iterator[str]:
    """Yield the lines about one duty."""
    say = words(document["lang"])
    duty = document["duties"][0]
    status = {
        "applies": say("Applies"),
        "may-apply": say("May apply"),
        "does-not-apply": say("Does not apply"),
    }[duty["status"]]
    yield f"{duty['label']}  [{duty['id']}]"
    yield f"{status} — {document['on']}"
    if duty["applies_if"]:
        yield f"{say('Applies if')}: {duty['applies_if']}"
    yield duty["summary"]
    yield ""
    yield tree
    yield ""
    yield from (f"{say('Source')}: {source}" for source in duty["sources"])
    yield _foot(document)
