"""Figures of a street beside an offer that sends goods there are no higher amount of money."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from steward.dialogue.context.side_questions import asks_for_more
from steward.domain.action import Action
from steward.domain.understanding import AskedOffer, OpenQuestion, Understanding
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases

QUESTION = OpenQuestion(
    kind="confirm", action="change_address", offers=(AskedOffer(action="a-1", digest="d"),)
)


def offer(kind: str, **params: object) -> Action:
    money = {"amount_minor": 2600, "currency": "EUR"}
    return cast(Action, SimpleNamespace(id="a-1", kind=kind, params=money | params))


def read(text: str) -> Understanding:
    return OfflineUnderstander(load_readers()).read(text, QUESTION)


@cases(
    "text",
    [
        "No, my mistake: 14 Mill Road, Leeds LS1 4331",
        "Nee, foutje van mij: Molenweg 14, 4331 AB Middelburg",
        "Nein, mein Fehler: Lindenweg 14, 50667 Köln",
        "Non, erreur de ma part : 14 rue du Lac, 75002 Paris",
        "No, error mío: calle Mayor 14, 28013 Madrid",
    ],
)
def test_street_beside_an_offer_to_send_there_is_no_wish_for_more(text: str) -> None:
    sent = offer("change_address", order_id="O-1", address="Molenweg 41, 4331 AB Middelburg")
    assert not asks_for_more(read(text), QUESTION, [sent])


def test_higher_amount_beside_an_offer_of_money_is_a_wish_for_more() -> None:
    assert asks_for_more(read("No, I want 40"), QUESTION, [offer("issue_refund")])
