"""What an organisation has learned, without what tells who it is: pure.

Only measures leave: label, step, level, area, what came of it, the duty and the year.
In texts, what may tell who speaks is replaced; a person should read them all the same,
for no rule knows every nickname.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from equalkit.errors import UnknownNameError
from equalkit.model.method import Measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from equalkit.model.assessment import Assessment, PlannedMeasure
    from equalkit.model.law import Law

NAMESPACE = "https://w3id.org/equalkit/shared/"
GONE = "[…]"
"""Stands where something was taken out of a text."""

LONG_WORD = 60
SHORT_PART = 4
"""Parts of a name up to this many letters count as whole words only, longer ones anywhere."""

_WEB = re.compile(
    r"://|^\W*www\.|(?:^|\W)[\w-]{2,}\.(?:[a-z]{2}|com|org|net|info|edu|gov|int)(?:$|[\W_])"
)
_CODE = re.compile(r"(?=.*\d)[0-9a-fA-F]{10,}|[a-z]-[0-9a-f]{8}")
_DIGITS = re.compile(r"(?<!\w)\+?\(?\d(?:[ \u00a0\u202f.\-/()]{0,2}\d){5,}")
_TWO_YEARS = re.compile(r"(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d")
_AROUND = " @.,;:!?()[]«»\"'"
"""What may stand before or after a word without being part of it."""

_SPACED = re.compile(r"(\s+)")
_PIECES = re.compile(r"(\w+)")


class Removal(NamedTuple):
    """Something that was taken out, for the person who shares.

    Args:
        duty: Id of the duty whose measure it stood in.
        field: ``title`` or ``effect``.
        kind: What it was taken for: ``name``, ``address``, ``number`` or ``code``.
        text: The words themselves; never shared.
    """

    duty: str
    field: str
    kind: str
    text: str


class Shared(NamedTuple):
    """What can be handed to others, and what was taken out of it.

    Args:
        measures: By IRI; each is `Measure.shared`.
        removals: In the order met.
        left_out: Titles of measures of which nothing could be told.
    """

    measures: tuple[Measure, ...]
    removals: tuple[Removal, ...] = ()
    left_out: tuple[str, ...] = ()


def share(
    assessment: Assessment,
    law: Law,
    *,
    everything: bool = False,
    duties: Iterable[str] = (),
    names: Iterable[str] = (),
) -> Shared:
    """Return the measures of an assessment without what tells who the organisation is.

    Args:
        assessment: Its answers.
        law: The law of its country.
        everything: Whether to take measures that are neither done nor told an effect of.
        duties: Ids of duties to share about; none for all.
        names: More names that must not be told: nicknames, units, persons.

    Raises:
        UnknownNameError: There is no duty with one of the ids.
    """
    wanted = {law.duty(duty).id for duty in duties}
    cleaner = Cleaner((assessment.organisation, *names), _phrases(assessment), _common(law))
    found: dict[str, Measure] = {}
    removals: list[Removal] = []
    left_out: list[str] = []
    for duty, planned in _planned(assessment, wanted, everything=everything):
        texts = {}
        for field in ("title", "effect"):
            texts[field], taken = cleaner.clean(getattr(planned, field))
            removals += [Removal(duty, field, kind, text) for kind, text in taken]
        if not _tells(texts["title"]):
            left_out.append(planned.title)
            continue
        measure = _measure(planned, texts["title"], texts["effect"], assessment, law)
        same = found.get(measure.iri, measure)
        served = {*same.duties, duty} & set(law.duties)
        found[measure.iri] = same._replace(duties=tuple(sorted(served)))
    return Shared(tuple(one for _, one in sorted(found.items())), tuple(removals), tuple(left_out))


def _planned(
    assessment: Assessment, wanted: set[str], *, everything: bool
) -> Iterator[tuple[str, PlannedMeasure]]:
    """Yield the measures to share, each with the id of its duty."""
    for duty, answer in sorted(assessment.answers.items()):
        for planned in answer.measures:
            told = everything or planned.done or planned.effect.strip()
            if told and (not wanted or duty in wanted):
                yield duty, planned


def _measure(
    planned: PlannedMeasure, title: str, effect: str, assessment: Assessment, law: Law
) -> Measure:
    """Return a measure to share; its name comes from what it says, and from nothing else."""
    lang = assessment.lang if assessment.lang in (*law.languages, "en") else law.languages[0]
    areas = _areas(planned, law)
    step, level = planned.method_step, planned.decision_level
    year = str(planned.done.year) if planned.done else ""
    said = (law.country, lang, title, effect, step, level, *areas, year)
    name = f"m-{blake2b(repr(said).encode(), digest_size=8).hexdigest()}"
    return Measure(
        id=name,
        iri=NAMESPACE + name,
        label={lang: title},
        areas=areas,
        method_step=step,
        decision_level=level,
        shared=True,
        country=law.country,
        experience={lang: effect} if _tells(effect) else {},
        year=year,
    )


def _areas(planned: PlannedMeasure, law: Law) -> tuple[str, ...]:
    """Return the areas that a measure names, by id or name, else those of its source."""
    try:
        return (law.vocabulary.scheme("measure-area").resolve(planned.kind),)
    except UnknownNameError:
        source = law.measures.get(planned.source)
        return source.areas if source else ()


def _tells(text: str) -> bool:
    """Tell whether a text still says something."""
    return any(letter.isalpha() for letter in text.replace(GONE, ""))


def _phrases(assessment: Assessment) -> tuple[str, ...]:
    """Return texts of an assessment that may tell who it is about: roles, files, ids."""
    found = [assessment.id]
    for answer in assessment.answers.values():
        roles = [answer.responsible, *(one.responsible for one in answer.measures)]
        found += [role for role in roles if len(role.split()) > 1]
        found += [one.id for one in answer.measures]
        found += [one.id for one in answer.evidence]
        found += [one.file.name for one in answer.evidence if one.file]
    return tuple(found)


def _common(law: Law) -> frozenset[str]:
    """Return words that name kinds of organisations, not one: « municipality », « school »."""
    schemes = ("role", "sector", "legal-form", "measure-area")
    labels = (
        text for s in schemes for one in law.vocabulary.scheme(s) for text in one.label.values()
    )
    return frozenset(word.casefold() for text in labels for word in re.findall(r"\w+", text))


class Cleaner:
    """Takes out of texts what may tell who wrote them.

    Args:
        names: Names of the organisation; each of their words counts too.
        phrases: Other texts that must not be told, whole.
        common: Words, case folded, that do not tell who it is though a name has them.

    Example:
        >>> Cleaner(["Lillevik kommune"], common=frozenset({"kommune"})).clean(
        ...     "Lilleviks kommune asked 12 users; mail us at a@b.no")
        ('[…] kommune asked 12 users; mail us at […]', (('address', 'a@b.no'), ('name', 'Lilleviks')))
    """

    def __init__(
        self,
        names: Iterable[str],
        phrases: Iterable[str] = (),
        common: frozenset[str] = frozenset(),
    ) -> None:
        whole = [_plain(name) for name in names]
        self._parts = frozenset(_parts(whole, common))
        texts = {_plain(text) for text in (*whole, *phrases)} - {""}
        self._tokens = frozenset(text.casefold() for text in texts if " " not in text)
        longest_first = sorted(texts, key=lambda text: (-len(text), text))
        self._phrases = [_phrase(text) for text in longest_first if " " in text]

    def clean(self, text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return a text on one line without what tells who wrote it, and what was taken.

        Args:
            text: Any text; letters that steer a terminal are left out.

        Returns:
            The text, and what was taken out of it: its kind, and the words themselves.
        """
        taken: list[tuple[str, str]] = []

        def take(kind: str, words: str) -> str:
            taken.append((kind, words.strip()))
            return GONE

        said = _plain(text)
        for phrase in self._phrases:
            said = phrase.sub(lambda found: take("name", found[0]), said)
        said = "".join(self._token(one, take) for one in _SPACED.split(said))
        said = _DIGITS.sub(lambda found: _number(found[0], take), said)
        said = _PIECES.sub(
            lambda found: take("name", found[0]) if self._names(found[0]) else found[0], said
        )
        return said, tuple(taken)

    def _token(self, token: str, take: Callable[[str, str], str]) -> str:
        """Return what stands between two spaces; a mark for an address, a code or a file."""
        bare = token.strip(_AROUND)
        if not bare or bare == GONE:
            return token
        if "@" in bare or len(token) > LONG_WORD or _WEB.search(token):
            return take("address", token)
        if bare.casefold() in self._tokens or _CODE.search(token):
            return take("code", token)
        return token

    def _names(self, word: str) -> bool:
        """Tell whether a word is, or holds, a part of a name."""
        folded = word.casefold()
        return folded in self._parts or any(
            part in folded for part in self._parts if len(part) >= SHORT_PART
        )


def _parts(names: Iterable[str], common: frozenset[str]) -> Iterator[str]:
    """Yield the words of names that tell who it is, case folded, and their initials."""
    for name in names:
        words = re.findall(r"\w+", name)
        for word in words:
            joins = word.islower() and len(word) < SHORT_PART and len(words) > 1
            if not joins and word.casefold() not in common:
                yield from {word.casefold(), _stem(word.casefold())} - common
        if len(words) > 2:
            yield "".join(word[0] for word in words if word[0].isupper()).casefold() or words[0]


def _stem(word: str) -> str:
    """Return a word without a genitive's ending, if enough is left.

    Many names have one: « Lunds kommun », « Helsingin kaupunki », where texts say « i Lund »,
    « Helsingissä ».
    """
    endings = (one for one in ("in", "n", "s") if word.endswith(one))
    stems = (word.removesuffix(one) for one in endings)
    return next((stem for stem in stems if len(stem) >= SHORT_PART), word)


def _phrase(text: str) -> re.Pattern[str]:
    """Return a pattern for a text, whatever its case and spaces."""
    words = (re.escape(word) for word in text.split())
    return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)


def _plain(text: str) -> str:
    """Return a text on one line, composed, without letters that cannot be seen."""
    seen = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", text))
    return " ".join("".join(c for c in seen if c.isprintable()).split())


def _number(digits: str, take: Callable[[str, str], str]) -> str:
    """Return a long number as a mark; two years with a dash as they are."""
    return digits if _TWO_YEARS.fullmatch(digits) else take("number", digits)
