"""What stands in front of a question and says what it is about is no statement."""

from __future__ import annotations

import pytest

from steward.understanding.plan.renewal_questions import asks_next_payment
from steward.understanding.text.fronted import without_fronted
from steward.understanding.text.questions import only_asks
from tests.cases import cases


@cases(
    ("sentence", "question"),
    [
        ("my subscription, when does it renew?", "when does it renew?"),
        ("Wait, my other order, where is it?", "where is it?"),
        ("mijn pakket, waar is dat?", "waar is dat?"),
        ("und mein Paket: wo bleibt das?", "wo bleibt das?"),
        ("Attendez, au fait, mon colis, il est où ?", "il est où ?"),
        ("mi pedido, ¿dónde está?", "dónde está?"),
        ("O-123, where is it?", "where is it?"),
        ("the kettle - can I return it?", "can I return it?"),
    ],
)
def test_fronted_thing_leaves_the_question(sentence: str, question: str) -> None:
    assert without_fronted(sentence) == question


@pytest.mark.parametrize(
    "sentence",
    [
        "my order is late, where is it?",
        "I paid for the kettle, when does it come?",
        "the subscription",
        "Sam, where is it?",
    ],
)
def test_fronted_words_that_say_more_stay(sentence: str) -> None:
    assert without_fronted(sentence) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "my subscription, when does it renew?",
        "mijn abonnement, wanneer wordt dat verlengd?",
        "Moment, mein Abo, wann verlängert sich das?",
        "mon abonnement, il se renouvelle quand ?",
        "Espera, mi suscripción, ¿cuándo se renueva?",
    ],
)
def test_question_for_a_fronted_plan_is_one_for_the_next_payment(text: str) -> None:
    assert asks_next_payment(text)


@pytest.mark.parametrize("text", ["the order, cancel it", "my plan, can you stop it?"])
def test_wish_for_a_fronted_thing_is_still_a_wish(text: str) -> None:
    assert not only_asks(text)
