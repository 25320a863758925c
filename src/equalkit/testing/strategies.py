"""Hypothesis strategies for laws: conditions, duties, profiles and graphs at random.

They draw from Exampleland's vocabulary, so that what they make can be written as Turtle
and read back. This module needs hypothesis; the rest of `equalkit.testing` does not.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from equalkit.graph.namespaces import shorten
from equalkit.ids import country_namespace
from equalkit.model.condition import BINDING_DUTY, ROLE, SECTOR, Constraint, LogicalConstraint
from equalkit.model.duty import Deadline, DutyException, Frequency, Phase, Step
from equalkit.model.evidence import EvidenceType
from equalkit.model.interval import Interval
from equalkit.model.profile import Profile
from equalkit.testing.building import make_duty

if TYPE_CHECKING:
    from equalkit.graph.frames import Frame, Frames, Node
    from equalkit.model.condition import Condition
    from equalkit.model.duty import Duty
    from equalkit.model.fact import Fact
    from equalkit.model.law import Vocabulary
    from equalkit.model.text import Texts

FACTS = (
    "annual-turnover-eur", "balance-sheet-total-eur", "board-size", "digital-object",
    "employees", "employees-regular", "employees-representation-count", "legal-form",
    "microenterprise", "municipality-code", "premises-open-to-public", "publicly-listed",
    "size-class", "state-ownership-share", "territory", "website-first-published",
)  # fmt: skip
"""Some of every kind: with fallback, with default, worked out, one code and several."""

ROLES = ("any-person", "employer", "grant-giver", "municipality", "public-authority", "regulator")
GROUNDS = ("island-birth", "age", "disability", "ethnicity", "gender", "skin-colour")
"""In the order of their names: the country's own one comes first."""
LANGUAGES = ("en", "nb", "sv")
ORDERED = ("eq", "neq", "gt", "gteq", "lt", "lteq")
SETS = ("isAnyOf", "isNoneOf")
EARLIEST, LATEST = date(1990, 1, 1), date(2040, 1, 1)


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that all strategies draw from."""
    from equalkit.testing import example_graph  # noqa: PLC0415 (it loads a country)

    return example_graph().law("xa").vocabulary


@cache
def days() -> st.SearchStrategy[date]:
    """Days on which the law may change, and others."""
    return st.dates(EARLIEST, LATEST)


@cache
def texts() -> st.SearchStrategy[Texts]:
    """Texts in some languages, with whatever a keyboard can write."""
    words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
    return st.dictionaries(st.sampled_from(LANGUAGES), words, min_size=1)


@cache
def maybe_texts() -> st.SearchStrategy[Texts]:
    """Texts, or none."""
    return st.builds(dict) | texts()


@cache
def sets(values: tuple[str, ...], **bounds: int) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of the values, each once, in the order given."""
    chosen = st.lists(st.sampled_from(values), unique=True, **bounds)  # type: ignore[arg-type]
    return chosen.map(lambda found: tuple(sorted(found, key=values.index)))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals of at least one day; some without an end."""
    since = draw(days())
    end = draw(st.none() | st.dates(since, date(2050, 1, 1)).filter(lambda day: day > since))
    return Interval(since, end)


def codes(fact: Fact) -> tuple[str, ...]:
    """Return codes of a fact, sorted; some words where any text will do."""
    return tuple(vocabulary().values(fact).concepts) or ("east", "north", "west")


@cache
def values(name: str) -> st.SearchStrategy[Any]:
    """What a fact may be compared with, and what may be told of it: one code, not several."""
    fact = vocabulary().facts[name]
    if fact.datatype == "boolean":
        return st.booleans()
    if fact.datatype == "date":
        return days()
    if fact.datatype in ("code", "text"):
        return st.sampled_from(codes(fact))
    if fact.datatype == "integer":
        return st.integers(0, 300)
    top = 1 if fact.unit == "share" else 3_000_000
    exact = st.fractions(0, top, max_denominator=40)
    return exact.map(lambda n: int(n) if n.denominator == 1 else n)


@st.composite
def constraints(draw: st.DrawFn, facts: tuple[str, ...] = (*FACTS, ROLE, SECTOR)) -> Constraint:
    """Comparisons of one fact with what fits it."""
    fact = vocabulary().facts[draw(st.sampled_from(facts))]
    note = draw(maybe_texts())
    if fact.datatype in ("code", "text"):
        chosen = draw(sets(codes(fact), min_size=1, max_size=3))
        return Constraint(fact.id, draw(st.sampled_from(SETS)), chosen, note)
    operators = ORDERED[:2] if fact.datatype == "boolean" else ORDERED
    operator = draw(st.sampled_from(operators))
    return Constraint(fact.id, operator, (draw(values(fact.id)),), note)


@cache
def conditions(
    facts: tuple[str, ...] = (*FACTS, ROLE, SECTOR), duties: tuple[str, ...] = ()
) -> st.SearchStrategy[Condition]:
    """Conditions of some depth.

    Args:
        facts: What they may ask about.
        duties: Ids of other duties that may have to bind.
    """
    leaves: st.SearchStrategy[Condition] = constraints(facts)
    if duties:
        bound = sets(duties, min_size=1, max_size=2)
        leaves |= bound.map(lambda ids: Constraint(BINDING_DUTY, "isAnyOf", ids))
    return st.recursive(leaves, _joined, max_leaves=6)


def _joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Conditions joined; « not » takes one, the others any number."""
    label = maybe_texts()
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    one = st.tuples(parts)
    return st.builds(
        LogicalConstraint, st.sampled_from(("and", "or", "xone")), several, label
    ) | st.builds(LogicalConstraint, st.just("not"), one, label)


@cache
def _exceptions(others: tuple[str, ...]) -> st.SearchStrategy[DutyException]:
    """Exceptions: formal or to be weighed, whole or for some grounds, some dated."""
    return st.builds(
        DutyException,
        texts(),
        _maybe_conditions(others),
        sets(GROUNDS, max_size=2),
        st.none() | intervals(),
        st.sampled_from(("", "formal", "weighing")),
    )


@cache
def _maybe_conditions(others: tuple[str, ...]) -> st.SearchStrategy[Condition | None]:
    """Conditions, or none."""
    return st.none() | conditions(duties=others)


@cache
def _phases(others: tuple[str, ...]) -> st.SearchStrategy[Phase]:
    """Stages, for some or for all."""
    return st.builds(Phase, texts(), days(), _maybe_conditions(others))


@st.composite
def duties(draw: st.DrawFn, name: str = "xa-duty", others: tuple[str, ...] = ()) -> Duty:
    """Duties *name* with what decides whether they bind; they may ask about *others*."""
    return make_duty(
        name,
        bearers=draw(sets(ROLES, min_size=1, max_size=3)),
        in_force=draw(intervals()),
        condition=draw(_maybe_conditions(others)),
        grounds=draw(sets(GROUNDS, max_size=3)),
        exceptions=tuple(draw(st.lists(_exceptions(others), max_size=2))),
        phases=tuple(draw(st.lists(_phases(others), max_size=2))),
        trigger=draw(st.none() | st.sampled_from(("on-request", "vacancy-announced"))),
    )


@st.composite
def several_duties(draw: st.DrawFn, country: str = "xa") -> tuple[Duty, ...]:
    """One to four duties; later ones may follow from earlier ones."""
    names = [f"{country}-{letter}" for letter in "abcd"[: draw(st.integers(1, 4))]]
    return tuple(draw(duties(name, tuple(names[:at]))) for at, name in enumerate(names))


def _names(country: str, *local: str) -> tuple[str, ...]:
    """Return names in a country's namespace."""
    return tuple(country_namespace(country) + name for name in local)


@st.composite
def whole_duties(draw: st.DrawFn, country: str = "xa") -> Duty:
    """Duties with everything that a duty can say, as they come from a file."""
    bare = draw(duties(f"{country}-duty", (f"{country}-other",)))
    several = st.lists(texts(), max_size=2).map(tuple)
    sections = draw(st.permutations(_names(country, "section-1", "section-2")))
    evidence = [
        EvidenceType(name, _names(country, name)[0], draw(texts())) for name in ("proof", "plan")
    ]
    steps = st.builds(Step, texts(), st.sampled_from(("", "map", "analyse", "act", "follow-up")))
    deadlines = st.builds(
        Deadline, texts(), st.none() | days(), st.sampled_from(("", "--03-31", "--12-01"))
    )
    addresses = sorted(("https://example.org/a", "urn:isbn:1", *_names(country, "x")), key=shorten)
    return bare._replace(
        modality=draw(
            st.sampled_from(("obligation", "prohibition", "permission", "recommendation"))
        ),
        citations=draw(st.sampled_from((("XA-1 § 1",), ("XA-2 § 9", "XA-1 § 1")))),
        legal_basis=tuple(sections[: draw(st.integers(1, 2))]),
        act=_names(country, "act")[0],
        confidence=draw(st.sampled_from(("high", "medium", "low"))),
        verified_on=draw(days()),
        category=draw(st.sampled_from(("", "core", "phase-in"))),
        scope=draw(maybe_texts()),
        area=draw(maybe_texts()),
        supervision=draw(maybe_texts()),
        sanctions=draw(maybe_texts()),
        note=draw(maybe_texts()),
        label=draw(texts()),
        summary=draw(texts()),
        steps=tuple(draw(st.lists(steps, max_size=3))),
        frequency=draw(st.none() | st.builds(Frequency, texts(), st.sampled_from(("", "P1Y")))),
        deadlines=tuple(draw(st.lists(deadlines, max_size=2))),
        evidence=tuple(evidence[: draw(st.integers(0, 2))]),
        publication=draw(several),
        participants=draw(several),
        supervisors=draw(sets(("body-a", "body-b"), max_size=2)),
        replaced_by=draw(sets((f"{country}-next", f"{country}-other"), max_size=2)),
        related=draw(sets(("pending-a", f"{country}-other"), max_size=2)),
        sources=tuple(addresses[: draw(st.integers(1, 3))]),
        status=draw(st.sampled_from(("proposed", "accepted"))),
    )


@st.composite
def profiles(draw: st.DrawFn, country: str = "xa") -> Profile:
    """Organisations of which little or much is known."""
    names = draw(sets(FACTS, max_size=6))
    sectors = tuple(vocabulary().scheme(SECTOR).concepts)
    return Profile(
        country,
        roles=draw(sets(ROLES, max_size=2)),
        sector=draw(sets(sectors, max_size=1)),
        facts={name: draw(values(name)) for name in names},
    )


@cache
def _nodes() -> st.SearchStrategy[Node]:
    """Objects of triples: names, literals, blank nodes and lists, one inside the other."""
    names = st.sampled_from(("eqk:a", "eqk-xa:b", "eqk:1st", "https://example.org/c"))
    kinds = ("", "@en", "@nb", "xsd:integer", "xsd:boolean", "xsd:decimal", "xsd:date", "eqk:kind")
    words = st.text(st.characters(codec="utf-8"), max_size=12)
    written = words | st.sampled_from(("50", "-1", "true", "0.5", ".5", "5.", "+07", "2026-01-01"))
    literals = st.tuples(written, st.sampled_from(kinds)).map(list)
    leaves: st.SearchStrategy[Any] = names | literals
    return st.recursive(
        leaves,
        lambda inner: _frames_of(inner) | st.lists(inner, min_size=1, max_size=3).map(_as_list),
        max_leaves=8,
    )


def _as_list(members: list[Node]) -> Node:
    """Return an RDF list."""
    return {"@list": members}


def _frames_of(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Frame]:
    """Frames with at least one predicate and no statement twice."""
    keys = st.sampled_from(("rdf:type", "skos:prefLabel", "odrl:constraint", "eqk:p", "eqk:q"))
    some = st.lists(inner, min_size=1, max_size=3, unique_by=repr)
    return st.dictionaries(keys, some, min_size=1, max_size=3)


@cache
def graphs() -> st.SearchStrategy[Frames]:
    """Graphs as frames: everything that a Turtle file of ours can say, and more."""
    subjects = st.sampled_from(("eqk:s", "eqk-xa:s", "https://example.org/s"))
    return st.dictionaries(subjects, _frames_of(_nodes()), min_size=1, max_size=3)
