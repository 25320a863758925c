from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from equalkit.render.markdown import escaped, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.model.checklist import Checklist, ChecklistItem

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "[here](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "`code`",
    "**bold** and _italic_ and ~~gone~~",
    "# heading",
    "a | b",
    "line\n\n# two\n- [x] done",
    "<!-- hidden",
    "https://example.org/<b>",
    "$x$",
    "\\<b>",
    "\u202eevil",
)
KNOWN_TAGS = {"blockquote", "br", "em", "h1", "h2", "h3", "li", "p", "strong", "ul"}


def tags(text: str) -> set[str]:
    """Return the HTML elements that a reader of Markdown makes of a text."""
    html = MarkdownIt("commonmark", {"html": True}).render(text)
    return set(re.findall(r"<([a-z0-9]+)", html))


def test_a_list_for_a_country(for_country: Checklist, snapshot: Callable[[str, str], None]) -> None:
    snapshot("country.md", render(for_country))


def test_a_list_for_an_organisation(
    for_organisation: Checklist, snapshot: Callable[[str, str], None]
) -> None:
    snapshot("organisation.md", render(for_organisation))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_stays_a_text(payload: str) -> None:
    assert tags(f"x {escaped(payload)} x") == {"p"}


@pytest.mark.parametrize("payload", PAYLOADS[:-1])
def test_a_reader_sees_what_was_written(payload: str) -> None:
    html = MarkdownIt("commonmark").render(f"x {escaped(payload)} x")
    shown = re.sub(r"</?p>", "", html).strip()
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(entity, letter)
    assert shown == f"x {' '.join(payload.split())} x"


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("full", [True, False])
def test_no_label_becomes_html_or_markdown(
    make_item: Callable[..., ChecklistItem],
    make_checklist: Callable[..., Checklist],
    payload: str,
    full: bool,  # noqa: FBT001 (pytest hands it over so)
) -> None:
    item = make_item(
        label=payload, act=payload, citations=(payload,), applies_if=payload, id=payload,
        steps=(payload, payload), unless=(payload,), trigger=payload, evidence=(payload,),
        supervisors=(payload,), summary=payload, roles=(payload, "employer"),
    )  # fmt: skip
    listed = make_checklist(
        item, item, country_name=payload, whom=(payload,), disclaimer=payload, release=payload
    )
    assert tags(render(listed, full=full)) <= KNOWN_TAGS


def test_a_duty_is_a_box_to_tick(for_country: Checklist) -> None:
    assert render(for_country).count("\n- [ ] **") == len(for_country.items)


def test_a_duty_on_a_condition_is_marked(for_country: Checklist) -> None:
    marked = [line for line in render(for_country).splitlines() if "*(on a condition)*" in line]
    assert [line[:27] for line in marked] == ["- [ ] **Plan for equality**"]
