"""What must be known about an organisation before the law can be applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from equalkit.model.condition import NO_TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from equalkit.model.condition import Condition, Value
    from equalkit.model.interval import Interval
    from equalkit.model.text import Texts

Datatype = Literal["integer", "decimal", "boolean", "date", "code", "text"]


class Fact(NamedTuple):
    """Something a condition may ask about (odrl:LeftOperand).

    Args:
        id: What users type: ``employees``, ``legal-form``.
        iri: The fact's IRI.
        datatype: Of its value; the values of a ``code`` are concepts of `scheme`.
        label: Short name by language.
        question: The question to ask a person, by language.
        counting: How to count, by language.
        many: Whether several codes may be true at once.
        unit: ``persons``, ``share``, ``EUR`` ...; empty when it has none.
        kind: ``condition``, ``case``, ``fulfilment`` ... as in the vocabulary.
        fallback: Id of the fact whose value stands in when this one is unknown.
        default: Value when nobody says anything; named in the explanation.
        scheme: Id of the scheme with the codes; empty when not a code.
        spellings: Other accepted ways to write a value.
    """

    id: str
    iri: str
    datatype: Datatype
    label: Texts = NO_TEXTS
    question: Texts = NO_TEXTS
    counting: Texts = NO_TEXTS
    many: bool = False
    unit: str = ""
    kind: str = "condition"
    fallback: str | None = None
    default: str | None = None
    scheme: str = ""
    spellings: Mapping[str, Value] = NO_TEXTS


class Derivation(NamedTuple):
    """A rule that gives a fact its value when nobody has told it.

    Args:
        fact: Id of the fact that gets the value.
        condition: When the rule gives it.
        value: The code it gives; None where the fact is the truth of the condition.
        in_force: When the rule holds; None for always.
        otherwise: The code the fact has when no rule gives it one; empty for none.
    """

    fact: str
    condition: Condition
    value: str | None = None
    in_force: Interval | None = None
    otherwise: str = ""
