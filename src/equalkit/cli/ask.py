"""Questions to a person: only those that can still change the result."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from equalkit.cli.told_facts import typed
from equalkit.errors import QuestionError
from equalkit.model.condition import ROLE, SECTOR
from equalkit.model.text import say
from equalkit.words import phrase, words

if TYPE_CHECKING:
    from equalkit.cli.options import Question
    from equalkit.model.fact import Fact
    from equalkit.model.profile import Profile

EXPECTED = {
    "boolean": phrase("yes or no"),
    "code": phrase("a number from the list, or a name"),
    "date": phrase("a date, YYYY-MM-DD"),
    "decimal": phrase("a number"),
    "integer": phrase("a whole number"),
    "text": phrase("a number from the list, or a name"),
}
"""What is to be written, by datatype of the fact."""

WIDTH = 78
"""Columns of what is said at length."""

NONE = "0"
"""What is written for « none of these »."""


def ask_open_questions(question: Question) -> Question:
    """Return the question with everything the person could answer.

    The most decisive fact is asked first; an empty answer means « not known », and
    the next is asked. Talk goes to stderr.
    """
    skipped: set[str] = set()
    say_word = words(question.lang)
    _talk(say_word("Answer what you know and leave the rest empty. Ctrl-D ends the questions."))
    while True:
        waiting = question.kg.open_questions(question.org, on=question.on)
        fact = next((one.fact for one in waiting if one.fact not in skipped), None)
        _talk(_standing(question))
        if fact is None:
            _talk(say_word("No more questions."))
            return question
        try:
            question = _ask(question, fact, skipped)
        except click.Abort:
            _talk("")
            return question


def _talk(line: str) -> None:
    """Print a line on stderr."""
    click.echo(line, err=True)


def _standing(question: Question) -> str:
    """Return how many duties apply so far, and how many may."""
    say_word = words(question.lang)
    answer = question.kg.duties(question.org, on=question.on)
    counts = Counter(str(one.status) for one in answer)
    return (
        f"({say_word('Applies')}: {counts['applies']} · "
        f"{say_word('May apply')}: {counts['may-apply']})"
    )


def _ask(question: Question, fact_id: str, skipped: set[str]) -> Question:
    """Return the question with one more answer, or with the fact skipped."""
    fact = question.kg.law(question.org.country).vocabulary.fact(fact_id)
    choices = _choices(question, fact)
    _show(question, fact, choices)
    while True:
        written = click.prompt("", default="", show_default=False, prompt_suffix="> ", err=True)
        if not written.strip():
            skipped.add(fact_id)
            return question
        try:
            org = _answered(question.org, fact, choices, written.strip())
            question.kg.duties(org, on=question.on)
        except QuestionError:
            _talk(
                words(question.lang)("Please write {this}.").format(
                    this=_expected(fact, question.lang)
                )
            )
        else:
            return question._replace(org=org)


def _expected(fact: Fact, lang: str) -> str:
    """Return what is to be written, in words."""
    expected = words(lang)(EXPECTED[fact.datatype])
    if fact.many:
        expected += f" ({words(lang)('several: with commas between')})"
    return expected


def _choices(question: Question, fact: Fact) -> list[str]:
    """Return the ids of a fact's codes, in the order they are shown.

    Of the roles only those that a duty binds, the most burdened first.
    """
    scheme = question.kg.law(question.org.country).vocabulary.values(fact)
    if fact.id == ROLE:
        answers = question.kg.duties(question.org, on=question.on).having()
        bound = Counter(role for answer in answers for role in answer.duty.bearers)
        return [role for role, _ in sorted(bound.items(), key=lambda one: (-one[1], one[0]))]
    return [concept.id for concept in scheme]


def _show(question: Question, fact: Fact, choices: list[str]) -> None:
    """Show a question, how to count and the possible answers."""
    lang = question.lang
    say_word = words(lang)
    _talk("")
    click.secho(say(fact.question, lang) or say(fact.label, lang), bold=True, err=True)
    counting = say(fact.counting, lang)
    if counting:
        _talk(textwrap.fill(counting, WIDTH, initial_indent="  ", subsequent_indent="  "))
    scheme = question.kg.law(question.org.country).vocabulary.values(fact)
    for number, code in enumerate(choices, 1):
        _talk(f"  {number:>2}  {say(scheme.concepts[code].label, lang) or code}")
    if choices and fact.id not in (ROLE, SECTOR):
        _talk(f"  {NONE:>2}  {say_word('none of these')}")
    _talk(f"  [{_expected(fact, lang)}]")


def _answered(org: Profile, fact: Fact, choices: list[str], written: str) -> Profile:
    """Return the profile with one answer; numbers pick from the list."""
    parts: list[Any] = [part.strip() for part in written.split(",")] if fact.many else [written]
    picked = [
        choices[int(part) - 1] if part.isdecimal() and 0 < int(part) <= len(choices) else part
        for part in parts
    ]
    if fact.id == ROLE:
        return org.with_facts(roles=org.roles.union(picked))
    if fact.id == SECTOR:
        return org.with_facts(sector=picked)
    value = picked if len(picked) > 1 else picked[0]
    if choices and value == NONE:
        value = False
    return org.with_facts(facts={**org.facts, fact.id: typed(fact, value)})
