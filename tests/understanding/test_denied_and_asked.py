"""The question behind a denied wish is told apart from the denial, in five languages."""

from __future__ import annotations

import pytest

from steward.understanding.yes_and_no.denied_and_asked import asked_behind_a_denial
from tests.cases import cases


@cases(
    ("text", "asked"),
    [
        ("no refund, just tell me when my plan renews", "when my plan renews?"),
        (
            "I don't want a refund, I just want to know why I was charged twice.",
            "why I was charged twice?",
        ),
        ("ich will kein Geld zurück, ich will nur wissen, wofür das war", "wofür das war?"),
        ("Keine Erstattung! Sagen Sie mir nur, wo mein Paket ist", "wo mein Paket ist?"),
        ("geen terugbetaling, vertel me alleen wat de bezorging kost", "wat de bezorging kost?"),
        ("ik wil niet opzeggen, ik wil alleen weten wanneer het stopt", "wanneer het stopt?"),
        (
            "pas de remboursement, dites-moi juste combien de temps prend la livraison",
            "combien de temps prend la livraison?",
        ),
        (
            "no quiero que me devuelvan nada, solo quiero saber cuándo llega mi pedido",
            "cuándo llega mi pedido?",
        ),
    ],
)
def test_question_behind_a_denied_wish_is_told_apart(text: str, asked: str) -> None:
    assert asked_behind_a_denial(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "no refund!!",
        "no refund, I want a replacement",
        "I don't want a refund, I want to cancel",
        "ich will kein Geld zurück, ich will Ersatz",
        "just tell me when my plan renews",
        "tell me when my refund comes",
        "my parcel never came and I don't want a refund, tell me where it is",
    ],
)
def test_denial_without_a_question_behind_it_is_left_whole(text: str) -> None:
    assert asked_behind_a_denial(text) == ""
