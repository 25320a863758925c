"""What the model says, the graph says, and back."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from equalkit.graph.folders import read_texts, vocabulary_folder
from equalkit.graph.frames import merge, parse
from equalkit.graph.mapping.conditions import condition_frame, read_condition
from equalkit.graph.mapping.duties import read_duty
from equalkit.graph.mapping.intervals import interval_frame, read_interval
from equalkit.graph.mapping.names import Ids, Names
from equalkit.graph.mapping.writing import duty_frame, evidence_frame
from equalkit.graph.namespaces import shorten
from equalkit.graph.turtle import canonical, write
from equalkit.testing import example
from equalkit.testing.strategies import conditions, graphs, intervals, vocabulary, whole_duties

if TYPE_CHECKING:
    from random import Random

    from equalkit.graph.frames import Frames, Node
    from equalkit.model.condition import Condition
    from equalkit.model.duty import Duty
    from equalkit.model.interval import Interval

some = settings(max_examples=80, deadline=None)


@cache
def shared() -> Frames:
    """Return what all Turtle refers to: the vocabulary, and two sections of an act."""
    texts = read_texts([vocabulary_folder(), example.equalkit_country().law])
    sections: Frames = {
        f"eqk-xa:section-{number}": {"eli:is_part_of": ["eqk-xa:act"]} for number in (1, 2)
    }
    return merge([*(parse(text, file) for file, text in texts), sections])


@cache
def ids() -> Ids:
    return Ids(shared())


def read_back(turtle: str, evidence: Frames) -> Duty:
    frames = parse(turtle.encode())
    return read_duty("eqk-xa:xa-duty", frames["eqk-xa:xa-duty"], shared() | evidence, ids())


@some
@given(whole_duties())
def test_a_duty_comes_back_from_turtle_as_it_was(duty: Duty) -> None:
    evidence = {shorten(one.iri): evidence_frame(one) for one in duty.evidence}
    turtle = write({shorten(duty.iri): duty_frame(duty, vocabulary()), **evidence})
    assert read_back(turtle, parse(turtle.encode())) == duty


@some
@given(whole_duties())
def test_a_duty_is_written_in_canonical_form(duty: Duty) -> None:
    turtle = write({shorten(duty.iri): duty_frame(duty, vocabulary())})
    assert canonical(turtle) == turtle


@some
@given(conditions())
def test_a_condition_comes_back_from_its_frame(condition: Condition) -> None:
    frame = condition_frame(condition, Names("xa", vocabulary()))
    assert read_condition(frame, shared(), ids()) == condition


@given(intervals())
def test_an_interval_comes_back_from_its_frame(interval: Interval) -> None:
    assert read_interval(interval_frame(interval)) == interval


def unordered(node: Node) -> object:
    """Return a node in a form in which the order of objects makes no difference."""
    if isinstance(node, str):
        return node
    if isinstance(node, list):
        return tuple(node)
    if "@list" in node:
        return ("list", *map(unordered, node["@list"]))
    return [(key, sorted(repr(unordered(one)) for one in node[key])) for key in sorted(node)]


def same(one: Frames, other: Frames) -> bool:
    return {n: unordered(f) for n, f in one.items()} == {n: unordered(f) for n, f in other.items()}


@some
@given(graphs())
def test_a_graph_comes_back_from_turtle_as_it_was(frames: Frames) -> None:
    assert same(parse(write(frames).encode()), frames)


@some
@given(graphs())
def test_canonical_turtle_stays_as_it_is(frames: Frames) -> None:
    once = canonical(write(frames))
    assert canonical(once) == once


def mixed(nodes: list[Node], luck: Random) -> list[Node]:
    """Return nodes in another order; blank nodes keep theirs, as a lawyer wrote them."""
    blank = any(isinstance(node, dict) for node in nodes)
    return nodes if blank else luck.sample(nodes, len(nodes))


@some
@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_in_which_a_graph_was_put_together_never_matters(
    frames: Frames, luck: Random
) -> None:
    names = luck.sample(list(frames), len(frames))
    shuffled: Frames = {
        name: {
            key: mixed(frames[name][key], luck)
            for key in luck.sample(list(frames[name]), len(frames[name]))
        }
        for name in names
    }
    assert write(shuffled) == write(frames)


@some
@given(st.lists(graphs(), max_size=3))
def test_merging_with_nothing_new_changes_nothing(parts: list[Frames]) -> None:
    whole = merge(parts)
    assert merge([whole, *parts]) == whole


@some
@given(st.text(max_size=60))
def test_any_head_comment_is_kept(text: str) -> None:
    head = "# " + " ".join(text.split())
    assert canonical(f"{head}\n<x:a> <x:b> <x:c> .").splitlines()[0] == head.rstrip()
