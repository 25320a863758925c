from __future__ import annotations

from equalkit.ids import EQK, country_namespace


def test_a_country_has_a_namespace_of_its_own() -> None:
    assert country_namespace("xa") != country_namespace("xb")


def test_a_country_namespace_is_never_the_shared_one() -> None:
    assert not country_namespace("xa").startswith(EQK)


def test_a_country_namespace_ends_where_names_begin() -> None:
    assert country_namespace("xa").endswith("xa#")
