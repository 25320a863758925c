"""The rules that every country plugin keeps, by name, in the order they are told.

A rule is a function that takes a `Submission` and yields what is wrong: the thing it
is about, and one sentence for the person who has to mend it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalkit.testing.rules import contents, dates, files, methods, names, references, reports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from equalkit.testing.submission import Submission

    Rule = Callable[[Submission], Iterator[tuple[str, str]]]

RULES: Mapping[str, Rule] = {
    "turtle-parses": files.turtle_parses,
    "turtle-canonical": files.turtle_canonical,
    "own-namespace": files.own_namespace,
    "ids": names.ids,
    "label": contents.label,
    "summary": contents.summary,
    "citation": contents.citation,
    "source": contents.source,
    "confidence": contents.confidence,
    "verified-on": contents.verified_on,
    "bearer": contents.bearer,
    "modality": contents.modality,
    "law-readable": files.law_readable,
    "known-role": references.known_role,
    "known-ground": references.known_ground,
    "known-trigger": references.known_trigger,
    "known-fact": references.known_fact,
    "known-code": references.known_code,
    "fitting-value": references.fitting_value,
    "known-body": references.known_body,
    "known-evidence": references.known_evidence,
    "legal-basis": references.legal_basis,
    "known-match": references.known_match,
    "known-in-report": reports.known_in_report,
    "told-in-report": reports.told_in_report,
    "report-citations": reports.report_citations,
    "report-texts": reports.report_texts,
    "known-in-method": methods.known_in_method,
    "related": references.related,
    "heirs": dates.heirs,
    "interval": dates.interval,
    "phase-date": dates.phase_date,
    "law-as-of": dates.law_as_of,
    "pending": names.pending,
    "no-circle": references.no_circle,
}
