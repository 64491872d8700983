"""A postal address beside an order in a first message."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import goals_of, plan_of

_MOVED = (
    (
        "O-4476 gaat nog naar mijn oude adres, het moet Kerkweg 8, 3811 KL Amersfoort worden",
        "Kerkweg 8, 3811 KL Amersfoort",
    ),
    (
        "Falsche Anschrift bei O-4477, es soll Lindenweg 4, 50667 Köln sein",
        "Lindenweg 4, 50667 Köln",
    ),
    (
        "Help, ik heb gisteren besteld (O-4451) maar mijn oude adres staat er nog in! Kan het naar"
        " Kerkweg 8, 3811 KL Amersfoort?",
        "Kerkweg 8, 3811 KL Amersfoort",
    ),
    (
        "Bestelling O-4452 moet naar Dorpsstraat 3 1011 AB Amsterdam",
        "Dorpsstraat 3 1011 AB Amsterdam",
    ),
    (
        "O-4453 staat nog op mijn vorige adres, het nieuwe is Beukenlaan 77, 9722 GT Groningen",
        "Beukenlaan 77, 9722 GT Groningen",
    ),
    (
        "Verkeerd adres bij O-4454 ingevuld: Kade 12, 3011 AA Rotterdam graag.",
        "Kade 12, 3011 AA Rotterdam",
    ),
    (
        "I ordered yesterday (O-4455) and my old address is still on it. Could it go to"
        " 14 Lime Road,"
        " Leeds LS6 2AB?",
        "14 Lime Road, Leeds LS6 2AB",
    ),
    (
        "O-4456 has the wrong address on it, it's 9 Park Row, Bristol BS1 5NR",
        "9 Park Row, Bristol BS1 5NR",
    ),
    (
        "the address on O-4457 from this morning is out of date: 22 Elm Street, Austin, TX 78701",
        "22 Elm Street, Austin, TX 78701",
    ),
    (
        "Bei meiner Bestellung O-4458 steht noch die alte Anschrift. Geht das an Lindenweg 4, 50667"
        " Köln?",
        "Lindenweg 4, 50667 Köln",
    ),
    (
        "Ich habe gestern bestellt (O-4459), bin aber umgezogen: Hauptstraße 12, 10115 Berlin",
        "Hauptstraße 12, 10115 Berlin",
    ),
    (
        "Falsche Adresse bei O-4460, richtig ist Gartenstr. 5 80331 München",
        "Gartenstr. 5 80331 München",
    ),
    (
        "J'ai commandé hier (O-4461) mais c'est encore mon ancienne adresse ! Est-ce"
        " possible au 12 rue"
        " des Lilas, 69003 Lyon ?",
        "12 rue des Lilas, 69003 Lyon",
    ),
    ("O-4462 : mauvaise adresse, c'est 5 avenue Foch 75016 Paris", "5 avenue Foch 75016 Paris"),
    (
        "la commande O-4463 porte mon ancien domicile, le nouveau : 8 bis rue Pasteur,"
        " 31000 Toulouse",
        "8 bis rue Pasteur, 31000 Toulouse",
    ),
    (
        "Ayer hice un pedido (O-4464) y sigue con mi dirección antigua. ¿Puede ir a Calle Mayor 12,"
        " 28013 Madrid?",
        "Calle Mayor 12, 28013 Madrid",
    ),
    (
        "O-4465 tiene mal la dirección: es Avenida del Sol 45, 41002 Sevilla",
        "Avenida del Sol 45, 41002 Sevilla",
    ),
    (
        "En el pedido O-4466 puse la casa vieja, ahora vivo en Calle Luna 7, 46001 Valencia",
        "Calle Luna 7, 46001 Valencia",
    ),
)
_ELSEWHERE = (
    "Wurde O-4476 schon an Lindenweg 4, 50667 Köln zugestellt?",
    "I sent order O-4467 back to Hoofdstraat 1, 1012 AA Amsterdam a week ago, where is my money?",
    "O-4468 was delivered to 9 Park Row, Bristol BS1 5NR, that's not me",
    "Where is order O-4469? Regards, J. Smith, 14 Lime Road, Leeds LS6 2AB",
    "Do you have a shop at Kerkweg 8, Amersfoort?",
    "Pakje O-4470 is niet aangekomen op Kerkweg 8, 3811 KL Amersfoort",
    "Bestellung O-4471 kam nie an in der Hauptstraße 12, 10115 Berlin",
    "Die Tasse aus O-4472 ist kaputt. Gruß, Anna Berg, Lindenweg 4, 50667 Köln",
    "La commande O-4473 n'est jamais arrivée au 12 rue des Lilas, 69003 Lyon",
    "Quiero devolver el O-4474. Un saludo, Ana Ruiz, Calle Mayor 12, 28013 Madrid",
    "El pedido O-4475 no ha llegado a Calle Mayor 12, 28013 Madrid",
)


@cases(("text", "address"), _MOVED)
def test_address_beside_an_order_is_where_it_is_to_go(
    understander: OfflineUnderstander, text: str, address: str
) -> None:
    plan = plan_of(understander, text)
    assert [task["goal"] for task in plan.values()] == ["change_address"]
    slots = next(iter(plan.values()))["slots"]
    assert slots.get("delivery") is True
    assert slots.get("address") == address


@cases("text", _ELSEWHERE)
def test_address_that_is_only_told_moves_nothing(
    understander: OfflineUnderstander, text: str
) -> None:
    assert {"update_contact", "change_address"}.isdisjoint(goals_of(understander, text))


def test_address_of_an_invoice_sends_no_order_elsewhere(understander: OfflineUnderstander) -> None:
    text = "The invoice INV-4466 has the wrong address, it must be Kerkweg 8, 3811 KL Amersfoort"
    assert not any(task["slots"].get("delivery") for task in plan_of(understander, text).values())
