from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from equalkit.model.answer_words import LEVEL_WORDS, STATE_WORDS, STEP_WORDS, choice
from equalkit.model.assessment import DecisionLevelId, MethodStepId, State
from equalkit.words import languages, words

if TYPE_CHECKING:
    from collections.abc import Mapping

ALL = (STATE_WORDS, STEP_WORDS, LEVEL_WORDS)


@pytest.mark.parametrize(
    ("chosen_from", "ids"),
    [(STATE_WORDS, State), (STEP_WORDS, MethodStepId), (LEVEL_WORDS, DecisionLevelId)],
)
def test_every_id_has_a_word(chosen_from: Mapping[str, str], ids: object) -> None:
    assert set(chosen_from) == set(get_args(ids)) - {""}


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("chosen_from", ALL)
def test_every_word_leads_back_to_its_id(lang: str, chosen_from: Mapping[str, str]) -> None:
    assert {id_: choice(words(lang)(said), chosen_from) for id_, said in chosen_from.items()} == {
        id_: id_ for id_ in chosen_from
    }


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("chosen_from", ALL)
def test_a_list_in_a_cell_can_hold_the_words(lang: str, chosen_from: Mapping[str, str]) -> None:
    told = [words(lang)(said) for said in chosen_from.values()]
    assert len(",".join(told)) <= 255
    assert not any("," in one for one in told)


@pytest.mark.parametrize("text", ["", "no", "=A1", "met or not"])
def test_other_words_lead_nowhere(text: str) -> None:
    assert choice(text, STATE_WORDS) is None
