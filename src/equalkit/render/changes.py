"""What changes between two dates, as Markdown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from equalkit.model.wording import date_text
from equalkit.render.markdown import escaped
from equalkit.render.plain import PARTS
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator


def diff_markdown(document: dict[str, Any]) -> str:
    """Return what changes between two dates, with a newline at the end.

    Args:
        document: From `equalkit.exchange.diff_document`.
    """
    return "\n".join(_lines(document)) + "\n"


def _lines(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines."""
    say, lang = words(document["lang"]), document["lang"]
    before, after = (date_text(date.fromisoformat(document[d]), lang) for d in ("before", "after"))
    yield f"# {before} → {after}"
    for part, heading in (("added", say("Begins to apply")), ("removed", say("Ends"))):
        if document[part]:
            yield from ("", f"## {escaped(heading)} ({len(document[part])})", "")
        for duty in document[part]:
            told = "; ".join([duty["citations"][0], *duty["acts"]])
            yield f"- **{escaped(duty['label'])}** (`{duty['id']}`) — {escaped(told)}"
    if document["changed"]:
        yield from ("", f"## {escaped(say('Changes'))} ({len(document['changed'])})", "")
    for pair in document["changed"]:
        ids = f"`{pair['before']['id']}` → `{pair['after']['id']}`"
        parts = ", ".join(say(PARTS[part]) for part in pair["parts"]) or "–"
        told = "; ".join(pair["acts"])
        yield f"- **{escaped(pair['after']['label'])}** ({ids}) — {escaped(told)}"
        yield f"    - {escaped(say('What differs'))}: {escaped(parts)}"
    if not (document["added"] or document["removed"] or document["changed"]):
        yield from ("", escaped(say("Nothing changes.")))
    yield from ("", f"> {escaped(document['disclaimer'])}")
