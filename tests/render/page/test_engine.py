"""The engine of the page answers as the one in Python does: nothing may differ."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

import equalkit as ek
from equalkit.analysis.what_if import open_questions
from equalkit.applicability import tested
from equalkit.applicability.engine import Engine
from equalkit.applicability.portable import portable_program
from equalkit.applicability.situation import resolved
from equalkit.model.condition import BINDING_DUTY, GROUND, ROLE, SECTOR
from equalkit.model.profile import Profile
from equalkit.testing import example_graph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

    from equalkit.model.fact import Fact
    from equalkit.model.law import Law

COUNTRIES = ("eu", "fi", "no", "se", "xa")
TODAY = date(2026, 11, 21)
LAW = example_graph().law("xa")
Asked: TypeAlias = Callable[..., list[str]]
Sent: TypeAlias = Callable[[Profile], dict[str, Any]]
Differences: TypeAlias = Callable[..., list[tuple[Any, ...]]]


def graph(country: str) -> ek.KnowledgeGraph:
    return example_graph() if country == "xa" else ek.load(country)


class Luck:
    """Organisations at random, near to what the law tests."""

    def __init__(self, law: Law, seed: int) -> None:
        self.luck = Random(seed)
        self.law = law
        self.values = tested.tested_values(law)
        frame = {BINDING_DUTY, GROUND, ROLE, SECTOR}
        asked = {one.id for one in law.vocabulary.facts.values() if one.fallback or one.default}
        self.facts = sorted((asked | (self.values.keys() & law.vocabulary.facts.keys())) - frame)

    def organisations(self, number: int) -> list[Profile]:
        """Return some organisations."""
        return [self.organisation() for _ in range(number)]

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
            written += [
                f"{round(float(value) * 100, 3)} %",
                "0.6666666667",
                "33.333333333%",
                66,
                0,
                1,
            ]
        return self.luck.choice(written)

    def code(self, fact: Fact) -> Any:
        """Return one code, several, all or none; names too where any text will do."""
        known = self.some(fact.scheme, (1, 2, 3) if fact.many else (1,)) or ("elsewhere",)
        wanted = [str(v) for v in sorted(map(str, self.values.get(fact.id, ())))] or [known[0]]
        kinds: list[Any] = [known, known[0], self.luck.choice(wanted), False]
        if fact.datatype == "text":
            return self.luck.choice(
                [*kinds, *self.law.vocabulary.values(fact).written, "Else Where"]
            )
        return self.luck.choice([*kinds, True])


def days_of(law: Law, number: int) -> list[date]:
    """Return today, and days on which the law was, or will be, another."""
    changes = [day for day in Engine(law).changes if law.since and day >= law.since]
    return [TODAY, *Random(number).sample(changes, min(number, len(changes)))]


@pytest.fixture
def differences(in_page: Asked, in_python: Asked, sent: Sent) -> Differences:
    """Find where the engines differ: profile, day, and both answers about a duty."""

    def find(country: str, *, number: int, dates: int) -> list[tuple[Any, ...]]:
        law = graph(country).law(country)
        found: list[tuple[Any, ...]] = []
        for seed, on in enumerate(days_of(law, dates)):
            orgs = Luck(law, seed).organisations(number)
            exact = [sent(resolved(org, law.vocabulary)) for org in orgs[::2]]
            told = [*exact, *map(sent, orgs[1::2])]
            same = [*orgs[::2], *orgs[1::2]]
            answers = zip(same, in_python(law, on, same), in_page(law, on, told), strict=True)
            for org, here, there in answers:
                both = zip(law.duties, here.split(" "), there.split(" "), strict=True)
                found += [(org, on, *one) for one in both if one[1] != one[2]]
        return found

    return find


@pytest.mark.parametrize("country", COUNTRIES)
def test_both_engines_answer_alike(differences: Differences, country: str) -> None:
    assert differences(country, number=20, dates=1) == []


@pytest.mark.slow
@pytest.mark.parametrize("country", COUNTRIES)
def test_both_engines_answer_thousands_of_organisations_alike(
    differences: Differences, country: str
) -> None:
    assert differences(country, number=500, dates=4) == []


@pytest.mark.slow
@pytest.mark.parametrize("country", COUNTRIES)
def test_both_engines_ask_the_same_questions(in_page: Asked, sent: Sent, country: str) -> None:
    law = graph(country).law(country)
    orgs, engine = Luck(law, 7).organisations(60), Engine(law)
    here = [" ".join(q.fact for q in open_questions(engine, org, TODAY)) for org in orgs]
    assert in_page(law, TODAY, map(sent, orgs), "questions") == here


@pytest.mark.slow
@pytest.mark.parametrize("country", COUNTRIES)
def test_some_duties_alone_are_answered_for_as_among_all(
    in_page: Asked, sent: Sent, country: str
) -> None:
    law = graph(country).law(country)
    orgs = [*map(sent, Luck(law, 11).organisations(30))]
    names = list(law.duties)
    whole = [dict(zip(names, line.split(" "), strict=True)) for line in in_page(law, TODAY, orgs)]
    for some in (names[at::10] for at in range(min(10, len(names)))):
        lines = in_page(law, TODAY, orgs, duties=some)
        assert lines == [" ".join(answers[name] for name in some) for answers in whole]


def test_an_answer_about_hundreds_of_duties_takes_no_time(engine_page: Page, sent: Sent) -> None:
    law = ek.load("no").law("no")
    took = engine_page.evaluate(
        """([program, profiles]) => {
            const engine = equalkitEngine(program);
            engine.evaluate(profiles[0]);
            const began = performance.now();
            profiles.forEach(engine.evaluate);
            return (performance.now() - began) / profiles.length;
        }""",
        [portable_program(law, TODAY, law.duties), [*map(sent, Luck(law, 3).organisations(50))]],
    )
    assert took < 10, "milliseconds for one answer"


READ = """([program, fact, value]) => equalkitEngine(program).readable(fact, value)"""


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("employees", -1), ("employees", 1.5), ("employees", "many"), ("employees", True),
        ("employees", [3]), ("employees", ""), ("employees", None), ("employees", "1/0"),
        ("employees", "1e999"), ("state-ownership-share", "101 %"), ("publicly-listed", "perhaps"),
        ("website-first-published", "2019-02-30"), ("website-first-published", "2019-13-01"),
        ("website-first-published", "23.9.2018"), ("website-first-published", 2019),
        ("legal-form", ["cooperative", "foundation"]), ("legal-form", []), ("moons", 3),
        ("constructor", 3),
    ],
)  # fmt: skip
def test_what_a_fact_cannot_be_is_not_told(
    engine_page: Page, in_page: Asked, fact: str, value: object
) -> None:
    roles = ["company-board", "digital-service-provider", "employer", "publicly-controlled-company"]
    told, nothing = in_page(
        LAW, TODAY, [{"roles": roles, "facts": {fact: value}}, {"roles": roles}]
    )
    assert told == nothing
    assert not engine_page.evaluate(READ, [portable_program(LAW, TODAY, LAW.duties), fact, value])


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("employees", 0), ("employees", "60"), ("employees", "6e1"), ("employees", 60.0),
        ("state-ownership-share", "2/3"), ("state-ownership-share", "66.7 %"),
        ("state-ownership-share", 100), ("publicly-listed", False), ("legal-form", "cooperative"),
        ("legal-form", "none"), ("legal-form", False), ("legal-form", True),
        ("website-first-published", "2020-02-29"),
    ],
)  # fmt: skip
def test_what_a_fact_can_be_is_told(engine_page: Page, fact: str, value: object) -> None:
    assert engine_page.evaluate(READ, [portable_program(LAW, TODAY, LAW.duties), fact, value])


@pytest.mark.parametrize("said", [True, False, "none", [], ""])
def test_everyone_has_a_role_and_a_sector(in_page: Asked, said: object) -> None:
    told, nothing = in_page(LAW, TODAY, [{"facts": {ROLE: said, SECTOR: said}}, {}])
    assert told == nothing
