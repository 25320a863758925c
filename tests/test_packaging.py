"""Wheels of ours and of strangers, installed into a fresh environment without the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
OURS = [ROOT / line for line in (ROOT / "requirements.txt").read_text("utf-8").split()]
DAY = "2026-01-01"

STRANGER = {
    "pyproject.toml": """
        [build-system]
        requires = ["hatchling"]
        build-backend = "hatchling.build"

        [project]
        name = "example-xb"
        version = "3.2.1"
        dependencies = ["equalkit"]

        [project.entry-points.equalkit]
        xb = "example_xb"
    """,
    "src/example_xb/__init__.py": """
        from datetime import date
        from pathlib import Path

        import click

        from equalkit import CountryPack, hookimpl

        @hookimpl
        def equalkit_country():
            law = Path(__file__).parent / "law"
            return CountryPack("xb", ("en",), law, date(2026, 1, 1), {"en": "Otherland"})

        @hookimpl
        def equalkit_renderers():
            return {"titles": lambda c: "".join(f"{item.label}\\n" for item in c.items)}

        @hookimpl
        def equalkit_exporters():
            return {"lines": lambda triples: "".join(f"{' '.join(t)} .\\n" for t in triples)}

        @click.command("greet", help="Say hello.")
        def greet():
            click.echo("Hello from Otherland")

        @hookimpl
        def equalkit_commands():
            return [greet]
    """,
    "src/example_xb/law/act.ttl": """
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix eli: <http://data.europa.eu/eli/ontology#> .
        @prefix eqk: <https://w3id.org/equalkit#> .
        @prefix eqk-xb: <https://w3id.org/equalkit/xb#> .
        @prefix odrl: <http://www.w3.org/ns/odrl/2/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        eqk-xb:XB-1 a eli:LegalResource ;
            eli:id_local "XB-1" ;
            eli:title "Fairness Act"@en ;
            eqk:inForceFrom "2020-01-01"^^xsd:date .

        eqk-xb:XB-1-section-2 a eli:LegalResourceSubdivision ;
            eli:is_part_of eqk-xb:XB-1 ;
            eli:number "s. 2" .

        eqk-xb:xb-listen a eqk:Duty ;
            skos:prefLabel "Listen to everyone"@en ;
            skos:definition "Employers of ten or more must listen to everyone."@en ;
            dcterms:bibliographicCitation "XB-1 s. 2" ;
            eqk:legalBasis eqk-xb:XB-1-section-2 ;
            eqk:modality eqk:modality-obligation ;
            eqk:bearer eqk:role-employer ;
            eqk:inForceFrom "2020-01-01"^^xsd:date ;
            odrl:constraint [
                odrl:leftOperand eqk:fact-employees ;
                odrl:operator odrl:gteq ;
                odrl:rightOperand 10
            ] ;
            eqk:confidence eqk:confidence-high ;
            eqk:verifiedOn "2026-01-01"^^xsd:date .
    """,
}
"""A plugin for an invented country, as somebody else would write it."""

BROKEN = {
    "raises": "raise RuntimeError('the stranger stumbles')",
    "leaves": "raise SystemExit(7)",
    "misspelt": """
        from equalkit import hookimpl

        @hookimpl
        def equalkit_contry():
            return None
    """,
    "nonsense": """
        from equalkit import hookimpl

        @hookimpl
        def equalkit_country():
            return {"country": "xc"}
    """,
    "turtle": """
        from datetime import date
        from pathlib import Path

        from equalkit import CountryPack, hookimpl

        @hookimpl
        def equalkit_country():
            law = Path(__file__).parent / "law"
            law.mkdir(exist_ok=True)
            (law / "act.ttl").write_text("this is not Turtle")
            return CountryPack("xd", ("en",), law, date(2026, 1, 1))
    """,
}
"""Plugins that are wrong, each in its own way."""


class Installation(NamedTuple):
    """A fresh environment with our wheels, a stranger's, and broken ones."""

    folder: Path

    def program(self, name: str) -> Path:
        """Return the path of a program of the environment."""
        return self.folder / "env" / ("Scripts" if os.name == "nt" else "bin") / name

    def run(self, *words: str, **changed: str) -> subprocess.CompletedProcess[str]:
        """Run ``equalkit`` far from the checkout."""
        return self.start(self.program("equalkit"), *words, **changed)

    def start(self, *words: str | Path, **changed: str) -> subprocess.CompletedProcess[str]:
        """Run a program far from the checkout, with no variable that could lead back to it."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "EQUALKIT"))}
        return subprocess.run(
            words,
            cwd=self.folder,
            env={**kept, "EQUALKIT_CACHE": str(self.folder / "cache"), **changed},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write a distribution's files and return its folder."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip(), encoding="utf-8")
    return folder


def broken(folder: Path, name: str, code: str) -> Path:
    """Write the distribution of a broken plugin and return its folder."""
    project = STRANGER["pyproject.toml"].replace("example-xb", f"example-{name}")
    return write(
        folder,
        {
            "pyproject.toml": project.replace('xb = "example_xb"', f'{name} = "example_{name}"'),
            f"src/example_{name}/__init__.py": code,
        },
    )


def build(project: Path, into: Path, *options: str) -> None:
    """Build a distribution with the tools that are installed here."""
    words = ["-m", "build", "--no-isolation", *options, "--outdir", str(into), str(project)]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Our wheels, each built from its source distribution."""
    into = tmp_path_factory.mktemp("wheels")
    for project in OURS:
        build(project, into)
    return sorted(into.glob("*.whl"))


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Wheels that are not ours: one that is right, and several that are broken."""
    folder = tmp_path_factory.mktemp("strangers")
    build(write(folder / "xb", STRANGER), folder / "wheels", "--wheel")
    for name, code in BROKEN.items():
        build(broken(folder / name, name, code), folder / "wheels", "--wheel")
    return sorted((folder / "wheels").glob("*.whl"))


@pytest.fixture(scope="module")
def installed(
    tmp_path_factory: pytest.TempPathFactory, wheels: list[Path], strangers: list[Path]
) -> Installation:
    """A fresh environment with all wheels, ours first."""
    found = Installation(tmp_path_factory.mktemp("installed"))
    venv.create(found.folder / "env", with_pip=True)
    for more in (wheels, ["--no-deps", *strangers]):
        words = ("-m", "pip", "install", "--quiet", *more)
        done = found.start(found.program("python"), *words)
        assert done.returncode == 0, done.stderr
    return found


def contents(wheels: list[Path], start: str) -> set[str]:
    """Return the names of the files in the wheel whose name begins so."""
    (wheel,) = [one for one in wheels if one.name.startswith(start)]
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_core_wheel_holds_what_the_core_reads(wheels: list[Path]) -> None:
    held = contents(wheels, "equalkit-")
    for folder in ("modules", "vocabulary", "shapes", "alignments"):
        ours = (ROOT / "ontology" / folder).glob("*.ttl")
        wanted = {f"equalkit/ontology/{folder}/{file.name}" for file in ours}
        assert wanted
        assert wanted <= held
    catalogues = {f.parts[-3] for f in (ROOT / "src/equalkit/locale").rglob("*.po")}
    wanted = {f"equalkit/locale/{one}/LC_MESSAGES/equalkit.mo" for one in catalogues}
    assert wanted <= held
    assert "equalkit/py.typed" in held


@pytest.mark.parametrize("start", ["equalkit-", "equalkit_no-"])
def test_a_wheel_holds_one_package_and_its_metadata(wheels: list[Path], start: str) -> None:
    package = start.rstrip("-")
    tops = {name.partition("/")[0] for name in contents(wheels, start)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {package}
    assert not [name for name in contents(wheels, start) if "/tests/" in name]


def test_the_plugin_wheel_holds_all_law(wheels: list[Path]) -> None:
    source = ROOT / "plugins" / "equalkit-no" / "src"
    wanted = {file.relative_to(source).as_posix() for file in source.rglob("*.ttl")}
    assert wanted
    assert wanted <= contents(wheels, "equalkit_no-")


def test_what_is_installed_is_not_the_checkout(installed: Installation) -> None:
    code = "import equalkit, equalkit_no; print(equalkit.__file__, equalkit_no.__file__)"
    told = installed.start(installed.program("python"), "-c", code)
    assert told.returncode == 0, told.stderr
    assert str(ROOT) not in told.stdout
    assert told.stdout.count(str(installed.folder)) == 2


def test_the_main_job_works_without_the_checkout(installed: Installation) -> None:
    done = installed.run("checklist", "--country", "no")
    assert done.returncode == 0, done.stderr
    assert "LOV-2017-06-16-51" in done.stdout
    assert "Traceback" not in done.stderr


def test_the_interface_speaks_the_language_of_the_country(installed: Installation) -> None:
    english = installed.run("checklist", "--country", "no", "--lang", "en")
    bokmal = installed.run("checklist", "--country", "no")
    assert "not legal advice" in english.stdout
    assert "not legal advice" not in bokmal.stdout


def test_wheels_and_checkout_answer_alike(installed: Installation) -> None:
    whom = ("--country", "no", "--on", DAY, "--role", "employer", "--employees", "60")
    words = ("duties", *whom, "--format", "json", "--status", "all")
    here = Path(sys.executable).with_name("equalkit")
    theirs = json.loads(installed.run(*words).stdout)
    ours = json.loads(installed.start(here, *words).stdout)
    assert theirs == ours


def test_the_page_and_an_assessment_work_without_the_checkout(
    installed: Installation, tmp_path: Path
) -> None:
    ours = str(tmp_path / "ours.json")
    begun = installed.run("assess", "init", ours, "--country", "no", "--role", "employer")
    assert begun.returncode == 0, begun.stderr
    page = installed.run("assess", "export", ours, "--format", "html")
    assert "equalkitEngine" in page.stdout
    status = installed.run("assess", "status", ours, "--lang", "en")
    assert "HOW FAR WE ARE: NORWAY" in status.stdout


def test_an_extra_that_is_missing_is_named(installed: Installation, tmp_path: Path) -> None:
    file = str(tmp_path / "list.xlsx")
    done = installed.run("checklist", "--country", "no", "--format", "xlsx", "-o", file)
    assert done.returncode == 3
    assert "equalkit[xlsx]" in done.stderr


def test_a_strangers_plugin_is_found(installed: Installation) -> None:
    told = installed.run("doctor", EQUALKIT_DISABLE=",".join(BROKEN))
    assert told.returncode == 0, told.stdout + told.stderr
    assert "example-xb 3.2.1" in told.stdout
    assert "xb: 1 duties" in told.stdout
    assert "problems: none" in told.stdout


def test_a_strangers_country_answers(installed: Installation) -> None:
    words = ("--country", "xb", "--role", "employer", "--employees", "9", "--on", DAY)
    few = installed.run("duties", *words, "--status", "all", "--format", "json")
    assert [one["status"] for one in json.loads(few.stdout)["duties"]] == ["does-not-apply"]
    open_ = installed.run("checklist", "--country", "xb", "--on", DAY)
    assert "Listen to everyone" in open_.stdout
    assert "XB-1 s. 2" in open_.stdout


def test_a_strangers_format_and_command_work(installed: Installation) -> None:
    titles = installed.run("checklist", "--country", "xb", "--on", DAY, "--format", "titles")
    assert titles.stdout == "Listen to everyone\n"
    assert installed.run("greet").stdout == "Hello from Otherland\n"
    assert "greet" in installed.run("--help").stdout


def test_a_strangers_exporter_is_handed_over(installed: Installation) -> None:
    code = dedent("""
        from equalkit.opening import load
        from equalkit.plugins import find_plugins
        plugins = find_plugins()
        triples = list(load("xb", plugins=plugins).store.triples())
        print(plugins.exporters["lines"](triples))
    """)
    done = installed.start(installed.program("python"), "-c", code)
    assert "<https://w3id.org/equalkit/xb#xb-listen> " in done.stdout, done.stderr


def test_broken_plugins_do_not_stop_the_others(installed: Installation) -> None:
    for country in ("no", "xb"):
        done = installed.run("checklist", "--country", country, "--on", DAY)
        assert done.returncode == 0, done.stderr
        assert done.stdout
        assert "Traceback" not in done.stderr
        assert "'raises' is not used" in done.stderr


def test_the_doctor_names_what_is_broken(installed: Installation) -> None:
    told = installed.run("doctor")
    assert told.returncode == 1
    for name in ("raises", "leaves", "misspelt", "nonsense"):
        assert f"'{name}'" in told.stderr
    assert "'xd'" in told.stderr
    assert "the stranger stumbles" in told.stderr
    assert "Traceback" not in told.stderr


def test_broken_law_is_told_in_one_line(installed: Installation) -> None:
    done = installed.run("checklist", "--country", "xd", EQUALKIT_DISABLE="raises,leaves")
    assert done.returncode == 4
    assert not done.stdout
    assert "act.ttl" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_plugin_can_be_switched_off(installed: Installation) -> None:
    off = installed.run("checklist", "--country", "xb", EQUALKIT_DISABLE="xb")
    assert off.returncode == 2
    assert "'xb'" in off.stderr
    quiet = installed.run("checklist", "--country", "no", EQUALKIT_DISABLE=",".join(BROKEN))
    assert quiet.returncode == 0
    assert not quiet.stderr
