"""What others want or say is no wish of the writer's, where the words say so."""

from __future__ import annotations

import time

import pytest

from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        "my colleague wants to cancel, I do not",
        "my colleague wants to cancel but I don't",
        "mijn collega wil opzeggen, ik niet",
        "meine Kollegin will kündigen, ich nicht",
        "ma collègue veut résilier, moi pas",
        "mi compañera quiere cancelar, yo no",
        "someone at work said you refund everything",
        "a friend told me that you give refunds",
        "een vriend zei dat jullie alles terugbetalen",
        "ein Freund sagte, dass ihr alles erstattet",
        "un ami m'a dit que vous remboursez tout",
        "un amigo dice que devuelven el dinero",
    ],
)
def test_wish_of_somebody_else_is_not_asked_for(text: str) -> None:
    assert read_stances(text).asks == ()


@cases(
    ("text", "asks"),
    [
        ("my wife wants to cancel our plan", ("cancel_subscription",)),
        ("he wants a refund, I don't, I want a new one", ("replacement",)),
        ("my friend said you refund everything, so I want my money back", ("money",)),
        ("I want to cancel, I do not need it", ("cancel_subscription",)),
        ("your colleague said you would refund it", ("money",)),
    ],
)
def test_wish_of_ones_own_beside_somebody_elses_is_asked_for(
    text: str, asks: tuple[str, ...]
) -> None:
    assert read_stances(text).asks == asks


@pytest.mark.parametrize("text", ["wants " * 800, "someone said you " * 250, "i don't, " * 400])
def test_wishes_of_others_are_told_apart_in_bounded_time(text: str) -> None:
    began = time.process_time()
    read_stances(text)
    assert time.process_time() - began < 1.0
