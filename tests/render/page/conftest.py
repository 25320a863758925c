"""A real browser that knows the engine of the page, and both engines asked alike."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import resources
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from equalkit.applicability.engine import Engine
from equalkit.applicability.portable import portable_program

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

    from playwright.sync_api import Browser, Page

    from equalkit.model.answer import Applicability
    from equalkit.model.law import Law
    from equalkit.model.profile import Profile

Asked: TypeAlias = Callable[..., list[str]]

LETTERS = {"applies": "+", "may-apply": "?", "does-not-apply": "-"}
ASK = """([program, profiles, what]) => {
    const engine = equalkitEngine(program);
    const letters = { "applies": "+", "may-apply": "?", "does-not-apply": "-" };
    const told = (one) => letters[one.status] + one.missing + ":" + one.openExceptions;
    const answers = (profile) => Object.values(engine.evaluate(profile)).map(told).join(" ");
    const questions = (profile) => engine.questions(profile).join(" ");
    return profiles.map(what === "questions" ? questions : answers);
}"""


@pytest.fixture(scope="session")
def engine_page(browser: Browser) -> Iterator[Page]:
    """Give an empty page in a real browser that knows the engine."""
    folder = resources.files("equalkit") / "render" / "page"
    page = browser.new_page()
    for name in ("known.js", "engine.js"):
        page.add_script_tag(content=(folder / name).read_text("utf-8"))
    yield page
    page.close()


@pytest.fixture(scope="session")
def in_page(engine_page: Page) -> Asked:
    """Ask the engine of the page: one line for each organisation, one word for each duty."""

    def ask(
        law: Law,
        on: date,
        orgs: Iterable[Any],
        what: str = "answers",
        duties: Collection[str] = (),
    ) -> list[str]:
        program = json.loads(json.dumps(portable_program(law, on, duties or law.duties)))
        found: list[str] = engine_page.evaluate(ASK, [program, [*orgs], what])
        return found

    return ask


@pytest.fixture(scope="session")
def in_python() -> Asked:
    """Ask the engine in Python, told in the same way."""

    def ask(law: Law, on: date, orgs: Sequence[Profile]) -> list[str]:
        engine = Engine(law)
        return [" ".join(map(_word, engine.answer(org, on, "en"))) for org in orgs]

    return ask


def _word(answer: Applicability) -> str:
    """Return the answer about a duty: status, what is missing, places of open exceptions."""
    open_now = {id(one) for one in answer.open_exceptions}
    places = [at for at, one in enumerate(answer.duty.exceptions) if id(one) in open_now]
    return f"{LETTERS[answer.status]}{','.join(answer.missing)}:{','.join(map(str, places))}"


@pytest.fixture(scope="session")
def sent() -> Callable[[Profile], dict[str, Any]]:
    """Say a profile as the page may hold it: as written, with nothing worked out."""

    def say(org: Profile) -> dict[str, Any]:
        facts = {fact: _plain(value) for fact, value in org.facts.items()}
        return {"roles": sorted(org.roles), "sector": sorted(org.sector), "facts": facts}

    return say


def _plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, (bool, int, float, str)):
        return value
    return list(value) if isinstance(value, tuple) else str(value)
