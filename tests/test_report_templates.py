"""Report templates of every country: all languages, and nothing lost from an empty draft.

What they name and cite is for the rules of `equalkit.testing`; what each law asks for
is for the plugin's own tests.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import equalkit as ek
from equalkit.assessment import new_assessment
from equalkit.assessment.reporting import report_draft, told_in
from equalkit.model.draft import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from equalkit.model.report import ReportTemplate
    from equalkit.model.text import Texts

KG = ek.load()
ON = date(2026, 11, 21)
TEMPLATES = [
    pytest.param(country, template, id=f"{country}-{template.kind}")
    for country in KG.countries
    for template in KG.law(country).report_templates.values()
]

each = pytest.mark.parametrize(("country", "template"), TEMPLATES)


def texts(template: ReportTemplate) -> Iterator[Texts]:
    """Yield every text of a template."""
    yield template.label
    for section in template.walk():
        yield from (section.label, section.asks)
        for table in section.tables:
            yield from (table.label, *table.columns, *table.rows)
    yield from (note for note in (template.note, *(s.note for s in template.walk())) if note)


@each
def test_every_text_is_in_every_language(country: str, template: ReportTemplate) -> None:
    for text in texts(template):
        assert set(text) == {*KG.law(country).languages, "en"}
        assert all(one.strip() == one != "" for one in text.values())


@each
def test_an_empty_report_has_every_heading(country: str, template: ReportTemplate) -> None:
    told = told_in(KG, new_assessment(KG, ek.Profile(country), on=ON))
    draft = report_draft(template, told)
    headings = {block.text for block in draft.blocks if isinstance(block, Heading)}
    assert {one.label[told.lang] for one in template.walk()} == headings
