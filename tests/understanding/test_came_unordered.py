"""A parcel that came to who ordered nothing."""

from __future__ import annotations

from steward.understanding.orders.never_ordered import came_unordered
from tests.cases import cases


@cases(
    "text",
    [
        "er kwam een pakketje maar ik heb niks besteld",
        "a package came but I ordered nothing",
        "es kam ein Paket, aber ich habe nichts bestellt",
        "un colis est arrivé mais je n'ai rien commandé",
        "llegó un paquete pero no he pedido nada",
        "I got a parcel I never ordered",
        "I received something from you but I haven't ordered anything",
        "habe ein Paket bekommen, das ich nie bestellt habe",
        "j'ai reçu un colis que je n'ai pas commandé",
        "he recibido un paquete que nunca pedí",
        "ik kreeg een pakje dat ik nooit heb besteld",
    ],
)
def test_came_unordered_is_a_parcel_of_who_ordered_nothing(text: str) -> None:
    assert came_unordered(text)


@cases(
    "text",
    [
        "I never ordered decaf, you sent the wrong beans",
        "a package came with things I did not order",
        "my parcel came and I ordered a mug",
        "I cancelled but a package came, I ordered nothing",
        "a box came but I ordered nothing this month",
        "where is my parcel? I ordered it on Monday",
    ],
)
def test_came_unordered_what_was_ordered_or_is_of_a_plan_is_none(text: str) -> None:
    assert not came_unordered(text)
