"""Who wants to be charged another way from now on, and who speaks of money that came or comes."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.offline import OfflineUnderstander
from steward.understanding.payment_ways import pays_another_way
from tests.cases import cases


@cases(
    "text",
    [
        "quiero que me lo carguéis en la cuenta del banco en lugar de la visa, se puede?",
        "buenas, para pagar el café prefiero domiciliarlo, la visa la voy a dar de baja",
        "pasar de la visa a domiciliación bancaria",
        "charge my bank account instead of the visa please",
        "I'd like to pay by direct debit, the visa goes",
        "van de visa naar automatische incasso overstappen",
        "ik betaal liever met automatische incasso in plaats van de kaart",
        "ich möchte per Lastschrift zahlen statt mit der Karte",
        "je voudrais passer de la carte au prélèvement",
    ],
)
def test_change_of_how_one_pays_is_a_request(text: str, understander: OfflineUnderstander) -> None:
    heard = understander.read(text)
    assert heard.typed == "payment_method"
    assert Intent.CANCEL_SUBSCRIPTION not in [wish.intent for wish in heard.wishes]
    assert "cancel_subscription" not in heard.stances.asks


@cases(
    "text",
    [
        "refund it to my bank account instead of the visa",
        "me lo devolvéis en la cuenta bancaria en lugar de la visa?",
        "zahlt es auf mein Bankkonto zurück statt auf die Karte",
        "remboursez sur mon compte bancaire au lieu de la carte",
        "het geld terug op mijn bankrekening in plaats van de kaart",
        "you charged the visa instead of my bank account",
        "me habéis cobrado en la tarjeta en lugar de la cuenta bancaria",
        "can I pay by card",
        "do not switch me from card to direct debit",
        "quiero cambiar de plan",
        "I want to cancel my subscription",
    ],
)
def test_change_of_how_one_pays_is_not_read_elsewhere(text: str) -> None:
    assert pays_another_way(text) is None
