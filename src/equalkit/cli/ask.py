"""Questions to a person: only those that can still change the result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from equalkit.errors import QuestionError
from equalkit.model.condition import ROLE, SECTOR
from equalkit.model.text import say
from equalkit.words import words

if TYPE_CHECKING:
    from equalkit.cli.options import Question
    from equalkit.model.fact import Fact
    from equalkit.model.profile import Profile


def ask_open_questions(question: Question) -> Question:
    """Return the question with everything the person could answer.

    The most decisive fact is asked first; an empty answer means « not known », and
    the next is asked. Talk goes to stderr.
    """
    skipped: set[str] = set()
    say_word = words(question.lang)
    click.echo(say_word("Leave empty what you do not know. Ctrl-D ends the questions."), err=True)
    while True:
        waiting = question.kg.open_questions(question.org, on=question.on)
        fact = next((one.fact for one in waiting if one.fact not in skipped), None)
        if fact is None:
            return question
        try:
            question = _ask(question, fact, skipped)
        except click.Abort:
            click.echo("", err=True)
            return question


def _ask(question: Question, fact_id: str, skipped: set[str]) -> Question:
    """Return the question with one more answer, or with the fact skipped."""
    vocabulary = question.kg.law(question.org.country).vocabulary
    fact = vocabulary.fact(fact_id)
    _show(question, fact)
    while True:
        written = click.prompt("", default="", show_default=False, prompt_suffix="> ", err=True)
        if not written.strip():
            skipped.add(fact_id)
            return question
        try:
            org = _answered(question, fact, written.strip())
            question.kg.duties(org, on=question.on)
        except QuestionError as problem:
            click.echo(str(problem), err=True)
        else:
            return question._replace(org=org)


def _choices(question: Question, fact: Fact) -> list[str]:
    """Return the ids of a fact's codes, in the order they are shown."""
    scheme = question.kg.law(question.org.country).vocabulary.values(fact)
    if fact.id == ROLE:
        duties = question.kg.duties(question.org, on=question.on).having()
        named = {role for answer in duties for role in answer.duty.bearers}
        return sorted(named)
    return [concept.id for concept in scheme]


def _show(question: Question, fact: Fact) -> None:
    """Show a question, how to count and the possible answers."""
    lang = question.lang
    click.echo("", err=True)
    click.secho(say(fact.question, lang) or say(fact.label, lang), bold=True, err=True)
    counting = say(fact.counting, lang)
    if counting:
        click.echo(f"  {counting}", err=True)
    if fact.datatype == "boolean":
        click.echo(f"  {words(lang)('yes')} / {words(lang)('no')}", err=True)
    scheme = question.kg.law(question.org.country).vocabulary.values(fact)
    for number, code in enumerate(_choices(question, fact), 1):
        label = say(scheme.concepts[code].label, lang) if code in scheme else code
        click.echo(f"  {number:>2}  {label}", err=True)
    if fact.many:
        click.echo(f"  {words(lang)('Several: separate them with commas.')}", err=True)


def _answered(question: Question, fact: Fact, written: str) -> Profile:
    """Return the profile with one answer; numbers pick from the list."""
    parts: list[Any] = [part.strip() for part in written.split(",")] if fact.many else [written]
    choices = _choices(question, fact) if fact.scheme else []
    picked = [
        choices[int(part) - 1] if part.isdigit() and 0 < int(part) <= len(choices) else part
        for part in parts
    ]
    org = question.org
    if fact.id == ROLE:
        return org.with_facts(roles=picked)
    if fact.id == SECTOR:
        return org.with_facts(sector=picked)
    value = picked if len(picked) > 1 else picked[0]
    return org.with_facts(facts={**org.facts, fact.id: value})
