"""Who ordered the wrong thing by a mistake of their own."""

from __future__ import annotations

from steward.understanding.orders.ordering_mistakes import ordered_wrong
from steward.understanding.orders.received_goods import troubles_of
from tests.cases import cases


@cases(
    "text",
    [
        *("I ordered the wrong grinder by mistake, can it go back?", "I accidentally ordered two"),
        *(
            "My mistake, I ordered a large one.",
            "I wanted a manual one and picked the electric one",
        ),
        "Ik heb per ongeluk de verkeerde molen besteld, mag die terug?",
        *("oeps verkeerde maat aangeklikt", "ik heb me vergist bij het bestellen"),
        "Ich hab mich beim Bestellen vertan und die falsche Mühle genommen.",
        "ich habe aus Versehen die elektrische statt der Handmühle bestellt",
        *("Je me suis trompée de moulin en commandant", "j'ai commandé le mauvais modèle"),
        "pedí el molino que no era: quería uno manual y he cogido el eléctrico",
        "Me he equivocado al pedir el molino",
    ],
)
def test_ordered_wrong_is_heard_and_is_no_trouble_with_goods(text: str) -> None:
    assert ordered_wrong(text)
    assert not troubles_of(text)


@cases(
    "text",
    [
        *("I received the wrong beans, I ordered decaf", "my order has the wrong item in it"),
        *("I ordered the blue mug and the red one came by mistake", "you sent the wrong grinder"),
        *("I ordered a large and it's the wrong size", "not my mistake, I ordered the Kenya"),
        *("Ich habe Kenia bestellt, falsche Bohnen im Paket", "es wurde die falsche geliefert"),
        "ik heb koffie besteld en de verkeerde zat in de doos",
        *("ma commande contient le mauvais café", "vous m'avez envoyé le mauvais par erreur"),
        *("He pedido descafeinado y es el café equivocado", "me mandasteis el equivocado"),
    ],
)
def test_ordered_wrong_of_another_thing_that_came_is_none(text: str) -> None:
    assert not ordered_wrong(text)


def test_troubles_of_a_thing_beside_an_own_mistake_stay() -> None:
    assert troubles_of("I ordered the wrong size. And the lid is cracked.") == {"damaged"}
