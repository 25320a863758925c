"""What a merge did not choose: kept as text beside the answer, each once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from equalkit.model.assessment import OtherText, Part, as_dict

if TYPE_CHECKING:
    from equalkit.model.assessment import Assessment


def together(ours: tuple[OtherText, ...], theirs: tuple[OtherText, ...]) -> list[OtherText]:
    """Return the texts that two earlier merges kept, each once."""
    return [*ours, *(one for one in theirs if one not in ours)]


def keep(others: list[OtherText], field: str, value: Any, revision: int) -> None:
    """Add what was not chosen, once."""
    kept = OtherText(field=field, value=as_text(value), revision=revision) if value else None
    if kept and kept not in others:
        others.append(kept)


def as_text(value: Any) -> str:
    """Return a value as text."""
    if isinstance(value, Part):
        return json.dumps(as_dict(value), ensure_ascii=False, sort_keys=True)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    if isinstance(value, tuple):
        return ": ".join(part for part in value if part)
    return str(value)


def settled(ours: Assessment) -> frozenset[tuple[str, str, str]]:
    """Return what earlier merges decided against, by duty, field and text.

    Nobody is asked that twice. What is about the whole has an empty duty.
    """
    whole = {("", one.field, one.value) for one in ours.others}
    answers = ours.answers.items()
    return frozenset(whole | {(at, one.field, one.value) for at, a in answers for one in a.others})
