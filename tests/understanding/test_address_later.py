"""How an address is changed later on, and when somebody moves, which is no day of a payment."""

from __future__ import annotations

from datetime import date

from steward.understanding.exact.address_later import asks_how_later
from steward.understanding.exact.days_wished import day_wished, without_moves
from steward.understanding.payments.named_payments import named_payment
from tests.cases import cases

TODAY = date(2026, 11, 30)


@cases(
    ("text", "asks"),
    [
        ("Quiero saber cómo cambio la dirección de envío a partir de enero. Gracias.", True),
        (
            "Mejor dejo el anual como está y solo cambio la dirección cuando me mude. ¿Cómo lo"
            " hago y hasta cuándo tengo que avisar?",
            True,
        ),
        ("I want to know how I change the shipping address from January", True),
        ("ik wil weten hoe ik het bezorgadres vanaf januari wijzig", True),
        ("ich möchte wissen, wie ich die Lieferadresse ab Januar ändere", True),
        ("je veux savoir comment changer l'adresse de livraison à partir de janvier", True),
        ("How do I change my address when I move?", True),
        ("How do I change my address?", False),
        ("please change my address from January to Main Street 5, Cork", False),
        ("cambie mi dirección", False),
        ("How do I change my address from January? It is Main Street 5, 1234 AB Cork", False),
    ],
)
def test_change_of_address_that_comes_later_is_asked_about(text: str, asks: bool) -> None:
    assert asks_how_later(text) is asks


@cases(
    "text",
    [
        "Me acaban de renovar el plan anual, 296 euros, y en enero me mudo a Portugal.",
        "My annual plan was renewed, 296 euros, and in January I'm moving to Portugal.",
        "Mein Abo wurde für 296 Euro verlängert, und im Januar ziehe ich um.",
        "mijn abonnement is verlengd, 296 euro, en in januari verhuis ik",
        "mon abonnement a été renouvelé, 296 euros, et en janvier je déménage",
    ],
)
def test_day_of_a_move_is_no_day_of_a_payment_nor_of_an_end(text: str) -> None:
    assert named_payment(text, TODAY).days == ()
    assert day_wished(without_moves(text), TODAY) is None


def test_day_of_a_payment_and_of_a_wish_stays_beside_a_move() -> None:
    assert named_payment("you took 92 in August, and I moved last week", TODAY).days
    assert day_wished(without_moves("cancel it on 1 January, I am moving"), TODAY)
    assert "January" in without_moves("we move in January, cancel it then")
