from __future__ import annotations

from typing import Any

from equalkit.render.measures import measures_text

NAMELESS = {"id": "", "label": ""}


def measure(label: str, **parts: Any) -> dict[str, Any]:
    whole = {
        "id": "measure-a", "label": label, "step": NAMELESS, "level": NAMELESS, "areas": [],
        "publishers": [], "sources": [], "shared": False, "experience": "", "year": "",
    }  # fmt: skip
    return whole | parts


def text(*measures: dict[str, Any]) -> str:
    return measures_text({"lang": "en", "duty": None, "measures": list(measures)})


def test_a_measure_without_step_and_level_has_its_place() -> None:
    lines = text(measure("Ask")).splitlines()
    assert lines[2:5] == ["ANY STEP", "  Decision level: –", "  - Ask [measure-a]"]


def test_what_steers_a_terminal_is_taken_out_everywhere() -> None:
    evil = "\x1b[2J\u202e\n"
    hostile = measure(
        evil, step={"id": "act", "label": evil}, level={"id": "unit", "label": evil},
        areas=[{"id": "x", "label": evil}], publishers=[evil], sources=[evil],
        experience=evil, year=evil,
    )  # fmt: skip
    assert not {"\x1b", "\u202e"} & set(text(hostile))


def test_a_text_ends_with_the_disclaimer() -> None:
    assert "not legal advice" in text().splitlines()[-1]


def test_only_shared_measures_stand_under_the_heading_for_them() -> None:
    guidance, _, shared = text(
        measure("Ask"), measure("Tried", shared=True, experience="It helped", year="2025")
    ).partition("Shared by other organisations")
    assert "Ask" in guidance
    assert "Tried" not in guidance
    assert "Experience: It helped" in shared
    assert "Done in: 2025" in shared
