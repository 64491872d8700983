"""Who wants to be charged another way from now on, and who speaks of money that came or comes."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.payments.payment_ways import (
    is_of_a_card,
    pays_another_way,
    tells_of_a_new_card,
)
from steward.understanding.reader.offline import OfflineUnderstander
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


@cases(
    "text",
    [
        "my card ran out, here is the new one",
        "put the plan on my other Visa please",
        "ik heb een nieuwe pas gekregen, zet die erop",
        "mijn kaart verloopt volgende week",
        "Meine Karte wurde getauscht, wo trage ich die neue ein?",
        "j'ai changé de banque, j'ai une autre carte",
        "me han mandado otra tarjeta, ¿dónde la pongo?",
        "can you update my credit card",
    ],
)
def test_card_in_place_of_the_old_is_told_from_a_way_to_pay(text: str) -> None:
    assert is_of_a_card(text)


@cases(
    "text",
    [
        "I'd rather pay by direct debit than by card",
        "liever automatische incasso dan mijn kaart",
        "statt der Karte lieber Lastschrift",
        "plutôt un virement que la carte",
        "quiero pagar por domiciliación y no con la tarjeta",
        "can I use the gift card instead of my card",
        "take PayPal instead of my card",
        "please change how I pay",
    ],
)
def test_way_to_pay_is_no_other_card(text: str) -> None:
    assert not is_of_a_card(text)


@cases(
    ("page", "tells"),
    [
        ("Changing your card. Go to Account, Payment, Replace card.", True),
        ("Sign in, open Payment methods and add the new card.", True),
        ("Uw kaart wijzigen. Log in en voeg de nieuwe kaart toe.", True),
        ("Karte ändern. Melden Sie sich an.", True),
        ("Changer de carte bancaire", True),
        ("Cambiar la tarjeta. Entre en su cuenta.", True),
        ("Gift cards. A gift card cannot be exchanged for money.", False),
        ("We take Visa, Mastercard and gift cards.", False),
        ("A refund to a closed card may come back to us.", False),
        ("Authorisations on your card go away by themselves.", False),
    ],
)
def test_page_of_a_new_card_is_told_from_others_that_name_cards(page: str, tells: bool) -> None:
    assert tells_of_a_new_card(page) == tells
