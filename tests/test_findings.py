from __future__ import annotations

from equalkit.findings import Finding


def test_a_finding_reads_as_a_sentence_with_its_rule() -> None:
    found = Finding("no-source", "error", "xa-plan", "has no source")
    assert str(found) == "error: xa-plan has no source [no-source]"


def test_a_finding_names_its_file_where_it_is_known() -> None:
    found = Finding("no-source", "error", "xa-plan", "has no source", "section-2.ttl")
    assert str(found).endswith("(section-2.ttl)")


def test_findings_are_values_that_can_be_compared() -> None:
    assert Finding("a", "info", "b", "c") == Finding("a", "info", "b", "c")
