from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from equalkit.graph.frames import Frames, parse
from equalkit.graph.mapping.measures import read_measure, read_method, shared_turtle
from equalkit.graph.mapping.names import Ids
from equalkit.model.method import Measure
from equalkit.testing import example_graph

LAW = example_graph().law("xa")
IRI = "https://w3id.org/equalkit/shared/m-0123456789abcdef"
TEXTS = st.dictionaries(
    st.sampled_from(["en", "nb"]),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    min_size=1,
)

measures = st.builds(
    Measure,
    id=st.just("m-0123456789abcdef"),
    iri=st.just(IRI),
    label=TEXTS,
    areas=st.lists(st.sampled_from(["pay", "services"]), unique=True).map(sorted).map(tuple),
    method_step=st.sampled_from(["", "map", "follow-up"]),
    decision_level=st.sampled_from(["", "unit", "project-or-plan"]),
    duties=st.sampled_from([(), ("xa-plan",), ("xa-plan", "xa-respect")]),
    shared=st.just(True),  # noqa: FBT003 (hypothesis asks for the value alone)
    country=st.just("xa"),
    experience=st.one_of(st.just({}), TEXTS),
    year=st.sampled_from(["", "2025"]),
)


def read(turtle: str) -> Measure:
    """Return the one measure of a text, read with the ids of the vocabulary."""
    ((name, frame),) = parse(turtle.encode()).items()
    schemes = ("measure-area", "method-step", "decision-level")
    notations: Frames = {
        f"eqk:{scheme}-{one.id}": {"skos:notation": [[one.id, ""]]}
        for scheme in schemes
        for one in LAW.vocabulary.scheme(scheme)
    }
    return read_measure(name, frame, Ids(notations))


@given(measures)
def test_what_is_shared_is_read_back_as_it_was(measure: Measure) -> None:
    assert read(shared_turtle([measure])) == measure


def test_the_head_is_a_comment_on_one_line() -> None:
    lines = shared_turtle([], "one\ntwo").splitlines()
    assert lines[0] == "# one two"
    assert not any(lines[1:])


def test_the_measures_of_a_method_tell_step_and_area() -> None:
    (measure,) = LAW.methods["method-three-steps"].measures
    assert (measure.method_step, measure.areas) == ("act", ("information",))
    assert not measure.shared


def test_a_method_tells_which_duties_it_serves() -> None:
    assert LAW.methods["method-three-steps"].duties == ("xa-plan",)


def test_a_publisher_without_a_language_counts_as_english() -> None:
    turtle = """
        @prefix dcterms: <http://purl.org/dc/terms/> .
        <https://example.org/m> dcterms:publisher "The ombud" .
    """
    ((name, frame),) = parse(turtle.encode()).items()
    assert read_method(name, frame, {}, Ids({}), {}).publisher == {"en": "The ombud"}
