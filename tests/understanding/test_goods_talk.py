"""What is said of goods without saying what it is: wrong, waited for, not liked."""

from __future__ import annotations

from steward.understanding.orders.goods_talk import (
    dislikes,
    is_not_here,
    something_is_wrong,
    waits_for_goods,
)
from steward.understanding.orders.received_goods import troubles_of
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


@cases(
    "text",
    [
        "the thing I ordered, it isn't here",
        "the stuff I bought off you isnt here",
        "what we ordered never turned up",
        "everything i ordered.. no sign of it",
        "het ding dat ik besteld heb is er niet",
        "wat ik besteld heb is nooit aangekomen",
        "was ich bestellt hab ist nicht da",
        "das, was ich bestellt habe, kam nie an",
        "ce que j'ai commandé n'est pas arrivé",
        "le truc que j'ai commandé il est pas là",
        "lo que pedí no ha llegado",
        "eso que compré no me ha llegado nunca",
    ],
)
def test_goods_that_were_ordered_and_are_not_here_are_waited_for(text: str) -> None:
    assert waits_for_goods(text)
    assert troubles_of(text) == set()


@cases(
    "text",
    [
        "what came isn't what I ordered",
        "the thing I ordered isn't in the box",
        "what I ordered isn't there, something else is in the box",
        "the thing I ordered doesn't work",
        "wat ik besteld heb zit er niet in",
        "was ich bestellt habe ist nicht das was kam",
        "ce n'est pas ce que j'ai commandé",
        "lo que pedí no es lo que ha llegado",
        "the invoice for what I ordered isn't here",
        "I am not here on monday, when does what I ordered come",
        "the thing I ordered came, the invoice isn't here",
    ],
)
def test_goods_that_are_not_as_ordered_are_not_waited_for(text: str) -> None:
    assert not waits_for_goods(text)
