"""What somebody who waits for a person takes back by its name, and what only sounds like it."""

from __future__ import annotations

from steward.understanding.people.dropped_wishes import dropped_in
from steward.understanding.people.while_waiting import waiting_message
from tests.cases import cases


@cases(
    "text",
    [
        "drop the receipt, I found the email",
        "actually, I don't need the receipt any more",
        "the copy is no longer needed",
        "vergeet de bon maar, ik heb hem gevonden",
        "laat die factuur maar zitten",
        "de bon hoeft niet meer",
        "vergessen Sie bitte die Rechnung",
        "die Rechnung brauche ich nicht mehr",
        "laissez tomber le reçu",
        "oubliez la facture, je l'ai retrouvée",
        "olvide la factura",
        "deje lo de la factura",
    ],
)
def test_dropped_wish_is_named_in_any_language(text: str) -> None:
    assert dropped_in(text).said
    assert waiting_message(text).does in ("drops", "takes_back")


@cases(
    "text",
    [
        "don't forget the receipt",
        "drop the parcel at my neighbour's",
        "drop my plan to the small one",
        "I forgot my password",
        "where is the receipt?",
        "vergeet mijn bon niet",
        "Lassen Sie das Paket beim Nachbarn",
        "vergessen Sie die Rechnung nicht",
        "n'oubliez pas le reçu",
        "laissez le colis chez le voisin",
        "no olvide la factura",
    ],
)
def test_dropped_wish_is_none_where_something_is_wanted(text: str) -> None:
    assert not dropped_in(text).said


def test_dropped_wish_leaves_what_is_asked_beside_it() -> None:
    heard = waiting_message("forget the receipt. where is my order O-2?")
    assert (heard.does, heard.rest) == ("drops", "where is my order O-2?")


@cases(
    "text",
    [
        "that's not good enough, I've waited two weeks",
        "dat is niet goed genoeg, ik wacht al twee weken",
        "das reicht mir nicht, ich warte seit zwei Wochen",
        "ce n'est pas suffisant, j'attends depuis deux semaines",
        "no es suficiente, llevo dos semanas esperando",
    ],
)
def test_protest_of_who_waits_is_no_mere_note(text: str) -> None:
    assert waiting_message(text).does == "protests"


@cases(
    "text",
    [
        "thanks anyway",
        "bedankt in elk geval",
        "trotzdem danke",
        "merci quand même !",
        "gracias de todas formas",
    ],
)
def test_thanks_anyway_is_a_goodbye(text: str) -> None:
    assert waiting_message(text).does == "bye"
