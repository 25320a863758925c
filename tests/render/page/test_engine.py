"""The engine of the page answers as the one in Python does: nothing may differ."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib import resources
from itertools import islice
from random import Random
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import equalkit as ek
from equalkit.applicability import tested
from equalkit.applicability.engine import Engine
from equalkit.applicability.portable import portable_profile, portable_program
from equalkit.analysis.what_if import open_questions
from equalkit.model.condition import BINDING_DUTY, GROUND, ROLE, SECTOR
from equalkit.model.profile import Profile
from equalkit.testing import example_graph
from equalkit.testing.building import make_law
from equalkit.testing.strategies import days, profiles, several_duties, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Page

    from equalkit.model.duty import Duty
    from equalkit.model.fact import Fact
    from equalkit.model.law import Law

COUNTRIES = ("eu", "fi", "no", "se", "xa")
TODAY = date(2026, 11, 21)
LETTERS = {"applies": "+", "may-apply": "?", "does-not-apply": "-"}
ASK = """([program, profiles, what]) => {
    const engine = equalkitEngine(program);
    const letters = { "applies": "+", "may-apply": "?", "does-not-apply": "-" };
    const told = (one) => letters[one.status] + one.missing + ":" + one.openExceptions;
    const answers = (profile) => Object.values(engine.evaluate(profile)).map(told).join(" ");
    return profiles.map((profile) => what === "questions" ? engine.questions(profile).join(" ") : answers(profile));
}"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """Give an empty page in a real browser that knows the engine."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    source = resources.files("equalkit") / "render" / "page" / "engine.js"
    with playwright.sync_playwright() as running:
        try:
            browser = running.chromium.launch(
                executable_path=which("chromium"), args=["--no-sandbox"]
            )
        except playwright.Error:
            pytest.skip("Chromium is not installed")
        page = browser.new_page()
        page.add_script_tag(content=source.read_text("utf-8"))
        yield page
        browser.close()


def graph(country: str) -> ek.KnowledgeGraph:
    return example_graph() if country == "xa" else ek.load(country)


def answers_in_page(page: Page, law: Law, on: date, orgs: Sequence[Any]) -> list[str]:
    program = json.loads(json.dumps(portable_program(law, on, law.duties)))
    found: list[str] = page.evaluate(ASK, [program, orgs, "answers"])
    return found


def answers_in_python(engine: Engine, on: date, org: Profile) -> str:
    return " ".join(
        LETTERS[one.status]
        + ",".join(one.missing)
        + ":"
        + ",".join(str(one.duty.exceptions.index(e)) for e in one.open_exceptions)
        for one in engine.answer(org, on, "en")
    )


class Luck:
    """Organisations at random, near to what the law tests."""

    def __init__(self, law: Law, seed: int) -> None:
        self.luck = Random(seed)
        self.law = law
        self.values = tested.tested_values(law)
        frame = {BINDING_DUTY, GROUND, ROLE, SECTOR}
        asked = {one.id for one in law.vocabulary.facts.values() if one.fallback or one.default}
        self.facts = sorted((asked | (self.values.keys() & law.vocabulary.facts.keys())) - frame)

    def organisation(self) -> Profile:
        """Return an organisation of which little or much is known."""
        density = self.luck.choice((0.0, 0.1, 0.3, 0.6, 1.0))
        told = [fact for fact in self.facts if self.luck.random() < density]
        facts = {fact: self.value(self.law.vocabulary.facts[fact]) for fact in told}
        if self.luck.random() < 0.25:
            facts[GROUND] = self.some("ground", (1,))
        return Profile(
            self.law.country,
            roles=self.some(ROLE, (0, 1, 1, 2, 3)),
            sector=self.some(SECTOR, (0, 1, 1, 1, 2)),
            facts=facts,
        )

    def some(self, kind: str, numbers: Sequence[int]) -> tuple[str, ...]:
        """Return some codes of a scheme."""
        codes = sorted(self.law.vocabulary.scheme(kind).concepts)
        return tuple(self.luck.sample(codes, min(len(codes), self.luck.choice(numbers))))

    def value(self, fact: Fact) -> Any:
        """Return a value as people give it."""
        if fact.datatype == "boolean":
            return self.luck.random() < 0.5
        if fact.datatype in ("code", "text"):
            return self.code(fact)
        near = tested.answers_to_try(fact, self.values.get(fact.id, set()))
        value = self.luck.choice(near or [date(2020, 1, 1) if fact.datatype == "date" else 0])
        if fact.datatype != "decimal":
            return value
        written = [value, str(value), Decimal(str(round(float(value), 4))), float(value)]
        if fact.unit == "share":
            written += [f"{round(float(value) * 100, 3)} %", "0.6666666667", "33.333333333%", 66]
        return self.luck.choice(written)

    def code(self, fact: Fact) -> Any:
        """Return one code, several, all or none; names too where any text will do."""
        known = self.some(fact.scheme, (1, 2, 3) if fact.many else (1,)) or ("elsewhere",)
        wanted = [str(v) for v in sorted(map(str, self.values.get(fact.id, ())))] or [known[0]]
        kinds: list[Any] = [known, known[0], self.luck.choice(wanted), False]
        if fact.datatype == "text":
            return self.luck.choice([*kinds, *self.law.vocabulary.values(fact).written, "Else Where"])
        return self.luck.choice([*kinds, True])


def sent(org: Profile) -> dict[str, Any]:
    """Return a profile as the page may hold it: as written, with nothing worked out."""
    return {
        "roles": sorted(org.roles),
        "sector": sorted(org.sector),
        "facts": {fact: plain(value) for fact, value in org.facts.items()},
    }


def plain(value: Any) -> Any:
    if isinstance(value, (bool, int, float, str)):
        return value
    return list(value) if isinstance(value, tuple) else str(value)


def days_of(law: Law, number: int) -> list[date]:
    """Return today, and days on which the law was, or will be, another."""
    changes = [day for day in Engine(law).changes if law.since and day >= law.since]
    return [TODAY, *Random(number).sample(changes, min(number, len(changes)))]


def differences(page: Page, country: str, number: int, dates: int) -> list[tuple[Any, ...]]:
    """Return where the two engines differ: profile, day, and both answers about a duty."""
    law = graph(country).law(country)
    engine = Engine(law)
    found: list[tuple[Any, ...]] = []
    for seed, on in enumerate(days_of(law, dates)):
        luck = Luck(law, seed)
        orgs = [luck.organisation() for _ in range(number)]
        asked = [
            portable_profile(org, law.vocabulary) if at % 2 else sent(org)
            for at, org in enumerate(orgs)
        ]
        for org, there in zip(orgs, answers_in_page(page, law, on, asked), strict=True):
            here = answers_in_python(engine, on, org)
            if here != there:
                both = zip(law.duties, here.split(" "), there.split(" "), strict=True)
                found += [(org, on, *one) for one in both if one[1] != one[2]]
    return found
