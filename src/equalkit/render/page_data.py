"""What the program of an interactive page reads: each text once, in every language."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from equalkit.model.page import DutyDetail
from equalkit.model.text import say
from equalkit.render import outline
from equalkit.render.answers import filter_line
from equalkit.render.page_words import page_words
from equalkit.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from equalkit.model.checklist import Checklist, ChecklistItem, ChecklistSection
    from equalkit.model.method import Measure
    from equalkit.model.page import Page, PageQuestion
    from equalkit.model.text import Texts

TEXTS_OF_AN_ITEM = ("label", "summary", "trigger", "frequency", "sanctions")
LISTS_OF_AN_ITEM = (
    "unless", "steps", "evidence", "publication", "deadlines", "participants", "supervisors",
    "grounds", "roles",
)  # fmt: skip


class _Lexicon:
    """Texts in several languages, each kept once and known by a number.

    Args:
        langs: In the order of the texts.
    """

    def __init__(self, langs: Sequence[str]) -> None:
        self.langs = tuple(langs)
        self._numbers: dict[tuple[str, ...], int] = {}

    def put(self, texts: Iterable[str]) -> int:
        """Return the number of a text, given in each language."""
        return self._numbers.setdefault(tuple(map(one_line, texts)), len(self._numbers))

    def say(self, texts: Texts) -> int:
        """Return the number of a text of the law."""
        return self.put(say(texts, lang) for lang in self.langs)

    def by_language(self) -> dict[str, list[str]]:
        """Return all texts in the order of their numbers, language by language."""
        return {lang: [one[at] for one in self._numbers] for at, lang in enumerate(self.langs)}


def page_data(page: Page) -> dict[str, Any]:
    """Return everything that the page's program needs."""
    first, all_ = page.checklists[0], page.checklists
    lexicon = _Lexicon([checklist.lang for checklist in all_])
    parts: dict[str, Any] = {
        "key": _key(page),
        "langs": lexicon.langs,
        "country": first.country,
        "on": first.on.isoformat(),
        "law_as_of": first.law_as_of.isoformat(),
        "release": first.release,
        "verified_on": first.verified_on.isoformat() if first.verified_on else "",
        "profile": first.profile,
        "proposed": bool(outline.review_line(first)),
        "whom": {checklist.lang: checklist.whom for checklist in all_},
        "filters": {checklist.lang: filter_line(checklist) for checklist in all_},
        "title": lexicon.put(outline.title(checklist) for checklist in all_),
        "disclaimer": lexicon.put(checklist.disclaimer for checklist in all_),
        "assessment": _assessment(page),
        "program": page.program or None,
        "questions": [_question(one, lexicon) for one in page.questions],
        "measures": {id_: _measure(one, lexicon) for id_, one in page.measures.items()},
        "sections": [
            {"label": lexicon.put(one.label for one in same)}
            for same in zip(*(checklist.sections for checklist in all_), strict=True)
        ],
        "duties": list(_duties(page, lexicon)),
        "horizon": _horizon(all_, lexicon),
    }
    said = {lang: page_words(lang) for lang in lexicon.langs}
    return parts | {"texts": lexicon.by_language(), "words": said}


def _key(page: Page) -> str:
    """Return what tells this page's drafts from those of another page."""
    first, known = page.checklists[0], page.assessment
    told = [first.country, first.on.isoformat(), first.profile, known.id if known else ""]
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def _assessment(page: Page) -> dict[str, Any]:
    """Return the answers to begin with; copies of one page can be put together later."""
    first = page.checklists[0]
    if page.assessment is not None:
        from equalkit.model.assessment import as_dict  # noqa: PLC0415 (pydantic is slow to import)

        return as_dict(page.assessment)
    return {
        "id": _key(page),
        "country": first.country,
        "on": first.on.isoformat(),
        "law_as_of": first.law_as_of.isoformat(),
        "release": first.release,
        "lang": first.lang,
        "profile": first.profile,
        "answers": {},
    }


def _question(one: PageQuestion, lexicon: _Lexicon) -> dict[str, Any]:
    """Return a question as the page's program reads it."""
    return {
        "id": one.id,
        "datatype": one.datatype,
        "label": lexicon.say(one.label),
        "question": lexicon.say(one.question),
        "counting": lexicon.say(one.counting),
        "unit": lexicon.say(one.unit),
        "share": one.share,
        "many": one.many,
        "fallback": one.fallback,
        "codes": [
            {"id": code.id, "label": lexicon.say(code.label), "depth": code.depth}
            for code in one.codes
        ],
    }


def _measure(one: Measure, lexicon: _Lexicon) -> dict[str, Any]:
    """Return a measure that is suggested."""
    return {
        "label": lexicon.say(one.label),
        "method_step": one.method_step,
        "decision_level": one.decision_level,
    }


def _duties(page: Page, lexicon: _Lexicon) -> Iterator[dict[str, Any]]:
    """Yield the duties, section by section."""
    by_language = [_items(checklist.sections) for checklist in page.checklists]
    for at, section in enumerate(page.checklists[0].sections):
        for item in section.items:
            same = [items[item.id] for items in by_language]
            yield _duty(same, at, page.details.get(item.id, DutyDetail()), lexicon)


def _items(sections: Iterable[ChecklistSection]) -> dict[str, ChecklistItem]:
    """Return all items by id."""
    return {item.id: item for section in sections for item in section.items}


def _duty(
    same: Sequence[ChecklistItem], section: int, detail: DutyDetail, lexicon: _Lexicon
) -> dict[str, Any]:
    """Return one duty, its texts as numbers; what the law does not say is left out.

    Args:
        same: The duty in each language.
        section: Position of its section.
        detail: What is known beside its text.
        lexicon: Where the texts go.
    """
    first = same[0]
    texts = {
        key: lexicon.put(getattr(one, key) for one in same)
        for key in TEXTS_OF_AN_ITEM
        if getattr(first, key)
    }
    lists = {
        key: [
            lexicon.put(texts) for texts in zip(*(getattr(one, key) for one in same), strict=True)
        ]
        for key in LISTS_OF_AN_ITEM
    }
    return {
        "id": first.id,
        "section": section,
        "status": first.status,
        "missing": first.missing,
        "citations": [one_line(one) for one in first.citations],
        "since": first.since.isoformat(),
        "until": first.until.isoformat() if first.until else "",
        "confidence": first.confidence,
        "sources": first.sources,
        **texts,
        **{key: found for key, found in lists.items() if found or key == "unless"},
        "reasons": [[one.depth, lexicon.say(one.text), one.fact] for one in detail.reasons],
        "exceptions": [lexicon.say(one) for one in detail.exceptions],
        "days": detail.days,
        "period": detail.period,
        "measures": detail.measures,
    }


def _horizon(checklists: Sequence[Checklist], lexicon: _Lexicon) -> list[dict[str, Any]]:
    """Return what is not law yet."""
    return [
        {
            "label": lexicon.put(one.label for one in same),
            "state": lexicon.put(one.state for one in same),
            "since": same[0].since.isoformat() if same[0].since else "",
            "sources": same[0].sources,
        }
        for same in zip(*(checklist.horizon for checklist in checklists), strict=True)
    ]
