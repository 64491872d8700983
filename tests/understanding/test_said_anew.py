"""An address that was told is put right while something else is asked."""

from __future__ import annotations

from steward.understanding.exact.address_parts import said_anew
from steward.understanding.orders.sent_elsewhere import goes_elsewhere, wants_it_at
from tests.cases import cases

_BEFORE = "Laan 5, 3511 AB Utrecht"


@cases(
    "text",
    [
        "no hang on, it's number 7",
        "wait, 7 not 5",
        "sorry, number 7",
        "oh, it's 7 actually",
        "oops I mean number 7",
        "make that 7",
        "no, Laan 7",
        "correction: house number 7",
        "it's 7, not 5, sorry",
        "nee wacht, het is nummer 7",
        "sorry, huisnummer 7",
        "oh nee, 7 bedoel ik",
        "wacht even, nummer 7",
        "7 in plaats van 5",
        "nee, Laan 7",
        "ik bedoel nummer 7",
        "oeps, het moet 7 zijn",
        "het huisnummer is 7",
        "niet 5 maar 7",
        "nein Moment, Hausnummer 7",
        "nein, es ist die 7",
        "warte, Nummer 7",
        "ich meine die 7",
        "nicht 5, sondern 7",
        "ach nein, Laan 7",
        "entschuldigung, Hausnummer 7",
        "moment, das ist die Nummer 7",
        "ups, 7 statt 5",
        "die Hausnummer ist 7",
        "non attendez, c'est le numéro 7",
        "pardon, c'est le 7",
        "ah non, le 7",
        "je voulais dire le 7",
        "pas le 5, le 7",
        "attends, numéro 7",
        "le numéro c'est 7",
        "non, Laan 7",
        "oups, 7 et pas 5",
        "désolé, numéro 7",
        "no, espere, es el número 7",
        "perdón, número 7",
        "ay no, el 7",
        "quiero decir el 7",
        "no el 5, sino el 7",
        "espera, es el 7",
        "el número es 7",
        "no, Laan 7",
        "mejor dicho, número 7",
    ],
)
def test_said_anew_house_number_is_put_into_the_address(text: str) -> None:
    assert said_anew(text, _BEFORE) == "Laan 7, 3511 AB Utrecht"


@cases(
    "text",
    [
        "7",
        "the first one",
        "no",
        "nee",
        "the carafe",
        "O-9013",
        "123456",
        "I ordered 2 of them",
        "it came 3 days late",
        "dana@example.com",
        "my number is 0612345678",
        "2 of the bags were torn",
        "nein danke",
        "no, the second one",
        "wait, I need 5 minutes",
        "warte 2 Minuten",
        "sorry, ich habe 2 Bestellungen",
        "no wait, I have 3 orders",
        "hang on 10 minutes",
        "un momento, tengo 2 pedidos",
        "moment, ik heb 2 bestellingen",
    ],
)
def test_said_anew_number_of_something_else_is_none(text: str) -> None:
    assert said_anew(text, _BEFORE) is None


@cases(
    "text",
    [
        "the order should go to my sister's: Laan 5, 3511 AB Utrecht",
        "mijn bestelling moet naar mijn zus: Laan 5, 3511 AB Utrecht",
        "die Bestellung soll zu meiner Schwester: Gartenweg 5, 50667 Köln",
        "la commande doit aller chez ma soeur : 12 rue des Lilas, 69003 Lyon",
        "el pedido tiene que ir a casa de mi hermana: Calle Mayor 5, 28013 Madrid",
    ],
)
def test_wants_it_at_order_meant_for_somebody_near_is_heard(text: str) -> None:
    assert wants_it_at(text)


@cases(
    "text",
    [
        "my order went to Laan 5, 3511 AB Utrecht instead of here",
        "mijn bestelling is naar Laan 5, 3511 AB Utrecht gegaan",
        "die Rechnung soll an Gartenweg 5, 50667 Köln",
        "the refund should go to my sister at Laan 5, 3511 AB Utrecht",
        "does my order go to Laan 5, 3511 AB Utrecht?",
    ],
)
def test_wants_it_at_where_something_went_or_goes_is_none(text: str) -> None:
    assert not wants_it_at(text)


@cases(
    "text",
    [
        *("my grinder should go to my sister", "kan mijn molen naar mijn ouders?"),
        *("die Mühle soll zu meinen Eltern", "mon moulin doit aller chez mes parents"),
        "mi molinillo tiene que ir a casa de mis padres",
    ],
)
def test_goes_elsewhere_place_of_somebody_near_is_one(text: str) -> None:
    assert goes_elsewhere(text)


@cases(
    "text",
    [
        *("I gave the grinder to my sister", "the refund for my grinder should go to my sister"),
        *("mon colis a été livré chez mon voisin", "el paquete llegó a casa de mi vecino"),
        "die Rechnung soll zu meinen Eltern",
    ],
)
def test_goes_elsewhere_what_went_or_is_no_order_is_none(text: str) -> None:
    assert not goes_elsewhere(text)
