"""Goods that do not do what they are for, or that came open."""

from __future__ import annotations

from steward.understanding.orders.called_off import ordered_wrongly
from steward.understanding.orders.troubles import troubles_told
from tests.cases import cases


@cases(
    "text",
    [
        *(
            "the kettle won't switch off",
            "it doesn't turn off",
            "mein Wasserkocher schaltet nicht ab",
        ),
        *(
            "de waterkoker slaat niet af",
            "el hervidor no se apaga",
            "la bouilloire ne s'éteint pas",
        ),
        *("the bag was already open when it arrived", "der Beutel war offen", "de zak was al open"),
        *("le sachet était ouvert", "la bolsa llegó abierta"),
        *("the mug made it here, just not in one piece", "my cup wasn't in one piece"),
        *("de mok kwam niet in één stuk aan", "het oor is eraf", "die Tasse ist nicht heil"),
        *("die Tasse kam nicht in einem Stück an", "la tasse n'est pas arrivée entière"),
        *("pas arrivée en un seul morceau", "la taza no llegó de una pieza", "no llegó entera"),
    ],
)
def test_faults_are_damage(text: str) -> None:
    assert troubles_told(text) == {"damaged"}


@cases(
    "text",
    [
        *("it won't stop charging me", "the website won't open", "don't stop my subscription"),
        *("es geht nicht mehr um das Geld", "the bag was not open", "is the shop open"),
        *("mijn abonnement gaat niet uit", "can I open the bag"),
        *("mein Wasserkocher schaltet nicht mehr ab", "it doesn't turn off anymore"),
    ],
)
def test_faults_are_not_heard_in_anything_else_or_in_what_worked_once(text: str) -> None:
    assert troubles_told(text) == set()


@cases(
    "text",
    [
        *("j'ai commandé le mauvais moulin hier, je voulais l'électrique",),
        *("I ordered the wrong grinder yesterday", "ich hab gestern die falsche Mühle bestellt"),
        *(
            "heb gisteren per ongeluk de verkeerde besteld",
            "me equivoqué de molinillo, pedí el manual",
        ),
    ],
)
def test_ordered_wrongly_is_a_mistake_of_ones_own(text: str) -> None:
    assert ordered_wrongly(text)


@cases(
    "text",
    [
        *(
            "I got the wrong grinder, I ordered the black one",
            "you sent me the wrong one, I ordered it",
        ),
        *("not what I ordered", "I was charged the wrong amount for what I ordered"),
        *("la commande est en mauvais état", "ich habe nichts falsch bestellt"),
        *("the colour of the one I ordered is wrong", "I entered a wrong address when I ordered"),
    ],
)
def test_ordered_wrongly_is_not_what_came_wrong(text: str) -> None:
    assert not ordered_wrongly(text)
