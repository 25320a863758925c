"""One set of duties in every format, and the same bytes every time."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from dateutil.relativedelta import relativedelta  # type: ignore[import-untyped]
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook

import equalkit as ek
from equalkit.model.assessment import Assessment, DutyAnswer, EvidenceItem, PlannedMeasure
from equalkit.model.narrowing import filtered
from equalkit.render import BRIEF_OR_FULL, FORMATS, WITH_BLANKS, render
from equalkit.testing import example_graph
from equalkit.testing.strategies import profiles

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.checklist import Checklist, ChecklistItem, Due

few = settings(max_examples=8, deadline=None)
COUNTRIES = ("fi", "no", "se")
DAYS = st.dates(date(2012, 1, 1), date(2030, 1, 1))
PERIOD = re.compile(r"P(\d+)([YMWD])")
UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}


def in_text(made: str) -> list[str]:
    return re.findall(r"^ +Id: +(\S+)$", made, re.MULTILINE)


def in_markdown(made: str) -> list[str]:
    return re.findall(r"^ +- Id: (\S+)$", made.replace("\\", ""), re.MULTILINE)


def in_json(made: str) -> list[str]:
    return [item["id"] for part in json.loads(made)["sections"] for item in part["items"]]


def in_csv(made: str) -> list[str]:
    rows = csv.DictReader(io.StringIO(made.removeprefix("\ufeff"), newline=""), delimiter=";")
    return [row["Id"] for row in rows]


def in_html(made: str) -> list[str]:
    """Return the duties that are read without scripts; those of the scripts are the same."""
    shown = re.findall(r"<dt>Id</dt>\s*<dd>([^<]+)</dd>", made)
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', made, re.DOTALL)
    assert found is not None
    assert [duty["id"] for duty in json.loads(found[1])["duties"]] == shown
    return shown


def in_xlsx(made: bytes) -> list[str]:
    rows = load_workbook(io.BytesIO(made))["Checklist"].iter_rows(values_only=True)
    assert next(rows)[0] == "Id"
    return [str(row[0]) for row in rows if row[0]]


def in_docx(made: bytes) -> list[str]:
    texts = [one.text for one in Document(io.BytesIO(made)).paragraphs if one.style]
    return [text.removeprefix("Id:\t") for text in texts if text.startswith("Id:\t")]


def in_ics(made: bytes) -> list[str]:
    events = Calendar.from_ical(made).walk("VEVENT")
    ids = (str(event["uid"]).partition("@")[0].rpartition(".")[0] for event in events)
    return list(dict.fromkeys(ids))


READERS: dict[str, Callable[..., list[str]]] = {
    "csv": in_csv,
    "docx": in_docx,
    "html": in_html,
    "ics": in_ics,
    "json": in_json,
    "markdown": in_markdown,
    "text": in_text,
    "xlsx": in_xlsx,
}


def made(checklist: Checklist, name: str) -> str | bytes:
    return render(checklist, name, full=True if name in BRIEF_OR_FULL else None)


def comes(due: Due, item: ChecklistItem, on: date) -> bool:
    """Tell whether a day, or a reminder, lies ahead while the duty is law."""
    last = item.until - timedelta(days=1) if item.until else date.max
    if due.on:
        return on <= due.on <= last
    if due.every_year:
        years = range(on.year, on.year + 9)
        days = [f"{year}{due.every_year[1:]}" for year in years]
        return any(on.isoformat() <= day <= last.isoformat() for day in days)
    told = PERIOD.fullmatch(due.period)
    assert told is not None, "teach this test the period"
    return bool(on + relativedelta(**{UNITS[told[2]]: int(told[1])}) <= last)


def dated(checklist: Checklist) -> set[str]:
    """Return the duties that a calendar has to hold."""
    found = set()
    for item in checklist.items:
        yearly = any(due.every_year for due in item.due)
        told = [due for due in item.due if not (yearly and due.kind == "frequency")]
        if any(comes(due, item, checklist.on) for due in told):
            found.add(item.id)
    return found


def holds_its_duties(checklist: Checklist, name: str) -> None:
    """Hold one format against the list."""
    found = READERS[name](made(checklist, name))
    assert len(found) == len(set(found))
    wanted = {item.id for item in checklist.items}
    assert set(found) == (dated(checklist) if name == "ics" else wanted)


def test_every_format_is_read_here() -> None:
    assert set(FORMATS) <= set(READERS)


@pytest.mark.parametrize("name", FORMATS)
@few
@given(org=profiles(), on=DAYS)
def test_every_format_holds_the_same_duties(name: str, org: ek.Profile, on: date) -> None:
    holds_its_duties(example_graph().checklist(org, on=on, lang="en"), name)


@pytest.mark.parametrize("name", FORMATS)
@few
@given(org=profiles(), status=st.sampled_from(("applies", "may-apply")))
def test_what_is_filtered_out_is_in_no_format(name: str, org: ek.Profile, status: str) -> None:
    whole = example_graph().checklist(org, on=date(2026, 1, 1), lang="en")
    holds_its_duties(filtered(whole, status=status), name)


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"csv"}))
def test_every_format_but_bare_rows_says_by_what_it_was_filtered(name: str) -> None:
    whole = example_graph().checklist(ek.Profile("xa"), on=date(2026, 1, 1), lang="en")
    written = made(filtered(whole, search="plan"), name)
    if isinstance(written, bytes) and name != "ics":
        with ZipFile(io.BytesIO(written)) as packed:
            written = b"".join(packed.read(one) for one in packed.namelist())
    text = written.decode(errors="replace") if isinstance(written, bytes) else written
    assert "only what mentions «plan»" in text.replace("\r\n ", "")


@cache
def real() -> KnowledgeGraph:
    return ek.load(*COUNTRIES)


@st.composite
def real_profiles(draw: st.DrawFn, country: str) -> ek.Profile:
    """Draw roles, a sector and a size of a real country."""
    vocabulary = real().law(country).vocabulary
    roles, sectors = (sorted(vocabulary.scheme(kind).concepts) for kind in ("role", "sector"))
    return ek.Profile(
        country,
        roles=draw(st.lists(st.sampled_from(roles), max_size=3)),
        sector=draw(st.none() | st.sampled_from(sectors)),
        employees=draw(st.none() | st.integers(0, 400)),
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("country", COUNTRIES)
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_the_formats_of_real_law_hold_the_same_duties(
    name: str, country: str, data: st.DataObject
) -> None:
    org = data.draw(real_profiles(country))
    holds_its_duties(real().checklist(org, on=date(2026, 11, 21), lang="en"), name)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=10, deadline=None)
@given(label=st.text(min_size=1), note=st.text(), address=st.text())
def test_no_text_breaks_a_format(name: str, label: str, note: str, address: str) -> None:
    whole = example_graph().checklist(ek.Profile("xa", roles="employer"), on=date(2026, 1, 1))
    (section, *_) = whole.sections
    item = section.items[0]._replace(label=label, summary=note, sources=(address,), act=label)
    answer = DutyAnswer(
        state="not-applicable",
        reason=f"x{note}",
        note=label,
        measures=(PlannedMeasure(id="m-00000001", title=label, effect=note),),
        evidence=(EvidenceItem(id="e-00000001", title=label, link=address),),
    )
    answers = Assessment(
        country="xa", on=whole.on, law_as_of=whole.on, organisation=note, answers={item.id: answer}
    )
    list_ = whole._replace(
        sections=(section._replace(items=(item,), label=label),), assessment=answers, lang="en"
    )
    if name != "ics":
        holds_its_duties(list_, name)
    assert render(list_, name) == render(list_, name)


@pytest.mark.parametrize("name", FORMATS)
@few
@given(org=profiles())
def test_the_same_list_gives_the_same_bytes(name: str, org: ek.Profile) -> None:
    checklist = example_graph().checklist(org, on=date(2026, 1, 1), lang="nb")
    assert render(checklist, name) == render(checklist, name)


DIGESTS = """
from datetime import date
from hashlib import sha256
import equalkit as ek
from equalkit.render import FORMATS, WITH_BLANKS, render
from equalkit.testing import example_graph
org = ek.Profile("xa", roles={"employer", "municipality"}, employees=60)
checklist = example_graph().checklist(org, on=date(2026, 1, 1), lang="nb")
for name in FORMATS:
    for blank in {False, name in WITH_BLANKS}:
        made = render(checklist, name, blank=blank)
        told = made.encode() if isinstance(made, str) else made
        print(name, blank, sha256(told).hexdigest())
"""


def test_another_process_gives_the_same_bytes() -> None:
    def digests(seed: str) -> list[str]:
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
        ran = subprocess.run(
            [sys.executable, "-c", DIGESTS], env=surroundings, capture_output=True, check=True
        )
        return sorted(ran.stdout.decode().splitlines())

    first = digests("1")
    assert len(first) == len(FORMATS) + len(WITH_BLANKS)
    assert digests("7") == first
