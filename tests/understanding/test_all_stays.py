"""Who asks whether all stays as it is, and who asks something else."""

from __future__ import annotations

import pytest

from steward.understanding.orders.too_few import fewer_came
from steward.understanding.talk.all_stays import asks_if_all_stays


@pytest.mark.parametrize(
    "text",
    [
        "also es bleibt alles beim taster, ja?",
        "so i stay on taster, right?",
        "dus er verandert niks?",
        "donc rien ne change ?",
        "entonces no cambia nada, verdad?",
        "Also läuft es ganz normal weiter, ja?",
        "so it just goes on as normal?",
        "dus het loopt gewoon door?",
        "donc ça continue normalement ?",
        "entonces sigue con normalidad, ¿no?",
    ],
)
def test_question_whether_all_stays_is_heard_as_that(text: str) -> None:
    assert asks_if_all_stays(text)


@pytest.mark.parametrize(
    "text",
    [
        "does the price stay the same?",
        "so i keep the mug?",
        "es bleibt beim 14., ja?",
        "ik blijf bij regular",
        "why does nothing change?",
        "so nothing arrives?",
        "does it run?",
        "geht die Maschine?",
    ],
)
def test_question_of_something_else_is_none_whether_all_stays(text: str) -> None:
    assert not asks_if_all_stays(text)


def test_share_wanted_back_is_no_goods_of_which_fewer_came() -> None:
    assert not fewer_came("je veux qu'on me rende un des deux")
    assert fewer_came("only one of the two bags arrived, refund the other")
