"""Wishes that people see to, by law or by their nature, are known by their kind in the desk's
languages; what the desk looks into by itself is none of them.

None of these texts is among the examples.
"""

from __future__ import annotations

import pytest

from steward.understanding.reader.examples import examples_dir, load_yaml
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.requests import requested
from steward.understanding.reader.training import load_or_train
from tests.cases import cases

_SAID: dict[str, tuple[str, ...]] = {
    "fraud": (
        "I never ordered this",
        "someone used my card at your shop",
        "ik heb dit nooit besteld",
        "that purchase was not made by me, somebody got hold of my card",
        "this order was placed in my name and it was not me",
        "Diese Bestellung ist nicht von mir, jemand hat meine Karte missbraucht",
        "cette commande n'est pas de moi, on a utilisé ma carte",
        "ese pedido no lo hice yo, alguien usó mi tarjeta",
    ),
    "data_access": (
        "please send me all the data you hold about me",
        "send me everything that you have stored on me",
        "I'd like to exercise my right of access",
        "which personal information of mine is in your systems?",
        "welke gegevens hebben jullie van mij",
        "stuur me alles wat jullie over mij bewaren",
        "Welche Daten haben Sie über mich gespeichert?",
        "quelles données avez-vous enregistrées sur moi ?",
        "quiero una copia de los datos que tienen sobre mí",
    ),
    "data_erasure": (
        "delete all my data",
        "please erase everything you have on me",
        "GDPR: delete my personal data",
        "I want to be forgotten, remove my profile completely",
        "verwijder al mijn gegevens",
        "ik wil dat al mijn persoonlijke informatie wordt gewist",
        "bitte löschen Sie meine Daten",
        "Ich möchte, dass mein Kundenkonto samt allen Angaben entfernt wird",
        "supprimez toutes mes données",
        "je veux que toutes mes données soient effacées",
        "eliminen toda mi información personal",
    ),
    "vat_correction": (
        "the VAT on INV-1042 is wrong",
        "The VAT on INV-4101 is 21 % and has to be 9 %",
        "you charged the high tax rate on coffee, it should have been the low one",
        "onze btw-identificatie ontbreekt op de nota",
        "de btw op mijn factuur moet 9 % zijn en geen 21 %",
        "Auf der Rechnung stehen 19 % Mehrwertsteuer, es müssten 7 % sein",
        "le taux de TVA de ma facture n'est pas le bon",
        "el IVA de mi factura debería ser del 10 %, no del 21 %",
    ),
    "instalments": (
        "could I spread the payment of the machine over some months?",
        "kan ik in termijnen betalen",
        "mag ik die machine in drie keer afbetalen",
        "Kann ich die Maschine abbezahlen, jeden Monat ein Stück?",
        "est-ce possible de payer en trois fois ?",
        "¿puedo pagar la máquina a plazos?",
    ),
    "bereavement": (
        "my husband died and I want to settle his account",
        "My mother, who was your customer, died last week",
        "mijn man is vorige maand overleden, wat moet er met zijn bestellingen gebeuren",
        "mein Vater ist verstorben",
        "mon père nous a quittés, il avait un compte chez vous",
        "mi abuela murió y tenía una cuenta con ustedes",
    ),
    "minor": (
        "my daughter is 13 years old and ordered a machine",
        "a child of eleven bought this with my tablet",
        "mijn zoon van 12 heeft dit zonder toestemming besteld",
        "Meine zehnjährige Tochter hat das ohne Erlaubnis bestellt",
        "mon fils de 12 ans a commandé sans ma permission",
        "mi hija de 11 años lo compró sin permiso",
    ),
    "gift_card": (
        "my gift card code XK29-77QP does not work",
        "I got a gift card, the code is GC-4821 and the shop says it isn't valid",
        "what is the balance on my gift card",
        "mijn cadeaubon werkt niet",
        "mein Gutschein-Code wird abgelehnt",
        "ma carte cadeau ne marche pas",
        "la tarjeta regalo que me dieron no funciona",
    ),
}
_OTHERS = (
    "where is my parcel",
    "I was charged twice on INV-1042",
    "what is this charge of 4.99",
    "my machine died",
    "is VAT included in the price",
    "my son dropped the jug",
    "change my address please",
    "can I have a copy of my invoice",
    "please remove Victor Lane from my account",
    "delete the second item of my order",
    "how do I remove limescale",
    "do gift cards expire?",
    "how much are gift cards?",
    "I paid with a gift card and a card and sent it back",
    "can I pay with a gift card that I bought last year?",
    "send me the invoice of March",
    "I want to cancel my subscription",
    "cancel everything",
    "remove the grinder from my basket",
    "my daughter would like the blue one",
    "order O-12 can go to my son at Marktplein 6, 7311 LK Apeldoorn",
    "my father gave me this machine and it leaks",
    "I never got this order",
    "I never ordered two of these, only one",
    "ich habe meine Bestellung nie erhalten",
    "je n'ai jamais reçu ma commande",
    "what tax do I pay on coffee?",
    "which of my orders is on its way?",
    "do you sell my data?",
    "the invoice amount is wrong",
    "can I pay with PayPal?",
    "can I pay by the year?",
    "no gift card, I want my money",
    "geen cadeaubon, ik wil mijn geld terug",
)


@pytest.fixture(scope="module")
def understander() -> OfflineUnderstander:
    return OfflineUnderstander(load_or_train())


def test_read_wishes_for_people_are_known_by_their_kind(understander: OfflineUnderstander) -> None:
    said = [(kind, text) for kind, texts in _SAID.items() for text in texts]
    missed = [(kind, text) for kind, text in said if understander.read(text).typed != kind]
    assert len(missed) <= 2, missed  # of 61


@cases("text", _OTHERS)
def test_read_what_the_desk_looks_into_is_no_wish_for_people(
    understander: OfflineUnderstander, text: str
) -> None:
    assert understander.read(text).typed not in _SAID


def test_requested_fresh_statutory_wishes_are_known_in_every_language() -> None:
    fresh = load_yaml(examples_dir() / "statutory_development.yaml")
    heard = [
        (kind, text, found.name if (found := requested(text)) else "none")
        for kind, of_languages in fresh.items()
        for texts in of_languages.values()
        for text in texts
    ]
    wrong = [one for one in heard if one[0] != one[2] and (one[0] != "none" or one[2] in fresh)]
    assert len(wrong) <= 5, wrong  # of 94


@pytest.mark.parametrize(("file", "known"), [("statutory_fresh", 41), ("statutory_widened", 49)])
def test_requested_statutory_wishes_in_far_words_are_known_as_often(file: str, known: int) -> None:
    """Sixty wordings that say it in a roundabout way, of which people would know every one."""
    far = load_yaml(examples_dir() / f"{file}.yaml")
    heard = [
        (found := requested(text)) is not None and found.name == kind
        for kind, of_languages in far.items()
        for texts in of_languages.values()
        for text in texts
    ]
    assert sum(heard) >= known, f"{sum(heard)} of {len(heard)}"


def test_requested_question_of_the_press_is_for_people() -> None:
    asked = requested("Hi, I'm a journalist with the Gazette, who may I quote on the outage?")
    assert asked is not None
    assert (asked.name, asked.people) == ("press", True)
    assert requested("I'll go to the newspapers if you don't pay me back") is None


def test_requested_wish_for_people_is_read_in_a_language_that_the_desk_does_not_speak() -> None:
    asked = requested("vorrei sapere quali dati personali conservate su di me")
    assert asked is not None
    assert (asked.name, asked.people) == ("data_access", True)
