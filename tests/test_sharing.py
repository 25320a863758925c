from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalkit.errors import UnknownNameError
from equalkit.graph.frames import parse
from equalkit.graph.mapping.measures import shared_turtle
from equalkit.model.assessment import (
    Assessment,
    DutyAnswer,
    EvidenceItem,
    FileDigest,
    PlannedMeasure,
)
from equalkit.sharing import GONE, Cleaner, Shared, share
from equalkit.testing import example_graph

LAW = example_graph().law("xa")
COMMON = frozenset({"municipality", "kommune"})


def planned(title: str = "Ask the users", **parts: Any) -> PlannedMeasure:
    whole: dict[str, Any] = {"id": "m-0123abcd", "title": title, "done": date(2025, 5, 17)}
    return PlannedMeasure(**whole | parts)


def assessment(*measures: PlannedMeasure, **parts: Any) -> Assessment:
    answers = {"xa-plan": DutyAnswer(state="met", measures=measures)}
    whole: dict[str, Any] = {
        "country": "xa",
        "on": date(2026, 1, 1),
        "law_as_of": date(2026, 1, 1),
        "organisation": "Lillevik municipality",
        "answers": answers,
    }
    return Assessment(**whole | parts)


def shared(*measures: PlannedMeasure, **parts: Any) -> Shared:
    return share(assessment(*measures, **parts), LAW)


def cleaned(text: str, *names: str) -> str:
    return Cleaner(names or ("Lillevik kommune",), common=COMMON).clean(text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lillevik asked", "[…] asked"),
        ("LILLEVIK KOMMUNE asked", "[…] asked"),
        ("the kommune asked", "the kommune asked"),
        ("Lilleviks users, Storlillevik", "[…] users, […]"),
        ("Lille\u200bvik asked", "[…] asked"),
        ("Lillevik\nkommune asked", "[…] asked"),
        ("write to kari@lillevik.no.", "write to […]"),
        ("see https://a.example/b?c=d now", "see […] now"),
        ("see (www.example.org)", "see […]"),
        ("see nav.no/mer today", "see […] today"),
        ("call +47 22 33 44 55 now", "call […] now"),
        ("call 22334455", "call […]"),
        ("org. no. 987 654 321", "org. no. […]"),
        ("born 010190 12345", "born […]"),
        ("on 17.05.2025 we asked", "on […] we asked"),
        ("12 users in 2024-2025", "12 users in 2024-2025"),
        ("f.eks. 30 % flere", "f.eks. 30 % flere"),
        ("bl.a. menn", "bl.a. menn"),
        ("key 0a1b2c3d4e5f", "key […]"),
        ("made from e-0123abcd", "made from […]"),
        ("plan\x1b[2J \u202eon", "plan[2J on"),
        ("", ""),
    ],
)
def test_what_tells_who_wrote_it_is_taken_out(text: str, expected: str) -> None:
    assert cleaned(text) == expected


def test_initials_of_a_name_are_taken_out() -> None:
    assert cleaned("the CLS board", "City of Lillevik South") == "the […] board"


def test_a_name_in_the_genitive_is_known_in_other_cases() -> None:
    assert cleaned("Turussa, i Lund", "Turun kaupunki", "Lunds kommun") == "[…], i […]"


def test_joining_words_of_a_name_stay() -> None:
    assert cleaned("the plan of the city", "City of Lillevik") == "the plan of the […]"


def test_short_parts_count_as_whole_words_only() -> None:
    assert cleaned("Ås asked; båser", "Ås kommune") == "[…] asked; båser"


def test_a_text_as_long_as_can_be_is_read_at_once() -> None:
    assert cleaned("a" * 20_000) == GONE
    assert cleaned("1 " * 10_000) == GONE
    assert cleaned("@" * 50) == "@" * 50


def test_what_was_taken_out_is_told() -> None:
    found = shared(planned("Ask in Lillevik", effect="Call 22334455"))
    told = [(one.duty, one.field, one.kind, one.text) for one in found.removals]
    assert told == [
        ("xa-plan", "title", "name", "Lillevik"),
        ("xa-plan", "effect", "number", "22334455"),
    ]


def test_a_measure_of_which_nothing_is_left_is_left_out() -> None:
    found = shared(planned("Lillevik"))
    assert found.measures == ()
    assert found.left_out == ("Lillevik",)


def test_what_is_shared_keeps_what_others_learn_from() -> None:
    (found,) = shared(
        planned(effect="More came", method_step="map", decision_level="unit", kind="services")
    ).measures
    assert found.label == {"en": "Ask the users"}
    assert found.experience == {"en": "More came"}
    assert (found.method_step, found.decision_level, found.areas) == ("map", "unit", ("services",))
    assert (found.duties, found.country, found.year) == (("xa-plan",), "xa", "2025")
    assert found.shared


def test_a_free_text_is_no_area() -> None:
    (found,) = shared(planned(kind="the Lillevik way")).measures
    assert found.areas == ()


def test_an_area_is_known_by_its_name_in_any_language() -> None:
    (found,) = shared(planned(kind=" Informasjon og kommunikasjon ")).measures
    assert found.areas == ("information",)


def test_the_area_may_come_from_the_measure_it_was_made_from() -> None:
    (found,) = shared(planned(source="measure-plain-language")).measures
    assert found.areas == ("information",)


def test_only_what_is_done_or_told_of_is_shared() -> None:
    several = (
        planned("done", id="m-1"),
        planned("told", id="m-2", done=None, effect="good"),
        planned("neither", id="m-3", done=None),
    )
    titles = {one.label["en"] for one in shared(*several).measures}
    assert titles == {"done", "told"}
    everything = share(assessment(*several), LAW, everything=True)
    assert {one.label["en"] for one in everything.measures} == {"done", "told", "neither"}


def test_duties_can_be_chosen() -> None:
    given_ = assessment(planned())
    assert share(given_, LAW, duties=["xa-respect"]).measures == ()
    assert len(share(given_, LAW, duties=["xa-plan"]).measures) == 1
    with pytest.raises(UnknownNameError, match="xa-none"):
        share(given_, LAW, duties=["xa-none"])


def test_a_duty_that_the_law_does_not_know_is_not_told() -> None:
    answers = {"lillevik-house-rule": DutyAnswer(state="met", measures=(planned(),))}
    (found,) = share(assessment(answers=answers), LAW).measures
    assert found.duties == ()


def test_the_same_measure_for_two_duties_is_told_once() -> None:
    answer = DutyAnswer(state="met", measures=(planned(),))
    given_ = assessment(answers={"xa-plan": answer, "xa-respect": answer})
    (found,) = share(given_, LAW).measures
    assert found.duties == ("xa-plan", "xa-respect")


def test_names_come_from_what_is_said_and_nothing_else() -> None:
    (one,) = shared(planned(responsible="head of HR", id="m-1")).measures
    (other,) = shared(planned(planned=date(2024, 1, 1), id="m-2"), id="file-2").measures
    assert one.iri == other.iri


def test_a_language_that_is_not_the_countrys_does_not_come_through() -> None:
    hostile = 'en . <https://example.org/a> a <https://example.org/b> . "x"@en'
    unchecked = assessment(planned()).model_copy(update={"lang": hostile})
    for given_ in (unchecked, assessment(planned(), lang="fi")):
        (found,) = share(given_, LAW).measures
        assert set(found.label) == {"en"}


def test_more_names_can_be_given() -> None:
    found = share(assessment(planned("Ask at Fjordheim")), LAW, names=["Fjordheim"])
    assert found.measures[0].label == {"en": "Ask at […]"}


HOSTILE = (
    '" . <https://example.org/evil> a <https://example.org/Evil> . "',
    '\\"""\n@prefix eqk: <https://example.org/> .',
    "'''@en ; eqk:servesDuty eqk-xa:xa-respect .",
    "<script>alert(1)</script> =1+1",
    "a\u2028b\x00c\ufdd0",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(text: str) -> None:
    (frame,) = parse(
        shared_turtle(shared(planned(f"Ask {text}", effect=text)).measures).encode()
    ).values()
    assert frame["eqk:servesDuty"] == ["eqk-xa:xa-plan"]
    assert frame["rdf:type"] == ["eqk:Measure", "eqk:SharedMeasure"]


def literals(turtle: str) -> str:
    """Return every literal of a text; the names of the vocabulary are left out."""
    frames = parse(turtle.encode()).values()
    nodes = (node for frame in frames for found in frame.values() for node in found)
    return "\n".join(node[0] for node in nodes if isinstance(node, list))


WORD = st.text("abcdefghijklmnopqrstuvwxyzæøåäö", min_size=5, max_size=9).map(str.capitalize)
PLAIN = st.text("qwx .,", max_size=12)


@given(
    st.data(),
    st.lists(WORD, min_size=1, max_size=3),
    st.from_regex(r"[2-9]\d{2} ?\d{3} ?\d{3}", fullmatch=True),
)
def test_nothing_that_names_the_organisation_survives(
    data: st.DataObject, name: list[str], number: str
) -> None:
    whole = " ".join(name)
    mail = f"{name[0].lower()}@{name[-1].lower()}.example"
    secrets = [
        *name,
        whole,
        whole.upper(),
        f"{name[0]}s",
        mail,
        f"https://{name[0]}.example",
        number,
    ]

    def text() -> str:
        said = data.draw(st.lists(st.sampled_from(secrets), max_size=3))
        return "Ask " + " ".join(f"{data.draw(PLAIN)} {one}" for one in said)

    one = planned(text(), effect=text(), responsible=f"{whole} director", kind=whole)
    evidence = EvidenceItem(
        id="e-0123abcd",
        title=whole,
        link=f"https://{name[0]}.example",
        file=FileDigest(name=f"{whole}.pdf", sha256="0" * 64),
    )
    answer = DutyAnswer(
        state="met", note=whole, responsible=whole, measures=(one,), evidence=(evidence,)
    )
    given_ = assessment(organisation=whole, id="lillevik-1", answers={"xa-plan": answer})
    turtle = shared_turtle(share(given_, LAW).measures)
    told = literals(turtle).casefold()
    for part in name:
        assert part.casefold() not in told
    assert "@" not in told
    assert re.sub(r"\D", "", number) not in re.sub(r"\D", "", told)
    assert not re.search(r"0123abcd|2025-05|0{64}|director|lillevik", turtle)


@given(st.permutations([planned(f"Ask {n}", id=f"m-{n}") for n in "abcd"]))
def test_the_same_measures_give_the_same_bytes(measures: list[PlannedMeasure]) -> None:
    first = shared_turtle(shared(*measures).measures)
    assert first == shared_turtle(shared(*sorted(measures, key=lambda one: one.id)).measures)


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_is_cleaned_and_a_clean_text_stays(text: str, names: list[str]) -> None:
    cleaner = Cleaner(names)
    once, _ = cleaner.clean(text)
    assert once.isprintable()
    assert cleaner.clean(once)[0] == once


@pytest.mark.parametrize(
    ("piece", "left"),
    [
        ("1-", {GONE}),
        ("1 ", {GONE}),
        ("a.", {GONE}),
        ("a@ ", {"a@"}),
        ("aa.bb ", {GONE}),
        ("Lillevik ", {GONE}),
        ("sea ", {"sea"}),
    ],
)
def test_a_text_of_one_piece_is_cleaned_to_its_end(piece: str, left: set[str]) -> None:
    said, _ = Cleaner(["Lillevik"]).clean(piece * (20_000 // len(piece)))
    assert set(said.split()) == left
