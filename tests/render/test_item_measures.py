from __future__ import annotations

from typing import TYPE_CHECKING, Any

from equalkit.model.checklist import ItemMeasure
from equalkit.render.item_measures import MOST_MEASURES, measure_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[..., Any]


def measure(label: str, step: str = "map", level: str = "unit", **parts: Any) -> ItemMeasure:
    return ItemMeasure(f"measure-{label}", label, step, level, "the ombud", **parts)


def test_a_measure_is_told_with_step_and_level(make_item: Make) -> None:
    item = make_item(id="xa-plan", measures=(measure("Ask"),))
    assert measure_lines(item, "xa", "en") == ("Ask (map · unit)",)


def test_what_is_not_known_is_left_out(make_item: Make) -> None:
    item = make_item(id="xa-plan", measures=(measure("Ask", "", ""),))
    assert measure_lines(item, "xa", "en") == ("Ask",)


def test_a_duty_without_measures_has_none(make_item: Make) -> None:
    assert measure_lines(make_item(id="xa-plan"), "xa", "en") == ()


def test_what_was_shared_is_marked(make_item: Make) -> None:
    item = make_item(id="xa-plan", measures=(measure("Ask", shared=True),))
    assert measure_lines(item, "xa", "en") == ("Ask (map · unit · the ombud)",)


def test_of_many_some_of_every_step_are_told_in_order(make_item: Make) -> None:
    many = [measure(f"{step}{n}", step) for step in ("map", "act", "follow up") for n in range(5)]
    *told, more = measure_lines(make_item(id="xa-plan", measures=tuple(many)), "xa", "en")
    labels = [line.partition(" (")[0] for line in told]
    assert labels == ["map0", "map1", "act0", "act1", "follow up0", "follow up1"]
    assert len(told) == MOST_MEASURES
    assert more == "9 more: equalkit measures xa-plan --country xa"


def test_as_many_as_fit_are_all_told(make_item: Make) -> None:
    many = tuple(measure(str(n)) for n in range(MOST_MEASURES))
    told = measure_lines(make_item(id="xa-plan", measures=many), "xa", "en")
    assert [line[0] for line in told] == list("012345")
