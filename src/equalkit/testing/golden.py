"""Golden cases: a profile and a date, with what the law says, for a lawyer to read and sign."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (pydantic reads it when the class is made)
from typing import TYPE_CHECKING

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from equalkit.errors import BadFileError, EqualkitError
from equalkit.files import read_at_most
from equalkit.findings import Finding
from equalkit.model.answer import Status
from equalkit.model.profile_file import ProfileDocument, as_profile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from equalkit.model.answer import Answer
    from equalkit.model.law import Law

MAX_BYTES = 1_000_000


class GoldenCase(BaseModel):
    """One case as it stands in a file.

    The three parts of the answer hold a citation by duty id, so that the reader sees
    the law and not only our names. A duty that no part names may have any status.
    """

    model_config = ConfigDict(extra="forbid", title="equalkit golden case")

    case: str = Field(description="id of the case; also the name of its file")
    title: str = Field(description="the case in one line")
    date: dt.date = Field(description="civil date that the question is about")
    profile: ProfileDocument
    applies: dict[str, str] = Field(default_factory=dict)
    may_apply: dict[str, str] = Field(default_factory=dict)
    does_not_apply: dict[str, str] = Field(default_factory=dict)
    sources: list[str] = Field(min_length=1, description="where the answer comes from")
    confidence: str = Field(pattern="^(high|medium|low)$")
    reviewer: str | None = Field(description="lawyer who signed the case; null until then")

    def expected(self) -> Iterator[tuple[str, str, Status]]:
        """Yield id, citation and expected status of every duty that the case names."""
        parts = (
            (self.applies, Status.APPLIES),
            (self.may_apply, Status.MAY_APPLY),
            (self.does_not_apply, Status.DOES_NOT_APPLY),
        )
        for named, status in parts:
            yield from ((duty, citation, status) for duty, citation in named.items())


def golden_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder of golden cases, sorted.

    Raises:
        BadFileError: There is no case in the folder: a test of nothing tests nothing.
    """
    found = tuple(sorted(folder.glob("*.yaml")))
    if not found:
        raise BadFileError(folder, "holds no golden case (*.yaml)")
    return found


def read_golden_case(file: Path) -> GoldenCase:
    """Return the case in a file.

    Raises:
        BadFileError: The file cannot be read, or is not a case.
    """
    content = read_at_most(file, MAX_BYTES)
    try:
        case = GoldenCase.model_validate(yaml.safe_load(content.decode()))
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise BadFileError(file, f"{where}: {first['msg']}") from problem
    except (ValueError, yaml.YAMLError, RecursionError) as problem:
        said = " ".join(str(problem).split()) or type(problem).__name__
        raise BadFileError(file, said) from problem
    if case.case != file.stem:
        raise BadFileError(file, f"holds the case '{case.case}'; the names must be the same")
    return case


def check_golden(file: Path, law: Law) -> Iterator[Finding]:
    """Yield what a golden case and the law disagree about.

    Args:
        file: The case.
        law: Of the country that the case is about.
    """
    from equalkit.applicability.engine import Engine  # noqa: PLC0415 (law is often not asked at all)

    try:
        case = read_golden_case(file)
        profile = as_profile(case.profile, law.country)
        answer = Engine(law).answer(profile, case.date, law.languages[0])
    except EqualkitError as problem:
        yield Finding("golden", "error", file.stem, str(problem), file.name)
        return
    for disagreement in _disagreements(case, answer, law):
        yield Finding("golden", "error", case.case, disagreement, file.name)


def _disagreements(case: GoldenCase, answer: Answer, law: Law) -> Iterator[str]:
    """Yield one sentence for every duty of which the case says something else."""
    found = {one.duty.id: one.status for one in answer}
    expected = list(case.expected())
    if not expected:
        yield "names no duty"
    for duty, citation, status in expected:
        if duty not in found:
            yield f"names the duty '{duty}', which does not exist"
        elif found[duty] != status:
            yield f"says that '{duty}' {_said(status)}; the law as modelled {_said(found[duty])}"
        elif citation not in law.duties[duty].citations:
            yield f"cites '{citation}' for '{duty}', which cites {law.duties[duty].citations}"


def _said(status: Status) -> str:
    """Return a status as the end of a sentence."""
    return {"applies": "applies", "may-apply": "may apply"}.get(status.value, "does not apply")
