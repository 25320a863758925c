from __future__ import annotations

import sys

import pytest

import equalkit
from equalkit import model
from equalkit.lazy import lazy_names


def test_a_name_is_imported_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    find = lazy_names("example", {"rgb_to_hsv": "colorsys"})
    assert "colorsys" not in sys.modules
    assert find("rgb_to_hsv") is sys.modules["colorsys"].rgb_to_hsv


def test_a_name_without_a_home_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'example' has no attribute 'x'"):
        lazy_names("example", {})("x")


@pytest.mark.parametrize("name", equalkit.__all__)
def test_every_public_name_has_a_home(name: str) -> None:
    assert getattr(equalkit, name) is not None


@pytest.mark.parametrize("name", model.__all__)
def test_every_noun_has_a_home(name: str) -> None:
    assert getattr(model, name) is not None


def test_public_names_are_sorted() -> None:
    assert equalkit.__all__ == sorted(equalkit.__all__)


def test_the_public_renderer_can_be_called_although_a_package_has_its_name() -> None:
    import equalkit.render.text  # noqa: PLC0415 (the import is what the test is about)

    assert callable(equalkit.render)
