"""The façade: plugins and graph put together, ready to be asked."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from equalkit.applicability.engine import Engine
from equalkit.checklist import make_checklist
from equalkit.errors import UnknownCountryError, UnknownNameError
from equalkit.horizon import make_horizon
from equalkit.measures import catalogue, suggest
from equalkit.model.profile import Profile
from equalkit.model.text import FALLBACKS
from equalkit.words import languages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    import networkx as nx
    import rdflib

    from equalkit.findings import Finding
    from equalkit.graph.store import Store, Table
    from equalkit.model.answer import Answer, Explanation
    from equalkit.model.assessment import Assessment
    from equalkit.model.chain import Link
    from equalkit.model.change import Diff, OpenQuestion, Threshold
    from equalkit.model.checklist import Checklist
    from equalkit.model.comparison import Comparison, Version
    from equalkit.model.law import Law
    from equalkit.model.method import Suggestion
    from equalkit.model.page import Page


class KnowledgeGraph:
    """The law of one or more countries. Immutable; safe to share between threads.

    Made by `load`.

    Args:
        laws: By country code, sorted.
        folders: Where the Turtle lies, for SPARQL and exports.
        problems: What was left out, and why.
    """

    def __init__(
        self,
        laws: Mapping[str, Law],
        folders: Iterable[Path],
        problems: Iterable[Finding] = (),
    ) -> None:
        self.laws = dict(sorted(laws.items()))
        self.problems = tuple(problems)
        self._folders = tuple(folders)
        self._engines = {code: Engine(law) for code, law in self.laws.items()}

    @property
    def countries(self) -> tuple[str, ...]:
        """Codes of the countries that are loaded, sorted."""
        return tuple(self.laws)

    def law(self, country: str) -> Law:
        """Return the law of one country.

        Raises:
            UnknownCountryError: It is not loaded.
        """
        if country not in self.laws:
            raise UnknownCountryError(country, self.countries)
        return self.laws[country]

    def _engine(self, country: str) -> Engine:
        """Return the engine of one country."""
        self.law(country)
        return self._engines[country]

    def language(self, country: str, lang: str | None) -> str:
        """Return the language to answer in: the one asked for, else the country's first.

        Raises:
            UnknownNameError: Neither the country nor the interface speaks it.
        """
        own = self.law(country).languages
        if lang is None:
            return own[0]
        allowed = {*own, *languages(), *FALLBACKS}
        if lang not in allowed:
            raise UnknownNameError("language", lang, allowed)
        return lang

    def duties(self, org: Profile, *, on: date, lang: str | None = None) -> Answer:
        """Return what every duty version of the country says to an organisation.

        Args:
            org: Whom we ask about; ``Profile("xa")`` asks about the country as a whole.
            on: Civil date in the organisation's own country.
            lang: BCP 47 tag for the texts; None for the country's first language.

        Returns:
            One `Applicability` per duty version, sorted by duty id; those not in force
            on the date *do not apply*. Use ``.having()`` for those that bind.

        Raises:
            UnknownCountryError: No plugin speaks for the country.
            QuestionError: The profile, date or language cannot be understood.

        Source:
            ontology/competency/cq-001-who-is-bound.rq

        Example:
            >>> from datetime import date
            >>> import equalkit as ek
            >>> from equalkit.testing import example_graph
            >>> kg = example_graph()
            >>> answer = kg.duties(ek.Profile("xa", roles={"employer"}, employees=60),
            ...                    on=date(2026, 1, 1))
            >>> [(a.duty.id, str(a.status)) for a in answer.having()]
            [('xa-plan', 'applies'), ('xa-respect', 'applies')]
        """
        return self._engine(org.country).answer(org, on, self.language(org.country, lang))

    def explain(self, duty: str, org: Profile, *, on: date) -> Explanation:
        """Return why a duty binds an organisation, or does not, as a tree.

        Args:
            duty: Id of the duty version.
            org: Whom we ask about.
            on: Civil date.

        Raises:
            UnknownNameError: The country has no such duty.
            QuestionError: The profile or date cannot be understood.

        Example:
            >>> from datetime import date
            >>> import equalkit as ek
            >>> from equalkit.testing import example_graph
            >>> org = ek.Profile("xa", roles={"employer"}, employees=60)
            >>> print(example_graph().explain("xa-plan", org, on=date(2026, 1, 1)).as_text("en"))
            ✓ Plan for equality — XA-2010-1 § 2
              ✓ Role: employer (employer)
              ✓ number of employees: at least 50 (60)
        """
        law = self.law(org.country)
        position = list(law.duties).index(law.duty(duty).id)
        return self.duties(org, on=on)[position].explanation

    def checklist(self, org: Profile, *, on: date, lang: str | None = None) -> Checklist:
        """Return the checklist for an organisation: what applies, and what may.

        Args:
            org: Whom it is for.
            on: Civil date.
            lang: BCP 47 tag; None for the country's first language.

        Raises:
            QuestionError: The profile, date or language cannot be understood.

        Example:
            >>> from datetime import date
            >>> import equalkit as ek
            >>> from equalkit.testing import example_graph
            >>> org = ek.Profile("xa", roles={"employer"}, employees=60)
            >>> checklist = example_graph().checklist(org, on=date(2026, 1, 1))
            >>> [item.label for item in checklist.items]
            ['Plan for equality', 'Respect for all']
        """
        law, lang = self.law(org.country), self.language(org.country, lang)
        answers = self.duties(org, on=on, lang=lang).having()
        ahead = make_horizon(self._engines[org.country], self.laws.values(), org, on, lang)
        return make_checklist(answers, law, org, on, lang)._replace(horizon=ahead)

    def measures(
        self, country: str, duty: str = "", *, level: str = "", step: str = ""
    ) -> tuple[Suggestion, ...]:
        """Return measures that may help to keep a duty; all of the country's for no duty.

        Args:
            country: ISO 3166-1 alpha-2 code.
            duty: Id of the duty version; empty for every measure.
            level: Id or name of a decision level; empty for all.
            step: Id or name of a method step; empty for all.

        Raises:
            UnknownNameError: There is no such duty, level or step.

        Example:
            >>> from equalkit.testing import example_graph
            >>> [one.measure.label["en"] for one in example_graph().measures("xa", "xa-plan")]
            ['write in plain language']
        """
        law, chosen = self.law(country), {"level": level, "step": step}
        return suggest(law, duty, **chosen) if duty else catalogue(law, **chosen)

    def page(
        self,
        org: Profile,
        *,
        on: date,
        lang: str | None = None,
        duties: Collection[str] | None = None,
        assessment: Assessment | None = None,
    ) -> Page:
        """Return the checklist as a page to fill in; `render` writes it as HTML.

        With *duties*, a set of ids, only those are on it; *assessment* is what was
        answered so far. The rest is as for `checklist`.

        Example:
            >>> from datetime import date
            >>> import equalkit as ek
            >>> from equalkit.testing import example_graph
            >>> page = example_graph().page(ek.Profile("xa"), on=date(2026, 1, 1))
            >>> [checklist.lang for checklist in page.checklists]
            ['en', 'nb']
        """
        from equalkit.page import make_page  # noqa: PLC0415 (other formats need none of it)

        law = self.law(org.country)
        langs = dict.fromkeys((self.language(org.country, lang), *law.languages, "en"))
        checklists = [self.checklist(org, on=on, lang=one) for one in langs]
        return make_page(checklists, self.duties(org, on=on), law, duties, assessment)

    def diff(self, country: str, before: date, after: date, org: Profile | None = None) -> Diff:
        """Return what changes between two dates.

        Args:
            country: ISO 3166-1 alpha-2 code.
            before: The first date.
            after: The second date.
            org: For whom; None for the country as a whole.

        Raises:
            MixedCountryError: The profile is for another country.
            DateBeforeLawError: A date lies before the first duty.

        Example:
            >>> from datetime import date
            >>> from equalkit.testing import example_graph
            >>> found = example_graph().diff("xa", date(2009, 12, 31), date(2010, 1, 1))
            >>> [(one.before.id, one.after.id) for one in found.changed]
            [('xa-plan-2000', 'xa-plan')]
        """
        from equalkit.analysis.diff import diff as find_diff  # noqa: PLC0415 (checklists need none of it)

        return find_diff(self._engine(country), before, after, org or Profile(country))

    def compare(
        self, countries: Iterable[str], *, on: date, role: str = "", ground: str = ""
    ) -> Comparison:
        """Return countries side by side, kind of duty by kind of duty.

        Args:
            countries: Codes, in the order wanted.
            on: Civil date, the same for all.
            role: Id or name of a role: only duties that bind it. Empty for all.
            ground: Id or name of a shared ground: only duties that concern it, and those
                that are tied to no ground. Empty for all.

        Raises:
            UnknownCountryError: One of them is not loaded.
            UnknownNameError: There is no such role or ground.

        Example:
            >>> from datetime import date
            >>> from equalkit.testing import example_graph
            >>> found = example_graph().compare(["xa"], role="employer", on=date(2026, 1, 1))
            >>> [(row.duty_type.id, row.cells[0].match.relation) for row in found.rows]
            [('employer-plan', 'closeMatch')]
        """
        from equalkit.analysis.compare import compare  # noqa: PLC0415 (checklists need none of it)

        laws = {code: self.law(code) for code in countries}
        return compare(laws, on, role=role, ground=ground)

    def timeline(self, country: str, duty: str) -> tuple[Version, ...]:
        """Return all versions of a duty, the oldest first.

        Args:
            country: ISO 3166-1 alpha-2 code.
            duty: Id of any of the versions.

        Raises:
            UnknownNameError: The country has no such duty.

        Example:
            >>> from equalkit.testing import example_graph
            >>> [version.duty.id for version in example_graph().timeline("xa", "xa-plan")]
            ['xa-plan-2000', 'xa-plan']
        """
        from equalkit.analysis.timeline import timeline  # noqa: PLC0415 (checklists need none of it)

        return timeline(self.law(country), self.law(country).duty(duty))

    def basis(self, country: str, duty: str) -> tuple[Link, ...]:
        """Return what a duty rests on in the law above its country, such as directives.

        Args:
            country: ISO 3166-1 alpha-2 code.
            duty: Id of the duty version.

        Returns:
            By act and number; empty when no law above is loaded, or none is known.

        Raises:
            UnknownNameError: The country has no such duty.

        Example:
            >>> from equalkit.testing import example_graph
            >>> example_graph().basis("xa", "xa-plan")
            ()
        """
        from equalkit.analysis.chain import chain  # noqa: PLC0415 (checklists need none of it)

        above = [law for law in self.laws.values() if country in law.above]
        return chain(self.law(country).duty(duty), above)

    def thresholds(self, org: Profile, *, on: date) -> tuple[Threshold, ...]:
        """Return the nearest values of known facts that change what binds.

        Returns:
            By fact id; empty when no known fact makes a difference.

        Example:
            >>> from datetime import date
            >>> import equalkit as ek
            >>> from equalkit.testing import example_graph
            >>> org = ek.Profile("xa", roles={"employer"}, employees=40)
            >>> found = example_graph().thresholds(org, on=date(2026, 1, 1))
            >>> [(one.fact, one.value, one.becomes) for one in found]
            [('employees', '40', '19'), ('employees', '40', '50')]
        """
        from equalkit.analysis.what_if import thresholds  # noqa: PLC0415 (checklists need none of it)

        return thresholds(self._engine(org.country), org, on)

    def open_questions(self, org: Profile, *, on: date) -> tuple[OpenQuestion, ...]:
        """Return the facts that can still change the answer, most decisive first.

        Example:
            >>> from datetime import date
            >>> import equalkit as ek
            >>> from equalkit.testing import example_graph
            >>> org = ek.Profile("xa", roles={"employer"})
            >>> [one.fact for one in example_graph().open_questions(org, on=date(2026, 1, 1))]
            ['employees']
        """
        from equalkit.analysis.what_if import open_questions  # noqa: PLC0415 (checklists need none of it)

        return open_questions(self._engine(org.country), org, on)

    @cached_property
    def store(self) -> Store:
        """The triples of the ontology and of all loaded law."""
        from equalkit.graph.store import Store  # noqa: PLC0415 (checklists need none of it)

        return Store(self._folders)

    def sparql(self, query: str) -> Table | bool:
        """Return the answer to a SPARQL query over the whole graph; read only.

        Args:
            query: SELECT, ASK, CONSTRUCT or DESCRIBE; our prefixes are known.

        Raises:
            QueryRefusedError: The query would write, or reach outside.
            QueryFailedError: The query cannot be parsed or run.

        Example:
            >>> from equalkit.testing import example_graph
            >>> example_graph().sparql("ASK { eqk-xa:xa-plan a eqk:Duty }")
            True
        """
        return self.store.query(query, {f"eqk-{code}" for code in self.laws})

    def to_rdflib(self) -> rdflib.Graph:
        """Return a real rdflib graph with all triples; yours to change.

        Example:
            >>> from equalkit.testing import example_graph
            >>> type(example_graph().to_rdflib())
            <class 'rdflib.graph.Graph'>
        """
        return self.store.to_rdflib()

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Return a real networkx graph with one edge per triple; yours to change.

        Example:
            >>> from equalkit.testing import example_graph
            >>> type(example_graph().to_networkx())
            <class 'networkx.classes.multidigraph.MultiDiGraph'>
        """
        from equalkit.analysis.network import to_networkx  # noqa: PLC0415 (checklists need none of it)

        return to_networkx(self.store.triples())
