"""The options that commands share, and what is made of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from equalkit.cli import environment
from equalkit.cli.told_facts import MOST_DIGITS, split_facts, typed
from equalkit.cli.trouble import warn
from equalkit.errors import (
    BadDateError,
    BadFactValueError,
    BadFileError,
    MixedCountryError,
    UnknownCountryError,
    UnknownNameError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.profile import Profile
    from equalkit.plugins import Plugins

F = TypeVar("F", bound="Callable[..., Any]")


class IsoDate(click.ParamType):  # type: ignore[type-arg]  # not generic in all versions of click
    """A civil date, ``YYYY-MM-DD``."""

    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:  # noqa: ARG002 (click's signature)
        """Return the date.

        Raises:
            BadDateError: It is not one.
        """
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            raise BadDateError(str(value)) from None


class Headcount(click.ParamType):  # type: ignore[type-arg]  # not generic in all versions of click
    """A number of persons."""

    name = "number"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:  # noqa: ARG002 (click's signature)
        """Return the number.

        Raises:
            BadFactValueError: It is not a whole number of 0 or more.
        """
        text = str(value).strip()
        if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
            raise BadFactValueError("employees", value, "a whole number, 0 or more")
        return int(text)


class OneOf(click.ParamType):  # type: ignore[type-arg]  # not generic in all versions of click
    """One of some words; of a plugin's formats too, where it brings any.

    Args:
        kind: What the word is called in messages.
        words: Those that are always allowed.
        renderers: Whether the formats that plugins bring are allowed too.
    """

    name = "word"

    def __init__(self, kind: str, words: tuple[str, ...], *, renderers: bool = False) -> None:
        self.kind = kind
        self.words = words
        self.renderers = renderers

    def convert(self, value: Any, param: Any, ctx: Any) -> str:  # noqa: ARG002 (click's signature)
        """Return the word.

        Raises:
            UnknownNameError: It is not one of those allowed.
        """
        allowed = self.words
        if value not in allowed and self.renderers:
            allowed = (*allowed, *environment.installed_plugins().renderers)
        if value not in allowed:
            raise UnknownNameError(self.kind, str(value), allowed)
        return str(value)


class Question(NamedTuple):
    """What the common options ask."""

    kg: KnowledgeGraph
    org: Profile
    on: date
    lang: str


ON = click.option(
    "--on", type=IsoDate(), metavar="DATE",
    help="Answer for this day, YYYY-MM-DD; today if left out.",
)  # fmt: skip
LANG = click.option(
    "--lang", metavar="TAG",
    help="Language of the answer, such as nb, nn, sv, fi, en; the country's first if left out.",
)  # fmt: skip
COUNTRY = click.option(
    "--country", metavar="CODE",
    help="Country, such as no; may be left out when only one is installed.",
)  # fmt: skip
OUTPUT = click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Write to a file instead of the screen.",
)  # fmt: skip
_PROFILE = (
    click.option(
        "--role", "roles", multiple=True, metavar="ID",
        help="Role you have, by id or name; repeat for more. See: equalkit facts role",
    ),
    click.option(
        "--sector", "sectors", multiple=True, metavar="ID",
        help="Sector you belong to. See: equalkit facts sector",
    ),
    click.option("--employees", type=Headcount(), metavar="N", help="Number of persons employed."),
    click.option(
        "--fact", "facts", multiple=True, metavar="ID=VALUE",
        help="Anything else; repeat for more. See: equalkit facts",
    ),
    click.option(
        "--profile", "file", type=click.Path(path_type=Path), metavar="FILE",
        help="All of these in a file: JSON, YAML or TOML. Options add to it.",
    ),
)  # fmt: skip
WITH = click.option(
    "--with", "more", multiple=True, type=click.Path(path_type=Path), metavar="PATH",
    help="More Turtle to load, a file or folder; repeat for more.",
)  # fmt: skip


def examples(*commands: str) -> str:
    """Return the end of a help text: commands to try, each on a line of its own."""
    return "\n".join(("\b", "Examples:", *(f"  equalkit {command}" for command in commands)))


def format_option(*formats: str, renderers: bool = False) -> Callable[[F], F]:
    """Return the option ``--format``.

    Args:
        formats: Those that the command knows; the first is the default.
        renderers: Whether plugins can bring more.
    """
    more = ", or one that a plugin brings" if renderers else ""
    return click.option(
        "--format", "format_", type=OneOf("format", formats, renderers=renderers),
        default=formats[0], show_default=True, metavar="F",
        help=f"One of: {', '.join(formats)}{more}.",
    )  # fmt: skip


def profile_options(function: F) -> F:
    """Add the options that describe an organisation, a date and a language."""
    for option in reversed((COUNTRY, *_PROFILE, ON, LANG, WITH)):
        function = option(function)
    return function


def open_graph(
    country: str | None, more: tuple[Path, ...] = (), *, with_above: bool = False
) -> tuple[KnowledgeGraph, str]:
    """Return the graph of one country and its code; warn of broken plugins.

    Args:
        country: Code; None for the only one installed.
        more: Turtle to load as well.
        with_above: Whether to load the law that stands above the country's too.

    Raises:
        UnknownCountryError: It is not installed.
        click.UsageError: Several are installed, and none is named.
        BadFileError: Something in *more* is not there.
    """
    plugins = _plugins_with_warnings()
    installed = tuple(plugins.packs)
    if country is None and len(installed) > 1:
        message = f"Say for which country: --country {', '.join(installed)}."
        raise click.UsageError(message)
    code = (installed or ("",))[0] if country is None else country.strip().lower()
    if code not in installed:
        raise UnknownCountryError(code, installed)
    above = [c for c, pack in plugins.packs.items() if with_above and code in pack.above]
    return _load(plugins, [code, *above], more), code


def open_graphs(*countries: str) -> KnowledgeGraph:
    """Return the graph of some countries, or of all; warn of broken plugins and law.

    Args:
        countries: Codes; none for every country installed.

    Raises:
        UnknownCountryError: One is not installed.
    """
    plugins = _plugins_with_warnings()
    kg = _load(plugins, [country.strip().lower() for country in countries], ())
    for problem in kg.problems[len(plugins.problems) :]:
        warn(f"{problem.focus} is not used: {problem.message}")
    return kg


def _plugins_with_warnings() -> Plugins:
    """Return the installed plugins; warn of those that are broken."""
    plugins = environment.installed_plugins()
    for problem in plugins.problems:
        warn(f"{problem.focus} is not used: {problem.message}")
    return plugins


def _load(plugins: Plugins, countries: list[str], more: tuple[Path, ...]) -> KnowledgeGraph:
    """Return the graph of some countries, with more Turtle where it is named."""
    from equalkit.opening import load  # noqa: PLC0415 (help needs none of it)

    for path in more:
        if not path.exists():
            raise BadFileError(path, "there is no such file or folder")
    return load(*countries, paths=more, plugins=plugins, cache=environment.cache_folder())


def read_question(  # noqa: PLR0913 (one argument per common option)
    *,
    country: str | None,
    roles: tuple[str, ...],
    sectors: tuple[str, ...],
    employees: int | None,
    facts: tuple[str, ...],
    file: Path | None,
    on: date | None,
    lang: str | None,
    more: tuple[Path, ...],
    with_above: bool = False,
) -> Question:
    """Return what the common options ask; options add to a profile file, or replace.

    Raises:
        QuestionError: Something in them cannot be understood.
    """
    from equalkit.model.profile import Profile  # noqa: PLC0415 (help needs none of it)

    if file is not None:
        from equalkit.model.profile_file import as_profile, read_profile_document  # noqa: PLC0415 (pydantic is slow to import)

        document = read_profile_document(file)
        kg, code = open_graph(country or document.country, more, with_above=with_above)
        if document.country not in (None, code):
            raise MixedCountryError(code, str(document.country))
        told = as_profile(document, code)
    else:
        kg, code = open_graph(country, more, with_above=with_above)
        told = Profile(code)
    changed: dict[str, Any] = {**told.facts, **split_facts(facts)}
    if employees is not None:
        changed["employees"] = employees
    vocabulary = kg.law(code).vocabulary
    changed = {fact: typed(vocabulary.fact(fact), given) for fact, given in changed.items()}
    org = Profile(code, told.roles | set(roles), sectors or told.sector, facts=changed)
    return Question(kg, org, on or environment.today(), kg.language(code, lang))
