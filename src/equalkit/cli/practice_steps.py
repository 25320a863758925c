"""The steps of ``equalkit assess practice``: what is told, what is asked, what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from equalkit.assessment import change
from equalkit.cli import environment
from equalkit.cli.ask_practice import Talk, ask_practice, ask_title
from equalkit.cli.assess.files import open_assessment
from equalkit.cli.options import open_graph
from equalkit.errors import BadAnswersError, MixedCountryError
from equalkit.model.practice_file import PracticeDocument, continued, read_practice_document
from equalkit.practice.asking import check_replies, practice_test
from equalkit.practice.recording import record, record_id, with_record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.assessment import Assessment, PracticeRecord
    from equalkit.model.law import Law
    from equalkit.model.practice import PracticeTest


class Begun(NamedTuple):
    """A test that has begun.

    Args:
        file: The assessment to keep it in; None for none.
        law: The country's.
        test: Whose questions are asked.
        said: What is known so far.
        on: The law of which day is asked about.
        lang: BCP 47 tag.
    """

    file: Path | None
    law: Law
    test: PracticeTest
    said: PracticeDocument
    on: date
    lang: str


def begin(
    file: Path | None,
    answers: Path | None,
    options: Mapping[str, Any],
) -> Begun:
    """Return a test with everything that options, answers and an earlier record tell.

    A title is asked for where there are no answers in a file.

    Args:
        file: An assessment; None for none.
        answers: A file with answers; None when they are to be asked.
        options: ``country``, ``on``, ``lang`` and the texts of a `PracticeDocument`.

    Raises:
        BadAnswersError: The answers cannot be read, or no title is said.
        MixedCountryError: The assessment is for another country.
    """
    kg, code, told = _open(file, options["country"])
    law = kg.law(code)
    on = options["on"] or (told.on if told else environment.today())
    lang = kg.language(code, options["lang"] or (told.lang if told else "") or None)
    test = practice_test(law, on)
    said = _said(answers, options, lang)
    check_replies(test, said.replies)
    if told:
        said = continued(said, told.practices.get(record_id(said.title)))
    return Begun(file, law, test, said, on, lang)


def _open(file: Path | None, country: str | None) -> tuple[KnowledgeGraph, str, Assessment | None]:
    """Return the graph, the country's code, and the assessment where there is one."""
    if file is None:
        return *open_graph(country), None
    kg, told = open_assessment(file)
    if country is not None and country.strip().lower() != told.country:
        raise MixedCountryError(country, told.country)
    return kg, told.country, told


def _said(answers: Path | None, options: Mapping[str, Any], lang: str) -> PracticeDocument:
    """Return what a file and the options say; options count for more."""
    said = read_practice_document(answers) if answers else PracticeDocument()
    texts = {key: options[key] for key in PracticeDocument.model_fields if options.get(key)}
    said = said.model_copy(update=texts)
    if not said.title.strip() and answers is None:
        said = said.model_copy(update={"title": ask_title(lang)})
    if not said.title.strip():
        source = f"'{answers}'" if answers else "(typed)"
        raise BadAnswersError(source, "say what is planned: --title TEXT, or title in the file")
    return said


def finish(begun: Begun, *, ask: bool, today: date) -> PracticeRecord:
    """Return the record of a test, kept in its assessment where there is one.

    Raises:
        UnknownNameError: A ground is not known.
        BadAnswersError: A text is too long.
    """
    file, law, test, said, on, lang = begun
    for ground in said.grounds:
        law.vocabulary.scheme("ground").resolve(ground)
    if ask:
        said = said.with_replies(ask_practice(Talk(law, test, lang), said.replies))
    made = record(law, test, said, on=on, made_on=today)
    if file is not None:
        change(file, lambda told: with_record(told, made), on=today, what="practice")
    return made
