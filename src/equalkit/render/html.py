"""A checklist as one HTML file that people fill in, save and hand in.

The file needs nothing else: no network, no other file. Its texts stand in it once for
each language; its scripts make the rest, and only of text, never of markup.
"""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from equalkit.model.page import Page
from equalkit.render import outline
from equalkit.render.answers import extent_lines
from equalkit.render.page_data import page_data
from equalkit.render.page_words import page_words
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from equalkit.model.checklist import Checklist

SCRIPTS = ("known", "engine", "text", "state", "save", "ask", "answer", "duty", "overview", "app")
"""Files of the page's program, in the order in which they are read."""

_DANGEROUS = str.maketrans(
    {
        c: f"\\u{ord(c):04x}"
        for c in ("<", ">", "&", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}")
    }
)
"""What could end the script that data stand in."""

_TEMPLATES = Environment(
    loader=PackageLoader("equalkit.render", "page"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(checklist: Checklist | Page) -> str:
    """Return the page.

    Args:
        checklist: A page with all that it asks; or a checklist, for a page in its one
            language that asks nothing.

    Returns:
        The same text for the same page, every time.
    """
    page = checklist if isinstance(checklist, Page) else _bare(checklist)
    first = page.checklists[0]
    style, script = _source("page.css"), _script()
    return _TEMPLATES.get_template("page.html.jinja").render(
        lang=first.lang,
        title=outline.title(first),
        whom=outline.whom_line(first),
        facts=outline.facts_line(first),
        extent=list(extent_lines(first)),
        review=outline.review_line(first),
        disclaimer=first.disclaimer,
        sections=list(_static(first)),
        say=page_words(first.lang),
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        data=_embedded(page_data(page)),
    )


def _bare(checklist: Checklist) -> Page:
    """Return a page of a checklist alone: in one language, with nothing to ask."""
    return Page((checklist,), assessment=checklist.assessment)


@cache
def _source(name: str) -> str:
    """Return a file of the page."""
    return files("equalkit.render").joinpath("page", name).read_text("utf-8")


@cache
def _script() -> str:
    """Return the page's program; nothing of it can be reached from outside."""
    parts = "\n".join(_source(f"{name}.js") for name in SCRIPTS)
    return f'(function () {{\n"use strict";\n{parts}}})();\n'


def _hash(text: str) -> str:
    """Return what a content security policy knows a text by."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _embedded(data: Mapping[str, Any]) -> str:
    """Return data as JSON that cannot end the element it stands in."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return plain.translate(_DANGEROUS)


def _static(checklist: Checklist) -> Iterator[dict[str, Any]]:
    """Yield the sections as they are read where no script runs."""
    say_word = words(checklist.lang)
    status = {"applies": say_word("applies"), "may-apply": say_word("may apply")}
    for section in checklist.sections:
        yield {
            "heading": outline.section_heading(section),
            "duties": [
                {
                    "label": outline.capital(one_line(item.label)),
                    "cited": outline.citations(item),
                    "status": status[item.status],
                    "rows": list(outline.rows(item, checklist, section.label)),
                    "sources": item.sources,
                }
                for item in section.items
            ],
        }
