"""The options that commands share, and what is made of them."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from equalkit.cli.environment import cache_folder, installed_plugins, today
from equalkit.errors import BadDateError, BadFactValueError, UnknownCountryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from equalkit.knowledge import KnowledgeGraph
    from equalkit.model.profile import Profile

F = TypeVar("F", bound="Callable[..., Any]")


class IsoDate(click.ParamType[date]):
    """A civil date, ``YYYY-MM-DD``."""

    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        """Return the date.

        Raises:
            BadDateError: It is not one.
        """
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            raise BadDateError(str(value)) from None


class Question(NamedTuple):
    """What the common options ask."""

    kg: KnowledgeGraph
    org: Profile
    on: date
    lang: str


ON = click.option("--on", type=IsoDate(), metavar="DATE", help="Date to answer for; today if left out.")
LANG = click.option("--lang", metavar="TAG", help="Language of the answer: nb, nn, en ...")
COUNTRY = click.option("--country", metavar="CODE", help="Country: no, se, fi ...")
OUTPUT = click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Write to a file instead of the screen.",
)  # fmt: skip
_PROFILE = (
    click.option("--role", "roles", multiple=True, metavar="ID", help="Role you have; repeat for more."),
    click.option("--sector", "sectors", multiple=True, metavar="ID", help="Sector you belong to."),
    click.option("--employees", type=click.IntRange(min=0), metavar="N", help="Number of persons employed."),
    click.option("--fact", "facts", multiple=True, metavar="ID=VALUE", help="A fact; repeat for more. See: equalkit facts"),
    click.option(
        "--profile", "file", type=click.Path(path_type=Path), metavar="FILE",
        help="Profile as JSON, YAML or TOML; other options add to it.",
    ),
)  # fmt: skip
_WITH = click.option(
    "--with", "more", multiple=True, type=click.Path(path_type=Path, exists=True), metavar="PATH",
    help="More Turtle to load, a file or folder.",
)  # fmt: skip


def format_option(*formats: str) -> Callable[[F], F]:
    """Return the option ``--format``; formats of plugins are taken too."""
    listed = ", ".join(formats)
    return click.option(
        "--format", "format_", default=formats[0], show_default=True, metavar="F",
        help=f"One of: {listed}.",
    )  # fmt: skip


def profile_options(function: F) -> F:
    """Add the options that describe an organisation, a date and a language."""
    for option in reversed((COUNTRY, *_PROFILE, ON, LANG, _WITH)):
        function = option(function)
    return function


def open_graph(country: str | None, more: tuple[Path, ...] = ()) -> tuple[KnowledgeGraph, str]:
    """Return the graph of one country and its code; warn of broken plugins.

    Args:
        country: Code; None for the only one installed.
        more: Turtle to load as well.

    Raises:
        UnknownCountryError: It is not installed, or several are and none is named.
    """
    from equalkit.knowledge import load  # noqa: PLC0415 (help needs none of it)

    plugins = installed_plugins()
    for problem in plugins.problems:
        click.echo(f"warning: {problem.focus} is not used: {problem.message}", err=True)
    installed = tuple(plugins.packs)
    code = country or (installed[0] if len(installed) == 1 else "")
    if not code:
        raise UnknownCountryError(code, installed)
    return load(code, paths=more, plugins=plugins, cache=cache_folder()), code


def _facts(written: tuple[str, ...]) -> dict[str, Any]:
    """Return facts from ``ID=VALUE``; the same id twice makes a list."""
    found: dict[str, Any] = {}
    for one in written:
        fact, equals, value = one.partition("=")
        if not equals or not fact.strip():
            raise BadFactValueError(one, "", "ID=VALUE, for example employees=60")
        key = fact.strip()
        if key in found:
            held = found[key] if isinstance(found[key], list) else [found[key]]
            found[key] = [*held, value.strip()]
        else:
            found[key] = value.strip()
    return found


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
) -> Question:
    """Return what the common options ask; options add to a profile file, or replace.

    Raises:
        QuestionError: Something in them cannot be understood.
    """
    from equalkit.model.profile import Profile  # noqa: PLC0415 (help needs none of it)

    if file is not None:
        from equalkit.model.profile_file import as_profile, read_profile_document  # noqa: PLC0415 (pydantic is slow to import)

        document = read_profile_document(file)
        kg, code = open_graph(country or document.country, more)
        told = as_profile(document, code)
    else:
        kg, code = open_graph(country, more)
        told = Profile(code)
    changed: dict[str, Any] = {**told.facts, **_facts(facts)}
    if employees is not None:
        changed["employees"] = employees
    org = Profile(code, told.roles | set(roles), sectors or told.sector, facts=changed)
    return Question(kg, org, on or today(), kg.language(code, lang))


def deliver(text: str | bytes, output: Path | None) -> None:
    """Write the result to a file, whole or not at all, or to stdout."""
    if output is not None:
        from equalkit.files import write_whole  # noqa: PLC0415 (only with -o)

        write_whole(output, text.encode() if isinstance(text, str) else text)
    elif isinstance(text, bytes):
        sys.stdout.buffer.write(text)
    else:
        click.echo(text, nl=False)


def to_json(data: Any) -> str:
    """Return data as JSON, the way all our commands write it."""
    import json  # noqa: PLC0415 (only for one format)

    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
