"""A checklist as JSON, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from equalkit.model.checklist import Checklist, ChecklistItem, Due, HorizonItem

SCHEMA = "https://w3id.org/equalkit/schema/checklist-1.json"


def render(checklist: Checklist) -> str:
    """Return the checklist as JSON, keys in a fixed order, with a newline at the end."""
    return json.dumps(as_dict(checklist), ensure_ascii=False, indent=2) + "\n"


def as_dict(checklist: Checklist) -> dict[str, Any]:
    """Return the checklist as plain data."""
    verified = checklist.verified_on
    return {
        "schema": SCHEMA,
        "country": checklist.country,
        "on": checklist.on.isoformat(),
        "lang": checklist.lang,
        "law_as_of": checklist.law_as_of.isoformat(),
        "release": checklist.release,
        "verified_on": verified.isoformat() if verified else None,
        "profile": checklist.profile,
        "disclaimer": checklist.disclaimer,
        "filters": list(checklist.filters),
        "sections": [
            {
                "role": section.role or None,
                "label": section.label,
                "items": [_item(item) for item in section.items],
            }
            for section in checklist.sections
        ],
        "horizon": [_ahead(item) for item in checklist.horizon],
        "assessment": _assessment(checklist),
    }


def _assessment(checklist: Checklist) -> dict[str, Any] | None:
    """Return what was answered so far as plain data; None when nothing was asked."""
    if checklist.assessment is None:
        return None
    from equalkit.model.assessment import as_dict as answers  # noqa: PLC0415 (pydantic is slow to import)

    return answers(checklist.assessment)


def _due(due: Due) -> dict[str, Any]:
    """Return a deadline or a frequency as plain data; what is not known is null."""
    return {
        "kind": due.kind,
        "text": due.text,
        "on": due.on.isoformat() if due.on else None,
        "every_year": due.every_year or None,
        "period": due.period or None,
    }


def _ahead(item: HorizonItem) -> dict[str, Any]:
    """Return something that is not law yet as plain data."""
    return {
        **item._asdict(),
        "since": item.since and item.since.isoformat(),
        "citations": list(item.citations),
        "sources": list(item.sources),
        "read_on": item.read_on and item.read_on.isoformat(),
    }


def _item(item: ChecklistItem) -> dict[str, Any]:
    """Return one duty as plain data."""
    plain = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in item._asdict().items()
        if key not in ("since", "until", "due", "measures")
    }
    until = item.until.isoformat() if item.until else None
    return plain | {
        "due": [_due(due) for due in item.due],
        "measures": [one._asdict() for one in item.measures],
        "in_force": {"from": item.since.isoformat(), "until": until},
    }
