"""The questions of a test of a practice, put to a person one by one. Talk goes to stderr."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

import click

from equalkit.model.practice import CHOICE, ELEMENT, Reply
from equalkit.model.text import say
from equalkit.practice.asking import next_question, path
from equalkit.render.printable import one_line
from equalkit.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from equalkit.model.law import Law
    from equalkit.model.practice import PracticeQuestion, PracticeTest

WIDTH = 78
BACK, HELP, STOP = "b", "?", "q"


class Talk(NamedTuple):
    """Who talks about what.

    Args:
        law: The country's.
        test: Whose questions are asked.
        lang: BCP 47 tag.
    """

    law: Law
    test: PracticeTest
    lang: str

    def label(self, scheme: str, concept: str) -> str:
        """Return the label of a concept."""
        return say(self.law.vocabulary.concept(scheme, concept).label, self.lang) or concept


def ask_title(lang: str) -> str:
    """Return what is planned, in the person's words; empty when nothing is said."""
    _talk(words(lang)("What do you plan, in a few words?"))
    try:
        return _read()
    except click.Abort:
        return ""


def ask_practice(talk: Talk, told: Mapping[str, Reply]) -> dict[str, Reply]:
    """Return the answers of a person, with those that were there before.

    Every question on the way without an answer is asked. The end of what is typed
    ends the questions, as ``q`` does; what was answered until then is kept.
    """
    replies = dict(told)
    asked: list[str] = []
    while question := next_question(talk.test, replies):
        _show(talk, question, replies)
        try:
            reply = _ask(talk, question)
        except click.Abort:
            _talk("")
            break
        if reply is None:
            break
        if reply.answer == BACK:
            _step_back(talk, replies, asked)
        else:
            replies[question.id] = reply
            asked.append(question.id)
    return replies


def _step_back(talk: Talk, replies: dict[str, Reply], asked: list[str]) -> None:
    """Take the last answer back, so that its question is asked again."""
    if asked:
        del replies[asked.pop()]
    else:
        _talk(words(talk.lang)("There is nothing to go back to."))


def _show(talk: Talk, question: PracticeQuestion, replies: Mapping[str, Reply]) -> None:
    """Show a question with its place, its element and its possible answers."""
    way = [one.id for one in path(talk.test, replies)]
    place = words(talk.lang)("Question {number} of at most {most}").format(
        number=way.index(question.id) + 1, most=len(talk.test.questions)
    )
    _talk("")
    _talk(f"{place} · {talk.label(ELEMENT, question.element)} · {'; '.join(question.citations)}")
    click.secho(_wrapped(say(question.question, talk.lang)), bold=True, err=True)
    for number, option in enumerate(question.options, 1):
        _talk(f"  {number:>2}  {talk.label(CHOICE, option.choice)}")
    _talk(f"  [{_how(talk.lang)}]")


def _how(lang: str) -> str:
    """Return how to answer."""
    return words(lang)("a number or word from the list, b to go back, ? for help, q to stop")


def _ask(talk: Talk, question: PracticeQuestion) -> Reply | None:
    """Return what a person answers, with the reason; *b* to go back, None to stop.

    Raises:
        click.Abort: There is nothing more to read.
    """
    while True:
        written = _read()
        if written == STOP:
            return None
        if written == BACK:
            return Reply(BACK)
        choice = _chosen(talk, question, written)
        if choice:
            return Reply(choice, _reason(talk, question, choice))
        _talk(_help(talk, question) if written == HELP else _how(talk.lang))


def _chosen(talk: Talk, question: PracticeQuestion, written: str) -> str:
    """Return the id of the choice that was written; empty when it is none."""
    for number, option in enumerate(question.options, 1):
        names = (str(number), option.choice, talk.label(CHOICE, option.choice).casefold())
        if written.casefold() in names:
            return option.choice
    return ""


def _reason(talk: Talk, question: PracticeQuestion, choice: str) -> str:
    """Return why; tell what the law asks next."""
    option = question.option(choice)
    if option and option.note:
        _talk(_wrapped(f"→ {say(option.note, talk.lang)}", indent="  "))
    _talk(f"  {words(talk.lang)('Why? (empty to go on)')}")
    try:
        return _read()
    except click.Abort:
        return ""


def _help(talk: Talk, question: PracticeQuestion) -> str:
    """Return how the law understands a question, with where it stands."""
    law = talk.law
    links = (
        law.acts[law.sections[one].act].url
        for one in question.legal_basis
        if one in law.sections and law.sections[one].act in law.acts
    )
    helped = _wrapped(say(question.help, talk.lang), indent="  ")
    where = (*question.citations, *dict.fromkeys(link for link in links if link))
    return "\n".join((helped, *(f"  {one_line(line)}" for line in where)))


def _wrapped(text: str, indent: str = "") -> str:
    """Return a text in lines that fit a terminal."""
    return textwrap.fill(one_line(text), WIDTH, initial_indent=indent, subsequent_indent=indent)


def _read() -> str:
    """Return one line that a person types.

    Raises:
        click.Abort: There is nothing more to read.
    """
    written: str = click.prompt("", default="", show_default=False, prompt_suffix="> ", err=True)
    return written.strip()


def _talk(line: str) -> None:
    """Print a line on stderr."""
    click.echo(line, err=True)
