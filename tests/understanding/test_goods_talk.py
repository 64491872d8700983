"""What is said of goods without saying what it is: wrong, waited for, not liked."""

from __future__ import annotations

from steward.understanding.goods_talk import (
    dislikes,
    is_not_here,
    something_is_wrong,
    waits_for_goods,
)
from tests.cases import cases


@cases(
    "text",
    [
        "something is wrong with my order",
        "there's a problem with my order O-8061",
        "er is iets mis met mijn bestelling",
        "mit meiner Bestellung stimmt etwas nicht",
        "mit meinen Bohnen stimmt was nicht",
        "il y a un problème avec ma commande",
        "mes grains sont arrivés en mauvais état",
        "hay un problema con mi pedido",
    ],
)
def test_something_wrong_with_goods_is_heard(text: str) -> None:
    assert something_is_wrong(text)


@cases(
    "text",
    [
        "there is a problem with my payment",
        "there was a problem with the invoice of my order",
        "wat is het probleem met de app",
        "something is wrong with my account",
        "my order is fine",
        "mit der Rechnung stimmt etwas nicht",
    ],
)
def test_something_wrong_elsewhere_is_none_of_goods(text: str) -> None:
    assert not something_is_wrong(text)


@cases(
    "text",
    [
        "ik wacht nog op mijn molen",
        "ich warte noch auf meine Mühle",
        "I'm still waiting for my grinder",
        "j'attends toujours mon moulin",
        "sigo esperando mi molinillo",
        "still waiting for order O-8061",
    ],
)
def test_waiting_for_goods_is_heard(text: str) -> None:
    assert waits_for_goods(text)


@cases(
    "text",
    [
        "I'm waiting for my refund",
        "ik wacht op antwoord over mijn pakket",
        "ich warte noch auf eine Antwort",
        "j'attends mon remboursement pour la commande",
        "I am waiting",
    ],
)
def test_waiting_for_something_else_is_none_of_goods(text: str) -> None:
    assert not waits_for_goods(text)


@cases(
    ("text", "only"),
    [
        ("I just don't like it", True),
        ("schmeckt mir nur nicht", True),
        ("ze smaken me gewoon niet", True),
        ("je n'aime pas le goût", True),
        ("no me gusta el sabor", True),
        ("schmeckt mir gut", False),
        ("it is broken", False),
    ],
)
def test_dislike_is_heard(text: str, only: bool) -> None:
    assert dislikes(text) is only


@cases(
    ("text", "away"),
    [
        *(("the grinder that doesn't come", True), ("de molen die niet komt", True)),
        *(("die Mühle, die nicht kommt", True), ("le moulin qui n'arrive pas", True)),
        *(("el molinillo que no llega", True), ("die Mühle ist noch nicht da", True)),
        *(("the coffee doesn't come out of the grinder", False), ("it came", False)),
        *(("der Kaffee kommt nicht durch den Filter", False), ("il arrive demain", False)),
        ("the grinder doesn't come with beans", False),
    ],
)
def test_goods_that_do_not_come_are_not_here(text: str, away: bool) -> None:
    assert is_not_here(text) is away
