from __future__ import annotations

from typing import Any

import pytest

from equalkit.errors import UnknownNameError
from equalkit.measures import LEVELS, STEPS, catalogue, suggest, suggestions_by_duty
from equalkit.model.method import Measure, Method
from equalkit.testing import example_graph
from equalkit.testing.building import make_duty, make_law

VOCABULARY = example_graph().law("xa").vocabulary


def measure(name: str, **parts: Any) -> Measure:
    label = {"en": name, "nb": f"{name} (nb)"}
    return Measure(name, f"https://w3id.org/equalkit/xa#{name}", label, **parts)


def method(*measures: Measure, name: str = "method-a", **parts: Any) -> Method:
    whole = {"label": {"en": name}, "publisher": {"en": f"The publisher of {name}"}, "roles": ()}
    return Method(name, f"https://w3id.org/equalkit/xa#{name}", measures=measures, **whole | parts)


def law(*methods: Method, measures: tuple[Measure, ...] = (), **parts: Any) -> Any:
    every = {one.id: one for group in methods for one in group.measures}
    return make_law(
        [
            make_duty("xa-old", replaced_by=("xa-new",)),
            make_duty("xa-new"),
            make_duty("xa-other"),
        ],
        VOCABULARY,
        methods={one.id: one for one in methods},
        measures=every | {one.id: one for one in measures},
        **parts,
    )


def ids(found: Any) -> list[str]:
    return [one.measure.id for one in found]


def test_a_measure_serves_the_duties_of_its_methods() -> None:
    found = law(method(measure("ask"), duties=("xa-new",)))
    assert ids(suggest(found, "xa-new")) == ["ask"]
    assert ids(suggest(found, "xa-other")) == []


def test_a_measure_with_duties_of_its_own_serves_those_only() -> None:
    found = law(method(measure("ask", duties=("xa-other",)), duties=("xa-new",)))
    assert ids(suggest(found, "xa-new")) == []
    assert ids(suggest(found, "xa-other")) == ["ask"]


def test_what_serves_a_duty_serves_its_earlier_versions() -> None:
    found = law(method(measure("ask"), duties=("xa-new",)))
    assert ids(suggest(found, "xa-old")) == ["ask"]


def test_what_serves_an_earlier_version_does_not_serve_the_later() -> None:
    found = law(method(measure("ask"), duties=("xa-old",)))
    assert ids(suggest(found, "xa-new")) == []


def test_versions_in_a_circle_come_to_an_end() -> None:
    found = make_law(
        [make_duty("xa-a", replaced_by=("xa-b",)), make_duty("xa-b", replaced_by=("xa-a",))],
        VOCABULARY,
        measures={"ask": measure("ask", duties=("xa-a",))},
    )
    assert set(suggestions_by_duty(found)) == {"xa-a", "xa-b"}


def test_steps_come_before_levels_and_levels_before_labels() -> None:
    many = [
        measure(f"{at}-{step}-{level}", method_step=step, decision_level=level)
        for step in (*STEPS, "")
        for level in (*LEVELS, "")
        for at in "ab"
    ]
    found = ids(suggest(law(method(*reversed(many), duties=("xa-new",))), "xa-new"))
    assert found == [one.id for one in many]


def test_what_was_shared_stands_last() -> None:
    shared = measure("tried", method_step="map", shared=True, country="xa", duties=("xa-new",))
    found = law(method(measure("ask", method_step="act"), duties=("xa-new",)), measures=(shared,))
    assert ids(suggest(found, "xa-new")) == ["ask", "tried"]


def test_what_was_tried_in_another_country_is_left_out() -> None:
    found = law(measures=(measure("tried", shared=True, country="xb", duties=("xa-new",)),))
    assert suggest(found, "xa-new") == ()
    assert catalogue(found) == ()


def test_a_measure_tells_all_who_recommend_it() -> None:
    ask = measure("ask")
    two = (method(ask, name="method-b"), method(ask, duties=("xa-new",)))
    (found,) = suggest(law(*two), "xa-new")
    assert found.methods == ("method-a", "method-b")
    told = [one["en"] for one in found.publishers]
    assert told == ["The publisher of method-a", "The publisher of method-b"]


def test_a_publisher_of_two_methods_is_told_once() -> None:
    ask = measure("ask")
    same: dict[str, Any] = {"publisher": {"en": "The ombud"}}
    found = law(method(ask, duties=("xa-new",), **same), method(ask, name="method-b", **same))
    assert suggest(found, "xa-new")[0].publishers == ({"en": "The ombud"},)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"level": "unit"}, ["a", "b"]),
        ({"step": "act"}, ["b", "c"]),
        ({"step": "act", "level": "unit"}, ["b"]),
        ({"level": "enhet"}, ["a", "b"]),
    ],
)
def test_one_level_or_step_can_be_asked_for(asked: dict[str, str], expected: list[str]) -> None:
    three = (
        measure("a", method_step="map", decision_level="unit"),
        measure("b", method_step="act", decision_level="unit"),
        measure("c", method_step="act", decision_level="agency"),
    )
    found = law(method(*three, duties=("xa-new",)))
    assert ids(suggest(found, "xa-new", **asked)) == expected
    assert ids(catalogue(found, **asked)) == expected


def test_the_catalogue_holds_what_serves_no_duty() -> None:
    found = law(method(measure("ask")))
    assert ids(catalogue(found)) == ["ask"]
    assert suggestions_by_duty(found) == {}


@pytest.mark.parametrize("asked", [{"level": "planet"}, {"step": "dance"}])
def test_an_unknown_level_or_step_is_told(asked: dict[str, str]) -> None:
    with pytest.raises(UnknownNameError, match=next(iter(asked.values()))):
        suggest(law(), "xa-new", **asked)


def test_an_unknown_duty_is_told() -> None:
    with pytest.raises(UnknownNameError, match="xa-none"):
        suggest(law(), "xa-none")


def test_every_step_and_level_of_the_vocabulary_has_its_place() -> None:
    assert set(STEPS) == set(VOCABULARY.scheme("method-step").concepts)
    assert set(LEVELS) == set(VOCABULARY.scheme("decision-level").concepts)
